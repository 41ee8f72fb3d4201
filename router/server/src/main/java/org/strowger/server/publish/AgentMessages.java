package org.strowger.server.publish;

import org.jspecify.annotations.Nullable;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.proto.v1.AgentSnapshot;
import org.strowger.proto.v1.AssignmentEnded;
import org.strowger.proto.v1.AssignmentStarted;
import org.strowger.proto.v1.HoldChanged;
import org.strowger.proto.v1.InteractionSummary;
import org.strowger.proto.v1.OfferEnded;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.server.board.BoardAgent;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireValues;

/** What agents are told, as messages; stateless. */
final class AgentMessages {
  private AgentMessages() {}

  static WorkResponse.Builder at(long sequence, long timeMs) {
    return WorkResponse.newBuilder().setSequence(sequence).setTimeMs(timeMs);
  }

  static AgentSnapshot snapshot(BoardAgent agent) {
    AgentSnapshot.Builder snapshot =
        AgentSnapshot.newBuilder()
            .setAgentId(agent.definition().id().value())
            .setActivity(WireEnums.toWire(agent.activity()))
            .setReasonId(WireValues.toWire(agent.reason()))
            .setNextActivity(WireEnums.orUnspecified(agent.nextActivity()))
            .setNextReasonId(WireValues.toWire(agent.nextReason()))
            .setCoolDownDeadlineMs(agent.coolDownDeadlineMs());
    for (BoardAgent.PendingOffer offer : agent.offers()) {
      snapshot.addOffers(
          offerMade(offer.id(), offer.interaction(), offer.deadlineMs(), offer.whisper()));
    }
    for (BoardInteraction interaction : agent.work()) {
      snapshot.addAssignments(assignment(interaction));
    }
    return snapshot.build();
  }

  static org.strowger.proto.v1.OfferMade offerMade(OfferMade made, BoardInteraction interaction) {
    return offerMade(made.offer(), interaction, made.deadlineMs(), made.whisper());
  }

  private static org.strowger.proto.v1.OfferMade offerMade(
      OfferId offer, BoardInteraction interaction, long deadlineMs, String whisper) {
    return org.strowger.proto.v1.OfferMade.newBuilder()
        .setOfferId(offer.value())
        .setInteraction(summary(interaction))
        .setDeadlineMs(deadlineMs)
        .setWhisper(whisper)
        .build();
  }

  static OfferEnded.Builder offerEnded(OfferId offer) {
    return OfferEnded.newBuilder().setOfferId(offer.value());
  }

  /**
   * An assignment as it begins, out of an offer or, where that is null, without one; the snapshot
   * tells one as it stands.
   */
  static AssignmentStarted started(
      @Nullable OfferId offer, BoardInteraction interaction, long timeMs) {
    return AssignmentStarted.newBuilder()
        .setOfferId(offer == null ? 0 : offer.value())
        .setInteraction(summary(interaction))
        .setAcceptedMs(timeMs)
        .setPhase(WireEnums.toWire(Phase.ACTIVE))
        .build();
  }

  static HoldChanged hold(InteractionId interaction, boolean held) {
    return HoldChanged.newBuilder().setInteractionId(interaction.value()).setHeld(held).build();
  }

  /** Over for the customer. */
  static AssignmentEnded ended(InteractionId interaction, EndReason reason, long wrapUpDeadlineMs) {
    return AssignmentEnded.newBuilder()
        .setInteractionId(interaction.value())
        .setReason(WireEnums.toWire(reason))
        .setWrapUpDeadlineMs(wrapUpDeadlineMs)
        .build();
  }

  /** Taken back into its queue. */
  static AssignmentEnded takenBack(InteractionId interaction) {
    return AssignmentEnded.newBuilder().setInteractionId(interaction.value()).build();
  }

  private static AssignmentStarted assignment(BoardInteraction interaction) {
    return AssignmentStarted.newBuilder()
        .setInteraction(summary(interaction))
        .setAcceptedMs(interaction.acceptedMs())
        .setPhase(WireEnums.toWire(interaction.phase()))
        .setHeld(interaction.held())
        .setWrapUpDeadlineMs(interaction.wrapUpDeadlineMs())
        .build();
  }

  private static InteractionSummary summary(BoardInteraction interaction) {
    return InteractionSummary.newBuilder()
        .setInteractionId(interaction.id().value())
        .setGatewayId(interaction.key().gateway().value())
        .setKey(interaction.key().key())
        .setChannel(WireEnums.toWire(interaction.channel()))
        .setQueueId(interaction.queue().value())
        .setPriority(interaction.priority())
        .addAllAttributes(WireValues.toWire(interaction.attributes()))
        .setArrivedMs(interaction.arrivedMs())
        .build();
  }
}
