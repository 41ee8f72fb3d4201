package org.strowger.core.explain;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.Channel;
import org.strowger.core.state.Agent;
import org.strowger.core.state.CalendarState;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.Service;
import org.strowger.core.state.Unreadiness;
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
    for (Agent agent : agents) {
      causes.look(agent, line.serviceBy(agent));
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

  /** {@code service}: what the line says of the agent's. */
  void look(Agent agent, @Nullable Service service) {
    if (service == null || isExcluded(agent)) {
      return;
    }
    servable = true;
    if (!agent.isAtWork()) {
      return;
    }
    atWork++;
    Channel channel = line.signature().channel();
    Unreadiness unreadiness = agent.unreadiness(channel);
    if (unreadiness == null) {
      lookAtReady(agent);
    } else if (unreadiness == Unreadiness.COOLING_DOWN) {
      declined++;
    } else if (isWrappingUp(unreadiness, agent)) {
      wrapUps++;
    } else {
      lookAtHands(agent);
    }
  }

  /**
   * Somebody is ready, and yet it waits: for whom it prefers, for want of others, or by its line.
   */
  private void lookAtReady(Agent agent) {
    boolean preferredElsewhere =
        !line.signature().only().isEmpty() && !line.signature().only().contains(agent.id());
    if (line.signature().excluded().contains(agent.id())) {
      declined++;
    } else if (preferredElsewhere || !line.canBeOfferedTo(agent)) {
      reserved++;
    }
  }

  /** By the arrival's own wish, as the first of the line has it; a decline is another matter. */
  private boolean isExcluded(Agent agent) {
    Interaction head = line.head();
    return head != null && head.terms().excludedAgents().contains(agent.id());
  }

  private static boolean isWrappingUp(Unreadiness unreadiness, Agent agent) {
    return unreadiness == Unreadiness.NO_ROOM && agent.noRoomBecauseOf() == AgentCondition.WRAP_UP;
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
