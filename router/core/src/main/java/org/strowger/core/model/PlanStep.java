package org.strowger.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes for an interaction after so much waiting. What earlier steps gave stays: teams and
 * queues add up, of levels and head starts the largest counts, of targets the newest.
 *
 * @param afterMs after so much waiting, ms
 * @param lowerLevelsBy every skill asked for may be so many levels lower than at first, though
 *     never below level 1
 * @param addTeams members of these teams will do as well
 * @param addQueues whoever meets the requirements of these queues will do as well
 * @param penaltyMs how much later an agent who comes in by {@code addQueues} counts it as due, ms
 * @param headStartMs how much earlier it is due, beside its priority, ms
 * @param targetMs its service target from now on, ms; -1 = as before
 * @param overflowTo the queue it moves to, with its age; the other effects are then that queue's
 * @param offerCallback the customer is offered to be called back
 * @param close it ends, with {@link EndReason#WAITED_TOO_LONG}
 */
public record PlanStep(
    long afterMs,
    int lowerLevelsBy,
    List<TeamId> addTeams,
    List<QueueId> addQueues,
    long penaltyMs,
    long headStartMs,
    long targetMs,
    @Nullable QueueId overflowTo,
    boolean offerCallback,
    boolean close) {
  public static final long TARGET_AS_BEFORE = -1;

  public PlanStep {
    Check.range("after_ms", afterMs, 1, Limits.SPAN_MAX_MS);
    Check.range("lower_levels_by", lowerLevelsBy, 0, Limits.LEVEL_MAX);
    Check.size("add_team_ids", addTeams, Limits.TEAMS);
    Check.size("add_queue_ids", addQueues, Limits.PLAN_QUEUES);
    Check.range("penalty_ms", penaltyMs, 0, Limits.SPAN_MAX_MS);
    Check.range("head_start_ms", headStartMs, 0, Limits.SPAN_MAX_MS);
    Check.range("target_ms", targetMs, TARGET_AS_BEFORE, Limits.SPAN_MAX_MS);
    if (overflowTo != null && close) {
      throw new InvalidValue(
          "close", "is set beside overflow_to_queue_id: a step can do one of the two");
    }
    addTeams = List.copyOf(addTeams);
    addQueues = List.copyOf(addQueues);
  }

  /** Whether the step leads out of the queue. */
  public boolean leads() {
    return overflowTo != null || close;
  }

  /** A step that only lowers levels. */
  public PlanStep(long afterMs, int lowerLevelsBy) {
    this(afterMs, lowerLevelsBy, List.of(), List.of(), 0, 0, TARGET_AS_BEFORE, null, false, false);
  }
}
