package org.strowger.core.decide;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.ExitCondition;
import org.strowger.core.model.Limits;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Presence;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.state.Agent;
import org.strowger.core.state.CalendarState;
import org.strowger.core.state.QueueState;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.Signature;

/** Finds the queue that one who wants into a queue may enter: itself, its share, or an exit. */
final class Admission {
  private final RoutingState state;

  Admission(RoutingState state) {
    this.state = state;
  }

  /**
   * Where the way ends.
   *
   * @param queue the queue at its end
   * @param refused why it can't be entered and leads nowhere, or null if it can be entered
   * @param detour why the queue first wanted could not be entered, or null if it could
   * @param splitBy the queue whose shares were followed, or null
   */
  record Way(
      QueueState queue,
      @Nullable ExitCondition refused,
      @Nullable ExitCondition detour,
      @Nullable QueueId splitBy) {}

  /** The way of one who comes, or is handed on by an agent: shares first, then exits. */
  Way ofArrival(QueueState wanted, Channel channel, Requirements own) {
    QueueId share = wanted.nextShare();
    QueueState shared = share == null ? null : state.queue(share);
    return shared == null
        ? follow(wanted, channel, own, null)
        : follow(shared, channel, own, wanted.definition().id());
  }

  /** The way of one who is there already: no shares. */
  Way ofMove(QueueState wanted, Channel channel, Requirements own) {
    return follow(wanted, channel, own, null);
  }

  private Way follow(
      QueueState from, Channel channel, Requirements own, @Nullable QueueId splitBy) {
    QueueState queue = from;
    ExitCondition detour = null;
    for (int exits = 0; ; exits++) {
      ExitCondition refused = refusal(queue, channel, own);
      if (refused == null) {
        return new Way(queue, null, detour, splitBy);
      }
      detour = detour == null ? refused : detour;
      QueueId exit = queue.definition().entry().exit(refused);
      QueueState next = exit == null ? null : state.queue(exit);
      if (next == null || exits == Limits.EXITS) {
        return new Way(queue, refused, detour, splitBy);
      }
      queue = next;
    }
  }

  private @Nullable ExitCondition refusal(QueueState queue, Channel channel, Requirements own) {
    EntryPolicy entry = queue.definition().entry();
    if (isClosed(entry.calendar())) {
      return ExitCondition.CLOSED;
    }
    if (queue.isFull()) {
      return ExitCondition.FULL;
    }
    if (!entry.joinEmpty().isEmpty() && isEmpty(queue, channel, own)) {
      return ExitCondition.EMPTY;
    }
    return entry.estimateMaxMs() != 0 && state.forecast().estimateMs(queue) > entry.estimateMaxMs()
        ? ExitCondition.ESTIMATE
        : null;
  }

  private boolean isClosed(@Nullable CalendarId id) {
    CalendarState calendar = id == null ? null : state.calendar(id);
    return calendar != null && !calendar.isOpen();
  }

  private boolean isEmpty(QueueState queue, Channel channel, Requirements own) {
    return !state.index().hasStaff(signature(queue, channel, own, 0), queue);
  }

  /** Whether nobody who is defined could ever take it in this queue, whatever its plan relaxes. */
  boolean isUnservable(QueueState queue, Channel channel, Requirements own) {
    if (state.index().isServable(queue, channel, own)) {
      return false;
    }
    int steps = 0;
    for (PlanStep step = queue.nextStep(0); step != null; step = queue.nextStep(steps)) {
      if (step.overflowTo() != null) {
        return false; // the next queue has its own staff
      }
      steps++;
    }
    return steps == 0 || !state.index().isServable(signature(queue, channel, own, steps), queue);
  }

  /** Until when one waits for the agents it prefers alone: not at all if none of them is there. */
  long preferenceDeadlineMs(
      ArrivalTerms terms, QueueState queue, Channel channel, Requirements own, long timeMs) {
    long waitMs = terms.preference().waitMs();
    if (waitMs != 0) {
      boolean personal = terms.preference().personal();
      Signature signature = signature(queue, channel, own, 0);
      for (AgentId id : terms.preference().agents()) {
        Agent agent = state.agent(id);
        if (agent != null
            && isThere(agent)
            && !terms.excludedAgents().contains(id)
            && (personal || state.index().mayServe(signature, queue, agent))) {
          return timeMs + waitMs;
        }
      }
    }
    return 0;
  }

  /** Worth waiting for: connected or expected back within the grace, and on shift. */
  static boolean isThere(Agent agent) {
    return agent.isOnShift()
        && (agent.presence() == Presence.LIVE || agent.presence() == Presence.GRACE);
  }

  private static Signature signature(
      QueueState queue, Channel channel, Requirements own, int planSteps) {
    return Signature.plain(queue, channel, queue.alternatives(own, planSteps));
  }
}
