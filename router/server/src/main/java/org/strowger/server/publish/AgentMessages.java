package org.strowger.server.publish;

import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.JourneyRecord;
import org.strowger.core.model.MuteRecord;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.proto.v1.AgentSnapshot;
import org.strowger.proto.v1.AssignmentEnded;
import org.strowger.proto.v1.AssignmentParked;
import org.strowger.proto.v1.AssignmentStarted;
import org.strowger.proto.v1.HoldChanged;
import org.strowger.proto.v1.InteractionSummary;
import org.strowger.proto.v1.OfferEnded;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.server.board.BoardAgent;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireJourney;
import org.strowger.server.wire.WireValues;

/** What agents are told, as messages; stateless. */
final class AgentMessages {
  private AgentMessages() {}

  static WorkResponse.Builder at(long sequence, long timeMs) {
    return WorkResponse.newBuilder().setSequence(sequence).setTimeMs(timeMs);
  }

  static AgentSnapshot snapshot(BoardAgent agent, LiveBoard board) {
    AgentSnapshot.Builder snapshot =
        AgentSnapshot.newBuilder()
            .setAgentId(agent.definition().id().value())
            .setActivity(WireEnums.toWire(agent.activity()))
            .setReasonId(WireValues.toWire(agent.reason()))
            .setNextActivity(WireEnums.orUnspecified(agent.nextActivity()))
            .setNextReasonId(WireValues.toWire(agent.nextReason()))
            .setCoolDownDeadlineMs(agent.coolDownDeadlineMs())
            .setAutoAccept(board.autoAccepts(agent));
    for (BoardAgent.PendingOffer offer : agent.offers()) {
      snapshot.addOffers(
          offerMade(
              offer.id(),
              offer.interaction(),
              offer.deadlineMs(),
              offer.whisper(),
              offer.autoAcceptMs()));
    }
    for (BoardInteraction interaction : agent.work()) {
      snapshot.addAssignments(assignment(interaction, board));
    }
    return snapshot.build();
  }

  static org.strowger.proto.v1.OfferMade offerMade(OfferMade made, BoardInteraction interaction) {
    return offerMade(
        made.offer(), interaction, made.deadlineMs(), made.whisper(), made.autoAcceptMs());
  }

  private static org.strowger.proto.v1.OfferMade offerMade(
      OfferId offer,
      BoardInteraction interaction,
      long deadlineMs,
      String whisper,
      long autoAcceptMs) {
    return org.strowger.proto.v1.OfferMade.newBuilder()
        .setOfferId(offer.value())
        .setInteraction(summary(interaction))
        .setDeadlineMs(deadlineMs)
        .setWhisper(whisper)
        .setAutoAcceptMs(autoAcceptMs)
        .build();
  }

  static OfferEnded.Builder offerEnded(OfferId offer) {
    return OfferEnded.newBuilder().setOfferId(offer.value());
  }

  /** An assignment as it begins; the snapshot tells one as it stands. */
  static AssignmentStarted.Builder started(
      BoardInteraction interaction, LiveBoard board, long timeMs) {
    return AssignmentStarted.newBuilder()
        .setInteraction(summary(interaction))
        .setAcceptedMs(timeMs)
        .setPhase(WireEnums.toWire(Phase.ACTIVE))
        .setDispositionNeeded(isDispositionNeeded(interaction, board));
  }

  private static boolean isDispositionNeeded(BoardInteraction interaction, LiveBoard board) {
    return board.queue(interaction.queue()).definition().wrapUp().dispositionNeeded();
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

  private static AssignmentStarted assignment(BoardInteraction interaction, LiveBoard board) {
    JourneyRecord journey = interaction.journey();
    AssignmentStarted.Builder assignment =
        AssignmentStarted.newBuilder()
            .setInteraction(summary(interaction))
            .setAcceptedMs(interaction.acceptedMs())
            .setPhase(WireEnums.toWire(interaction.phase()))
            .setHeld(interaction.held())
            .setWrapUpDeadlineMs(interaction.wrapUpDeadlineMs())
            .setDispositionNeeded(isDispositionNeeded(interaction, board))
            .setDispositionId(WireValues.toWire(journey.disposition()))
            .setJoined(journey.joined())
            .setWakeMs(journey.wakeMs());
    if (!journey.mute().equals(MuteRecord.NONE)) {
      assignment.setMute(WireJourney.toWire(journey.mute()));
    }
    if (journey.help().isAsked()) {
      assignment.setHelp(WireJourney.toWire(journey.help()));
    }
    for (InteractionId consultation : interaction.consultations()) {
      assignment.addConsultationIds(consultation.value());
    }
    return assignment.build();
  }

  static AssignmentParked parked(InteractionId interaction, long wakeMs, long sleepEndsMs) {
    return AssignmentParked.newBuilder()
        .setInteractionId(interaction.value())
        .setWakeMs(wakeMs)
        .setSleepEndsMs(sleepEndsMs)
        .build();
  }

  static InteractionSummary summary(BoardInteraction interaction) {
    return InteractionSummary.newBuilder()
        .setInteractionId(interaction.id().value())
        .setGatewayId(interaction.key().gateway().value())
        .setKey(interaction.key().key())
        .setChannel(WireEnums.toWire(interaction.channel()))
        .setQueueId(interaction.queue().value())
        .setPriority(interaction.priority())
        .addAllAttributes(WireValues.toWire(interaction.attributes()))
        .setArrivedMs(interaction.arrivedMs())
        .setLinks(WireJourney.toWire(interaction.journey().links()))
        .setCallback(WireJourney.toWire(interaction.journey().callback()))
        .addAllPast(interaction.past())
        .build();
  }
}
