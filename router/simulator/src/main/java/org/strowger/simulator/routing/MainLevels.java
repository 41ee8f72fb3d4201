package org.strowger.simulator.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;

/**
 * What counts as a main skill among the agents defined: the <em>main level</em> of a skill is the
 * highest that any agent has in it. A value once made.
 */
public final class MainLevels {
  private final Map<SkillId, Integer> best = new HashMap<>();

  private MainLevels() {}

  public static MainLevels of(List<ConfigurationCommand> definitions) {
    MainLevels levels = new MainLevels();
    for (ConfigurationCommand one : definitions) {
      if (one instanceof DefineAgent(AgentDefinition agent)) {
        for (Proficiency skill : agent.proficiencies().all()) {
          levels.best.merge(skill.skill(), skill.level(), Math::max);
        }
      }
    }
    return levels;
  }

  /** The least of the main levels of the skills asked for, since an agent is as good as that. */
  public int of(Requirements needs) {
    int level = Limits.LEVEL_MAX;
    for (Requirement one : needs.all()) {
      level = Math.min(level, of(one.skill()));
    }
    return level;
  }

  /** Whether somebody with {@code proficiencies} is below the main level in a skill asked for. */
  public boolean secondary(Requirements needs, Proficiencies proficiencies) {
    return needs.all().stream()
        .anyMatch(one -> proficiencies.levelOf(one.skill()) < of(one.skill()));
  }

  private int of(SkillId skill) {
    return best.getOrDefault(skill, Limits.LEVEL_MAX);
  }
}
