package org.strowger.core.state;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.model.AgentId;

/** Whom an interaction is to be offered to when its turn has come. Stateless. */
public final class Choice {
  private Choice() {}

  /**
   * Of the ready agents who may serve {@code line} now those whom {@code interaction} is to be
   * offered to, the best first: as many as its queue asks at once, whom it prefers before others.
   */
  public static List<Agent> agents(RoutingState state, Interaction interaction, WaitingLine line) {
    int most = interaction.queue().definition().offers().parallel();
    List<Agent> agents = preferred(state, interaction, line, most);
    if (agents.isEmpty()) {
      return line.bestAgents(most);
    }
    if (agents.size() < most) {
      for (Agent agent : line.bestAgents(most)) {
        if (agents.size() < most && !agents.contains(agent)) {
          agents.add(agent);
        }
      }
    }
    return agents;
  }

  private static List<Agent> preferred(
      RoutingState state, Interaction interaction, WaitingLine line, int most) {
    List<AgentId> wanted = interaction.terms().preference().agents();
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Agent> preferred = new ArrayList<>(wanted.size());
    for (AgentId id : wanted) {
      Agent agent = state.agent(id);
      if (agent != null
          && preferred.size() < most
          && !preferred.contains(agent)
          && line.canBeOfferedTo(agent)) {
        preferred.add(agent);
      }
    }
    return preferred;
  }
}
