package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ArriveDirect;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.GatewayCommand.TouchInteraction;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Accepted;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.decide.Admission.Way;
import org.strowger.core.event.GatewayEvent.GatewayConnected;
import org.strowger.core.event.GatewayEvent.GatewayConnectionLost;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.ExitCondition;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RescindReason;
import org.strowger.core.state.Agent;
import org.strowger.core.state.EndedKey;
import org.strowger.core.state.Gateway;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.QueueState;
import org.strowger.core.state.RoutingState;

/**
 * Decides what gateways ask for. The checks come in this order: the gateway is connected; the key
 * is known or new; what it names exists; there is room. Whatever is about a customer who has gone
 * already is accepted and does nothing, so that a gateway may send again what it is not sure of.
 */
public final class GatewayDecider {
  private final RoutingState state;
  private final Admission admission;
  private final Endings endings;

  public GatewayDecider(RoutingState state) {
    this.state = state;
    this.admission = new Admission(state);
    this.endings = new Endings(state);
  }

  public Reply decide(GatewayCommand command, Emitter out) {
    if (needsConnection(command) && !isConnected(command.gateway())) {
      return new Rejected(
          Reason.GATEWAY_NOT_CONNECTED, "gateway " + command.gateway() + " is not connected");
    }
    return switch (command) {
      case ConnectGateway connect -> connect(connect, out);
      case LoseGatewayConnection lost -> loseConnection(lost, out);
      case Arrive arrive -> arrive(arrive, out);
      case ArriveDirect arrive -> arriveDirect(arrive, out);
      case TouchInteraction(var key) -> touch(key, out);
      case UpdateInteraction update -> update(update, out);
      case Abandon(var key) -> abandon(key, out);
      case EndByCustomer(var key) -> end(key, out);
      case ReconcileGateway reconcile -> reconcile(reconcile, out);
    };
  }

  private static boolean needsConnection(GatewayCommand command) {
    return !(command instanceof ConnectGateway || command instanceof LoseGatewayConnection);
  }

  private boolean isConnected(GatewayId id) {
    Gateway gateway = state.gateway(id);
    return gateway != null && gateway.presence() == Presence.LIVE;
  }

  private Reply connect(ConnectGateway command, Emitter out) {
    Gateway known = state.gateway(command.gateway());
    if (known == null && state.gateways().size() >= state.limits().gateways()) {
      return Rejections.limitReached("gateways", state.limits().gateways());
    }
    if (known != null && command.epoch() < known.epoch()) {
      return new Rejected(
          Reason.GATEWAY_FENCED,
          "gateway "
              + command.gateway()
              + " has an instance of epoch "
              + known.epoch()
              + ", this one is "
              + command.epoch());
    }
    out.emit(new GatewayConnected(command.gateway(), command.epoch()));
    return ACCEPTED;
  }

  /** Only the newest instance counts: the farewell of an older one says nothing. */
  private Reply loseConnection(LoseGatewayConnection command, Emitter out) {
    Gateway gateway = state.gateway(command.gateway());
    if (gateway != null
        && gateway.presence() == Presence.LIVE
        && gateway.epoch() == command.epoch()) {
      out.emit(
          new GatewayConnectionLost(gateway.id(), out.timeMs() + state.limits().gatewayGraceMs()));
    }
    return ACCEPTED;
  }

  private Reply arrive(Arrive command, Emitter out) {
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
    return new InteractionArrived(
        id,
        command.key(),
        command.channel(),
        queue.definition().id(),
        command.requirements(),
        command.priority(),
        command.attributes(),
        queue.dueMs(sinceMs, command.priority(), 0),
        terms,
        scheduled
            ? 0
            : admission.preferenceDeadlineMs(
                terms, queue, command.channel(), command.requirements(), timeMs),
        queue.paceMs(),
        way.splitBy(),
        admission.isUnservable(queue, command.channel(), command.requirements()));
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

  private static Reply refused(QueueState queue, ExitCondition condition) {
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
              "queue " + id + " has an estimated wait of " + queue.estimateMs() + " ms");
    };
  }

  private Reply arriveDirect(ArriveDirect command, Emitter out) {
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

  private Reply touch(InteractionKey key, Emitter out) {
    Interaction interaction = state.interaction(key);
    if (interaction == null) {
      return acceptedIfEnded(key);
    }
    Agent agent = interaction.agent();
    if (agent != null && interaction.phase() == Phase.PARKED) {
      Conversations.wake(interaction, agent, out);
    } else if (agent != null && interaction.phase() == Phase.ACTIVE) {
      Conversations.customerWrote(interaction, agent, out);
    }
    return ACCEPTED;
  }

  private Reply update(UpdateInteraction command, Emitter out) {
    Interaction interaction = state.interaction(command.key());
    if (interaction == null) {
      return gone(command.key());
    }
    if (!interaction.attributes().equals(command.attributes())) {
      out.emit(new InteractionUpdated(interaction.id(), command.attributes()));
    }
    return ACCEPTED;
  }

  private Reply abandon(InteractionKey key, Emitter out) {
    Interaction interaction = state.interaction(key);
    if (interaction == null) {
      return acceptedIfEnded(key);
    }
    endings.end(interaction, Endings.reasonOfLeaving(interaction), null, out);
    return ACCEPTED;
  }

  private Reply end(InteractionKey key, Emitter out) {
    Interaction interaction = state.interaction(key);
    if (interaction == null) {
      return acceptedIfEnded(key);
    }
    if (interaction.isUnanswered() || interaction.isScheduled()) {
      return new Rejected(
          Reason.INTERACTION_NOT_ACTIVE,
          "interaction of key " + key + " is " + interaction.phase() + ": send abandon instead");
    }
    endings.end(interaction, EndReason.CUSTOMER_ENDED, null, out);
    return ACCEPTED;
  }

  private Reply reconcile(ReconcileGateway command, Emitter out) {
    Gateway gateway = state.gateway(command.gateway());
    if (gateway == null) {
      throw new IllegalStateException("connected but not there: " + command.gateway());
    }
    TreeSet<String> present = new TreeSet<>(command.keys());
    List<Interaction> known = new ArrayList<>(gateway.interactions());
    for (Interaction interaction : known) {
      if (!present.contains(interaction.key().key())) {
        endings.end(interaction, EndReason.MISSING_AT_GATEWAY, null, out);
      }
    }
    return ACCEPTED;
  }

  private Reply acceptedIfEnded(InteractionKey key) {
    EndedKey ended = state.endedKey(key);
    return ended == null ? Rejections.keyUnknown(key) : ACCEPTED;
  }

  private Reply gone(InteractionKey key) {
    EndedKey ended = state.endedKey(key);
    return ended == null
        ? Rejections.keyUnknown(key)
        : Rejections.interactionEnded(ended.interaction());
  }
}
