package org.strowger.core.decide;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ArriveDirect;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Accepted;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.decide.Admission.Way;
import org.strowger.core.decide.Beginnings.Beginning;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Links;
import org.strowger.core.model.Reason;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RescindReason;
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
  private final Beginnings beginnings;
  private final KeptPlaces places;
  private final Endings endings;

  ArrivalDecider(RoutingState state, Endings endings) {
    this.state = state;
    this.admission = new Admission(state);
    this.beginnings = new Beginnings(state);
    this.places = new KeptPlaces(state, endings);
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
      return Rejections.refused(state, way.queue(), way.refused());
    }
    if (state.interactions().size() >= state.limits().interactions()) {
      return Rejections.limitReached("interactions", state.limits().interactions());
    }
    ArrivalTerms terms = places.reclaim(command.terms(), way.queue(), out);
    Links links = Links.ofCustomer(terms.related());
    return new Accepted(
        beginnings.begin(
            new Beginning(
                command.key(),
                command.channel(),
                way,
                command.requirements(),
                command.priority(),
                command.attributes(),
                terms,
                links),
            out));
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
            Requirements.NONE,
            0,
            command.attributes(),
            agent.workload().countsDirect(command.channel()),
            Links.DIRECT));
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
}
