package org.strowger.core.model;

import org.jspecify.annotations.Nullable;

/**
 * How a queue makes offers, beside their time-out.
 *
 * @param parallel to how many agents at once; the first to accept wins, the others are rescinded
 * @param autoAccept whether an offer is accepted without the agent's doing
 * @param autoAcceptDelayMs with {@code autoAccept}: for how long the agent is warned before the
 *     agent's client accepts, ms; 0 = it is accepted as it is made
 * @param whisper what the agent is told with the offer; empty = nothing
 * @param busyCoolDownMs how long an agent whose line was busy is left in peace, ms; 0 = as after
 *     declining
 * @param noAnswerCoolDownMs how long an agent who did not answer is left in peace, ms; 0 = as after
 *     declining
 * @param afterMiss the activity of an agent who let an offer expire: AWAY, or AVAILABLE with a
 *     cool-down as after no answer
 * @param declineMemoryMs how long an interaction is not offered again to an agent who declined or
 *     missed it, ms; 0 = it may come back at once after the cool-down
 * @param failuresMax after so many declined or missed offers something else is tried; 0 = never
 * @param escalateTo the queue it moves to then; null = the next step of its plan is taken early
 */
public record OfferPolicy(
    int parallel,
    boolean autoAccept,
    long autoAcceptDelayMs,
    String whisper,
    long busyCoolDownMs,
    long noAnswerCoolDownMs,
    Activity afterMiss,
    long declineMemoryMs,
    int failuresMax,
    @Nullable QueueId escalateTo) {
  public static final OfferPolicy DEFAULT =
      new OfferPolicy(1, false, 0, "", 0, 0, Activity.AWAY, 0, 0, null);

  public OfferPolicy {
    Check.range("parallel", parallel, 1, Limits.PARALLEL_OFFERS);
    Check.range("auto_accept_delay_ms", autoAcceptDelayMs, 0, Limits.SPAN_MAX_MS);
    Check.text("whisper", whisper, Limits.NOTE_LENGTH);
    Check.range("busy_cool_down_ms", busyCoolDownMs, 0, Limits.SPAN_MAX_MS);
    Check.range("no_answer_cool_down_ms", noAnswerCoolDownMs, 0, Limits.SPAN_MAX_MS);
    Check.range("decline_memory_ms", declineMemoryMs, 0, Limits.SPAN_MAX_MS);
    Check.range("failures_max", failuresMax, 0, Limits.FAILURES_MAX);
    if (afterMiss == Activity.OFFLINE) {
      throw new InvalidValue("after_miss", "is OFFLINE: it must be AWAY or AVAILABLE");
    }
    if (autoAccept && parallel > 1) {
      throw new InvalidValue("parallel", "is " + parallel + " with auto_accept: it must be 1");
    }
    if (autoAcceptDelayMs > 0 && !autoAccept) {
      throw new InvalidValue(
          "auto_accept_delay_ms",
          "is " + autoAcceptDelayMs + " without auto_accept: set auto_accept too, or leave it out");
    }
  }

  /** Whether the router accepts as it offers. */
  public boolean acceptsAtOnce() {
    return autoAccept && autoAcceptDelayMs == 0;
  }

  /**
   * When the agent's client accepts an offer by itself, epoch ms; 0 = it does not.
   *
   * @param madeMs when the offer is made, epoch ms
   */
  public long autoAcceptMs(long madeMs) {
    return autoAcceptDelayMs == 0 ? 0 : madeMs + autoAcceptDelayMs;
  }
}
