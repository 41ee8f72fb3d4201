package org.strowger.core.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentResumed;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.AssignmentWindowEnded;
import org.strowger.core.event.AgentEvent.CoolDownEnded;
import org.strowger.core.event.AgentEvent.ShiftCountsReset;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.explain.Flip.Kind;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.SessionId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Prospect;
import org.strowger.core.state.Unreadiness;

/**
 * Changes of what an agent does that would have brought the interaction to them. Each is told only
 * if it would do alone.
 */
final class AgentFlips {
  private static final SessionId ANY_SESSION = new SessionId(1);

  private final Situation situation;
  private final long timeMs;

  private final DefinitionFlips definitions;
  private final PlaceFlips places;

  AgentFlips(Situation situation, long timeMs) {
    this.situation = situation;
    this.definitions = new DefinitionFlips(situation);
    this.places = new PlaceFlips(situation, timeMs);
    this.timeMs = timeMs;
  }

  /** Null where no one change of this kind would do. */
  @Nullable Flip of(Obstacle obstacle, Agent agent) {
    return switch (obstacle) {
      case Obstacle.CoolingDown(var untilMs) ->
          timed(
              Kind.COOL_DOWN_ENDED,
              Unreadiness.COOLING_DOWN,
              untilMs,
              agent,
              new CoolDownEnded(agent.id()));
      case Obstacle.AssignmentRate(var max, _, var untilMs) ->
          agent.workload().pendingOffers() >= max
              ? null
              : timed(
                  Kind.RATE_WINDOW_ENDED,
                  Unreadiness.ASSIGNMENT_RATE,
                  untilMs,
                  agent,
                  new AssignmentWindowEnded(agent.id()));
      case Obstacle.NotSignedIn _ ->
          done(
              Kind.SIGNED_IN,
              Unreadiness.NOT_SIGNED_IN,
              agent,
              new AgentSignedIn(agent.id(), ANY_SESSION, Activity.AVAILABLE));
      case Obstacle.ConnectionLost _ -> connected(agent);
      case Obstacle.NotAvailable _ ->
          done(Kind.AVAILABLE, Unreadiness.NOT_AVAILABLE, agent, available(agent.id()));
      case Obstacle.NextActivity _ ->
          done(
              Kind.NEXT_ACTIVITY_WITHDRAWN,
              Unreadiness.NEXT_ACTIVITY,
              agent,
              available(agent.id()));
      case Obstacle.ShiftLimit _ ->
          agent.workload().pendingOffers() > 0
              ? null
              : done(
                  Kind.SHIFT_COUNT_RESET,
                  Unreadiness.SHIFT_LIMIT,
                  agent,
                  new ShiftCountsReset(agent.id()));
      case Obstacle.OffShift _ ->
          worksByTeam(agent)
              ? null
              : done(
                  Kind.WITHOUT_SHIFT,
                  Unreadiness.OFF_SHIFT,
                  agent,
                  new AgentDefined(Redefinition.withoutShift(agent.definition())));
      case Obstacle.InWrapUp _, Obstacle.NoCapacity _, Obstacle.ChannelBlocked _ -> freed(agent);
      case Obstacle.LevelTooLow(var needed, _) ->
          definitions.level(needed.skill(), needed.levelMin(), agent);
      case Obstacle.SkillMissing(var oneOf) -> definitions.skill(oneOf, agent);
      case Obstacle.TeamMissing(var oneOf) -> definitions.team(oneOf, agent);
      case Obstacle.Declined(var untilMs) -> places.declineForgotten(agent.id(), untilMs);
      case Obstacle.WaitsForPreferred(_, var untilMs) -> places.preferenceEnded(untilMs);
      case Obstacle.KeptFree(_, _, _, var untilMs) -> places.thresholdLifted(untilMs);
      case Obstacle.OtherAhead _ -> places.dueEarlier();
      case Obstacle.QueuePulled _,
          Obstacle.ChannelNotServed _,
          Obstacle.SkillExcluded _,
          Obstacle.Excluded _,
          Obstacle.OfferPending _ ->
          null;
    };
  }

  /** Whether the agent would work by a team's shift without one of their own. */
  private boolean worksByTeam(Agent agent) {
    return agent.definition().teams().stream()
        .map(situation.state()::team)
        .anyMatch(team -> team != null && team.shift() != null);
  }

  private static Event available(AgentId agent) {
    return new ActivityChanged(agent, Activity.AVAILABLE, Cause.AGENT, null);
  }

  private @Nullable Flip connected(Agent agent) {
    SessionId session = agent.session();
    return session == null
        ? null
        : done(
            Kind.CONNECTED,
            Unreadiness.CONNECTION_LOST,
            agent,
            new AgentResumed(agent.id(), session));
  }

  /** Of what is in hand the first that would make room; wrap-up, which ends by itself, before. */
  private @Nullable Flip freed(Agent agent) {
    for (Phase phase : List.of(Phase.WRAP_UP, Phase.ACTIVE)) {
      for (Interaction one : agent.workload().inHand()) {
        if (one.phase() == phase
            && one.agent() == agent
            && situation.wouldGoTo(Prospect.without(one, agent))) {
          return phase == Phase.WRAP_UP ? wrapUpEnded(one, agent) : workEnded(one, agent);
        }
      }
    }
    return null;
  }

  private Flip wrapUpEnded(Interaction wrapUp, Agent agent) {
    return Flip.timed(
        Kind.WRAP_UP_ENDED,
        wrapUp.wrapUpDeadlineMs() - timeMs,
        agent.id(),
        wrapUp.id(),
        new WrapUpEnded(wrapUp.id(), agent.id(), Cause.AGENT),
        subject(),
        agent.id());
  }

  private Flip workEnded(Interaction work, Agent agent) {
    return Flip.done(
        Kind.WORK_ENDED,
        agent.id(),
        work.id(),
        List.of(new InteractionEnded(work.id(), EndReason.AGENT_ENDED, agent.id(), 0, null)),
        subject(),
        agent.id());
  }

  private @Nullable Flip timed(
      Kind kind, Unreadiness reason, long untilMs, Agent agent, Event change) {
    return situation.wouldGoTo(Prospect.passingOver(reason, agent))
        ? Flip.timed(kind, untilMs - timeMs, agent.id(), null, change, subject(), agent.id())
        : null;
  }

  private @Nullable Flip done(Kind kind, Unreadiness reason, Agent agent, Event change) {
    return situation.wouldGoTo(Prospect.passingOver(reason, agent))
        ? Flip.done(kind, agent.id(), null, List.of(change), subject(), agent.id())
        : null;
  }

  private InteractionId subject() {
    return situation.interaction().id();
  }
}
