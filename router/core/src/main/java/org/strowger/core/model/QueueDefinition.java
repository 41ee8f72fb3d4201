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
 * @param waitingMax how many may wait at once; the next takes the exit for FULL, or is rejected
 * @param plan what changes as one waits, or null for nothing
 * @param line how those waiting are ordered
 * @param choice how agents are chosen
 * @param offers how offers are made
 * @param wrapUp what an agent may do with wrap-up
 * @param entry who may enter and stay
 * @param wake where a conversation goes that wakes
 * @param replies how fast customers are answered who write
 * @param transfers how those are received whom agents hand on
 * @param callbacks how customers are called back
 * @param project for whom the queue works; null = for the house
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
    @Nullable PlanId plan,
    LinePolicy line,
    ChoicePolicy choice,
    OfferPolicy offers,
    WrapUpPolicy wrapUp,
    EntryPolicy entry,
    WakePolicy wake,
    ReplyPolicy replies,
    TransferPolicy transfers,
    CallbackPolicy callbacks,
    @Nullable ProjectId project) {
  /** A strict priority has a head start that no wait makes up for: 1,000 days a step, in ms. */
  private static final long STRICT_HEAD_START_MS = 1_000L * 24 * 60 * 60 * 1_000;

  public QueueDefinition {
    Requirements.checkOwn(requirements);
    Check.range("service_target_ms", serviceTargetMs, 0, Limits.SPAN_MAX_MS);
    Check.range("head_start_ms", headStartMs, 0, Limits.SPAN_MAX_MS);
    Check.range("offer_timeout_ms", offerTimeoutMs, 1, Limits.SPAN_MAX_MS);
    Check.range("wrap_up_ms", wrapUpMs, 0, Limits.SPAN_MAX_MS);
    Check.range("cool_down_ms", coolDownMs, 1, Limits.SPAN_MAX_MS);
    Check.atLeast("waiting_max", waitingMax, 1);
    if (offers.autoAcceptDelayMs() >= offerTimeoutMs) {
      throw new InvalidValue(
          "auto_accept_delay_ms",
          "is "
              + offers.autoAcceptDelayMs()
              + ": it must be shorter than offer_timeout_ms, which is "
              + offerTimeoutMs);
    }
    if (replies.inOpenHours() && entry.calendar() == null) {
      throw new InvalidValue(
          "in_open_hours", "is set, but the queue has no calendar_id: name its opening hours");
    }
  }

  /** Whether places in line and spans follow these opening hours. */
  public boolean countsBy(CalendarId calendar) {
    return replies.inOpenHours() && calendar.equals(entry.calendar());
  }

  /** A queue with the default policies. */
  public QueueDefinition(
      QueueId id,
      Requirements requirements,
      long serviceTargetMs,
      long headStartMs,
      long offerTimeoutMs,
      long wrapUpMs,
      long coolDownMs,
      int waitingMax,
      @Nullable PlanId plan) {
    this(
        id,
        requirements,
        serviceTargetMs,
        headStartMs,
        offerTimeoutMs,
        wrapUpMs,
        coolDownMs,
        waitingMax,
        plan,
        LinePolicy.DEFAULT,
        ChoicePolicy.DEFAULT,
        OfferPolicy.DEFAULT,
        WrapUpPolicy.DEFAULT,
        EntryPolicy.DEFAULT,
        WakePolicy.SAME_AGENT,
        ReplyPolicy.DEFAULT,
        TransferPolicy.DEFAULT,
        CallbackPolicy.DEFAULT,
        null);
  }

  /**
   * The virtual deadline: {@code since + target - head start}. Fixed at admission, so time never
   * reorders a line; the smaller one is served first.
   *
   * @param sinceMs since when it waits, epoch ms
   */
  public long dueMs(long sinceMs, int priority) {
    return sinceMs + serviceTargetMs - priorityHeadStartMs(priority);
  }

  /** How much earlier one of this priority is due, ms. */
  public long priorityHeadStartMs(int priority) {
    return priority * (line.strictPriority() ? STRICT_HEAD_START_MS : headStartMs);
  }
}
