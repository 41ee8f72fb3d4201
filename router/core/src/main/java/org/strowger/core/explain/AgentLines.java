package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param lines those in which somebody waits
   * @param next what the matcher takes next; null if no pair is there
   */
  AgentLines(Agent agent, List<WaitingLine> lines, @Nullable DueLine next) {
    this.agent = agent;
    this.next = next;
    for (WaitingLine line : lines) {
      Interaction head = line.head();
      if (head != null) {
        entries.add(entry(line, head));
      }
    }
    entries.sort(
        Comparator.comparing(Entry::mayBeServed)
            .reversed()
            .thenComparingLong(Entry::countsAsDueMs)
            .thenComparing(Entry::id));
  }

  /**
   * One line as it stands to the agent.
   *
   * @param countsAsDueMs when its head counts as due for them; 0 if they may not serve it
   * @param rule the first in the way; null = none
   */
  private record Entry(
      WaitingLine line,
      Interaction head,
      boolean mayBeServed,
      long countsAsDueMs,
      Fit fit,
      @Nullable Rule rule) {
    InteractionId id() {
      return head.id();
    }
  }

  private Entry entry(WaitingLine line, Interaction head) {
    Fit fit = Fit.of(line, agent);
    Service service =
        line.isOffered() && line.signature().admits(agent.id()) ? fit.service() : null;
    long dueMs = service == null ? 0 : line.dueMs() + service.penaltyMs();
    return new Entry(line, head, service != null, dueMs, fit, rule(line, head, fit));
  }

  private @Nullable Rule rule(WaitingLine line, Interaction head, Fit fit) {
    Obstacles obstacles = new Obstacles(head, line, next);
    Rule unready = fit.service() == null ? null : Unready.rule(agent, line.signature().channel());
    Rule rule = obstacles.rule(agent, fit, unready);
    return rule == null && obstacles.isBehind(agent) ? Rule.OTHER_AHEAD : rule;
  }

  /** How many lines each rule keeps from the agent. */
  Map<Rule, Integer> counts() {
    EnumMap<Rule, Integer> counts = new EnumMap<>(Rule.class);
    for (Entry entry : entries) {
      if (entry.rule() != null) {
        counts.merge(entry.rule(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** First those that the agent may serve, by when they are due. */
  List<LineVerdict> verdicts(Page page) {
    List<LineVerdict> verdicts = new ArrayList<>();
    int end = Math.min(entries.size(), page.skip() + page.most());
    for (int i = page.skip(); i < end; i++) {
      Entry entry = entries.get(i);
      verdicts.add(verdict(entry, entry.mayBeServed() ? i + 1 : 0));
    }
    return verdicts;
  }

  private LineVerdict verdict(Entry entry, int place) {
    WaitingLine line = entry.line();
    Rule rule = entry.rule();
    return new LineVerdict(
        entry.id(),
        line.queue().definition().id(),
        line.signature().channel(),
        line.size(),
        place,
        entry.countsAsDueMs(),
        rule == null
            ? null
            : new Obstacles(entry.head(), line, next).tell(rule, agent, entry.fit()));
  }
}
