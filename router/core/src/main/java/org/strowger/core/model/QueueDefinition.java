package org.strowger.core.model;

import org.jspecify.annotations.Nullable;

/**
 * What holds for all interactions of one queue.
 *
 * @param id the queue
 * @param requirements what every interaction of this queue asks for, beside its own needs
 * @param serviceTargetMs the wait that counts as good, ms; with arrival and priority it makes the
 *     place in line
 * @param headStartMs how much earlier each step of priority is due, ms
 * @param offerTimeoutMs how long an agent may think about an offer, ms
 * @param wrapUpMs how long an agent may do paperwork afterwards, ms; 0 = none
 * @param coolDownMs how long an agent who declined is left in peace, ms
 * @param waitingMax how many may wait at once; the next arrival is rejected
 * @param plan the relaxing ladder, or null for none
 */
public record QueueDefinition(
    QueueId id,
    Requirements requirements,
    long serviceTargetMs,
    long headStartMs,
    long offerTimeoutMs,
    long wrapUpMs,
    long coolDownMs,
    int waitingMax,
    @Nullable PlanId plan) {
  public QueueDefinition {
    Requirements.checkOwn(requirements);
    Check.range("service_target_ms", serviceTargetMs, 0, Limits.SPAN_MAX_MS);
    Check.range("head_start_ms", headStartMs, 0, Limits.SPAN_MAX_MS);
    Check.range("offer_timeout_ms", offerTimeoutMs, 1, Limits.SPAN_MAX_MS);
    Check.range("wrap_up_ms", wrapUpMs, 0, Limits.SPAN_MAX_MS);
    Check.range("cool_down_ms", coolDownMs, 1, Limits.SPAN_MAX_MS);
    Check.atLeast("waiting_max", waitingMax, 1);
  }

  /**
   * The virtual deadline: {@code arrival + target - head start}. Fixed at admission, so time never
   * reorders a line; the smaller one is served first.
   */
  public long dueMs(long arrivedMs, int priority) {
    return arrivedMs + serviceTargetMs - priority * headStartMs;
  }
}
