package org.strowger.core.state;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.Threshold;

/**
 * That a group may serve a line, and on what terms.
 *
 * @param level the group's level for what the line asks for: the lowest among the skills needed
 * @param penaltyMs how much later the line counts as due for this group, ms
 * @param threshold what keeps the group's agents free for other work, or null
 */
public record Service(
    WaitingLine line, AgentGroup group, int level, long penaltyMs, @Nullable Threshold threshold) {
  /** The cheapest first; the higher level breaks a tie. */
  static final Comparator<Service> CHEAPEST_FIRST =
      Comparator.comparingLong(Service::penaltyMs)
          .thenComparing(Comparator.comparingInt(Service::level).reversed());

  /** Null if the group may not serve the line at all. */
  static @Nullable Service of(WaitingLine line, AgentGroup group) {
    return of(line, group, group.key());
  }

  /** The same as it would be if the members of the group were like {@code key}. */
  static @Nullable Service of(WaitingLine line, AgentGroup group, AgentGroup.Key key) {
    Signature signature = line.signature();
    if (!group.serves(signature.channel())) {
      return null;
    }
    ChoicePolicy choice = line.queue().definition().choice();
    Service best = null;
    for (Alternative way : signature.alternatives()) {
      if (key.meets(way.requirements())) {
        int level = key.proficiencies().levelFor(way.requirements());
        long penaltyMs = way.penaltyMs() + choice.penaltyMs(level);
        Service one =
            new Service(line, group, level, penaltyMs, threshold(signature, choice, level));
        best = best == null || CHEAPEST_FIRST.compare(one, best) < 0 ? one : best;
      }
    }
    return best;
  }

  private static @Nullable Threshold threshold(
      Signature signature, ChoicePolicy choice, int level) {
    if (!signature.lifted()) {
      for (Threshold one : choice.thresholds()) {
        if (level < one.levelBelow()) {
          return one;
        }
      }
    }
    return null;
  }

  /** Whether so many of the group are ready, or so many wait, that the threshold is passed. */
  public boolean isOpen() {
    return isOpenWith(0);
  }

  /** The same, were so many more of the group ready. */
  boolean isOpenWith(int moreReady) {
    if (threshold == null) {
      return true;
    }
    int count = group.readyCount(line.signature().channel()) + moreReady;
    return count + (threshold.countsWaiting() ? line.size() : 0) > threshold.reserve();
  }

  /** Who of the crew would get it, admitted in person and not taken; null if nobody. */
  @Nullable Agent first(Crew crew, Set<Agent> taken) {
    return isOpen()
        ? crew.first(line.queue().definition().choice().order(), line.signature(), taken)
        : null;
  }

  /** How many of the group count as staff of the line, by the conditions that don't count. */
  int staff(int mask) {
    boolean secondary = penaltyMs > 0 && (mask & AgentCondition.SECONDARY.bit()) != 0;
    return secondary ? 0 : group.crewOf(line.signature().channel()).staff(mask);
  }
}
