package org.strowger.simulator.routing;

import java.util.List;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.StateMachine;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.model.CoreLimits;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.Problems;
import org.strowger.simulator.Scenario;

/**
 * What a router would refuse of a routing, such as a plan that adds a team which nobody has
 * defined. Asked of a core of its own before anything is played, so that it ends in a message and
 * not in the middle of a play. Used by one thread.
 */
public final class Refusals implements Output {
  private final String source;
  private final Problems problems = new Problems();
  private String about = "";

  private Refusals(String source) {
    this.source = source;
  }

  /**
   * The definitions under the routing.
   *
   * @param source where the routing comes from, as the user named it
   * @throws BadInput everything that a router refuses of them
   */
  public static List<ConfigurationCommand> checked(
      String source, Routing routing, List<ConfigurationCommand> definitions) throws BadInput {
    List<ConfigurationCommand> routed = routing.over(definitions);
    Refusals refusals = new Refusals(source);
    StateMachine core = new RoutingCore();
    long sequence = 0;
    core.apply(new StartHost(CoreLimits.DEFAULT), ++sequence, Scenario.MIDNIGHT_MS, refusals);
    for (ConfigurationCommand one : routed) {
      refusals.about = about(one);
      core.apply(one, ++sequence, Scenario.MIDNIGHT_MS, refusals);
    }
    refusals.problems.throwIfAny();
    return routed;
  }

  private static String about(ConfigurationCommand definition) {
    if (definition instanceof DefineQueue(var queue)) {
      return "queue " + queue.id();
    }
    if (definition instanceof DefinePlan(var plan)) {
      return "plan " + plan.id();
    }
    return definition.toString();
  }

  @Override
  public void event(Event event) {
    // What is taken needs no word.
  }

  @Override
  public void reply(Reply reply) {
    if (reply instanceof Reply.Rejected(var reason, var detail, var _)) {
      problems.add(
          source
              + ": the router refuses "
              + about
              + ": "
              + detail
              + " ("
              + reason
              + "): define it in the router first, or leave it out of the routing");
    }
  }
}
