package org.strowger.simulator.routing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.Threshold;

/**
 * What a routing says of a queue; what it does not say stays as the queue has it. Times are ms.
 * Filled by one thread, then only read.
 */
public final class QueueRouting {
  private @Nullable Long serviceTargetMs;
  private @Nullable Long headStartMs;
  private @Nullable Boolean strictPriority;
  private @Nullable Long pressureMs;
  private @Nullable AgentOrder order;
  private @Nullable List<LevelPenalty> penalties;
  private @Nullable List<Threshold> thresholds;
  private @Nullable Long thresholdLiftMs;
  private @Nullable Integer levelMin;
  private @Nullable List<PlanStep> plan;

  /** The wait that counts as good; also part of the place in line. */
  public QueueRouting serviceTargetMs(long spanMs) {
    serviceTargetMs = spanMs;
    return this;
  }

  /** How much earlier each step of priority is due. */
  public QueueRouting headStartMs(long spanMs) {
    headStartMs = spanMs;
    return this;
  }

  public QueueRouting strictPriority(boolean strict) {
    strictPriority = strict;
    return this;
  }

  /** How much earlier the line's head counts as due for each one who waits in the line. */
  public QueueRouting pressureMs(long spanMs) {
    pressureMs = spanMs;
    return this;
  }

  public QueueRouting order(AgentOrder newOrder) {
    order = newOrder;
    return this;
  }

  public QueueRouting penalties(List<LevelPenalty> newPenalties) {
    penalties = List.copyOf(newPenalties);
    return this;
  }

  public QueueRouting thresholds(List<Threshold> newThresholds) {
    thresholds = List.copyOf(newThresholds);
    return this;
  }

  public QueueRouting thresholdLiftMs(long spanMs) {
    thresholdLiftMs = spanMs;
    return this;
  }

  /** Every skill that the queue asks for is asked for at this level, until its plan relaxes it. */
  public QueueRouting levelMin(int level) {
    levelMin = level;
    return this;
  }

  /** The steps of the queue's plan; empty = no plan. */
  public QueueRouting plan(List<PlanStep> steps) {
    plan = List.copyOf(steps);
    return this;
  }

  // What has been said, or null where the queue keeps what it has.

  @Nullable Long serviceTargetMs() {
    return serviceTargetMs;
  }

  @Nullable Long headStartMs() {
    return headStartMs;
  }

  @Nullable Boolean strictPriority() {
    return strictPriority;
  }

  @Nullable Long pressureMs() {
    return pressureMs;
  }

  @Nullable AgentOrder order() {
    return order;
  }

  @Nullable List<LevelPenalty> penalties() {
    return penalties;
  }

  @Nullable List<Threshold> thresholds() {
    return thresholds;
  }

  @Nullable Long thresholdLiftMs() {
    return thresholdLiftMs;
  }

  @Nullable Integer levelMin() {
    return levelMin;
  }

  @Nullable List<PlanStep> plan() {
    return plan;
  }

  /** The queue with this routing. {@code planId} names its new plan, if it gets one. */
  QueueDefinition over(QueueDefinition queue, PlanId planId) {
    List<PlanStep> steps = plan;
    LinePolicy line = queue.line();
    return new QueueDefinition(
        queue.id(),
        requirements(queue.requirements()),
        Objects.requireNonNullElse(serviceTargetMs, queue.serviceTargetMs()),
        Objects.requireNonNullElse(headStartMs, queue.headStartMs()),
        queue.offerTimeoutMs(),
        queue.wrapUpMs(),
        queue.coolDownMs(),
        queue.waitingMax(),
        steps == null ? queue.plan() : steps.isEmpty() ? null : planId,
        new LinePolicy(
            Objects.requireNonNullElse(strictPriority, line.strictPriority()),
            line.shares(),
            Objects.requireNonNullElse(pressureMs, line.pressureMs())),
        choice(queue.choice()),
        queue.offers(),
        queue.wrapUp(),
        queue.entry(),
        queue.wake(),
        queue.replies(),
        queue.transfers(),
        queue.callbacks(),
        queue.project());
  }

  private ChoicePolicy choice(ChoicePolicy choice) {
    return new ChoicePolicy(
        Objects.requireNonNullElse(order, choice.order()),
        Objects.requireNonNullElse(penalties, choice.penalties()),
        Objects.requireNonNullElse(thresholds, choice.thresholds()),
        Objects.requireNonNullElse(thresholdLiftMs, choice.thresholdLiftMs()),
        choice.distribution());
  }

  private Requirements requirements(Requirements before) {
    Integer level = levelMin;
    if (level == null) {
      return before;
    }
    List<Requirement> all =
        before.all().stream().map(one -> new Requirement(one.skill(), level)).toList();
    return new Requirements(all, before.any(), before.not(), before.teams());
  }
}
