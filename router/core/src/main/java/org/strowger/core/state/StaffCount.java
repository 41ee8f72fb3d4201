package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    boolean changed = false;
    for (Channel channel : agent.group().channels()) {
      changed |= recount(agent, channel);
    }
    if (changed) {
      staffChanged(agent.group());
    }
  }

  private static boolean recount(Agent agent, Channel channel) {
    @Nullable Integer before = agent.countedAs().get(channel);
    @Nullable Integer now = agent.isSignedIn() ? Integer.valueOf(agent.conditions(channel)) : null;
    if (Objects.equals(before, now)) {
      return false;
    }
    if (before != null) {
      agent.group().countStaff(channel, before, -1);
      agent.countedAs().remove(channel);
    }
    if (now != null) {
      agent.group().countStaff(channel, now, 1);
      agent.countedAs().put(channel, now);
    }
    return true;
  }

  /** Whether the agent is counted as it is. */
  boolean isCurrent(Agent agent) {
    for (Channel channel : agent.group().channels()) {
      @Nullable Integer should =
          counts && agent.isSignedIn() ? Integer.valueOf(agent.conditions(channel)) : null;
      if (!Objects.equals(agent.countedAs().get(channel), should)) {
        return false;
      }
    }
    return true;
  }

  /** The agent leaves its group. */
  void uncount(Agent agent) {
    agent
        .countedAs()
        .forEach((channel, conditions) -> agent.group().countStaff(channel, conditions, -1));
    agent.countedAs().clear();
    staffChanged(agent.group());
  }

  private void staffChanged(AgentGroup group) {
    for (WaitingLine line : watching) {
      if (Service.of(line, group) != null) {
        agenda.add(line);
      }
    }
  }
}
