package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.explain.Flip.Kind;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.CalendarState;
import org.strowger.core.state.Prospect;

/** Changes of an agent's definition that would have brought the interaction to them. */
final class DefinitionFlips {
  private final Situation situation;

  DefinitionFlips(Situation situation) {
    this.situation = situation;
  }

  /** The fewest levels more of one skill asked for that would put a ready agent before others. */
  @Nullable Flip ahead(Agent agent) {
    Flip fewest = null;
    for (Requirement one :
        situation.line().signature().alternatives().getFirst().requirements().all()) {
      int level = agent.proficiencies().levelOf(one.skill());
      Flip flip = level == 0 ? null : level(one.skill(), level + 1, agent);
      if (flip != null && (fewest == null || Flip.SMALLEST_FIRST.compare(flip, fewest) < 0)) {
        fewest = flip;
      }
    }
    return fewest;
  }

  /** One of the skills that are missing, at its level; null where none would do alone. */
  @Nullable Flip skill(List<Requirement> oneOf, Agent agent) {
    for (Requirement one : oneOf) {
      Flip flip = level(one.skill(), one.levelMin(), agent);
      if (flip != null) {
        return flip;
      }
    }
    return null;
  }

  /** The lowest level from {@code levelMin} on that would do; null where none would. */
  @Nullable Flip level(SkillId skill, int levelMin, Agent agent) {
    int before = agent.proficiencies().levelOf(skill);
    if (before == 0 && agent.proficiencies().all().size() == Limits.PROFICIENCIES) {
      return null;
    }
    for (int level = levelMin; level <= Limits.LEVEL_MAX; level++) {
      Proficiencies higher = agent.proficiencies().with(skill, level);
      List<TeamId> teams = agent.definition().teams();
      if (situation.wouldGoTo(Prospect.redefined(higher, teams, agent))) {
        return new Flip(
            before == 0 ? Kind.SKILL_ADDED : Kind.LEVEL_HIGHER,
            agent.id(),
            null,
            0,
            skill,
            before,
            level,
            null,
            List.of(new AgentDefined(Redefinition.with(higher, agent.definition()))),
            situation.interaction().id(),
            agent.id());
      }
    }
    return null;
  }

  /**
   * The first of the teams asked for; null where that would not do. Whoever has no shift works by
   * their team's.
   */
  @Nullable Flip team(List<TeamId> oneOf, Agent agent) {
    List<TeamId> teams = new ArrayList<>(agent.definition().teams());
    if (teams.size() == Limits.TEAMS) {
      return null;
    }
    TeamId joined = oneOf.getFirst();
    teams.add(joined);
    AgentDefinition member = Redefinition.with(teams, agent.definition());
    CalendarState shift = situation.state().shiftOf(member);
    boolean isOnShift = shift == null || shift.isOpen();
    return isOnShift && situation.wouldGoTo(Prospect.redefined(agent.proficiencies(), teams, agent))
        ? new Flip(
            Kind.TEAM_JOINED,
            agent.id(),
            null,
            0,
            null,
            0,
            0,
            joined,
            List.of(new AgentDefined(member)),
            situation.interaction().id(),
            agent.id())
        : null;
  }
}
