package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.EntryPolicy;

/**
 * What the matcher looks things up in: waiting lines by signature, agents by group, and which group
 * may serve which line. An index: all of it can be recomputed from the rows, none of it is in a
 * snapshot, and no decision depends on the order in which lines or groups stand here.
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
  private static final int LINES_KEPT = 1 << 16;

  private static final Channel[] CHANNELS = Channel.values();

  private final LinkedHashMap<Signature, WaitingLine> lines = new LinkedHashMap<>();
  private final LinkedHashMap<AgentGroup.Key, AgentGroup> groups = new LinkedHashMap<>();
  private final LinkedHashSet<WaitingLine> agendaLines = new LinkedHashSet<>();
  private final LinkedHashSet<AgentGroup> agendaGroups = new LinkedHashSet<>();
  private final LinkedHashSet<WaitingLine> staffAgenda = new LinkedHashSet<>();
  private boolean countsStaff;

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

  /**
   * Takes the lines whose staff may have gone since this was last asked, of queues that care; empty
   * the next time.
   */
  public List<WaitingLine> takeStaffAgenda() {
    if (staffAgenda.isEmpty()) {
      return List.of();
    }
    List<WaitingLine> taken = new ArrayList<>(staffAgenda);
    staffAgenda.clear();
    return taken;
  }

  /** Whether anybody who is defined could ever serve what has this signature. */
  public boolean isServable(Signature signature, QueueState queue) {
    WaitingLine known = lines.get(signature);
    if (known != null) {
      return known.isServable();
    }
    WaitingLine sketch = new WaitingLine(signature, queue);
    for (AgentGroup group : groups.values()) {
      if (Service.of(sketch, group) != null) {
        return true;
      }
    }
    return false;
  }

  /** How many agents count as staff of what has this signature, by the queue's conditions. */
  public int staff(Signature signature, QueueState queue) {
    WaitingLine known = lines.get(signature);
    WaitingLine line = known == null ? new WaitingLine(signature, queue) : known;
    if (known == null) {
      groups.values().forEach(group -> serve(line, group));
    }
    return line.staff(queue.definition().entry().joinEmpty());
  }

  private static void serve(WaitingLine sketch, AgentGroup group) {
    Service service = Service.of(sketch, group);
    if (service != null) {
      sketch.connect(service);
    }
  }

  /** Whether {@code agent} belongs to a group that may serve what has this signature. */
  public boolean mayServe(Signature signature, QueueState queue, Agent agent) {
    return Service.of(new WaitingLine(signature, queue), agent.group()) != null;
  }

  /** All lines; their order means nothing. */
  public Collection<WaitingLine> lines() {
    return lines.values();
  }

  Collection<AgentGroup> groups() {
    return groups.values();
  }

  void enqueue(Interaction interaction) {
    WaitingLine line = lineOf(interaction.signature(), interaction.queue());
    line.add(interaction);
    interaction.line(line);
    agendaLines.add(line);
    watchStaff(line);
  }

  void dequeue(Interaction interaction) {
    WaitingLine line = interaction.line();
    if (line == null) {
      throw new IllegalStateException("interaction " + interaction.id() + " is in no line");
    }
    line.remove(interaction);
    interaction.line(null);
  }

  /** The group that an agent of this definition belongs to, with the agent as a member. */
  AgentGroup join(AgentDefinition definition, List<CapacityProfile> profiles) {
    AgentGroup group = groupOf(definition, profiles);
    group.join();
    return group;
  }

  /**
   * Brings the agent's group, rank and readiness up to date. To be called after any change of the
   * agent.
   */
  void refresh(Agent agent) {
    AgentGroup before = agent.group();
    before.removeReady(agent);
    AgentGroup now = groupOf(agent.definition(), agent.workload().profiles());
    if (now != before) {
      agent.unrank();
      uncount(agent);
      before.leave();
      now.join();
      agent.group(now);
      if (before.members() == 0) {
        drop(before);
      }
    }
    boolean gained = agent.rank();
    now.addReady(agent);
    if (gained) {
      agendaGroups.add(now);
    }
    if (countsStaff) {
      recount(agent);
    }
  }

  /** From now on, if not before, agents are counted as staff: a queue asks whether it has any. */
  void countStaffFor(EntryPolicy entry, Collection<Agent> agents) {
    if (!countsStaff && !(entry.joinEmpty().isEmpty() && entry.leaveEmpty().isEmpty())) {
      countsStaff = true;
      agents.forEach(this::recount);
    }
  }

  /** Forgets the lines of a queue, all of them empty, since what they were made of has changed. */
  void dropLines(QueueState queue) {
    if (lines.values().removeIf(line -> line.queue() == queue)) {
      agendaLines.removeIf(line -> line.queue() == queue);
      staffAgenda.removeIf(line -> line.queue() == queue);
      for (AgentGroup group : groups.values()) {
        group.services().removeIf(service -> service.line().queue() == queue);
      }
    }
  }

  private void recount(Agent agent) {
    boolean changed = false;
    for (Channel channel : CHANNELS) {
      Integer before = agent.countedAs().get(channel);
      Integer now = agent.isSignedIn() ? Integer.valueOf(agent.conditions(channel)) : null;
      if (before == null ? now == null : before.equals(now)) {
        continue;
      }
      changed = true;
      if (before != null) {
        agent.group().countStaff(channel, before, -1);
      }
      if (now == null) {
        agent.countedAs().remove(channel);
      } else {
        agent.group().countStaff(channel, now, 1);
        agent.countedAs().put(channel, now);
      }
    }
    if (changed) {
      agent.group().services().forEach(service -> watchStaff(service.line()));
    }
  }

  private void uncount(Agent agent) {
    agent
        .countedAs()
        .forEach((channel, conditions) -> agent.group().countStaff(channel, conditions, -1));
    agent.countedAs().clear();
    agent.group().services().forEach(service -> watchStaff(service.line()));
  }

  private void watchStaff(WaitingLine line) {
    if (!line.queue().definition().entry().leaveEmpty().isEmpty()) {
      staffAgenda.add(line);
    }
  }

  private AgentGroup groupOf(AgentDefinition definition, List<CapacityProfile> profiles) {
    AgentGroup.Key key =
        new AgentGroup.Key(definition.proficiencies(), definition.teams(), profiles);
    AgentGroup known = groups.get(key);
    if (known != null) {
      return known;
    }
    AgentGroup group = new AgentGroup(key);
    groups.put(key, group);
    for (WaitingLine line : lines.values()) {
      connect(line, group);
    }
    return group;
  }

  private WaitingLine lineOf(Signature signature, QueueState queue) {
    WaitingLine known = lines.get(signature);
    if (known != null) {
      return known;
    }
    if (lines.size() >= LINES_KEPT) {
      dropEmptyLines();
    }
    WaitingLine line = new WaitingLine(signature, queue);
    lines.put(signature, line);
    for (AgentGroup group : groups.values()) {
      connect(line, group);
    }
    return line;
  }

  private static void connect(WaitingLine line, AgentGroup group) {
    Service service = Service.of(line, group);
    if (service != null) {
      line.connect(service);
      group.services().add(service);
    }
  }

  private void drop(AgentGroup group) {
    groups.remove(group.key());
    agendaGroups.remove(group);
    for (Service service : group.services()) {
      service.line().disconnect(group);
    }
  }

  private void dropEmptyLines() {
    agendaLines.removeIf(line -> line.size() == 0);
    staffAgenda.removeIf(line -> line.size() == 0);
    lines.values().removeIf(line -> line.size() == 0);
    for (AgentGroup group : groups.values()) {
      group.services().removeIf(service -> service.line().size() == 0);
    }
  }
}
