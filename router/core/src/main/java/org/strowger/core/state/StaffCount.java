package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.Channel;

/**
 * Counts who is staff, under which conditions, group by group, and notes which lines of those that
 * would leave an empty queue may have lost theirs. Begins to count when the first queue asks.
 */
final class StaffCount {
  /** Lines in which somebody waits who would leave a queue without staff. */
  private final LinkedHashSet<WaitingLine> watching = new LinkedHashSet<>();

  private final LinkedHashSet<WaitingLine> agenda = new LinkedHashSet<>();
  private boolean counts;

  void begin(Collection<Agent> agents) {
    if (!counts) {
      counts = true;
      agents.forEach(this::recount);
    }
  }

  List<WaitingLine> takeAgenda() {
    if (agenda.isEmpty()) {
      return List.of();
    }
    List<WaitingLine> taken = new ArrayList<>(agenda);
    agenda.clear();
    return taken;
  }

  void entered(WaitingLine line) {
    if (!line.queue().definition().entry().leaveEmpty().isEmpty()) {
      watching.add(line);
      agenda.add(line);
    }
  }

  void emptied(WaitingLine line) {
    watching.remove(line);
  }

  void forget(WaitingLine line) {
    watching.remove(line);
    agenda.remove(line);
  }

  void recount(Agent agent) {
    if (!counts) {
      return;
    }
    for (Crew crew : agent.group().crews()) {
      recount(agent, crew);
    }
  }

  private void recount(Agent agent, Crew crew) {
    int before = agent.countedAs(crew.channel());
    int now = agent.isSignedIn() ? agent.conditions(crew.channel()) : Agent.NOT_COUNTED;
    if (before != now) {
      count(agent, crew, now);
      staffChanged(crew, now);
    }
  }

  private static void count(Agent agent, Crew crew, int now) {
    int before = agent.countedAs(crew.channel());
    if (before != Agent.NOT_COUNTED) {
      crew.countStaff(before, -1);
    }
    if (now != Agent.NOT_COUNTED) {
      crew.countStaff(now, 1);
    }
    agent.countAs(crew.channel(), now);
  }

  /** Whether the agent is counted as it is. */
  boolean isCurrent(Agent agent) {
    for (Crew crew : agent.group().crews()) {
      Channel channel = crew.channel();
      boolean isStaff = counts && agent.isSignedIn();
      if (agent.countedAs(channel) != (isStaff ? agent.conditions(channel) : Agent.NOT_COUNTED)) {
        return false;
      }
    }
    return true;
  }

  /** The agent leaves its group. */
  void uncount(Agent agent) {
    for (Crew crew : agent.group().crews()) {
      count(agent, crew, Agent.NOT_COUNTED);
      staffChanged(crew, Agent.NOT_COUNTED);
    }
  }

  /**
   * Notes the lines that may have lost their staff when one of the crew came to be counted like
   * this. Whoever counts as staff is staff enough; if that ends, it is another change.
   */
  private void staffChanged(Crew crew, int now) {
    for (WaitingLine line : watching) {
      boolean mayMiss = line.signature().channel() != crew.channel() || !isStaff(now, line);
      if (mayMiss && Service.of(line, crew.group()) != null) {
        agenda.add(line);
      }
    }
  }

  private static boolean isStaff(int now, WaitingLine line) {
    int mask = AgentCondition.mask(line.queue().definition().entry().leaveEmpty());
    return now != Agent.NOT_COUNTED
        && (mask & AgentCondition.SECONDARY.bit()) == 0
        && (now & mask) == 0;
  }
}
