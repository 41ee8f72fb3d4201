package org.strowger.core.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.TeamId;

/** Definitions of agents with one thing changed; stateless. */
final class Redefinition {
  private Redefinition() {}

  static AgentDefinition with(Proficiencies proficiencies, AgentDefinition agent) {
    return changed(agent, proficiencies, agent.teams(), agent.shift());
  }

  static AgentDefinition with(List<TeamId> teams, AgentDefinition agent) {
    return changed(agent, agent.proficiencies(), teams, agent.shift());
  }

  static AgentDefinition withoutShift(AgentDefinition agent) {
    return changed(agent, agent.proficiencies(), agent.teams(), null);
  }

  private static AgentDefinition changed(
      AgentDefinition agent,
      Proficiencies proficiencies,
      List<TeamId> teams,
      @Nullable CalendarId shift) {
    return new AgentDefinition(
        agent.id(),
        proficiencies,
        agent.capacityProfiles(),
        agent.exceptions(),
        teams,
        shift,
        agent.position(),
        agent.idleTargetPermille(),
        agent.autoAccept(),
        agent.onDisconnect());
  }
}
