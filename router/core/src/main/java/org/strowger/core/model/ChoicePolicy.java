package org.strowger.core.model;

import java.util.Comparator;
import java.util.List;

/**
 * How a queue chooses among agents.
 *
 * @param order who comes first among ready agents of the same penalty
 * @param penalties what it costs to take an agent of a lower level; the highest level first, the
 *     penalty not falling as the level does; whoever is below the last level has its penalty
 * @param thresholds whom to keep free for other work; the first that fits an agent counts
 * @param thresholdLiftMs after so much waiting no threshold holds, ms, so that nobody waits on an
 *     idle agent for ever
 * @param distribution whether work is offered, taken, or both
 */
public record ChoicePolicy(
    AgentOrder order,
    List<LevelPenalty> penalties,
    List<Threshold> thresholds,
    long thresholdLiftMs,
    Distribution distribution) {
  public static final ChoicePolicy DEFAULT =
      new ChoicePolicy(AgentOrder.LEAST_LOADED, List.of(), List.of(), 60_000, Distribution.PUSH);

  public ChoicePolicy {
    Check.size("penalties", penalties, Limits.LEVEL_MAX);
    Check.size("thresholds", thresholds, Limits.THRESHOLDS);
    Check.range("threshold_lift_ms", thresholdLiftMs, 1, Limits.SPAN_MAX_MS);
    penalties =
        penalties.stream()
            .sorted(Comparator.comparingInt(LevelPenalty::levelMin).reversed())
            .toList();
    for (int i = 1; i < penalties.size(); i++) {
      if (penalties.get(i).penaltyMs() < penalties.get(i - 1).penaltyMs()) {
        throw new InvalidValue(
            "penalties", "fall with the level: a lower level must not cost less than a higher one");
      }
    }
    thresholds = List.copyOf(thresholds);
  }

  /** What it costs to take an agent of this level, ms. */
  public long penaltyMs(int level) {
    long penaltyMs = 0;
    for (LevelPenalty one : penalties) {
      penaltyMs = one.penaltyMs();
      if (level >= one.levelMin()) {
        break;
      }
    }
    return penaltyMs;
  }
}
