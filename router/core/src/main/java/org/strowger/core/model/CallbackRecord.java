package org.strowger.core.model;

/**
 * Where an interaction stands whose customer is to be called back.
 *
 * @param wanted whether the customer has hung up and waits to be called
 * @param attempts how often that was tried in vain
 * @param dialDeadlineMs until when the attempt under way may take, epoch ms; 0 = none is
 */
public record CallbackRecord(boolean wanted, int attempts, long dialDeadlineMs) {
  public static final CallbackRecord NONE = new CallbackRecord(false, 0, 0);

  /** The same with no attempt under way. */
  public CallbackRecord hungUp() {
    return dialDeadlineMs == 0 ? this : new CallbackRecord(wanted, attempts, 0);
  }
}
