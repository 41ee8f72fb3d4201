package org.strowger.core.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AnyOf;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Service;
import org.strowger.core.state.WaitingLine;

/**
 * What one line says of a group of agents, whose members are alike to it.
 *
 * @param service on what terms the group may serve the line; null = not at all
 * @param open whether no threshold keeps the group from it
 * @param misfit what keeps the whole group out; null where it may serve the line
 * @param rule the rule of {@code misfit}
 */
record Fit(
    @Nullable Service service, boolean open, @Nullable Obstacle misfit, @Nullable Rule rule) {
  /** Of the group of {@code agent}. */
  static Fit of(WaitingLine line, Agent agent) {
    Service service = line.serviceBy(agent);
    if (service != null) {
      return new Fit(service, service.isOpen(), null, null);
    }
    Obstacle misfit = misfit(line, agent);
    return new Fit(null, false, misfit, misfit.rule());
  }

  /** Told of what the interaction asks for itself, not of what its plan has opened in addition. */
  private static Obstacle misfit(WaitingLine line, Agent agent) {
    Channel channel = line.signature().channel();
    if (!agent.serves(channel)) {
      return new Obstacle.ChannelNotServed(channel);
    }
    Requirements asked = line.signature().alternatives().getFirst().requirements();
    Requirement unmet = agent.proficiencies().firstUnmet(asked);
    if (unmet != null) {
      int level = agent.proficiencies().levelOf(unmet.skill());
      return level == 0
          ? new Obstacle.SkillMissing(List.of(unmet))
          : new Obstacle.LevelTooLow(unmet, level);
    }
    AnyOf group = agent.proficiencies().firstUnmetGroup(asked);
    if (group != null) {
      return noneOf(group, agent);
    }
    Requirement excluded = agent.proficiencies().firstExcluded(asked);
    return excluded == null
        ? new Obstacle.TeamMissing(asked.teams())
        : new Obstacle.SkillExcluded(excluded);
  }

  /** The alternative that is there already is the nearest; then it is the level that lacks. */
  private static Obstacle noneOf(AnyOf group, Agent agent) {
    for (Requirement one : group.of()) {
      int level = agent.proficiencies().levelOf(one.skill());
      if (level != 0) {
        return new Obstacle.LevelTooLow(one, level);
      }
    }
    return new Obstacle.SkillMissing(group.of());
  }
}
