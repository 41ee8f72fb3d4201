package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AnyOf;
import org.strowger.core.model.AssignmentRate;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.DeclineMemory;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.Threshold;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Offer;
import org.strowger.core.state.Service;
import org.strowger.core.state.Unreadiness;
import org.strowger.core.state.WaitingLine;

/**
 * Finds the first rule between an agent and one who waits. Asks the predicates of the state that
 * the matcher asks, in a fixed order, and adds the particulars. Stateless.
 */
final class Obstacles {
  private Obstacles() {}

  /** Null if the agent could be offered {@code interaction}, which waits in {@code line}, now. */
  static @Nullable Obstacle between(Interaction interaction, WaitingLine line, Agent agent) {
    return between(interaction, line, agent, line.serviceBy(agent));
  }

  /** The same, with what {@code line} says of the agent's service. */
  static @Nullable Obstacle between(
      Interaction interaction, WaitingLine line, Agent agent, @Nullable Service service) {
    if (!line.isOffered()) {
      return new Obstacle.QueuePulled();
    }
    if (service == null) {
      return misfit(line, agent);
    }
    if (!line.signature().admits(agent.id())) {
      return notAdmitted(interaction, agent.id());
    }
    Unreadiness unreadiness = agent.unreadiness(interaction.channel());
    if (unreadiness != null) {
      return unready(unreadiness, agent, interaction.channel());
    }
    return service.isOpen() ? null : keptFree(interaction, line, service);
  }

  // ---- what the agent is

  /** Told of what the interaction asks for itself, not of what its plan has opened in addition. */
  private static Obstacle misfit(WaitingLine line, Agent agent) {
    Channel channel = line.signature().channel();
    if (!agent.serves(channel)) {
      return new Obstacle.ChannelNotServed(channel);
    }
    Requirements asked = line.signature().alternatives().getFirst().requirements();
    Requirement unmet = agent.proficiencies().firstUnmet(asked);
    if (unmet != null) {
      int level = agent.proficiencies().levelOf(unmet.skill());
      return level == 0
          ? new Obstacle.SkillMissing(List.of(unmet))
          : new Obstacle.LevelTooLow(unmet, level);
    }
    AnyOf group = agent.proficiencies().firstUnmetGroup(asked);
    if (group != null) {
      return noneOf(group, agent);
    }
    Requirement excluded = agent.proficiencies().firstExcluded(asked);
    return excluded == null
        ? new Obstacle.TeamMissing(asked.teams())
        : new Obstacle.SkillExcluded(excluded);
  }

  /** The alternative that is there already is the nearest; then it is the level that lacks. */
  private static Obstacle noneOf(AnyOf group, Agent agent) {
    for (Requirement one : group.of()) {
      int level = agent.proficiencies().levelOf(one.skill());
      if (level != 0) {
        return new Obstacle.LevelTooLow(one, level);
      }
    }
    return new Obstacle.SkillMissing(group.of());
  }

  private static Obstacle notAdmitted(Interaction interaction, AgentId agent) {
    if (interaction.terms().excludedAgents().contains(agent)) {
      return new Obstacle.Excluded();
    }
    for (DeclineMemory one : interaction.declines()) {
      if (one.agent().equals(agent)) {
        return new Obstacle.Declined(one.untilMs());
      }
    }
    return new Obstacle.WaitsForPreferred(
        interaction.terms().preference().agents(), interaction.preferenceDeadlineMs());
  }

  // ---- what the agent does

  static Obstacle unready(Unreadiness unreadiness, Agent agent, Channel channel) {
    return switch (unreadiness) {
      case NOT_SIGNED_IN -> new Obstacle.NotSignedIn();
      case CONNECTION_LOST -> new Obstacle.ConnectionLost(agent.graceDeadlineMs());
      case NOT_AVAILABLE -> new Obstacle.NotAvailable(agent.activity(), agent.reason());
      case NEXT_ACTIVITY -> nextActivity(agent);
      case COOLING_DOWN -> new Obstacle.CoolingDown(agent.coolDownDeadlineMs());
      case OFF_SHIFT -> new Obstacle.OffShift(agent.definition().shift());
      case ASSIGNMENT_RATE -> {
        AssignmentRate rate = agent.workload().rate();
        yield new Obstacle.AssignmentRate(
            rate.max(), rate.perMs(), agent.tally().windowDeadlineMs());
      }
      case SHIFT_LIMIT ->
          new Obstacle.ShiftLimit(
              channel, agent.tally().shiftCount(channel) + agent.workload().offers(channel));
      case NO_ROOM -> noRoom(agent, channel);
    };
  }

  private static Obstacle nextActivity(Agent agent) {
    var next = agent.nextActivity();
    if (next == null) {
      throw new IllegalStateException("agent " + agent.id() + " has nothing planned");
    }
    return new Obstacle.NextActivity(next);
  }

  private static Obstacle noRoom(Agent agent, Channel channel) {
    CapacityProfile full = agent.workload().fullProfile(channel);
    CapacityProfileId profile = full == null ? null : full.id();
    return switch (agent.noRoomBecauseOf()) {
      case WRAP_UP -> {
        Interaction wrapUp = firstWrapUp(agent);
        yield new Obstacle.InWrapUp(
            profile,
            wrapUp == null ? null : wrapUp.id(),
            wrapUp == null ? 0 : wrapUp.wrapUpDeadlineMs());
      }
      case OFFERED -> offerPending(agent, profile);
      case AWAY, SECONDARY, BUSY, COOLING_DOWN, DISCONNECTED, OFF_SHIFT -> {
        Channel by = agent.workload().blockedBy(channel);
        yield full == null && by != null
            ? new Obstacle.ChannelBlocked(by)
            : new Obstacle.NoCapacity(profile, inHand(agent));
      }
    };
  }

  static @Nullable Interaction firstWrapUp(Agent agent) {
    for (Interaction one : agent.workload().inHand()) {
      if (one.agent() == agent && one.wrapUpDeadlineMs() != 0) {
        return one;
      }
    }
    return null;
  }

  private static Obstacle offerPending(Agent agent, @Nullable CapacityProfileId profile) {
    for (Interaction one : agent.workload().inHand()) {
      for (Offer offer : one.offers()) {
        if (offer.agent() == agent) {
          return new Obstacle.OfferPending(profile, one.id(), offer.deadlineMs());
        }
      }
    }
    return new Obstacle.OfferPending(profile, null, 0);
  }

  private static List<InteractionId> inHand(Agent agent) {
    List<InteractionId> ids = new ArrayList<>();
    for (Interaction one : agent.workload().inHand()) {
      ids.add(one.id());
    }
    return ids;
  }

  // ---- what the queue keeps the agent for

  private static Obstacle keptFree(Interaction interaction, WaitingLine line, Service service) {
    Threshold threshold = service.threshold();
    if (threshold == null) {
      throw new IllegalStateException("closed without a threshold: " + line.signature());
    }
    return new Obstacle.KeptFree(
        service.group().readyCount(interaction.channel()),
        threshold.countsWaiting() ? line.size() : 0,
        threshold.reserve(),
        interaction.sinceMs() + interaction.queue().definition().choice().thresholdLiftMs());
  }
}
