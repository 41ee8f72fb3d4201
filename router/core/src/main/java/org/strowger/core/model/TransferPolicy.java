package org.strowger.core.model;

/**
 * How those are received who are handed on into a queue.
 *
 * @param age from when their wait counts
 * @param creditMs by how much that lies before the transfer where age is CREDITED, ms
 * @param personWaitMs how long one who was handed to a person waits for that person alone, and how
 *     long one who was handed on is not offered to the agent who did so, ms
 */
public record TransferPolicy(AgePolicy age, long creditMs, long personWaitMs) {
  public static final TransferPolicy DEFAULT = new TransferPolicy(AgePolicy.KEPT, 0, 60_000);

  public TransferPolicy {
    Check.range("credit_ms", creditMs, 0, Limits.SPAN_MAX_MS);
    Check.range("person_wait_ms", personWaitMs, 1, Limits.SPAN_MAX_MS);
    if (age != AgePolicy.CREDITED && creditMs != 0) {
      throw new InvalidValue(
          "credit_ms", "is " + creditMs + " where age is " + age + ": set age to CREDITED");
    }
  }

  /** Since when one waits who has waited since {@code sinceMs} and is handed on now, epoch ms. */
  public long sinceMs(long sinceMs, long timeMs) {
    return switch (age) {
      case KEPT -> sinceMs;
      case CREDITED -> timeMs - creditMs;
      case RESET -> timeMs;
    };
  }
}
