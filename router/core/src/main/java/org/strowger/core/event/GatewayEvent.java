package org.strowger.core.event;

import org.strowger.core.model.GatewayId;

/** What happened to a gateway's connection. */
public sealed interface GatewayEvent extends Event {
  GatewayId gateway();

  /** An instance connected: the first, the same again, or a newer one that fences the older. */
  record GatewayConnected(GatewayId gateway, long epoch) implements GatewayEvent {}

  record GatewayConnectionLost(GatewayId gateway, long graceDeadlineMs) implements GatewayEvent {}

  /** The grace is over; live interactions of the gateway ended just before this event. */
  record GatewayGraceEnded(GatewayId gateway) implements GatewayEvent {}
}
