package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.InteractionEvent.ConversationIdled;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.RowEvent.AgentRow;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Cause;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.DeclineKind;
import org.strowger.core.model.InteractionRecord;
import org.strowger.core.model.JourneyRecord;
import org.strowger.core.model.Links;
import org.strowger.core.model.ReplyPolicy;
import org.strowger.core.model.WaitEstimate;
import org.strowger.core.model.WaitModel;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.proto.v1.JournalLimits;
import org.strowger.proto.v1.OfferPolicy;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.Presence;
import org.strowger.proto.v1.Queue;

/** What the first version did not write is read as what it meant. */
class FirstVersionTest {
  @Test
  void shouldReadAnArrivalThatSaysNothingSpecial() {
    Arrive arrive =
        (Arrive)
            CommandCodec.decode(
                JournalCommand.newBuilder()
                    .setArrive(
                        JournalCommand.Arrive.newBuilder()
                            .setGatewayId("phone")
                            .setKey("call-1")
                            .setChannel(Channel.CHANNEL_PHONE)
                            .setQueueId("sales"))
                    .build());
    assertEquals(ArrivalTerms.NONE, arrive.terms());

    InteractionArrived arrived =
        (InteractionArrived)
            EventCodec.decode(
                JournalEvent.newBuilder()
                    .setInteractionArrived(
                        JournalEvent.InteractionArrived.newBuilder()
                            .setInteractionId(1)
                            .setGatewayId("phone")
                            .setKey("call-1")
                            .setChannel(Channel.CHANNEL_PHONE)
                            .setQueueId("sales")
                            .setDueMs(21_000))
                    .build());
    assertEquals(ArrivalTerms.NONE, arrived.terms());
    assertEquals(0, arrived.preferenceDeadlineMs());
    assertEquals(WaitModel.UNKNOWN, arrived.line());
    assertEquals(WaitEstimate.UNKNOWN, arrived.told());
    assertNull(arrived.splitBy());
  }

  @Test
  void shouldReadAMoveAsASupervisorsAndAStepAsLeavingThePlace() {
    InteractionMoved moved =
        InteractionEventCodec.decode(
            JournalEvent.InteractionMoved.newBuilder()
                .setInteractionId(1)
                .setQueueId("sales")
                .setBy("eve")
                .build());
    assertEquals(Cause.SUPERVISOR, moved.cause());
    PlanStepRelaxed relaxed =
        InteractionEventCodec.decode(
            JournalEvent.PlanStepRelaxed.newBuilder().setInteractionId(1).setSteps(2).build());
    assertEquals(PlanStepRelaxed.DUE_AS_BEFORE, relaxed.dueMs());
  }

  @Test
  void shouldReadAPlainDeclineAndAnOfferWithoutAWhisper() {
    DeclineOffer decline =
        AgentCommandCodec.decode(
            JournalCommand.DeclineOffer.newBuilder().setAgentId("ana").setOfferId(1).build());
    assertEquals(DeclineKind.DECLINED, decline.kind());
    OfferDeclined declined =
        OfferEventCodec.decode(
            JournalEvent.OfferDeclined.newBuilder()
                .setAgentId("ana")
                .setOfferId(1)
                .setInteractionId(1)
                .build());
    assertEquals(DeclineKind.DECLINED, declined.kind());
    OfferMade made =
        OfferEventCodec.decode(
            JournalEvent.OfferMade.newBuilder()
                .setAgentId("ana")
                .setOfferId(1)
                .setInteractionId(1)
                .build());
    assertEquals("", made.whisper());
    assertEquals(0, made.autoAcceptMs());
  }

  @Test
  void shouldReadLimitsThatCameLaterAsTheirDefaults() {
    JournalLimits.Builder old =
        JournalLimits.newBuilder()
            .setSkills(1)
            .setQueues(2)
            .setPlans(3)
            .setCapacityProfiles(4)
            .setAgents(5)
            .setGateways(6)
            .setInteractions(7)
            .setEndedKeys(8)
            .setAgentGraceMs(9)
            .setGatewayGraceMs(10);
    StartHost start =
        (StartHost)
            CommandCodec.decode(
                JournalCommand.newBuilder()
                    .setStartHost(JournalCommand.StartHost.newBuilder().setLimits(old))
                    .build());
    assertEquals(new CoreLimits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), start.limits());
  }

  @Test
  void shouldReadWhatSaysNothingOfOthersAsAFirstInteraction() {
    InteractionArrived arrived =
        InteractionEventCodec.decode(
            JournalEvent.InteractionArrived.newBuilder()
                .setInteractionId(1)
                .setGatewayId("phone")
                .setKey("call-1")
                .setChannel(Channel.CHANNEL_PHONE)
                .setQueueId("sales")
                .build());
    assertEquals(Links.FIRST, arrived.links());
    DirectStarted started =
        InteractionEventCodec.decode(
            JournalEvent.DirectStarted.newBuilder()
                .setInteractionId(1)
                .setGatewayId("phone")
                .setKey("call-1")
                .setChannel(Channel.CHANNEL_PHONE)
                .setQueueId("sales")
                .setAgentId("ana")
                .build());
    assertEquals(Links.DIRECT, started.links());
    assertFalse(started.counted());
    InteractionUpdated updated =
        InteractionEventCodec.decode(
            JournalEvent.InteractionUpdated.newBuilder().setInteractionId(1).build());
    assertNull(updated.requirements(), "as before");
  }

  @Test
  void shouldReadTheOneSpanForRepliesAsBothOfThem() {
    QueueDefined defined =
        ConfigurationCodec.decode(
            JournalEvent.QueueDefined.newBuilder()
                .setQueue(
                    Queue.newBuilder()
                        .setQueueId("letters")
                        .setOfferTimeoutMs(1)
                        .setCoolDownMs(1)
                        .setWaitingMax(1)
                        .setOffers(OfferPolicy.newBuilder().setReplyWithinMs(9_000)))
                .build());
    assertEquals(new ReplyPolicy(9_000, 9_000, false, 0), defined.queue().replies());
  }

  @Test
  void shouldReadAConversationThatFellAsleepAsOneThatDoesNotEndByItself() {
    ConversationIdled idled =
        ConversationCodec.decode(
            JournalEvent.ConversationIdled.newBuilder()
                .setInteractionId(1)
                .setAgentId("ana")
                .build());
    assertEquals(0, idled.sleepEndsMs());
  }

  @Test
  void shouldReadRowsAsIfNothingNewHadHappened() {
    JournalEvent.InteractionRow.Builder row =
        JournalEvent.InteractionRow.newBuilder()
            .setInteractionId(1)
            .setGatewayId("phone")
            .setKey("call-1")
            .setChannel(Channel.CHANNEL_PHONE)
            .setQueueId("sales")
            .setArrivedMs(5_000)
            .setPhase(Phase.PHASE_ACTIVE)
            .setAgentId("ana");
    InteractionRow active = RowCodec.decode(row.build());
    assertEquals(
        new InteractionRecord(
            ArrivalTerms.NONE,
            5_000,
            5_000,
            0,
            false,
            List.of(),
            0,
            0,
            5_000,
            0,
            true,
            0,
            0,
            0,
            false,
            WaitEstimate.UNKNOWN,
            JourneyRecord.begun(Links.FIRST)),
        active.record());
    InteractionRow waiting =
        RowCodec.decode(row.setPhase(Phase.PHASE_WAITING).clearAgentId().build());
    assertEquals(0, waiting.record().acceptedMs());
    assertTrue(waiting.record().counted());

    AgentRow agent =
        RowCodec.decode(
            JournalEvent.AgentRow.newBuilder()
                .setAgentId("ana")
                .setSessionId(3)
                .setPresence(Presence.PRESENCE_LIVE)
                .setActivity(Activity.ACTIVITY_AVAILABLE)
                .setIdleSinceMs(4_000)
                .build());
    assertEquals(4_000, agent.record().signedInMs());
    assertNull(agent.reason());
    assertNull(agent.nextActivity());
  }
}
