package org.strowger.core.explain;

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
 * <p>Made for one line and one moment.
 */
public final class WaitCauses {
  private final WaitingLine line;
  private final boolean closed;
  private boolean servable;
  private int atWork;
  private int reserved;
  private int declined;
  private int wrapUps;
  private long latestServedMs = Long.MIN_VALUE;

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
    if (!line.isOffered()) {
      return WaitCause.NOT_TAKEN;
    }
    if (closed) {
      return WaitCause.CLOSED_HOURS;
    }
    if (!servable) {
      return WaitCause.SKILL_MISSING;
    }
    if (atWork == 0) {
      return WaitCause.NO_ONE_STAFFED;
    }
    if (ahead < reserved) {
      return WaitCause.RESERVED;
    }
    if (ahead < reserved + declined) {
      return WaitCause.DECLINED_OR_MISSED;
    }
    if (ahead < reserved + declined + wrapUps) {
      return WaitCause.WRAP_UP;
    }
    return latestServedMs > interaction.sinceMs() ? WaitCause.OVERTAKEN : WaitCause.AT_CAPACITY;
  }

  /** {@code unready}: what {@link Unready#rule} says of the agent; of no matter where none fits. */
  void look(Agent agent, Fit fit, @Nullable Rule unready) {
    if (fit.service() == null || isExcluded(agent)) {
      return;
    }
    servable = true;
    if (!agent.isAtWork()) {
      return;
    }
    atWork++;
    if (unready == null) {
      lookAtReady(agent, fit);
    } else if (unready == Rule.COOLING_DOWN) {
      declined++;
    } else if (unready == Rule.IN_WRAP_UP) {
      wrapUps++;
    } else {
      lookAtHands(agent);
    }
  }

  /**
   * Somebody is ready, and yet it waits: for whom it prefers, for want of others, or by its line.
   */
  private void lookAtReady(Agent agent, Fit fit) {
    if (line.signature().excluded().contains(agent.id())) {
      declined++;
    } else if (!line.signature().admits(agent.id()) || !fit.open()) {
      reserved++;
    }
  }

  /** By the arrival's own wish, as the first of the line has it; a decline is another matter. */
  private boolean isExcluded(Agent agent) {
    Interaction head = line.head();
    return head != null && head.terms().excludedAgents().contains(agent.id());
  }

  private void lookAtHands(Agent agent) {
    if (!line.signature().admits(agent.id())) {
      return;
    }
    for (Interaction one : agent.workload().inHand()) {
      latestServedMs = Math.max(latestServedMs, one.sinceMs());
    }
  }

  private static boolean isClosed(RoutingState state, @Nullable CalendarId id) {
    CalendarState calendar = id == null ? null : state.calendar(id);
    return calendar != null && !calendar.isOpen();
  }
}
