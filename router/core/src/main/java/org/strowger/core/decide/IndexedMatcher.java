package org.strowger.core.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.DueLine;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/**
 * Looks only where a pair may have come up: before each run no pair was left, so a new one must
 * involve a line or a group on the index's agenda.
 */
public final class IndexedMatcher implements Matcher {
  private final RoutingState state;

  public IndexedMatcher(RoutingState state) {
    this.state = state;
  }

  @Override
  public @Nullable Match next() {
    DueLine first = state.index().firstDue();
    return first == null ? null : match(first.head(), first.line());
  }

  @Override
  public void settled() {
    state.index().clearAgenda();
  }

  private Match match(Interaction interaction, WaitingLine line) {
    int most = interaction.queue().definition().offers().parallel();
    List<Agent> agents = preferred(interaction, line, most);
    if (agents.size() < most) {
      for (Agent agent : line.bestAgents(most)) {
        if (agents.size() < most && !agents.contains(agent)) {
          agents.add(agent);
        }
      }
    }
    return new Match(interaction, agents);
  }

  private List<Agent> preferred(Interaction interaction, WaitingLine line, int most) {
    List<Agent> preferred = new ArrayList<>(1);
    for (AgentId id : interaction.terms().preference().agents()) {
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
