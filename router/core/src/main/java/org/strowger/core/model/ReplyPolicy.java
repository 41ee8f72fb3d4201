package org.strowger.core.model;

/**
 * How fast customers are answered on channels where people write, and how long a conversation may
 * sleep.
 *
 * @param firstMs how long an accepted interaction may wait for the agent's first reply, ms; then it
 *     stands in line again, with its age; 0 = without limit
 * @param nextMs the same for the reply to each of the customer's further messages, ms; 0 = without
 *     limit
 * @param inOpenHours whether these spans, and the service target, count only while the queue's
 *     calendar is open
 * @param sleepMaxMs how long a conversation may sleep with nobody writing, ms; then it ends; 0 = as
 *     long as the longest span allowed
 */
public record ReplyPolicy(long firstMs, long nextMs, boolean inOpenHours, long sleepMaxMs) {
  public static final ReplyPolicy DEFAULT = new ReplyPolicy(0, 0, false, 0);

  public ReplyPolicy {
    Check.range("first_ms", firstMs, 0, Limits.SPAN_MAX_MS);
    Check.range("next_ms", nextMs, 0, Limits.SPAN_MAX_MS);
    Check.range("sleep_max_ms", sleepMaxMs, 0, Limits.SPAN_MAX_MS);
  }

  /**
   * When a conversation that falls asleep at {@code timeMs} has slept for long enough, epoch ms.
   */
  public long sleepEndsMs(long timeMs) {
    return timeMs + (sleepMaxMs == 0 ? Limits.SPAN_MAX_MS : sleepMaxMs);
  }
}
