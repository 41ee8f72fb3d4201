package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.Overlooked;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;

/**
 * What the matcher looks things up in: waiting lines by signature, agents by group, and shelves on
 * which those who look for a trait meet those who have it. An index: all of it can be recomputed
 * from the rows, none of it is in a snapshot, and no decision depends on the order in which lines
 * or groups stand here.
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

  private final Shelves shelves = new Shelves();
  private final StaffCount staff = new StaffCount();
  private final LinkedHashMap<Signature, WaitingLine> lines = new LinkedHashMap<>();
  private final LinkedHashMap<AgentGroup.Key, AgentGroup> groups = new LinkedHashMap<>();
  private final Attendance attendance =
      new Attendance(Collections.unmodifiableCollection(groups.values()));
  private final Agenda<WaitingLine> agendaLines = new Agenda<>();
  private final Agenda<AgentGroup> agendaGroups = new Agenda<>();

  private final LookOver lookOver = new LookOver();

  /**
   * Of all lines with a head and a ready agent who may serve it now, the one that counts as due
   * first; null if there is none.
   */
  public @Nullable DueLine firstDue() {
    DueLine first = null;
    for (int i = 0; i < agendaLines.size(); i++) {
      first = DueLine.earlier(first, agendaLines.item(i));
    }
    for (int i = 0; i < agendaGroups.size(); i++) {
      for (Crew crew : agendaGroups.item(i).crews()) {
        first = DueLine.earlier(first, crew);
      }
    }
    return first;
  }

  /**
   * Looks at the next few places in which somebody waits, others each time, and finds whom the
   * matcher should have served.
   */
  public List<Overlooked> overlooked(int most) {
    return lookOver.next(most, lines.values());
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
   * Takes one who waits out of the matcher's sight, until something happens to it or {@link
   * #putBack(Interaction)}. For asking what else there would be to match; the rows stay as they
   * are.
   */
  public void setAside(Interaction interaction) {
    dequeue(interaction);
  }

  /** Back into its line, if it waits and is in none. */
  public void putBack(Interaction interaction) {
    if (interaction.phase() == Phase.WAITING && interaction.line() == null) {
      enqueue(interaction);
    }
  }

  /** The same with an agent who is ready. */
  public void setAside(Agent agent) {
    agent.group().removeReady(agent);
    agent.unrank();
  }

  /** Back among the ready, if the agent is. */
  public void putBack(Agent agent) {
    refresh(agent);
  }

  /** Whether a ready agent is out of the matcher's sight. */
  public boolean isAside(Agent agent) {
    return !agent.isRankCurrent();
  }

  /**
   * Takes the lines whose staff may have gone since this was last asked, of queues that care; empty
   * the next time.
   */
  public List<WaitingLine> takeStaffAgenda() {
    return staff.takeAgenda();
  }

  /**
   * Whether anybody who is defined could ever serve one who comes into {@code queue} with these own
   * needs and waits for nobody in particular.
   */
  public boolean isServable(QueueState queue, Channel channel, Requirements own) {
    Need need = queue.need(own);
    WaitingLine known = need.line(channel);
    return known == null
        ? isServable(Signature.plain(queue, channel, need.alternatives()), queue)
        : known.isServable();
  }

  /** Whether anybody who is defined could ever serve what has this signature. */
  public boolean isServable(Signature signature, QueueState queue) {
    return lineOrSketch(signature, queue).isServable();
  }

  /** Whether {@code agent} belongs to a group that may serve what has this signature. */
  public boolean mayServe(Signature signature, QueueState queue, Agent agent) {
    return Service.of(lineOrSketch(signature, queue), agent.group()) != null;
  }

  /** Whether any agent counts as staff of what has this signature, by the queue's conditions. */
  public boolean hasStaff(Signature signature, QueueState queue) {
    return lineOrSketch(signature, queue).hasStaff(queue.definition().entry().joinEmpty());
  }

  /** The line of this signature, or one like it that nobody can wait in. */
  public WaitingLine lineOrSketch(Signature signature, QueueState queue) {
    WaitingLine known = lines.get(signature);
    return known == null ? new WaitingLine(signature, queue, shelves.spots(signature)) : known;
  }

  /** Groups that have {@code skill} at some level and serve {@code channel}. */
  public Set<AgentGroup> groupsWith(SkillId skill, Channel channel) {
    return Collections.unmodifiableSet(shelves.groupsWith(skill, channel));
  }

  /** All lines; their order means nothing. */
  public Collection<WaitingLine> lines() {
    return lines.values();
  }

  Collection<AgentGroup> groups() {
    return groups.values();
  }

  void enqueue(Interaction interaction) {
    WaitingLine line = lineOf(interaction);
    line.add(interaction);
    interaction.line(line);
    agendaLines.add(line);
    staff.entered(line);
  }

  void dequeue(Interaction interaction) {
    WaitingLine line = interaction.line();
    if (line == null) {
      throw new IllegalStateException("interaction " + interaction.id() + " is in no line");
    }
    line.remove(interaction);
    interaction.line(null);
    if (line.size() == 0) {
      staff.emptied(line);
    }
  }

  /** The group that an agent of this definition belongs to, with the agent as a member. */
  AgentGroup join(AgentDefinition definition, List<CapacityProfile> profiles) {
    AgentGroup.Key key =
        new AgentGroup.Key(definition.proficiencies(), definition.teams(), profiles);
    AgentGroup group = groups.get(key);
    if (group == null) {
      group = new AgentGroup(key);
      groups.put(key, group);
      shelves.join(group);
      attendance.join(group);
    }
    group.join();
    return group;
  }

  /** Brings the agent's group up to date after a new definition, and everything else. */
  void regroup(Agent agent) {
    AgentGroup before = agent.group();
    before.removeReady(agent);
    agent.unrank();
    staff.uncount(agent);
    attendance.uncount(agent);
    agent.group(join(agent.definition(), agent.workload().profiles()));
    before.leave();
    if (before.members() == 0) {
      groups.remove(before.key());
      agendaGroups.remove(before);
      shelves.leave(before);
      attendance.leave(before);
    }
    refresh(agent);
  }

  /**
   * Brings the agent's rank and readiness up to date. To be called after any change of the agent.
   */
  void refresh(Agent agent) {
    if (!agent.isRankCurrent()) {
      agent.group().removeReady(agent);
      boolean gained = agent.rank();
      agent.group().addReady(agent);
      if (gained) {
        agendaGroups.add(agent.group());
      }
    }
    staff.recount(agent);
    attendance.recount(agent);
  }

  /** Who is at work for which queue. */
  Attendance attendance() {
    return attendance;
  }

  /** Whether the agent is counted as staff as it should be. */
  boolean isStaffCurrent(Agent agent) {
    return staff.isCurrent(agent) && agent.countedAtWork() == agent.isAtWork();
  }

  /** From now on, if not before, agents are counted as staff: a queue asks whether it has any. */
  void countStaffFor(EntryPolicy entry, Collection<Agent> agents) {
    if (!(entry.joinEmpty().isEmpty() && entry.leaveEmpty().isEmpty())) {
      staff.begin(agents);
    }
  }

  /** Forgets the lines of a queue, all of them empty, since what they were made of has changed. */
  void dropLines(QueueState queue) {
    attendance.forget(queue);
    List<WaitingLine> dropped = new ArrayList<>();
    for (WaitingLine line : lines.values()) {
      if (line.queue() == queue) {
        dropped.add(line);
      }
    }
    drop(dropped);
  }

  private void drop(List<WaitingLine> empty) {
    for (WaitingLine line : empty) {
      lines.remove(line.signature());
      line.drop();
      agendaLines.remove(line);
      staff.forget(line);
    }
  }

  private WaitingLine lineOf(Interaction interaction) {
    QueueState queue = interaction.queue();
    if (!interaction.isPlain()) {
      return lineOf(interaction.signature(), queue);
    }
    Need need = queue.need(interaction.requirements());
    WaitingLine known = need.line(interaction.channel());
    if (known != null) {
      return known;
    }
    WaitingLine line = lineOf(interaction.signature(), queue);
    need.line(line);
    return line;
  }

  private WaitingLine lineOf(Signature signature, QueueState queue) {
    WaitingLine known = lines.get(signature);
    if (known != null) {
      return known;
    }
    if (lines.size() >= LINES_KEPT) {
      drop(lines.values().stream().filter(line -> line.size() == 0).toList());
    }
    WaitingLine line = new WaitingLine(signature, queue, shelves.spots(signature));
    lines.put(signature, line);
    return line;
  }
}
