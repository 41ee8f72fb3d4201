package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.AnswerHelp;
import org.strowger.proto.v1.AssignInteraction;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.Cause;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ChannelLimit;
import org.strowger.proto.v1.ConsultationNotAccepted;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Disposition;
import org.strowger.proto.v1.DrainQueue;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.GetInteractionRequest;
import org.strowger.proto.v1.Help;
import org.strowger.proto.v1.HelpChanged;
import org.strowger.proto.v1.InteractionView;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.InterveneResponse;
import org.strowger.proto.v1.Mute;
import org.strowger.proto.v1.MuteChanged;
import org.strowger.proto.v1.Origin;
import org.strowger.proto.v1.PastSegment;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.Proficiency;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.RescindOffers;
import org.strowger.proto.v1.Target;
import org.strowger.proto.v1.Team;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkResponse.ResponseCase;
import org.strowger.proto.v1.WrapUpPolicy;

/** How customers go from hand to hand, over real gRPC: what each party is told, and what counts. */
class JourneyTest {
  private final TestRouter router = TestRouter.start().withSales("ana", "bo").withReturns();

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void aCustomerWhoIsHandedOnKeepsTheKeyAndWaitsInTheNextQueue() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    defineReturnsAgent("cy");
    router.define(
        Definition.newBuilder().setDisposition(Disposition.newBuilder().setDispositionId("sold")));
    AgentDesk cy = AgentDesk.available(router.channel(), "cy");
    phone.arrive("call-1", "sales");
    long first = ana.acceptNext();
    router.clock.advance(3_000);
    ana.ask(request ->
        request.getSetDispositionBuilder().setInteractionId(first).setDispositionId("sold"));

    WorkReply reply = transfer(ana, first, Target.newBuilder().setQueueId("returns"));
    long next = reply.getInteractionId();
    assertTrue(next > first, "the answer names the next interaction: " + reply);
    assertEquals(
        EndReason.END_REASON_TRANSFERRED,
        ana.next(ResponseCase.ASSIGNMENT_ENDED).getAssignmentEnded().getReason());
    var transferred = phone.next(UpdateCase.TRANSFERRED);
    assertEquals("call-1", transferred.getKey());
    assertEquals(next, transferred.getTransferred().getInteractionId());
    assertEquals(first, transferred.getTransferred().getPreviousInteractionId());
    assertEquals("ana", transferred.getTransferred().getAgentId());
    var queued = phone.next(UpdateCase.QUEUED);
    assertEquals("call-1", queued.getKey());
    assertEquals("returns", queued.getQueued().getQueueId());

    var offered = cy.next(ResponseCase.OFFER_MADE).getOfferMade();
    assertEquals(Origin.ORIGIN_TRANSFER, offered.getInteraction().getLinks().getOrigin());
    assertEquals(first, offered.getInteraction().getLinks().getInitialInteractionId());
    assertEquals(2, offered.getInteraction().getLinks().getSegment());
    assertEquals("too hard", offered.getInteraction().getLinks().getNote());
    assertEquals(
        List.of(
            PastSegment.newBuilder()
                .setInteractionId(first)
                .setChannel(Channel.CHANNEL_PHONE)
                .setQueueId("sales")
                .setArrivedMs(TestRouter.START_MS)
                .setAcceptedMs(TestRouter.START_MS)
                .setEndedMs(TestRouter.START_MS + 3_000)
                .setReason(EndReason.END_REASON_TRANSFERRED)
                .setAgentId("ana")
                .setDispositionId("sold")
                .build()),
        offered.getInteraction().getPastList(),
        "what the customer had before");
    cy.accept(offered.getOfferId());
    assertEquals("cy", phone.next(UpdateCase.ASSIGNED).getAssigned().getAgentId());
    cy.end(next);
    var ended = phone.next(UpdateCase.ENDED);
    assertEquals("call-1", ended.getKey());
    assertEquals(EndReason.END_REASON_AGENT_ENDED, ended.getEnded().getReason());

    assertCounts(router.queue("sales"), 1, 1, 0);
    assertCounts(router.queue("returns"), 1, 1, 0);
  }

  @Test
  void aCustomerWhoIsSentOutOfTheHouseIsPutThroughAndLetGo() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long first = ana.acceptNext();

    WorkReply reply = transfer(ana, first, Target.newBuilder().setOutsideAddress("front-desk"));
    assertEquals(0, reply.getInteractionId());
    var sent = phone.next(UpdateCase.SEND_OUTSIDE);
    assertEquals("call-1", sent.getKey());
    assertEquals("front-desk", sent.getSendOutside().getAddress());
    assertEquals(
        EndReason.END_REASON_TRANSFERRED_OUTSIDE,
        phone.next(UpdateCase.ENDED).getEnded().getReason());
    assertCounts(router.queue("sales"), 1, 1, 0);
  }

  @Test
  void aConsultationThatIsCompletedLeavesTheCustomerToTheColleague() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long call = ana.acceptNext();
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");

    long consultation = consult(ana, call, Target.newBuilder().setAgentId("bo"));
    assertTrue(ana.next(ResponseCase.HOLD_CHANGED).getHoldChanged().getHeld());
    var begun = ana.next(ResponseCase.CONSULTATION_STARTED).getConsultationStarted();
    assertEquals(consultation, begun.getConsultationId());
    assertEquals(call, begun.getInteractionId());
    var opened = phone.next(UpdateCase.CONSULTATION_OPENED);
    String consultationKey = opened.getKey();
    assertEquals("call-1", opened.getConsultationOpened().getAboutKey());
    assertEquals("ana", opened.getConsultationOpened().getAgentId());
    assertEquals(consultation, bo.acceptNext());
    assertEquals(
        "bo", ana.next(ResponseCase.CONSULTATION_ANSWERED).getConsultationAnswered().getAgentId());
    assertEquals(consultationKey, phone.next(UpdateCase.ASSIGNED).getKey());

    assertFalse(
        ana.ask(request -> request.getCompleteConsultationBuilder().setInteractionId(consultation))
            .hasRejected());
    var mine = bo.next(ResponseCase.CUSTOMER_HANDED_OVER).getCustomerHandedOver();
    assertEquals(consultation, mine.getInteraction().getInteractionId());
    assertEquals("call-1", mine.getInteraction().getKey());
    assertEquals(call, mine.getFromInteractionId());
    assertEquals("ana", mine.getInteraction().getPast(0).getAgentId());
    assertEquals(call, mine.getInteraction().getPast(0).getInteractionId());
    assertEquals(
        EndReason.END_REASON_TRANSFERRED,
        ana.next(ResponseCase.ASSIGNMENT_ENDED).getAssignmentEnded().getReason());
    var handedOver = phone.next(UpdateCase.HANDED_OVER);
    assertEquals("call-1", handedOver.getKey());
    assertEquals("bo", handedOver.getHandedOver().getAgentId());
    assertEquals(consultationKey, handedOver.getHandedOver().getConsultationKey());
    assertEquals(consultationKey, phone.next(UpdateCase.ENDED).getKey());

    bo.end(consultation);
    assertEquals("call-1", phone.next(UpdateCase.ENDED).getKey());
    assertCounts(router.queue("sales"), 1, 1, 0);
  }

  @Test
  void whoAsksAColleagueHearsThatTheyDidNotAccept() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long call = ana.acceptNext();
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");

    long declined = consult(ana, call, Target.newBuilder().setAgentId("bo"));
    bo.decline(bo.next(ResponseCase.OFFER_MADE).getOfferMade().getOfferId());
    assertNotAccepted(ana, declined, call, "bo", Cause.CAUSE_AGENT);
    ana.ask(request -> request.getCancelConsultationBuilder().setInteractionId(declined));
    router.clock.advance(5_001);

    long missed = consult(ana, call, Target.newBuilder().setAgentId("bo"));
    bo.next(ResponseCase.OFFER_MADE);
    router.clock.advance(15_001);
    assertNotAccepted(ana, missed, call, "bo", Cause.CAUSE_OFFER_EXPIRED);
    router.clock.advance(60_001);
    assertNotAccepted(ana, missed, call, "", Cause.CAUSE_DEADLINE);
    assertEquals(Phase.PHASE_ACTIVE, view(call).getPhase(), "the customer is ana's still");
  }

  private static void assertNotAccepted(
      AgentDesk asker, long consultation, long about, String colleague, Cause cause) {
    assertEquals(
        ConsultationNotAccepted.newBuilder()
            .setConsultationId(consultation)
            .setInteractionId(about)
            .setAgentId(colleague)
            .setCause(cause)
            .build(),
        asker.next(ResponseCase.CONSULTATION_NOT_ACCEPTED).getConsultationNotAccepted());
  }

  @Test
  void aConferenceLetsTheCustomerHearTheColleague() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long call = ana.acceptNext();
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    long consultation = consult(ana, call, Target.newBuilder().setAgentId("bo"));
    bo.acceptNext();

    ana.ask(request -> request.getJoinConsultationBuilder().setInteractionId(consultation));
    assertEquals(
        call,
        ana.next(ResponseCase.CONSULTATION_JOINED).getConsultationJoined().getInteractionId());
    assertFalse(ana.next(ResponseCase.HOLD_CHANGED).getHoldChanged().getHeld());
    assertEquals(
        consultation,
        bo.next(ResponseCase.CONSULTATION_JOINED).getConsultationJoined().getConsultationId());
    assertEquals("call-1", phone.next(UpdateCase.JOINED).getJoined().getAboutKey());
    assertTrue(view(consultation).getJoined());

    AgentDesk again = AgentDesk.open(router.channel());
    again.signIn("ana", org.strowger.proto.v1.Activity.ACTIVITY_AWAY, 0);
    var assignment = again.next(ResponseCase.SNAPSHOT).getSnapshot().getAssignments(0);
    assertEquals(
        consultation, assignment.getConsultationIds(0), "who comes back sees whom one asks");

    again.ask(request -> request.getCancelConsultationBuilder().setInteractionId(consultation));
    assertEquals(
        EndReason.END_REASON_CONSULTATION_OVER,
        again.next(ResponseCase.CONSULTATION_ENDED).getConsultationEnded().getReason());
    assertEquals(Phase.PHASE_ACTIVE, view(call).getPhase());
    assertCounts(router.queue("sales"), 1, 1, 0);
  }

  @Test
  void aCustomerWhoIsCalledBackCountsOnceWhenAnAgentTakesThem() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("call-1", "sales");
    long call = phone.next(UpdateCase.QUEUED).getQueued().getInteractionId();
    phone.send(command -> command.getRequestCallbackBuilder().setKey("call-1"));
    assertEquals("call-1", phone.next(UpdateCase.CALLBACK_WANTED).getKey());
    assertTrue(view(call).getCallback().getWanted());

    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    var offer = router.agent("ana");
    assertEquals(1, offer.getOffers(), "who is to be called is offered like who is on the line");
    acceptFirst(call, ana);
    assertEquals(
        call, ana.next(ResponseCase.CALLBACK_DIALLED).getCallbackDialled().getInteractionId());
    var dial = phone.next(UpdateCase.DIAL).getDial();
    assertEquals("ana", dial.getAgentId());
    assertEquals(TestRouter.START_MS + 60_000, dial.getDeadlineMs());
    assertEquals(1, router.queue("sales").getAnswered());

    phone.send(command -> command.getFailCallbackBuilder().setKey("call-1"));
    assertEquals(1, phone.next(UpdateCase.DIAL_FAILED).getDialFailed().getAttempts());
    assertEquals(
        TestRouter.START_MS + 15 * 60_000, phone.next(UpdateCase.PARKED).getParked().getUntilMs());
    assertEquals(
        1, ana.next(ResponseCase.CALLBACK_ATTEMPT_FAILED).getCallbackAttemptFailed().getAttempts());
    assertEquals(
        EndReason.END_REASON_UNSPECIFIED,
        ana.next(ResponseCase.ASSIGNMENT_ENDED).getAssignmentEnded().getReason());

    router.clock.advance(15 * 60_000);
    assertEquals("call-1", phone.next(UpdateCase.QUEUED).getKey());
    assertEquals(call, ana.acceptNext());
    phone.next(UpdateCase.DIAL);
    phone.send(command -> command.getAnswerCallbackBuilder().setKey("call-1"));
    assertEquals(
        call, ana.next(ResponseCase.CALLBACK_ANSWERED).getCallbackAnswered().getInteractionId());
    ana.end(call);
    phone.next(UpdateCase.ENDED);
    assertCounts(router.queue("sales"), 1, 1, 0);
  }

  @Test
  void anAgentsMicrophoneIsAsTheGatewaySays() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long call = ana.acceptNext();
    long deadlineMs = TestRouter.START_MS + 5_000;

    WorkReply asked = mute(ana, call, true);
    assertFalse(asked.hasRejected(), asked::toString);
    assertEquals(mute(false, true, deadlineMs), nextMute(ana, call));
    GatewayUpdate update = phone.next(UpdateCase.MUTE_WANTED);
    assertEquals("call-1", update.getKey());
    assertTrue(update.getMuteWanted().getMuted());
    assertEquals(deadlineMs, update.getMuteWanted().getDeadlineMs());
    phone.send(command -> command.getReportMuteBuilder().setKey("call-1").setMuted(true));
    assertEquals(mute(true, true, 0), nextMute(ana, call));

    AgentDesk again = AgentDesk.open(router.channel());
    again.signIn("ana", Activity.ACTIVITY_AVAILABLE, 0);
    assertEquals(
        mute(true, true, 0),
        again.next(ResponseCase.SNAPSHOT).getSnapshot().getAssignments(0).getMute(),
        "a page that is loaded again shows it");
    phone.send(command -> command.getReportMuteBuilder().setKey("call-1").setMuted(false));
    assertEquals(mute(false, false, 0), nextMute(again, call), "the gateway opened it by itself");
  }

  @Test
  void anAgentIsToldThatTheGatewayHasNotConfirmedAMute() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long call = ana.acceptNext();
    mute(ana, call, true);
    nextMute(ana, call);
    phone.next(UpdateCase.MUTE_WANTED);

    router.clock.advance(5_000);
    assertEquals(mute(false, true, 0), nextMute(ana, call));
    assertEquals(Reason.REASON_INTERACTION_UNKNOWN, AgentDesk.reason(mute(ana, call + 100, true)));
    assertEquals(
        Reason.REASON_INTERACTION_UNKNOWN,
        phone
            .refused(command -> command.getReportMuteBuilder().setKey("call-2").setMuted(true))
            .getReason());
  }

  @Test
  void aCallForHelpIsSeenOnTheBoardAndAnsweredAndOverWithTheTalk() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long call = ana.acceptNext();

    assertFalse(askForHelp(ana, call, "a refund").hasRejected());
    Help asked =
        Help.newBuilder()
            .setAskedMs(TestRouter.START_MS)
            .setDeadlineMs(TestRouter.START_MS + 1_800_000)
            .setNote("a refund")
            .build();
    assertEquals(asked, nextHelp(ana, call));
    TestRouter.until("the board has it", () -> router.agent("ana").hasHelp());
    assertEquals(asked, router.agent("ana").getHelp());
    assertEquals(call, router.agent("ana").getHelpInteractionId());
    assertEquals(asked, view(call).getHelp());

    assertFalse(answerHelp("lea", "ana", call).hasRejected());
    Help answered = asked.toBuilder().setSupervisorId("lea").build();
    assertEquals(answered, nextHelp(ana, call));
    AgentDesk again = AgentDesk.open(router.channel());
    again.signIn("ana", Activity.ACTIVITY_AVAILABLE, 0);
    assertEquals(
        answered,
        again.next(ResponseCase.SNAPSHOT).getSnapshot().getAssignments(0).getHelp(),
        "a page that is loaded again shows it");

    router.clock.advance(1_800_000);
    assertEquals(Help.getDefaultInstance(), nextHelp(again, call));
    TestRouter.until("it was given up", () -> !router.agent("ana").hasHelp());
    askForHelp(again, call, "");
    again.end(call);
    TestRouter.until("the talk is over", () -> !router.agent("ana").hasHelp());
    assertEquals(
        Reason.REASON_HELP_NOT_ASKED, answerHelp("lea", "ana", call).getRejected().getReason());
  }

  private static WorkReply askForHelp(AgentDesk agent, long interaction, String note) {
    return agent.ask(
        request -> request.getAskForHelpBuilder().setInteractionId(interaction).setNote(note));
  }

  private InterveneResponse answerHelp(String by, String agent, long interaction) {
    return router
        .supervisor()
        .intervene(
            InterveneRequest.newBuilder()
                .setSupervisorId(by)
                .setAnswerHelp(
                    AnswerHelp.newBuilder().setAgentId(agent).setInteractionId(interaction))
                .build());
  }

  private static Help nextHelp(AgentDesk agent, long interaction) {
    HelpChanged changed = agent.next(ResponseCase.HELP_CHANGED).getHelpChanged();
    assertEquals(interaction, changed.getInteractionId());
    return changed.getHelp();
  }

  private static WorkReply mute(AgentDesk agent, long interaction, boolean muted) {
    return agent.ask(request ->
        request.getMuteInteractionBuilder().setInteractionId(interaction).setMuted(muted));
  }

  private static Mute nextMute(AgentDesk agent, long interaction) {
    MuteChanged changed = agent.next(ResponseCase.MUTE_CHANGED).getMuteChanged();
    assertEquals(interaction, changed.getInteractionId());
    return changed.getMute();
  }

  private static Mute mute(boolean muted, boolean wanted, long deadlineMs) {
    return Mute.newBuilder().setMuted(muted).setWanted(wanted).setDeadlineMs(deadlineMs).build();
  }

  @Test
  void aQueueThatIsDrainedWaitsInTheOther() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("call-1", "sales");
    phone.arrive("call-2", "sales");
    phone.next(UpdateCase.QUEUED);
    phone.next(UpdateCase.QUEUED);

    InterveneResponse drained =
        intervene(
            InterveneRequest.newBuilder()
                .setDrainQueue(
                    DrainQueue.newBuilder().setQueueId("sales").setToQueueId("returns")));
    assertFalse(drained.hasRejected(), drained::toString);
    var first = phone.next(UpdateCase.QUEUED);
    assertEquals("call-1", first.getKey());
    assertEquals("returns", first.getQueued().getQueueId());
    assertEquals("call-2", phone.next(UpdateCase.QUEUED).getKey());
    assertEquals(0, router.queue("sales").getWaiting());
    assertCounts(router.queue("sales"), 0, 0, 0);
    assertCounts(router.queue("returns"), 2, 0, 0);

    var nowhere =
        InterveneRequest.newBuilder().setDrainQueue(DrainQueue.newBuilder().setQueueId("sales"));
    var refused = assertThrows(StatusRuntimeException.class, () -> intervene(nowhere));
    String why = String.valueOf(refused.getStatus().getDescription());
    assertTrue(why.startsWith("to_queue_id "), why);
  }

  @Test
  void aSupervisorGivesACustomerToWhomIsThereHoweverBusy() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    ana.acceptNext();
    phone.arrive("call-2", "returns");
    var queued = phone.next(UpdateCase.QUEUED);
    while (!queued.getKey().equals("call-2")) {
      queued = phone.next(UpdateCase.QUEUED);
    }
    long second = queued.getQueued().getInteractionId();

    InterveneResponse full = assign(second, "ana", false);
    assertEquals(Reason.REASON_AGENT_NOT_READY, full.getRejected().getReason());
    assertFalse(assign(second, "ana", true).hasRejected());
    var started = ana.next(ResponseCase.ASSIGNMENT_STARTED).getAssignmentStarted();
    while (started.getInteraction().getInteractionId() != second) {
      started = ana.next(ResponseCase.ASSIGNMENT_STARTED).getAssignmentStarted();
    }
    assertEquals("eve", started.getSupervisorId());
    assertEquals(0, started.getOfferId());
    assertCounts(router.queue("returns"), 1, 1, 0);
  }

  @Test
  void anOfferThatASupervisorTakesBackGoesToAnother() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long call =
        ana.next(ResponseCase.OFFER_MADE).getOfferMade().getInteraction().getInteractionId();
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");

    InterveneResponse taken =
        intervene(
            InterveneRequest.newBuilder()
                .setNote("bo knows them")
                .setRescindOffers(RescindOffers.newBuilder().setInteractionId(call)));
    assertFalse(taken.hasRejected(), taken::toString);
    assertEquals(
        org.strowger.proto.v1.RescindReason.RESCIND_REASON_SUPERVISOR,
        ana.next(ResponseCase.OFFER_ENDED).getOfferEnded().getRescinded().getReason());
    assertEquals(call, bo.acceptNext());
  }

  @Test
  void whatNeedsADispositionIsNotCompletedWithoutOne() {
    router.define(
        Definition.newBuilder().setDisposition(Disposition.newBuilder().setDispositionId("sold")),
        Definition.newBuilder()
            .setQueue(
                TestRouter.sales().toBuilder()
                    .setWrapUpMs(60_000)
                    .setWrapUp(WrapUpPolicy.newBuilder().setDispositionNeeded(true))));
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long call = ana.acceptNext();
    assertTrue(
        ana.next(ResponseCase.ASSIGNMENT_STARTED).getAssignmentStarted().getDispositionNeeded());
    ana.end(call);

    WorkReply without = completeWrapUp(ana, call);
    assertEquals(Reason.REASON_DISPOSITION_MISSING, AgentDesk.reason(without));
    WorkReply unknown = file(ana, call, "unheard-of");
    assertEquals(Reason.REASON_DISPOSITION_UNKNOWN, AgentDesk.reason(unknown));
    assertFalse(file(ana, call, "sold").hasRejected());
    assertEquals(
        "sold", ana.next(ResponseCase.DISPOSITION_SET).getDispositionSet().getDispositionId());
    assertEquals("sold", view(call).getDispositionId());
    assertFalse(completeWrapUp(ana, call).hasRejected());
  }

  @Test
  void aConversationThatIsParkedWakesAtItsTime() {
    router.define(
        Definition.newBuilder()
            .setCapacityProfile(
                CapacityProfile.newBuilder()
                    .setCapacityProfileId("one-chat")
                    .setTotal(1)
                    .addLimits(
                        ChannelLimit.newBuilder().setChannel(Channel.CHANNEL_CHAT).setMax(1))),
        Definition.newBuilder()
            .setAgent(
                Agent.newBuilder()
                    .setAgentId("dee")
                    .setCapacityProfileId("one-chat")
                    .addProficiencies(Proficiency.newBuilder().setSkillId("talk").setLevel(5))));
    GatewayDesk chats = GatewayDesk.connected(router.channel(), "chats");
    AgentDesk dee = AgentDesk.available(router.channel(), "dee");
    chats.send(command ->
        command.setArrive(
            GatewayDesk.arrival("chat-1", "sales").toBuilder().setChannel(Channel.CHANNEL_CHAT)));
    long chat = dee.acceptNext();
    long wakeMs = TestRouter.START_MS + 5_000;

    WorkReply parked =
        dee.ask(request ->
            request.getParkInteractionBuilder().setInteractionId(chat).setUntilMs(wakeMs));
    assertFalse(parked.hasRejected(), parked::toString);
    assertEquals(
        wakeMs, dee.next(ResponseCase.ASSIGNMENT_PARKED).getAssignmentParked().getWakeMs());
    assertEquals(wakeMs, chats.next(UpdateCase.PARKED).getParked().getUntilMs());
    assertEquals(wakeMs, view(chat).getWakeMs());
    assertEquals(1, router.queue("sales").getParked());

    router.clock.advance(5_000);
    assertEquals(
        chat, dee.next(ResponseCase.ASSIGNMENT_WOKEN).getAssignmentWoken().getInteractionId());
    assertEquals("dee", chats.next(UpdateCase.ASSIGNED).getAssigned().getAgentId());
    assertEquals(0, router.queue("sales").getParked());

    WorkReply changed =
        dee.ask(request ->
            request
                .getChangeChannelBuilder()
                .setInteractionId(chat)
                .setChannel(Channel.CHANNEL_PHONE));
    assertEquals(
        Reason.REASON_AGENT_NOT_READY,
        AgentDesk.reason(changed),
        "an agent who does not call can't go on by telephone");
  }

  @Test
  void agentAndCustomerGoOnByAnotherChannelUnderTheSameKey() {
    router.define(
        Definition.newBuilder()
            .setCapacityProfile(
                CapacityProfile.newBuilder()
                    .setCapacityProfileId("one-call")
                    .setTotal(1)
                    .addLimits(
                        ChannelLimit.newBuilder().setChannel(Channel.CHANNEL_PHONE).setMax(1))
                    .addLimits(
                        ChannelLimit.newBuilder().setChannel(Channel.CHANNEL_VIDEO).setMax(1))));
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long call = ana.acceptNext();

    WorkReply reply =
        ana.ask(request ->
            request
                .getChangeChannelBuilder()
                .setInteractionId(call)
                .setChannel(Channel.CHANNEL_VIDEO));
    long video = reply.getInteractionId();
    assertEquals(
        EndReason.END_REASON_CHANNEL_CHANGED,
        ana.next(ResponseCase.ASSIGNMENT_ENDED).getAssignmentEnded().getReason());
    var started = ana.next(ResponseCase.ASSIGNMENT_STARTED).getAssignmentStarted();
    assertEquals(video, started.getInteraction().getInteractionId());
    assertEquals(Origin.ORIGIN_CHANNEL_CHANGE, started.getInteraction().getLinks().getOrigin());
    var changed = phone.next(UpdateCase.CHANNEL_CHANGED);
    assertEquals("call-1", changed.getKey());
    assertEquals(Channel.CHANNEL_VIDEO, changed.getChannelChanged().getChannel());
    assertEquals("call-1", phone.next(UpdateCase.ASSIGNED).getKey());
    assertCounts(router.queue("sales"), 1, 1, 0);
  }

  @Test
  void whatAnAgentEscalatesGoesToALeaderOfTheTeam() {
    router.define(
        Definition.newBuilder().setTeam(Team.newBuilder().setTeamId("floor").addLeaderIds("lea")),
        Definition.newBuilder()
            .setAgent(
                Agent.newBuilder()
                    .setAgentId("ana")
                    .setCapacityProfileId("one-call")
                    .addTeamIds("floor")
                    .addProficiencies(Proficiency.newBuilder().setSkillId("talk").setLevel(5))),
        Definition.newBuilder()
            .setAgent(Agent.newBuilder().setAgentId("lea").setCapacityProfileId("one-call")));
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long call = ana.acceptNext();
    Target.Builder leader = Target.newBuilder().setLeader(Target.Leader.getDefaultInstance());

    WorkReply nobody = transfer(ana, call, leader);
    assertEquals(Reason.REASON_TARGET_NOT_THERE, AgentDesk.reason(nobody));
    AgentDesk lea = AgentDesk.available(router.channel(), "lea");
    long escalated = transfer(ana, call, leader).getInteractionId();
    assertEquals(escalated, lea.acceptNext(), "without the skill that the queue asks for");
  }

  @Test
  void aTargetThatSaysNothingIsRefusedByName() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    WorkReply missing = transfer(ana, 1, Target.newBuilder());
    assertEquals(Reason.REASON_INVALID_VALUE, AgentDesk.reason(missing));
    assertEquals("target", missing.getRejected().getField());
    WorkReply wrong = transfer(ana, 1, Target.newBuilder().setQueueId("not a queue"));
    assertEquals("target.queue_id", wrong.getRejected().getField());
  }

  private void defineReturnsAgent(String agent) {
    router.define(
        Definition.newBuilder()
            .setAgent(
                Agent.newBuilder()
                    .setAgentId(agent)
                    .setCapacityProfileId("one-call")
                    .addProficiencies(Proficiency.newBuilder().setSkillId("parcels").setLevel(5))));
  }

  private static WorkReply transfer(AgentDesk agent, long interaction, Target.Builder target) {
    return agent.ask(request ->
        request
            .getTransferInteractionBuilder()
            .setInteractionId(interaction)
            .setTarget(target)
            .setNote("too hard"));
  }

  private static long consult(AgentDesk agent, long interaction, Target.Builder target) {
    WorkReply reply =
        agent.ask(request ->
            request.getStartConsultationBuilder().setInteractionId(interaction).setTarget(target));
    assertFalse(reply.hasRejected(), reply::toString);
    return reply.getInteractionId();
  }

  private static WorkReply file(AgentDesk agent, long interaction, String disposition) {
    return agent.ask(request ->
        request
            .getSetDispositionBuilder()
            .setInteractionId(interaction)
            .setDispositionId(disposition));
  }

  private static WorkReply completeWrapUp(AgentDesk agent, long interaction) {
    return agent.ask(request -> request.getCompleteWrapUpBuilder().setInteractionId(interaction));
  }

  /** The offer was in the snapshot: numbers begin at 1. */
  private static void acceptFirst(long interaction, AgentDesk agent) {
    WorkReply reply = agent.accept(1);
    assertFalse(reply.hasRejected(), reply::toString);
    assertEquals(
        interaction,
        agent
            .next(ResponseCase.ASSIGNMENT_STARTED)
            .getAssignmentStarted()
            .getInteraction()
            .getInteractionId());
  }

  private InterveneResponse assign(long interaction, String agent, boolean beyondCapacity) {
    return intervene(
        InterveneRequest.newBuilder()
            .setNote("they know each other")
            .setAssignInteraction(
                AssignInteraction.newBuilder()
                    .setInteractionId(interaction)
                    .setAgentId(agent)
                    .setBeyondCapacity(beyondCapacity)));
  }

  private InterveneResponse intervene(InterveneRequest.Builder request) {
    return router.supervisor().intervene(request.setSupervisorId("eve").build());
  }

  private InteractionView view(long interaction) {
    return router
        .supervisor()
        .getInteraction(GetInteractionRequest.newBuilder().setInteractionId(interaction).build())
        .getInteraction();
  }

  private static void assertCounts(QueueView queue, int arrived, int answered, int abandoned) {
    assertEquals(arrived, queue.getArrived(), "arrived");
    assertEquals(answered, queue.getAnswered(), "answered");
    assertEquals(abandoned, queue.getAbandoned(), "abandoned");
  }
}
