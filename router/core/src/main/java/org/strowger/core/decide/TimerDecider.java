package org.strowger.core.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.AgentEvent.CoolDownEnded;
import org.strowger.core.event.GatewayEvent.GatewayGraceEnded;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Presence;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Gateway;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Offer;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.Timer;

/**
 * Decides what happens when a deadline has passed. A timer that runs names a row that is there, or
 * an invariant is broken.
 */
public final class TimerDecider {
  private final RoutingState state;

  public TimerDecider(RoutingState state) {
    this.state = state;
  }

  public void decide(Timer timer, Emitter out) {
    switch (timer.kind()) {
      case OFFER -> expire(there(state.offer(new OfferId(timer.number())), timer), out);
      case WRAP_UP ->
          endWrapUp(there(state.interaction(new InteractionId(timer.number())), timer), out);
      case COOL_DOWN -> out.emit(new CoolDownEnded(new AgentId(timer.name())));
      case AGENT_GRACE ->
          Endings.signOut(
              there(state.agent(new AgentId(timer.name())), timer),
              Cause.CONNECTION_LOST,
              null,
              out);
      case GATEWAY_GRACE -> forget(there(state.gateway(new GatewayId(timer.name())), timer), out);
      case PLAN_STEP ->
          relax(there(state.interaction(new InteractionId(timer.number())), timer), out);
    }
  }

  /**
   * Who let an offer expire while connected wants no further ones; who was disconnected could not
   * know of it.
   */
  private static void expire(Offer offer, Emitter out) {
    Agent agent = offer.agent();
    out.emit(new OfferExpired(offer.id(), offer.interaction().id(), agent.id()));
    if (agent.presence() == Presence.LIVE) {
      Endings.changeActivity(agent, Activity.AWAY, Cause.OFFER_EXPIRED, null, out);
    }
  }

  private static void endWrapUp(Interaction interaction, Emitter out) {
    Agent agent = interaction.agent();
    if (agent == null) {
      throw new IllegalStateException("wrap-up with no agent: " + interaction.id());
    }
    out.emit(new WrapUpEnded(interaction.id(), agent.id(), Cause.DEADLINE));
  }

  /** Who is there live has gone with the gateway; letters stay. */
  private static void forget(Gateway gateway, Emitter out) {
    List<Interaction> interactions = new ArrayList<>(gateway.interactions());
    for (Interaction interaction : interactions) {
      if (interaction.channel().live()) {
        Endings.end(interaction, EndReason.GATEWAY_LOST, null, out);
      }
    }
    out.emit(new GatewayGraceEnded(gateway.id()));
  }

  private static void relax(Interaction interaction, Emitter out) {
    out.emit(new PlanStepRelaxed(interaction.id(), interaction.planSteps() + 1));
  }

  private static <T> T there(@Nullable T row, Timer timer) {
    if (row == null) {
      throw new IllegalStateException("a deadline without a row: " + timer);
    }
    return row;
  }
}
