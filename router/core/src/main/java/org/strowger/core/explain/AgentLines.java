package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.InteractionId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.DueLine;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Service;
import org.strowger.core.state.WaitingLine;

/** What waits, line by line, from the side of one agent. */
final class AgentLines {
  private final Agent agent;
  private final @Nullable DueLine next;

  /** {@code next}: what the matcher takes next; null if no pair is there. */
  AgentLines(Agent agent, @Nullable DueLine next) {
    this.agent = agent;
    this.next = next;
  }

  /** A line the agent may serve and when its head counts as due for them, or one they may not. */
  private record Entry(
      WaitingLine line, Interaction head, @Nullable Service service, long countsAsDueMs) {
    InteractionId id() {
      return head.id();
    }

    boolean mayBeServed() {
      return service != null;
    }
  }

  /** Of lines in which somebody waits: first those the agent may serve, by when they are due. */
  List<LineVerdict> verdicts(List<WaitingLine> lines) {
    List<Entry> entries = new ArrayList<>();
    for (WaitingLine line : lines) {
      Interaction head = line.head();
      if (head != null) {
        boolean admitted = line.isOffered() && line.signature().admits(agent.id());
        Service service = admitted ? line.serviceBy(agent) : null;
        long dueMs = service == null ? 0 : line.dueMs() + service.penaltyMs();
        entries.add(new Entry(line, head, service, dueMs));
      }
    }
    entries.sort(
        Comparator.comparing(Entry::mayBeServed)
            .reversed()
            .thenComparingLong(Entry::countsAsDueMs)
            .thenComparing(Entry::id));
    List<LineVerdict> verdicts = new ArrayList<>();
    for (Entry entry : entries) {
      verdicts.add(verdict(entry, entry.mayBeServed() ? verdicts.size() + 1 : 0));
    }
    return verdicts;
  }

  private LineVerdict verdict(Entry entry, int place) {
    WaitingLine line = entry.line();
    return new LineVerdict(
        entry.id(),
        line.queue().definition().id(),
        line.signature().channel(),
        line.size(),
        place,
        entry.countsAsDueMs(),
        obstacle(entry));
  }

  private @Nullable Obstacle obstacle(Entry entry) {
    Obstacle obstacle = Obstacles.between(entry.head(), entry.line(), agent);
    Service service = entry.service();
    boolean behind =
        obstacle == null
            && service != null
            && next != null
            && next.line() != entry.line()
            && next.line().canBeOfferedTo(agent);
    return behind && next != null && service != null
        ? Explainer.ahead(next, entry.head(), entry.line(), service)
        : obstacle;
  }
}
