package org.strowger.simulator.routing;

import java.util.List;
import org.strowger.core.command.ConfigurationCommand;

/**
 * A way to route, as changes to what a router is told. Laid over the definitions of a call log, of
 * a simulated centre or of a recorded day, so that one file serves all of them.
 */
@FunctionalInterface
public interface Routing {
  /** As it is. */
  Routing UNCHANGED = definitions -> definitions;

  /** The definitions with this routing; what it does not speak of stays, and so does the order. */
  List<ConfigurationCommand> over(List<ConfigurationCommand> definitions);

  /** This, and then the other over it. */
  default Routing then(Routing other) {
    return definitions -> other.over(over(definitions));
  }
}
