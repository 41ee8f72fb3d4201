package org.strowger.core;

import static org.strowger.core.CallCentre.SECOND;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.CallbackPolicy;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.ReplyPolicy;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.TransferPolicy;
import org.strowger.core.model.WakePolicy;
import org.strowger.core.model.WrapUpPolicy;

/**
 * A queue for a story: 20 s of target and to think, 30 s of head start, 5 s of cool-down, no
 * wrap-up, every policy by default, unless said otherwise.
 */
public final class QueueSketch {
  private final String id;
  private final List<Requirement> requirements;
  private long targetMs = 20 * SECOND;
  private long wrapUpMs;
  private int waitingMax = 1_000;
  private @Nullable PlanId plan;
  private LinePolicy line = LinePolicy.DEFAULT;
  private ChoicePolicy choice = ChoicePolicy.DEFAULT;
  private OfferPolicy offers = OfferPolicy.DEFAULT;
  private WrapUpPolicy wrapUp = WrapUpPolicy.DEFAULT;
  private EntryPolicy entry = EntryPolicy.DEFAULT;
  private WakePolicy wake = WakePolicy.SAME_AGENT;
  private ReplyPolicy replies = ReplyPolicy.DEFAULT;
  private TransferPolicy transfers = TransferPolicy.DEFAULT;
  private CallbackPolicy callbacks = CallbackPolicy.DEFAULT;

  private QueueSketch(String id, List<Requirement> requirements) {
    this.id = id;
    this.requirements = requirements;
  }

  public static QueueSketch queue(String id, Requirement... requirements) {
    return new QueueSketch(id, List.of(requirements));
  }

  public QueueSketch target(long ms) {
    targetMs = ms;
    return this;
  }

  public QueueSketch wrapUp(long ms) {
    wrapUpMs = ms;
    return this;
  }

  public QueueSketch roomFor(int waiting) {
    waitingMax = waiting;
    return this;
  }

  public QueueSketch plan(String planId) {
    plan = new PlanId(planId);
    return this;
  }

  public QueueSketch line(LinePolicy policy) {
    line = policy;
    return this;
  }

  public QueueSketch choice(ChoicePolicy policy) {
    choice = policy;
    return this;
  }

  public QueueSketch offers(OfferPolicy policy) {
    offers = policy;
    return this;
  }

  public QueueSketch wrapUp(long ms, WrapUpPolicy policy) {
    wrapUp = policy;
    return wrapUp(ms);
  }

  public QueueSketch entry(EntryPolicy policy) {
    entry = policy;
    return this;
  }

  public QueueSketch wake(WakePolicy policy) {
    wake = policy;
    return this;
  }

  public QueueSketch replies(ReplyPolicy policy) {
    replies = policy;
    return this;
  }

  public QueueSketch transfers(TransferPolicy policy) {
    transfers = policy;
    return this;
  }

  public QueueSketch callbacks(CallbackPolicy policy) {
    callbacks = policy;
    return this;
  }

  public QueueDefinition definition() {
    return new QueueDefinition(
        new QueueId(id),
        new Requirements(requirements),
        targetMs,
        30 * SECOND,
        20 * SECOND,
        wrapUpMs,
        5 * SECOND,
        waitingMax,
        plan,
        line,
        choice,
        offers,
        wrapUp,
        entry,
        wake,
        replies,
        transfers,
        callbacks,
        null);
  }
}
