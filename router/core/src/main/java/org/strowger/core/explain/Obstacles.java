package org.strowger.core.explain;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.DeclineMemory;
import org.strowger.core.model.Threshold;
import org.strowger.core.state.Agent;
import org.strowger.core.state.DueLine;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Service;
import org.strowger.core.state.WaitingLine;

/**
 * Finds the first rule between an agent and one who waits. Asks the predicates of the state that
 * the matcher asks, in a fixed order. Which rule it is costs little and is asked of all agents; its
 * particulars are asked of a few.
 *
 * @param next what the matcher takes next; null if no pair is there
 */
record Obstacles(Interaction interaction, WaitingLine line, @Nullable DueLine next) {
  /**
   * The first rule between {@code agent} and what waits in {@code line}, told at once; null if the
   * agent could be offered it.
   */
  static @Nullable Obstacle between(Interaction interaction, WaitingLine line, Agent agent) {
    Fit fit = Fit.of(line, agent);
    Rule unready = fit.service() == null ? null : Unready.rule(agent, interaction.channel());
    Obstacles obstacles = new Obstacles(interaction, line, null);
    Rule rule = obstacles.rule(agent, fit, unready);
    return rule == null ? null : obstacles.tell(rule, agent, fit);
  }

  /**
   * Null if the agent could be offered it; {@link #isBehind} comes after.
   *
   * @param unready what {@link Unready#rule} says of the agent; looked at only where the agent fits
   */
  @Nullable Rule rule(Agent agent, Fit fit, @Nullable Rule unready) {
    if (!line.isOffered()) {
      return Rule.QUEUE_PULLED;
    }
    if (fit.rule() != null) {
      return fit.rule();
    }
    if (!line.signature().admits(agent.id())) {
      return notAdmitted(agent.id());
    }
    if (unready != null) {
      return unready;
    }
    return fit.open() ? null : Rule.KEPT_FREE;
  }

  /**
   * Whether the agent, could they be offered it, gets another first: the last rule, {@code
   * OTHER_AHEAD}.
   */
  boolean isBehind(Agent agent) {
    return next != null && next.head() != interaction && next.line().canBeOfferedTo(agent);
  }

  private Rule notAdmitted(AgentId agent) {
    if (interaction.terms().excludedAgents().contains(agent)) {
      return Rule.EXCLUDED;
    }
    return declined(agent) == null ? Rule.WAITS_FOR_PREFERRED : Rule.DECLINED;
  }

  private @Nullable DeclineMemory declined(AgentId agent) {
    for (DeclineMemory one : interaction.declines()) {
      if (one.agent().equals(agent)) {
        return one;
      }
    }
    return null;
  }

  /** The rule with its particulars, of an agent for whom it is the first. */
  Obstacle tell(Rule rule, Agent agent, Fit fit) {
    Channel channel = interaction.channel();
    return switch (rule) {
      case QUEUE_PULLED -> new Obstacle.QueuePulled();
      case CHANNEL_NOT_SERVED, SKILL_MISSING, LEVEL_TOO_LOW, SKILL_EXCLUDED, TEAM_MISSING ->
          misfit(fit);
      case EXCLUDED -> new Obstacle.Excluded();
      case DECLINED -> declinedUntil(agent.id());
      case WAITS_FOR_PREFERRED ->
          new Obstacle.WaitsForPreferred(
              interaction.terms().preference().agents(), interaction.preferenceDeadlineMs());
      case NOT_SIGNED_IN -> new Obstacle.NotSignedIn();
      case CONNECTION_LOST -> new Obstacle.ConnectionLost(agent.graceDeadlineMs());
      case NOT_AVAILABLE -> new Obstacle.NotAvailable(agent.activity(), agent.reason());
      case NEXT_ACTIVITY -> Unready.nextActivity(agent);
      case COOLING_DOWN -> new Obstacle.CoolingDown(agent.coolDownDeadlineMs());
      case OFF_SHIFT -> Unready.offShift(agent);
      case ASSIGNMENT_RATE -> Unready.assignmentRate(agent);
      case SHIFT_LIMIT -> Unready.shiftLimit(agent, channel);
      case IN_WRAP_UP -> Unready.inWrapUp(agent, channel);
      case OFFER_PENDING -> Unready.offerPending(agent, channel);
      case NO_CAPACITY -> Unready.noCapacity(agent, channel);
      case CHANNEL_BLOCKED -> Unready.channelBlocked(agent, channel);
      case KEPT_FREE -> keptFree(fit);
      case OTHER_AHEAD -> otherAhead(fit);
    };
  }

  private static Obstacle misfit(Fit fit) {
    Obstacle misfit = fit.misfit();
    if (misfit == null) {
      throw new IllegalStateException("the group may serve it: " + fit);
    }
    return misfit;
  }

  private Obstacle declinedUntil(AgentId agent) {
    DeclineMemory decline = declined(agent);
    if (decline == null) {
      throw new IllegalStateException("agent " + agent + " has not declined " + interaction.id());
    }
    return new Obstacle.Declined(decline.untilMs());
  }

  private Obstacle keptFree(Fit fit) {
    Service service = served(fit);
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

  /** By how much the one who is next counts as due earlier. */
  private Obstacle otherAhead(Fit fit) {
    if (next == null) {
      throw new IllegalStateException("nobody is ahead of " + interaction.id());
    }
    Interaction head = line.head();
    long pressureMs = head == null ? 0 : head.dueMs() - line.dueMs();
    long dueMs = interaction.dueMs() - pressureMs + served(fit).penaltyMs();
    return new Obstacle.OtherAhead(next.head().id(), dueMs - next.dueMs());
  }

  private static Service served(Fit fit) {
    Service service = fit.service();
    if (service == null) {
      throw new IllegalStateException("the group may not serve it: " + fit);
    }
    return service;
  }
}
