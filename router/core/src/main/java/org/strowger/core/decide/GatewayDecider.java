package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.AnswerCallback;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ArriveDirect;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.FailCallback;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.GatewayCommand.ReportMute;
import org.strowger.core.command.GatewayCommand.RequestCallback;
import org.strowger.core.command.GatewayCommand.TouchInteraction;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.GatewayEvent.GatewayConnected;
import org.strowger.core.event.GatewayEvent.GatewayConnectionLost;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.Reason;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RescindReason;
import org.strowger.core.state.Agent;
import org.strowger.core.state.EndedKey;
import org.strowger.core.state.Gateway;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;

/**
 * Decides what gateways ask for. The checks come in this order: the gateway is connected; the key
 * is known or new; what it names exists; there is room. Whatever is about a customer who has gone
 * already is accepted and does nothing, so that a gateway may send again what it is not sure of.
 */
public final class GatewayDecider {
  private final RoutingState state;
  private final Endings endings;
  private final ArrivalDecider arrivals;
  private final Callbacks callbacks;

  public GatewayDecider(RoutingState state) {
    this.state = state;
    this.endings = new Endings(state);
    this.arrivals = new ArrivalDecider(state, endings);
    this.callbacks = new Callbacks(endings);
  }

  public Reply decide(GatewayCommand command, Emitter out) {
    if (needsConnection(command) && !isConnected(command.gateway())) {
      return new Rejected(
          Reason.GATEWAY_NOT_CONNECTED, "gateway " + command.gateway() + " is not connected");
    }
    return switch (command) {
      case ConnectGateway connect -> connect(connect, out);
      case LoseGatewayConnection lost -> loseConnection(lost, out);
      case Arrive arrive -> arrivals.arrive(arrive, out);
      case ArriveDirect arrive -> arrivals.arriveDirect(arrive, out);
      case TouchInteraction(var key) -> touch(key, out);
      case UpdateInteraction update -> update(update, out);
      case RequestCallback(var key) -> callback(key, callbacks::request, out);
      case AnswerCallback(var key) -> callback(key, callbacks::answer, out);
      case FailCallback(var key) -> callback(key, callbacks::fail, out);
      case ReportMute(var key, var muted) -> reportMute(key, muted, out);
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
    Requirements wanted = command.requirements();
    Requirements requirements = wanted == null ? interaction.requirements() : wanted;
    Reply unknown = Rejections.firstUnknown(state, requirements);
    if (unknown != null) {
      return unknown;
    }
    boolean asksAnew = !interaction.requirements().equals(requirements);
    if (asksAnew) {
      endings.rescind(interaction, RescindReason.REQUIREMENTS_CHANGED, out);
    }
    if (asksAnew || !interaction.attributes().equals(command.attributes())) {
      out.emit(new InteractionUpdated(interaction.id(), command.attributes(), requirements));
    }
    return ACCEPTED;
  }

  private Reply callback(
      InteractionKey key, BiFunction<Interaction, Emitter, Reply> decision, Emitter out) {
    Interaction interaction = state.interaction(key);
    return interaction == null ? gone(key) : decision.apply(interaction, out);
  }

  private Reply reportMute(InteractionKey key, boolean muted, Emitter out) {
    Interaction interaction = state.interaction(key);
    return interaction == null ? acceptedIfEnded(key) : Mutes.report(interaction, muted, out);
  }

  private Reply abandon(InteractionKey key, Emitter out) {
    Interaction interaction = state.interaction(key);
    if (interaction == null) {
      return acceptedIfEnded(key);
    }
    KeptPlaces.keep(interaction, out);
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
      boolean there = state.interaction(interaction.key()) == interaction;
      if (there && !interaction.isNotAtGateway() && !present.contains(interaction.key().key())) {
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
