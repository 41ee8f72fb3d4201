package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;
import org.strowger.core.state.Workload;

/** Which rules a supervisor sets aside who gives an interaction to an agent. Stateless. */
public final class Overruled {
  private Overruled() {}

  /**
   * The first rule because of which the router would not offer {@code interaction} to {@code agent}
   * by itself; after it, unless it is that, that the agent has no room. None where one of the two
   * is not there, or the interaction has an agent already.
   */
  public static List<Obstacle> by(RoutingState state, InteractionId interaction, AgentId agent) {
    Interaction given = state.interaction(interaction);
    Agent to = state.agent(agent);
    return given == null || to == null || !given.isUnanswered() ? List.of() : by(state, given, to);
  }

  private static List<Obstacle> by(RoutingState state, Interaction given, Agent to) {
    WaitingLine line = state.index().lineOrSketch(given.signature(), given.queue());
    Obstacle first = Obstacles.between(given, line, to);
    List<Obstacle> overruled = new ArrayList<>();
    if (first != null && !isOfRoom(first.rule())) {
      overruled.add(first);
    }
    // Without the interaction itself, which may be offered to this very agent.
    Workload rest = to.workload().without(given);
    if (to.serves(given.channel()) && !rest.hasRoom(given.channel())) {
      overruled.add(noRoom(rest, given.channel()));
    }
    return overruled;
  }

  private static Obstacle noRoom(Workload rest, Channel channel) {
    CapacityProfile full = rest.fullProfile(channel);
    Channel by = rest.blockedBy(channel);
    return full == null && by != null
        ? new Obstacle.ChannelBlocked(by)
        : new Obstacle.NoCapacity(
            full == null ? null : full.id(), rest.inHand().stream().map(Interaction::id).toList());
  }

  private static boolean isOfRoom(Rule rule) {
    return switch (rule) {
      case IN_WRAP_UP, OFFER_PENDING, NO_CAPACITY, CHANNEL_BLOCKED -> true;
      case QUEUE_PULLED,
          CHANNEL_NOT_SERVED,
          SKILL_MISSING,
          LEVEL_TOO_LOW,
          SKILL_EXCLUDED,
          TEAM_MISSING,
          EXCLUDED,
          DECLINED,
          WAITS_FOR_PREFERRED,
          NOT_SIGNED_IN,
          CONNECTION_LOST,
          NOT_AVAILABLE,
          NEXT_ACTIVITY,
          COOLING_DOWN,
          OFF_SHIFT,
          ASSIGNMENT_RATE,
          SHIFT_LIMIT,
          KEPT_FREE,
          OTHER_AHEAD ->
          false;
    };
  }
}
