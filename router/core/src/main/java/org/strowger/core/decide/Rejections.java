package org.strowger.core.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.command.Reply.TakenBy;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.ExitCondition;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Limits;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;
import org.strowger.core.state.QueueState;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.TakenOffer;

/**
 * The rejections that several deciders give, each with one sentence that names the value at fault.
 */
final class Rejections {
  private Rejections() {}

  static Reply agentUnknown(AgentId agent) {
    return new Rejected(Reason.AGENT_UNKNOWN, "no agent " + agent + " is defined");
  }

  static Reply agentNotSignedIn(AgentId agent) {
    return new Rejected(Reason.AGENT_NOT_SIGNED_IN, "agent " + agent + " is not signed in");
  }

  static Reply activityNotAllowed() {
    return new Rejected(
        Reason.ACTIVITY_NOT_ALLOWED, "OFFLINE is reached by signing out, not by setting it");
  }

  static Reply activityReasonUnknown(ActivityReasonId reason) {
    return new Rejected(
        Reason.ACTIVITY_REASON_UNKNOWN, "no activity reason " + reason + " is defined");
  }

  static Reply agentNotReady(AgentId agent, Channel channel) {
    return new Rejected(
        Reason.AGENT_NOT_READY, "agent " + agent + " can't take one more of " + channel + " now");
  }

  static Reply teamUnknown(TeamId team) {
    return new Rejected(Reason.TEAM_UNKNOWN, "no team " + team + " is defined");
  }

  static Reply calendarUnknown(CalendarId calendar) {
    return new Rejected(Reason.CALENDAR_UNKNOWN, "no calendar " + calendar + " is defined");
  }

  static Reply queueUnknown(QueueId queue) {
    return new Rejected(Reason.QUEUE_UNKNOWN, "no queue " + queue + " is defined");
  }

  static Reply skillUnknown(SkillId skill) {
    return new Rejected(Reason.SKILL_UNKNOWN, "no skill " + skill + " is defined");
  }

  /** The first skill or team named that is not defined, as a rejection; null if all are. */
  static @Nullable Reply firstUnknown(RoutingState state, Requirements requirements) {
    if (requirements.isEmpty()) {
      return null;
    }
    List<Requirement> named = new ArrayList<>(requirements.all());
    requirements.any().forEach(group -> named.addAll(group.of()));
    named.addAll(requirements.not());
    for (Requirement one : named) {
      if (!state.hasSkill(one.skill())) {
        return skillUnknown(one.skill());
      }
    }
    return firstUnknown(state, requirements.teams());
  }

  static @Nullable Reply firstUnknown(RoutingState state, List<TeamId> teams) {
    for (TeamId team : teams) {
      if (!state.hasTeam(team)) {
        return teamUnknown(team);
      }
    }
    return null;
  }

  static Reply limitReached(String table, int limit) {
    return new Rejected(Reason.LIMIT_REACHED, "limits." + table + " allows " + limit);
  }

  /** An offer that is not in the table: made once and over, or never made. */
  static Reply offerGone(RoutingState state, OfferId offer) {
    TakenOffer taken = state.takenOffer(offer);
    if (taken != null) {
      return new Rejected(
          Reason.OFFER_TAKEN,
          "agent "
              + taken.winner()
              + " took interaction "
              + taken.interaction()
              + " at sequence "
              + taken.sequence(),
          new TakenBy(taken.winner(), taken.sequence()));
    }
    return offer.value() < state.nextOffer()
        ? new Rejected(Reason.OFFER_NOT_PENDING, "offer " + offer + " is over")
        : new Rejected(Reason.OFFER_UNKNOWN, "no offer " + offer + " was ever made");
  }

  /** An interaction that is not in the table: arrived once and over, or never arrived. */
  static Reply interactionGone(RoutingState state, InteractionId interaction) {
    return interaction.value() < state.nextInteraction()
        ? interactionEnded(interaction)
        : new Rejected(
            Reason.INTERACTION_UNKNOWN, "no interaction " + interaction + " ever arrived");
  }

  static Reply interactionEnded(InteractionId interaction) {
    return new Rejected(Reason.INTERACTION_ENDED, "interaction " + interaction + " is over");
  }

  static Reply keyUnknown(InteractionKey key) {
    return new Rejected(Reason.INTERACTION_UNKNOWN, "no interaction of key " + key + " is known");
  }

  /** Why a queue can't be entered and leads nowhere. */
  static Reply refused(RoutingState state, QueueState queue, ExitCondition condition) {
    QueueId id = queue.definition().id();
    return switch (condition) {
      case FULL ->
          new Rejected(
              Reason.QUEUE_FULL,
              "queue " + id + " holds " + queue.definition().waitingMax() + " waiting");
      case CLOSED ->
          new Rejected(
              Reason.QUEUE_CLOSED,
              "queue " + id + " is closed by calendar " + queue.definition().entry().calendar());
      case EMPTY -> new Rejected(Reason.QUEUE_EMPTY, "queue " + id + " has no staff now");
      case ESTIMATE, WAITED ->
          new Rejected(
              Reason.WAIT_TOO_LONG,
              "queue "
                  + id
                  + " has an estimated wait of "
                  + state.forecast().estimateMs(queue)
                  + " ms");
    };
  }

  static Reply dispositionUnknown(DispositionId disposition) {
    return new Rejected(
        Reason.DISPOSITION_UNKNOWN, "no disposition " + disposition + " is defined");
  }

  static Reply handedOnTooOften(InteractionId interaction) {
    return new Rejected(
        Reason.TOO_MANY_SEGMENTS,
        "the customer of interaction "
            + interaction
            + " was handed on "
            + (Limits.SEGMENTS - 1)
            + " times, which is as often as is allowed");
  }
}
