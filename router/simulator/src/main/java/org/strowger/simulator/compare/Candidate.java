package org.strowger.simulator.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.SkillId;
import org.strowger.simulator.Roster;
import org.strowger.simulator.RosterAgent;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.routing.NamedPolicy;
import org.strowger.simulator.routing.Routing;

/**
 * One of those that are compared: what it makes of the scenario before it is played.
 *
 * @param name as tables show it
 */
public record Candidate(String name, UnaryOperator<Scenario> change) {
  /** What {@link #pooled} is called. */
  static final String POOLED = "pooled";

  /** The same people, routed otherwise. */
  public static Candidate routed(String name, Routing routing) {
    return new Candidate(
        name, scenario -> scenario.withDefinitions(routing.over(scenario.definitions())));
  }

  /**
   * Everybody has every skill at the best level, and the oldest goes first: a bound that no routing
   * of specialists can be expected to pass, since nobody ever waits beside an idle agent.
   */
  public static Candidate pooled() {
    return new Candidate(POOLED, Candidate::everyoneDoesEverything);
  }

  private static Scenario everyoneDoesEverything(Scenario scenario) {
    TreeSet<SkillId> skills = new TreeSet<>();
    for (ConfigurationCommand one : scenario.definitions()) {
      if (one instanceof DefineSkill(SkillId skill)) {
        skills.add(skill);
      }
    }
    Proficiencies all =
        new Proficiencies(
            skills.stream().map(one -> new Proficiency(one, Limits.LEVEL_MAX)).toList());
    List<RosterAgent> agents =
        scenario.roster().agents().stream()
            .map(one -> new RosterAgent(able(one.definition(), all), one.duties()))
            .toList();
    List<ConfigurationCommand> definitions = new ArrayList<>();
    for (ConfigurationCommand one : scenario.definitions()) {
      definitions.add(
          one instanceof DefineAgent(AgentDefinition agent)
              ? new DefineAgent(able(agent, all))
              : one);
    }
    return new Scenario(
        NamedPolicy.FIRST_COME_FIRST_SERVED.over(definitions),
        scenario.calls(),
        new Roster(agents),
        scenario.answering(),
        scenario.handling(),
        scenario.endMs());
  }

  private static AgentDefinition able(AgentDefinition agent, Proficiencies all) {
    return new AgentDefinition(
        agent.id(),
        all,
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
