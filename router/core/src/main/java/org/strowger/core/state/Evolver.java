package org.strowger.core.state;

import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.GatewayEvent.GatewayConnected;
import org.strowger.core.event.GatewayEvent.GatewayConnectionLost;
import org.strowger.core.event.GatewayEvent.GatewayGraceEnded;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.SupervisorEvent;

/**
 * The one place where state changes: applies an event and never asks why. Live, replay and restore
 * all come through {@link #evolve}. An event that does not fit the state is a broken invariant and
 * throws.
 */
public final class Evolver {
  private final RoutingState state;
  private final InteractionEvolver interactions;
  private final OfferEvolver offers;
  private final AgentEvolver agents;
  private final ConfigurationEvolver configuration;
  private final RowEvolver rows;

  public Evolver(RoutingState state) {
    this.state = state;
    Standing standing = new Standing(state);
    this.interactions = new InteractionEvolver(state, standing);
    this.offers = new OfferEvolver(state, standing);
    this.agents = new AgentEvolver(state);
    this.configuration = new ConfigurationEvolver(state, standing);
    this.rows = new RowEvolver(state, standing, offers, configuration);
  }

  /** Applies {@code event} as of sequence and time of its entry. */
  public void evolve(Event event, long sequence, long timeMs) {
    state.timeMs = event instanceof RowEvent ? 0 : timeMs;
    switch (event) {
      case InteractionEvent happened -> interactions.evolve(happened, sequence, timeMs);
      case OfferEvent happened -> offers.evolve(happened, sequence, timeMs);
      case AgentEvent happened -> agents.evolve(happened, timeMs);
      case GatewayEvent happened -> evolveGateway(happened);
      case SupervisorEvent _ -> {} // said for the record: what was done follows
      case ConfigurationEvent defined -> configuration.evolve(defined, timeMs);
      case HostEvent.HostStarted started -> state.limits = started.limits();
      case RowEvent row -> rows.restore(row);
    }
  }

  private void evolveGateway(GatewayEvent event) {
    Gateway gateway = state.gateways.computeIfAbsent(event.gateway(), Gateway::new);
    if (gateway.graceDeadlineMs() != 0) {
      state.timers.cancel(Timer.gatewayGrace(gateway.id(), gateway.graceDeadlineMs()));
    }
    switch (event) {
      case GatewayConnected(_, var epoch) -> gateway.connect(epoch);
      case GatewayConnectionLost(_, var deadlineMs) -> {
        gateway.lose(deadlineMs);
        state.timers.arm(Timer.gatewayGrace(gateway.id(), deadlineMs));
      }
      case GatewayGraceEnded _ -> gateway.forget();
    }
  }
}
