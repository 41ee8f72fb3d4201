package org.strowger.core.state;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/**
 * What the matcher looks things up in: waiting lines by signature, ready agents by group, and which
 * group may serve which line. An index: all of it can be recomputed from the rows, none of it is in
 * a snapshot, and no decision depends on the order in which lines or groups stand here.
 *
 * <p>It also keeps the agenda: the lines that gained an interaction and the groups that gained a
 * ready agent since the matcher last ran. A pair that was not there before must involve one of
 * them.
 */
public final class MatchIndex {
  /**
   * Empty lines are kept for the next arrival until there are so many lines; then the empty ones
   * go.
   */
  private static final int LINES_KEPT = 1_024;

  private final LinkedHashMap<Signature, WaitingLine> lines = new LinkedHashMap<>();
  private final LinkedHashMap<AgentGroup.Key, AgentGroup> groups = new LinkedHashMap<>();
  private final LinkedHashSet<WaitingLine> agendaLines = new LinkedHashSet<>();
  private final LinkedHashSet<AgentGroup> agendaGroups = new LinkedHashSet<>();

  /** Lines that gained an interaction since {@link #clearAgenda}. */
  public Collection<WaitingLine> agendaLines() {
    return agendaLines;
  }

  /** Groups that gained a ready agent since {@link #clearAgenda}. */
  public Collection<AgentGroup> agendaGroups() {
    return agendaGroups;
  }

  /**
   * Says that no pair is left among what the agenda names. Changes no decision, only the work of
   * finding the next.
   */
  public void clearAgenda() {
    agendaLines.clear();
    agendaGroups.clear();
  }

  Collection<WaitingLine> lines() {
    return lines.values();
  }

  Collection<AgentGroup> groups() {
    return groups.values();
  }

  void enqueue(Interaction interaction) {
    WaitingLine line =
        lineOf(
            new Signature(
                interaction.queue().definition().id(),
                interaction.channel(),
                interaction.asksFor()));
    line.add(interaction);
    interaction.line(line);
    agendaLines.add(line);
  }

  void dequeue(Interaction interaction) {
    WaitingLine line = interaction.line();
    if (line == null) {
      throw new IllegalStateException("interaction " + interaction.id() + " is in no line");
    }
    line.remove(interaction);
    interaction.line(null);
  }

  /**
   * Brings the agent's group, rank and readiness up to date. To be called after any change of the
   * agent.
   */
  void refresh(Agent agent) {
    AgentGroup before = agent.group();
    if (before != null) {
      before.removeReady(agent);
    }
    AgentGroup now = agent.isSignedIn() ? groupOf(agent) : null;
    if (now != before) {
      agent.unrank();
      move(agent, before, now);
    }
    if (now != null) {
      boolean gained = agent.rank();
      now.addReady(agent);
      if (gained) {
        agendaGroups.add(now);
      }
    }
  }

  private void move(Agent agent, @Nullable AgentGroup before, @Nullable AgentGroup now) {
    if (before != null) {
      before.leave();
      if (before.members() == 0) {
        drop(before);
      }
    }
    if (now != null) {
      now.join();
    }
    agent.group(now);
  }

  private AgentGroup groupOf(Agent agent) {
    AgentGroup.Key key = new AgentGroup.Key(agent.proficiencies(), agent.capacityProfile());
    AgentGroup known = groups.get(key);
    if (known != null) {
      return known;
    }
    AgentGroup group = new AgentGroup(key);
    groups.put(key, group);
    for (WaitingLine line : lines.values()) {
      if (group.mayServe(line.signature())) {
        connect(line, group);
      }
    }
    return group;
  }

  private WaitingLine lineOf(Signature signature) {
    WaitingLine known = lines.get(signature);
    if (known != null) {
      return known;
    }
    if (lines.size() >= LINES_KEPT) {
      dropEmptyLines();
    }
    WaitingLine line = new WaitingLine(signature);
    lines.put(signature, line);
    for (AgentGroup group : groups.values()) {
      if (group.mayServe(signature)) {
        connect(line, group);
      }
    }
    return line;
  }

  private static void connect(WaitingLine line, AgentGroup group) {
    line.groups().add(group);
    group.lines().add(line);
  }

  private void drop(AgentGroup group) {
    groups.remove(group.key());
    agendaGroups.remove(group);
    for (WaitingLine line : group.lines()) {
      line.groups().remove(group);
    }
  }

  private void dropEmptyLines() {
    agendaLines.removeIf(line -> line.size() == 0);
    lines.values().removeIf(line -> line.size() == 0);
    for (AgentGroup group : groups.values()) {
      group.lines().removeIf(line -> line.size() == 0);
    }
  }
}
