package org.strowger.server.ring;

import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.HostCommand;
import org.strowger.core.command.SupervisorCommand;

/** Tells what makes the router's work grow from what serves what is there. Stateless. */
final class NewWork {
  private NewWork() {}

  /** A customer who comes. */
  static boolean isArrival(Command command) {
    return command instanceof GatewayCommand.Arrive
        || command instanceof GatewayCommand.ArriveDirect;
  }

  /**
   * Arrivals and definitions. Agents may still sign in, since they serve who waits; gateways may
   * come back to hear of theirs; and the routing of what is there can be switched back.
   */
  static boolean isBroughtBy(Command command) {
    return switch (command) {
      case GatewayCommand.Arrive _ -> true;
      case GatewayCommand.ArriveDirect _ -> true;
      case GatewayCommand _ -> false;
      case ConfigurationCommand.DefineQueues _ -> false;
      case ConfigurationCommand _ -> true;
      case AgentCommand _ -> false;
      case SupervisorCommand _ -> false;
      case HostCommand _ -> false;
    };
  }
}
