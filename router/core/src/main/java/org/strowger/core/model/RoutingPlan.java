package org.strowger.core.model;

import java.util.List;

/**
 * A relaxing ladder: what an interaction asks for, step by step, as it waits. Steps come in the
 * order of their time.
 */
public record RoutingPlan(PlanId id, List<PlanStep> steps) {
  public RoutingPlan {
    Check.size("steps", steps, Limits.PLAN_STEPS);
    steps = List.copyOf(steps);
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).afterMs() <= steps.get(i - 1).afterMs()) {
        throw new InvalidValue(
            "steps",
            "are out of order at step " + (i + 1) + ": each after_ms must exceed the one before");
      }
    }
  }
}
