package org.strowger.core.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.AgentGroup;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.MatchIndex;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.Service;
import org.strowger.core.state.WaitingLine;

/**
 * Looks only where a pair may have come up: before each run no pair was left, so a new one must
 * involve a line or a group on the index's agenda.
 */
public final class IndexedMatcher implements Matcher {
  private final RoutingState state;

  private @Nullable WaitingLine best;
  private long bestDueMs;

  public IndexedMatcher(RoutingState state) {
    this.state = state;
  }

  @Override
  public @Nullable Match next() {
    MatchIndex index = state.index();
    best = null;
    for (WaitingLine line : index.agendaLines()) {
      consider(line);
    }
    for (AgentGroup group : index.agendaGroups()) {
      for (Service service : group.services()) {
        consider(service.line());
      }
    }
    return best == null ? null : match(best);
  }

  @Override
  public void settled() {
    state.index().clearAgenda();
  }

  private void consider(WaitingLine line) {
    Interaction head = line.head();
    if (head == null || line == best || !line.isOffered()) {
      return;
    }
    if (best != null && head.dueMs() > bestDueMs) {
      return; // no penalty could bring it forward
    }
    long penaltyMs = line.leastPenaltyMs();
    if (penaltyMs == WaitingLine.NOBODY) {
      return;
    }
    long dueMs = head.dueMs() + penaltyMs;
    if (best == null || dueMs < bestDueMs || (dueMs == bestDueMs && isEarlier(head, best))) {
      best = line;
      bestDueMs = dueMs;
    }
  }

  private static boolean isEarlier(Interaction head, WaitingLine than) {
    Interaction other = than.head();
    return other != null && head.id().compareTo(other.id()) < 0;
  }

  private Match match(WaitingLine line) {
    Interaction interaction = line.head();
    if (interaction == null) {
      throw new IllegalStateException("nobody waits in the line " + line.signature());
    }
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
