package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import org.strowger.core.command.HostCommand;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.GatewayEvent.GatewayConnectionLost;
import org.strowger.core.event.HostEvent.HostStarted;
import org.strowger.core.model.Presence;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Gateway;
import org.strowger.core.state.RoutingState;

/** Decides what follows from what the host says of itself. */
public final class HostDecider {
  private final RoutingState state;

  public HostDecider(RoutingState state) {
    this.state = state;
  }

  public Reply decide(HostCommand command, Emitter out) {
    return switch (command) {
      case AdvanceTime _ -> ACCEPTED;
      case StartHost start -> start(start, out);
    };
  }

  /**
   * A full grace for everybody who had a session: nobody could reconnect while the host was away.
   */
  private Reply start(StartHost command, Emitter out) {
    out.emit(new HostStarted(command.limits()));
    for (Gateway gateway : state.gateways()) {
      if (gateway.presence() != Presence.ABSENT) {
        out.emit(
            new GatewayConnectionLost(
                gateway.id(), out.timeMs() + command.limits().gatewayGraceMs()));
      }
    }
    for (Agent agent : state.agents()) {
      if (agent.presence() == Presence.LIVE || agent.presence() == Presence.GRACE) {
        out.emit(
            new AgentConnectionLost(agent.id(), out.timeMs() + command.limits().agentGraceMs()));
      }
    }
    return ACCEPTED;
  }
}
