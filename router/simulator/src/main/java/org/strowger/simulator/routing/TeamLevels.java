package org.strowger.simulator.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;

/**
 * How good the agents of a team count as, by skill. It gives nobody a skill that they do not have;
 * skills that are not named keep their level, and teams that are not defined are passed over. For
 * an agent of several teams the one named last has the last word.
 */
record TeamLevels(Map<TeamId, Map<SkillId, Integer>> teams) implements Routing {
  TeamLevels {
    teams = new LinkedHashMap<>(teams);
  }

  @Override
  public List<ConfigurationCommand> over(List<ConfigurationCommand> definitions) {
    return definitions.stream().map(this::changed).toList();
  }

  private ConfigurationCommand changed(ConfigurationCommand definition) {
    if (!(definition instanceof DefineAgent(AgentDefinition agent))) {
      return definition;
    }
    Map<SkillId, Integer> levels = new LinkedHashMap<>();
    teams.forEach((team, skills) -> {
      if (agent.teams().contains(team)) {
        levels.putAll(skills);
      }
    });
    return levels.isEmpty() ? definition : new DefineAgent(withLevels(agent, levels));
  }

  private static AgentDefinition withLevels(AgentDefinition agent, Map<SkillId, Integer> levels) {
    List<Proficiency> skills =
        agent.proficiencies().all().stream()
            .map(one -> new Proficiency(one.skill(), levels.getOrDefault(one.skill(), one.level())))
            .toList();
    return new AgentDefinition(
        agent.id(),
        new Proficiencies(skills),
        agent.capacityProfiles(),
        agent.exceptions(),
        agent.teams(),
        agent.shift(),
        agent.position(),
        agent.idleTargetPermille(),
        agent.autoAccept(),
        agent.onDisconnect());
  }
}
