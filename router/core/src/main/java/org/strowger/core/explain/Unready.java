package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AssignmentRate;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.CalendarState;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Offer;
import org.strowger.core.state.Unreadiness;

/** The rules about what an agent does and has in hand, whatever waits. Stateless. */
final class Unready {
  private Unready() {}

  /** The first that keeps the agent from anything of {@code channel}; null = ready for it. */
  static @Nullable Rule rule(Agent agent, Channel channel) {
    Unreadiness unreadiness = agent.unreadiness(channel);
    return unreadiness == null
        ? null
        : switch (unreadiness) {
          case NOT_SIGNED_IN -> Rule.NOT_SIGNED_IN;
          case CONNECTION_LOST -> Rule.CONNECTION_LOST;
          case NOT_AVAILABLE -> Rule.NOT_AVAILABLE;
          case NEXT_ACTIVITY -> Rule.NEXT_ACTIVITY;
          case COOLING_DOWN -> Rule.COOLING_DOWN;
          case OFF_SHIFT -> Rule.OFF_SHIFT;
          case ASSIGNMENT_RATE -> Rule.ASSIGNMENT_RATE;
          case SHIFT_LIMIT -> Rule.SHIFT_LIMIT;
          case NO_ROOM -> noRoom(agent, channel);
        };
  }

  private static Rule noRoom(Agent agent, Channel channel) {
    return switch (agent.noRoomBecauseOf()) {
      case WRAP_UP -> Rule.IN_WRAP_UP;
      case OFFERED -> Rule.OFFER_PENDING;
      case AWAY, SECONDARY, BUSY, COOLING_DOWN, DISCONNECTED, OFF_SHIFT ->
          agent.workload().fullProfile(channel) == null
                  && agent.workload().blockedBy(channel) != null
              ? Rule.CHANNEL_BLOCKED
              : Rule.NO_CAPACITY;
    };
  }

  // ---- particulars, of an agent for whom the rule holds

  static Obstacle nextActivity(Agent agent) {
    var next = agent.nextActivity();
    if (next == null) {
      throw new IllegalStateException("agent " + agent.id() + " has nothing planned");
    }
    return new Obstacle.NextActivity(next);
  }

  static Obstacle offShift(Agent agent) {
    CalendarState shift = agent.shift();
    if (shift == null) {
      throw new IllegalStateException("agent " + agent.id() + " has no shift to be outside of");
    }
    return new Obstacle.OffShift(shift.calendar().id(), shift.turnMs());
  }

  static Obstacle assignmentRate(Agent agent) {
    AssignmentRate rate = agent.workload().rate();
    return new Obstacle.AssignmentRate(rate.max(), rate.perMs(), agent.tally().windowDeadlineMs());
  }

  static Obstacle shiftLimit(Agent agent, Channel channel) {
    return new Obstacle.ShiftLimit(
        channel, agent.tally().shiftCount(channel) + agent.workload().offers(channel));
  }

  static Obstacle inWrapUp(Agent agent, Channel channel) {
    for (Interaction one : agent.workload().inHand()) {
      if (one.agent() == agent && one.wrapUpDeadlineMs() != 0) {
        return new Obstacle.InWrapUp(fullProfile(agent, channel), one.id(), one.wrapUpDeadlineMs());
      }
    }
    return new Obstacle.InWrapUp(fullProfile(agent, channel), null, 0);
  }

  static Obstacle offerPending(Agent agent, Channel channel) {
    for (Interaction one : agent.workload().inHand()) {
      for (Offer offer : one.offers()) {
        if (offer.agent() == agent) {
          return new Obstacle.OfferPending(
              fullProfile(agent, channel), one.id(), offer.deadlineMs());
        }
      }
    }
    return new Obstacle.OfferPending(fullProfile(agent, channel), null, 0);
  }

  static Obstacle noCapacity(Agent agent, Channel channel) {
    List<InteractionId> inHand = new ArrayList<>();
    for (Interaction one : agent.workload().inHand()) {
      inHand.add(one.id());
    }
    return new Obstacle.NoCapacity(fullProfile(agent, channel), inHand);
  }

  static Obstacle channelBlocked(Agent agent, Channel channel) {
    Channel by = agent.workload().blockedBy(channel);
    if (by == null) {
      throw new IllegalStateException("nothing of agent " + agent.id() + " blocks " + channel);
    }
    return new Obstacle.ChannelBlocked(by);
  }

  private static @Nullable CapacityProfileId fullProfile(Agent agent, Channel channel) {
    CapacityProfile full = agent.workload().fullProfile(channel);
    return full == null ? null : full.id();
  }
}
