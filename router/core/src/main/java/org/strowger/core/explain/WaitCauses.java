package org.strowger.core.explain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.Channel;
import org.strowger.core.state.Agent;
import org.strowger.core.state.CalendarState;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/**
 * What the wait in one line is to be charged to, as things stand. Looks at the agents at work who
 * may serve the line and counts what keeps each of them. The first who waits is charged with the
 * nearest of these, the next with the next nearest: one agent in wrap-up explains the wait of one,
 * not of all. Whoever is left when the agents are used up waits for want of capacity, or was
 * overtaken.
 *
 * <p>For one line. It holds for the moment in which its agents were looked at, and goes on to hold
 * as far as whoever made it lets it look again at those who have changed.
 */
public final class WaitCauses {
  private static final long NOBODY_SERVED_MS = Long.MIN_VALUE;

  /** What keeps one agent who may serve the line from those who wait in it. */
  private enum Hold {
    NOT_AT_WORK,
    RESERVED,
    DECLINED,
    WRAP_UP,
    /** Work in hand, or nothing that a wait is charged to. */
    OTHER;

    /** Within one run; the order is written down nowhere. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
      return ordinal();
    }
  }

  /**
   * One agent, when last looked at.
   *
   * @param latestServedMs since when the one in hand who came last has been waiting, epoch ms
   */
  private record Stance(Hold hold, long latestServedMs) {
    private static final List<Stance> WITHOUT_WORK =
        Arrays.stream(Hold.values()).map(hold -> new Stance(hold, NOBODY_SERVED_MS)).toList();

    static Stance of(Hold hold) {
      return WITHOUT_WORK.get(hold.place());
    }
  }

  private final WaitingLine line;
  private final boolean closed;
  private final int[] holds = new int[Hold.values().length];
  private final LinkedHashMap<Agent, Stance> stances = new LinkedHashMap<>();
  private long latestServedMs = NOBODY_SERVED_MS;

  private WaitCauses(RoutingState state, WaitingLine line) {
    this.line = line;
    this.closed = isClosed(state, line.queue().definition().entry().calendar());
  }

  /** Looks at every agent once. */
  public static WaitCauses of(RoutingState state, WaitingLine line) {
    return of(state, line, state.agents());
  }

  /** Looks at these agents once; whoever may serve the line must be among them. */
  public static WaitCauses of(RoutingState state, WaitingLine line, Iterable<Agent> agents) {
    WaitCauses causes = unlooked(state, line);
    Fits fits = new Fits(state, line);
    Channel channel = line.signature().channel();
    for (Agent agent : agents) {
      Fit fit = fits.of(agent);
      causes.look(agent, fit, fit.service() == null ? null : Unready.rule(agent, channel));
    }
    return causes;
  }

  /** Before any agent has been looked at; each of them must be. */
  static WaitCauses unlooked(RoutingState state, WaitingLine line) {
    return new WaitCauses(state, line);
  }

  /** Of one that waits in the line, with so many before it there. */
  public WaitCause of(Interaction interaction, int ahead) {
    WaitCause common = common();
    if (common != null) {
      return common;
    }
    int reserved = count(Hold.RESERVED);
    int declined = reserved + count(Hold.DECLINED);
    if (ahead < reserved) {
      return WaitCause.RESERVED;
    }
    if (ahead < declined) {
      return WaitCause.DECLINED_OR_MISSED;
    }
    return ahead < nearest() ? WaitCause.WRAP_UP : ofOthers(interaction);
  }

  /** What all who wait in the line are charged with; null = each by its place. */
  public @Nullable WaitCause common() {
    if (!line.isOffered()) {
      return WaitCause.NOT_TAKEN;
    }
    if (closed) {
      return WaitCause.CLOSED_HOURS;
    }
    if (stances.isEmpty()) {
      return WaitCause.SKILL_MISSING;
    }
    return stances.size() == count(Hold.NOT_AT_WORK) ? WaitCause.NO_ONE_STAFFED : null;
  }

  /** How many, from the head on, are charged by their place; the others by when they came. */
  public int nearest() {
    return count(Hold.RESERVED) + count(Hold.DECLINED) + count(Hold.WRAP_UP);
  }

  private WaitCause ofOthers(Interaction interaction) {
    return latestServedMs > interaction.sinceMs() ? WaitCause.OVERTAKEN : WaitCause.AT_CAPACITY;
  }

  /** Since when the one who came last of all that are served has been waiting, epoch ms. */
  public long latestServedMs() {
    return latestServedMs;
  }

  private int count(Hold hold) {
    return holds[hold.place()];
  }

  /** {@code unready}: what {@link Unready#rule} says of the agent; of no matter where none fits. */
  void look(Agent agent, Fit fit, @Nullable Rule unready) {
    if (fit.service() != null && !isExcluded(agent)) {
      take(agent, stance(agent, fit.open(), unready));
    }
  }

  /**
   * To be told that an agent may have changed. Nothing else may have: not what is defined, nor whom
   * the head of the line excludes; and no threshold guards the line.
   */
  public void lookAgain(Agent agent) {
    if (stances.containsKey(agent)) {
      take(agent, stance(agent, true, Unready.rule(agent, line.signature().channel())));
    }
  }

  private void take(Agent agent, Stance now) {
    Stance before = stances.put(agent, now);
    holds[now.hold().place()]++;
    latestServedMs = Math.max(latestServedMs, now.latestServedMs());
    if (before != null) {
      holds[before.hold().place()]--;
      if (before.latestServedMs() == latestServedMs && now.latestServedMs() < latestServedMs) {
        latestServedMs = latestServedOfAll();
      }
    }
  }

  private long latestServedOfAll() {
    long latestMs = NOBODY_SERVED_MS;
    for (Stance one : stances.values()) {
      latestMs = Math.max(latestMs, one.latestServedMs());
    }
    return latestMs;
  }

  private Stance stance(Agent agent, boolean open, @Nullable Rule unready) {
    if (!agent.isAtWork()) {
      return Stance.of(Hold.NOT_AT_WORK);
    }
    if (unready == null) {
      return Stance.of(holdOfReady(agent, open));
    }
    if (unready == Rule.COOLING_DOWN) {
      return Stance.of(Hold.DECLINED);
    }
    return unready == Rule.IN_WRAP_UP ? Stance.of(Hold.WRAP_UP) : withWork(agent);
  }

  /**
   * Somebody is ready, and yet it waits: for whom it prefers, for want of others, or by its line.
   */
  private Hold holdOfReady(Agent agent, boolean open) {
    if (line.signature().excluded().contains(agent.id())) {
      return Hold.DECLINED;
    }
    return line.signature().admits(agent.id()) && open ? Hold.OTHER : Hold.RESERVED;
  }

  /** By the arrival's own wish, as the first of the line has it; a decline is another matter. */
  private boolean isExcluded(Agent agent) {
    Interaction head = line.head();
    return head != null && head.terms().excludedAgents().contains(agent.id());
  }

  private Stance withWork(Agent agent) {
    long latestMs = NOBODY_SERVED_MS;
    if (line.signature().admits(agent.id())) {
      for (Interaction one : agent.workload().inHand()) {
        latestMs = Math.max(latestMs, one.sinceMs());
      }
    }
    return latestMs == NOBODY_SERVED_MS ? Stance.of(Hold.OTHER) : new Stance(Hold.OTHER, latestMs);
  }

  private static boolean isClosed(RoutingState state, @Nullable CalendarId id) {
    CalendarState calendar = id == null ? null : state.calendar(id);
    return calendar != null && !calendar.isOpen();
  }
}
