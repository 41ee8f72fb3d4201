package org.strowger.core.decide;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ArriveDirect;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Accepted;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.decide.Admission.Way;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.ExitCondition;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Limits;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RescindReason;
import org.strowger.core.model.WaitModel;
import org.strowger.core.state.Agent;
import org.strowger.core.state.EndedKey;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.QueueState;
import org.strowger.core.state.RoutingState;

/**
 * Decides whether, and into which queue, a customer comes. The checks come in this order: the key
 * is new; what it names exists; times are in range; the queue, its share or an exit can be entered;
 * there is room.
 */
final class ArrivalDecider {
  private final RoutingState state;
  private final Admission admission;
  private final Endings endings;

  ArrivalDecider(RoutingState state, Endings endings) {
    this.state = state;
    this.admission = new Admission(state);
    this.endings = endings;
  }

  Reply arrive(Arrive command, Emitter out) {
    Reply known = known(command.key());
    if (known != null) {
      return known;
    }
    QueueState wanted = state.queue(command.queue());
    if (wanted == null) {
      return Rejections.queueUnknown(command.queue());
    }
    Reply unknown = Rejections.firstUnknown(state, command.requirements());
    if (unknown != null) {
      return unknown;
    }
    Reply outOfRange = outOfRange(command.terms(), out.timeMs());
    if (outOfRange != null) {
      return outOfRange;
    }
    boolean scheduled = command.terms().enterMs() > out.timeMs();
    Way way =
        scheduled
            ? new Way(wanted, null, null, null)
            : admission.ofArrival(wanted, command.channel(), command.requirements());
    if (way.refused() != null) {
      return refused(way.queue(), way.refused());
    }
    if (state.interactions().size() >= state.limits().interactions()) {
      return Rejections.limitReached("interactions", state.limits().interactions());
    }
    InteractionId id = new InteractionId(state.nextInteraction());
    out.emit(arrived(id, command, way, scheduled, out.timeMs()));
    return new Accepted(id);
  }

  private InteractionArrived arrived(
      InteractionId id, Arrive command, Way way, boolean scheduled, long timeMs) {
    QueueState queue = way.queue();
    ArrivalTerms terms = command.terms();
    long sinceMs = terms.waitingSinceMs() == 0 ? timeMs : terms.waitingSinceMs();
    long dueMs = queue.dueMs(sinceMs, command.priority(), 0);
    WaitModel line = state.forecast().model(queue, dueMs);
    return new InteractionArrived(
        id,
        command.key(),
        command.channel(),
        queue.definition().id(),
        command.requirements(),
        command.priority(),
        command.attributes(),
        dueMs,
        terms,
        scheduled
            ? 0
            : admission.preferenceDeadlineMs(
                terms, queue, command.channel(), command.requirements(), timeMs),
        line,
        line.estimate(),
        way.splitBy(),
        admission.isUnservable(queue, command.channel(), command.requirements()));
  }

  Reply arriveDirect(ArriveDirect command, Emitter out) {
    Reply known = known(command.key());
    if (known != null) {
      return known;
    }
    if (state.queue(command.queue()) == null) {
      return Rejections.queueUnknown(command.queue());
    }
    Agent agent = state.agent(command.agent());
    if (agent == null) {
      return Rejections.agentUnknown(command.agent());
    }
    if (!agent.isSignedIn()) {
      return Rejections.agentNotSignedIn(command.agent());
    }
    if (state.interactions().size() >= state.limits().interactions()) {
      return Rejections.limitReached("interactions", state.limits().interactions());
    }
    InteractionId id = new InteractionId(state.nextInteraction());
    out.emit(
        new DirectStarted(
            id,
            command.key(),
            command.channel(),
            command.queue(),
            command.agent(),
            command.attributes()));
    if (!agent.workload().fits()) {
      endings.rescindOffersTo(agent, RescindReason.AGENT_BUSY, out);
    }
    return new Accepted(id);
  }

  /** The answer to a key that was sent before; null if it is new. */
  private @Nullable Reply known(InteractionKey key) {
    Interaction known = state.interaction(key);
    if (known != null) {
      return new Accepted(known.id());
    }
    EndedKey ended = state.endedKey(key);
    return ended == null ? null : new Accepted(ended.interaction());
  }

  private static @Nullable Reply outOfRange(ArrivalTerms terms, long timeMs) {
    if (terms.waitingSinceMs() > timeMs) {
      return new Rejected(
          Reason.TIME_OUT_OF_RANGE,
          "waiting_since_ms lies in the future: " + terms.waitingSinceMs());
    }
    if (terms.waitingSinceMs() != 0 && terms.waitingSinceMs() < timeMs - Limits.SPAN_MAX_MS) {
      return new Rejected(
          Reason.TIME_OUT_OF_RANGE,
          "waiting_since_ms lies more than 30 days back: " + terms.waitingSinceMs());
    }
    if (terms.enterMs() > timeMs + Limits.SPAN_MAX_MS) {
      return new Rejected(
          Reason.TIME_OUT_OF_RANGE, "enter_ms lies more than 30 days ahead: " + terms.enterMs());
    }
    return null;
  }

  private Reply refused(QueueState queue, ExitCondition condition) {
    QueueId id = queue.definition().id();
    return switch (condition) {
      case FULL ->
          new Rejected(
              Reason.QUEUE_FULL,
              "queue " + id + " holds " + queue.definition().waitingMax() + " waiting");
      case CLOSED ->
          new Rejected(
              Reason.QUEUE_CLOSED,
              "queue " + id + " is closed by calendar " + queue.definition().entry().calendar());
      case EMPTY -> new Rejected(Reason.QUEUE_EMPTY, "queue " + id + " has no staff now");
      case ESTIMATE, WAITED ->
          new Rejected(
              Reason.WAIT_TOO_LONG,
              "queue "
                  + id
                  + " has an estimated wait of "
                  + state.forecast().estimateMs(queue)
                  + " ms");
    };
  }
}
