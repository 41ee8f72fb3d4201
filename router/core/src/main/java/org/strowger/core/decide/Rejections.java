package org.strowger.core.decide;

import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.SkillId;
import org.strowger.core.state.RoutingState;

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

  static Reply queueUnknown(QueueId queue) {
    return new Rejected(Reason.QUEUE_UNKNOWN, "no queue " + queue + " is defined");
  }

  static Reply skillUnknown(SkillId skill) {
    return new Rejected(Reason.SKILL_UNKNOWN, "no skill " + skill + " is defined");
  }

  static Reply limitReached(String table, int limit) {
    return new Rejected(Reason.LIMIT_REACHED, "limits." + table + " allows " + limit);
  }

  /** An offer that is not in the table: made once and over, or never made. */
  static Reply offerGone(RoutingState state, OfferId offer) {
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
}
