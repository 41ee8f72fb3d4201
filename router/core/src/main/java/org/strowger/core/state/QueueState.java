package org.strowger.core.state;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RoutingPlan;

/** One queue: its definition, its plan, and how many wait in it. */
public final class QueueState {
  private QueueDefinition definition;
  private @Nullable RoutingPlan plan;
  private int unanswered;

  QueueState(QueueDefinition definition, @Nullable RoutingPlan plan) {
    this.definition = definition;
    this.plan = plan;
  }

  public QueueDefinition definition() {
    return definition;
  }

  /** Waiting and offered: those whom no agent has accepted yet. */
  public int unanswered() {
    return unanswered;
  }

  public boolean isFull() {
    return unanswered >= definition.waitingMax();
  }

  /** What an interaction with these own needs asks for after so many steps of the plan. */
  Requirements requirementsAfter(Requirements own, int planSteps) {
    Requirements all = definition.requirements().and(own);
    RoutingPlan ladder = plan;
    return ladder == null || planSteps == 0
        ? all
        : all.loweredBy(ladder.steps().get(planSteps - 1).lowerLevelsBy());
  }

  /**
   * When the step after {@code planSteps} is due for one that arrived at {@code arrivedMs}; 0 =
   * there is none.
   */
  long nextStepMs(long arrivedMs, int planSteps) {
    RoutingPlan ladder = plan;
    return ladder == null || planSteps >= ladder.steps().size()
        ? 0
        : arrivedMs + ladder.steps().get(planSteps).afterMs();
  }

  void define(QueueDefinition newDefinition, @Nullable RoutingPlan newPlan) {
    definition = newDefinition;
    plan = newPlan;
  }

  void enter() {
    unanswered++;
  }

  void leave() {
    unanswered--;
  }
}
