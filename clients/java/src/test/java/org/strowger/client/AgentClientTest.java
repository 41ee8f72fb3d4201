package org.strowger.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.ActivityChanged;
import org.strowger.proto.v1.AgentSnapshot;
import org.strowger.proto.v1.AssignmentParked;
import org.strowger.proto.v1.AssignmentStarted;
import org.strowger.proto.v1.AssignmentWoken;
import org.strowger.proto.v1.Cause;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.CoolDownEnded;
import org.strowger.proto.v1.CoolDownStarted;
import org.strowger.proto.v1.DeclineKind;
import org.strowger.proto.v1.InteractionSummary;
import org.strowger.proto.v1.NextActivitySet;
import org.strowger.proto.v1.OfferMade;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.SessionReplaced;
import org.strowger.proto.v1.SignIn;
import org.strowger.proto.v1.SignedOut;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.proto.v1.WrapUpExtended;

/** An agent's client in ordinary and in bad times. */
final class AgentClientTest {
  private final FakeAgentService service = new FakeAgentService();
  private final FakeRouter router = new FakeRouter(service);
  private final FakeScheduler scheduler = router.scheduler;
  private final RecordingAgentListener listener = new RecordingAgentListener();
  private final AgentClient agent =
      AgentClient.builder(router.channel, "ana")
          .activity(Activity.ACTIVITY_AVAILABLE)
          .listener(listener)
          .build();

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldSignInWithIdAndInitialActivity() {
    CompletableFuture<Void> started = agent.start();
    scheduler.runReady();

    assertTrue(started.isDone());
    assertEquals("ana", service.signIns().get(0).getAgentId());
    assertEquals(Activity.ACTIVITY_AVAILABLE, service.signIns().get(0).getActivity());
    assertEquals(List.of("snapshot ACTIVITY_AVAILABLE"), listener.told);
  }

  @Test
  void shouldSignInOnceHoweverOftenStarted() {
    signIn();
    var unused = agent.start();
    scheduler.runReady();

    assertEquals(1, service.signIns().size());
  }

  @Test
  void shouldDoNothingBeforeStart() {
    scheduler.advance(60_000);
    assertTrue(service.requests.isEmpty());
  }

  @Test
  void shouldTellTheRoutersTimeBeforeEachThing() {
    signIn();
    listener.timesMs.clear();
    service.happen(offer(5).setTimeMs(1_000));
    service.happen(offerEnded(5).setTimeMs(2_500));
    scheduler.runReady();

    assertEquals(List.of(1_000L, 2_500L), listener.timesMs);
  }

  @Test
  void shouldSendEachRequestWithItsContent() {
    signIn();
    var a = agent.setActivity(Activity.ACTIVITY_AWAY);
    var b = agent.accept(7);
    var c = agent.decline(8, "lunch");
    var d = agent.hold(9);
    var e = agent.retrieve(10);
    var f = agent.end(11);
    var g = agent.completeWrapUp(12);
    var h = agent.signOut();
    scheduler.runReady();

    for (var future : List.of(a, b, c, d, e, f, g, h)) {
      assertTrue(future.isDone());
      future.join();
    }
    List<WorkRequest> sent = service.requests.subList(1, service.requests.size());
    assertEquals(Activity.ACTIVITY_AWAY, sent.get(0).getSetActivity().getActivity());
    assertEquals(7, sent.get(1).getAcceptOffer().getOfferId());
    assertEquals(8, sent.get(2).getDeclineOffer().getOfferId());
    assertEquals("lunch", sent.get(2).getDeclineOffer().getNote());
    assertEquals(9, sent.get(3).getHoldInteraction().getInteractionId());
    assertEquals(10, sent.get(4).getRetrieveInteraction().getInteractionId());
    assertEquals(11, sent.get(5).getEndInteraction().getInteractionId());
    assertEquals(12, sent.get(6).getCompleteWrapUp().getInteractionId());
    assertTrue(sent.get(7).hasSignOut());
  }

  @Test
  void shouldNameTheInteractionThatARequestBegan() {
    signIn();
    service.begins = 21;
    var transfer = agent.transfer(9, Targets.queue("returns"), "parcels");
    var consult = agent.consult(9, Targets.agent("bo"), "");
    var change = agent.changeChannel(9, Channel.CHANNEL_VIDEO);
    scheduler.runReady();

    assertEquals(21, transfer.join());
    assertEquals(21, consult.join());
    assertEquals(21, change.join());
    List<WorkRequest> sent = service.requests.subList(1, service.requests.size());
    assertEquals("returns", sent.get(0).getTransferInteraction().getTarget().getQueueId());
    assertEquals("parcels", sent.get(0).getTransferInteraction().getNote());
    assertEquals("bo", sent.get(1).getStartConsultation().getTarget().getAgentId());
    assertEquals(Channel.CHANNEL_VIDEO, sent.get(2).getChangeChannel().getChannel());
  }

  @Test
  void shouldConsultFileAndPark() {
    signIn();
    List<WorkRequest> sent =
        sentBy(
            agent.joinConsultation(3),
            agent.completeConsultation(4),
            agent.cancelConsultation(5),
            agent.setDisposition(6, "sold"),
            agent.park(7, Instant.ofEpochMilli(9_000)));

    assertEquals(3, sent.get(0).getJoinConsultation().getInteractionId());
    assertEquals(4, sent.get(1).getCompleteConsultation().getInteractionId());
    assertEquals(5, sent.get(2).getCancelConsultation().getInteractionId());
    assertEquals("sold", sent.get(3).getSetDisposition().getDispositionId());
    assertEquals(9_000, sent.get(4).getParkInteraction().getUntilMs());
    assertTrue(Targets.leader().hasLeader());
    assertTrue(Targets.supervisor().hasSupervisor());
    assertEquals("front-desk", Targets.outside("front-desk").getOutsideAddress());
  }

  @Test
  void shouldAskForAMuteAndTellWhatTheGatewaySays() {
    signIn();
    listener.told.clear();
    List<WorkRequest> sent = sentBy(agent.mute(9, true), agent.mute(9, false));
    WorkResponse.Builder changed = WorkResponse.newBuilder();
    changed.getMuteChangedBuilder().setInteractionId(9).getMuteBuilder().setMuted(true);
    service.happen(changed);
    scheduler.runReady();

    assertEquals(9, sent.get(0).getMuteInteraction().getInteractionId());
    assertTrue(sent.get(0).getMuteInteraction().getMuted());
    assertFalse(sent.get(1).getMuteInteraction().getMuted());
    assertEquals(List.of("microphone of 9 muted"), listener.told);
  }

  @Test
  void shouldAskForHelpAndTellWhoIsComing() {
    signIn();
    listener.told.clear();
    List<WorkRequest> sent = sentBy(agent.askForHelp(9, "what now?"), agent.withdrawHelp(9));
    WorkResponse.Builder changed = WorkResponse.newBuilder();
    changed.getHelpChangedBuilder().setInteractionId(9).getHelpBuilder().setSupervisorId("lea");
    service.happen(changed);
    scheduler.runReady();

    assertEquals(9, sent.get(0).getAskForHelp().getInteractionId());
    assertEquals("what now?", sent.get(0).getAskForHelp().getNote());
    assertEquals(9, sent.get(1).getWithdrawHelp().getInteractionId());
    assertEquals(List.of("help with 9 by lea"), listener.told);
  }

  @Test
  void shouldTellHowCustomersGoFromHandToHand() {
    signIn();
    listener.told.clear();
    WorkResponse.Builder started = WorkResponse.newBuilder();
    started.getConsultationStartedBuilder().setConsultationId(3).setInteractionId(2);
    service.happen(started);
    WorkResponse.Builder answered = WorkResponse.newBuilder();
    answered.getConsultationAnsweredBuilder().setConsultationId(3).setAgentId("bo");
    service.happen(answered);
    WorkResponse.Builder joined = WorkResponse.newBuilder();
    joined.getConsultationJoinedBuilder().setConsultationId(3);
    service.happen(joined);
    WorkResponse.Builder over = WorkResponse.newBuilder();
    over.getConsultationEndedBuilder().setConsultationId(3);
    service.happen(over);
    WorkResponse.Builder mine = WorkResponse.newBuilder();
    mine.getCustomerHandedOverBuilder().getInteractionBuilder().setInteractionId(4);
    service.happen(mine);
    WorkResponse.Builder dialled = WorkResponse.newBuilder();
    dialled.getCallbackDialledBuilder().setInteractionId(5);
    service.happen(dialled);
    WorkResponse.Builder failed = WorkResponse.newBuilder();
    failed.getCallbackAttemptFailedBuilder().setInteractionId(5).setAttempts(1);
    service.happen(failed);
    WorkResponse.Builder there = WorkResponse.newBuilder();
    there.getCallbackAnsweredBuilder().setInteractionId(5);
    service.happen(there);
    WorkResponse.Builder filed = WorkResponse.newBuilder();
    filed.getDispositionSetBuilder().setInteractionId(5).setDispositionId("sold");
    service.happen(filed);
    scheduler.runReady();

    assertEquals(
        List.of(
            "consultation 3",
            "consultation answered by bo",
            "consultation joined 3",
            "consultation ended 3",
            "handed over 4",
            "dialled 5",
            "dialled in vain 1",
            "answered 5",
            "filed under sold"),
        listener.told);
  }

  @Test
  void shouldSayWhyTheAgentIsAwayAndWhatFollows() {
    signIn();
    List<WorkRequest> sent =
        sentBy(
            agent.setActivity(Activity.ACTIVITY_AWAY, "lunch"),
            agent.setActivity(Activity.ACTIVITY_AVAILABLE),
            agent.setNextActivity(Activity.ACTIVITY_AWAY, "training"),
            agent.setNextActivity(Activity.ACTIVITY_OFFLINE));

    assertEquals(Activity.ACTIVITY_AWAY, sent.get(0).getSetActivity().getActivity());
    assertEquals("lunch", sent.get(0).getSetActivity().getReasonId());
    assertEquals("", sent.get(1).getSetActivity().getReasonId());
    assertEquals(Activity.ACTIVITY_AWAY, sent.get(2).getSetNextActivity().getActivity());
    assertEquals("training", sent.get(2).getSetNextActivity().getReasonId());
    assertEquals(Activity.ACTIVITY_OFFLINE, sent.get(3).getSetNextActivity().getActivity());
    assertEquals("", sent.get(3).getSetNextActivity().getReasonId());
  }

  @Test
  void shouldSayHowAnOfferWasTurnedDown() {
    signIn();
    List<WorkRequest> sent =
        sentBy(
            agent.decline(8, "not mine"),
            agent.decline(9, DeclineKind.DECLINE_KIND_BUSY, ""),
            new Offer(agent, 10, InteractionSummary.getDefaultInstance(), 0, 0, "", 0)
                .decline(DeclineKind.DECLINE_KIND_NO_ANSWER, "phone rang out"));

    assertEquals(DeclineKind.DECLINE_KIND_DECLINED, sent.get(0).getDeclineOffer().getKind());
    assertEquals(DeclineKind.DECLINE_KIND_BUSY, sent.get(1).getDeclineOffer().getKind());
    assertEquals(DeclineKind.DECLINE_KIND_NO_ANSWER, sent.get(2).getDeclineOffer().getKind());
    assertEquals("phone rang out", sent.get(2).getDeclineOffer().getNote());
  }

  @Test
  void shouldPullNoteRepliesAndExtendWrapUp() {
    signIn();
    Assignment chat = Assignment.of(agent, started(15).getAssignmentStarted());
    List<WorkRequest> sent =
        sentBy(
            agent.pull(13),
            agent.noteReply(14),
            agent.extendWrapUp(14, Duration.ofSeconds(30)),
            chat.noteReply(),
            chat.extendWrapUp(Duration.ofMinutes(2)));

    assertEquals(13, sent.get(0).getPullInteraction().getInteractionId());
    assertEquals(14, sent.get(1).getNoteReply().getInteractionId());
    assertEquals(14, sent.get(2).getExtendWrapUp().getInteractionId());
    assertEquals(30_000, sent.get(2).getExtendWrapUp().getByMs());
    assertEquals(15, sent.get(3).getNoteReply().getInteractionId());
    assertEquals(15, sent.get(4).getExtendWrapUp().getInteractionId());
    assertEquals(120_000, sent.get(4).getExtendWrapUp().getByMs());
  }

  @Test
  void shouldTellWhatHappensBesideOffersAndAssignments() {
    signIn();
    service.happen(
        WorkResponse.newBuilder()
            .setNextActivitySet(
                NextActivitySet.newBuilder()
                    .setActivity(Activity.ACTIVITY_AWAY)
                    .setReasonId("lunch")));
    service.happen(
        WorkResponse.newBuilder()
            .setActivityChanged(
                ActivityChanged.newBuilder()
                    .setActivity(Activity.ACTIVITY_AWAY)
                    .setCause(Cause.CAUSE_NEXT_ACTIVITY)
                    .setReasonId("lunch")));
    service.happen(
        WorkResponse.newBuilder()
            .setCoolDownStarted(CoolDownStarted.newBuilder().setDeadlineMs(7_000)));
    service.happen(WorkResponse.newBuilder().setCoolDownEnded(CoolDownEnded.getDefaultInstance()));
    service.happen(
        WorkResponse.newBuilder()
            .setWrapUpExtended(
                WrapUpExtended.newBuilder().setInteractionId(4).setWrapUpDeadlineMs(9_000)));
    service.happen(
        WorkResponse.newBuilder()
            .setAssignmentParked(AssignmentParked.newBuilder().setInteractionId(5)));
    service.happen(
        WorkResponse.newBuilder()
            .setAssignmentWoken(AssignmentWoken.newBuilder().setInteractionId(5)));
    scheduler.runReady();

    assertEquals(
        List.of(
            "next ACTIVITY_AWAY for lunch",
            "activity ACTIVITY_AWAY for lunch",
            "cool-down until 7000",
            "cool-down ended",
            "wrap-up of 4 until 9000",
            "parked 5",
            "woken 5"),
        listener.told.subList(1, listener.told.size()));
  }

  @Test
  void shouldWhisperWithAnOffer() {
    AtomicReference<String> whisper = new AtomicReference<>("");
    AgentClient listening =
        AgentClient.builder(router.channel, "bob")
            .listener(
                new AgentListener() {
                  @Override
                  public void onOffer(Offer offer) {
                    whisper.set(offer.whisper());
                  }
                })
            .start();
    scheduler.runReady();
    service.happen(
        WorkResponse.newBuilder()
            .setOfferMade(OfferMade.newBuilder().setOfferId(5).setWhisper("a gold customer")));
    scheduler.runReady();

    assertEquals("a gold customer", whisper.get());
    listening.close();
  }

  @Test
  void shouldTellEverythingInASnapshot() {
    AgentSnapshot message =
        AgentSnapshot.newBuilder()
            .setActivity(Activity.ACTIVITY_AWAY)
            .setReasonId("lunch")
            .setNextActivity(Activity.ACTIVITY_OFFLINE)
            .setNextReasonId("shift-end")
            .setCoolDownDeadlineMs(7_000)
            .addOffers(
                OfferMade.newBuilder().setOfferId(5).setWhisper("gold").setAutoAcceptMs(3_000))
            .addAssignments(AssignmentStarted.newBuilder().setPhase(Phase.PHASE_PARKED))
            .build();
    Snapshot snapshot = Snapshot.of(agent, message, 1_000);

    assertEquals(Activity.ACTIVITY_AWAY, snapshot.activity());
    assertEquals("lunch", snapshot.reasonId());
    assertEquals(Activity.ACTIVITY_OFFLINE, snapshot.nextActivity());
    assertEquals("shift-end", snapshot.nextReasonId());
    assertEquals(7_000, snapshot.coolDownDeadlineMs());
    assertEquals("gold", snapshot.offers().get(0).whisper());
    assertEquals(3_000, snapshot.offers().get(0).autoAcceptMs());
    assertEquals(1_000, snapshot.offers().get(0).toldMs());
    assertEquals(Phase.PHASE_PARKED, snapshot.assignments().get(0).phase());
  }

  @Test
  void shouldSayWhoWonALostRace() {
    signIn();
    service.verdict =
        request ->
            Rejected.newBuilder()
                .setReason(Reason.REASON_OFFER_TAKEN)
                .setTakenByAgentId("bob")
                .setTakenAtSequence(88)
                .build();
    CompletableFuture<Void> accepted = agent.accept(7);
    scheduler.runReady();

    RejectedException rejected = assertInstanceOf(RejectedException.class, failureOf(accepted));
    assertEquals(Reason.REASON_OFFER_TAKEN, rejected.reason());
    assertEquals("bob", rejected.takenByAgentId());
    assertEquals(88, rejected.takenAtSequence());
  }

  @Test
  void shouldFailRequestWithReasonFieldAndDetail() {
    signIn();
    service.verdict =
        request ->
            Rejected.newBuilder()
                .setReason(Reason.REASON_OFFER_NOT_PENDING)
                .setField("offer_id")
                .setDetail("Offer 7 has expired.")
                .build();
    CompletableFuture<Void> accepted = agent.accept(7);
    scheduler.runReady();

    RejectedException rejected = assertInstanceOf(RejectedException.class, failureOf(accepted));
    assertEquals(Reason.REASON_OFFER_NOT_PENDING, rejected.reason());
    assertEquals("offer_id", rejected.field());
    assertEquals("Offer 7 has expired.", rejected.detail());
    assertEquals("", rejected.takenByAgentId());
    assertEquals(0, rejected.takenAtSequence());
  }

  @Test
  void shouldLetOffersAndAssignmentsActForTheirAgent() {
    AgentClient eager =
        AgentClient.builder(router.channel, "bob")
            .listener(
                new AgentListener() {
                  @Override
                  public void onOffer(Offer offer) {
                    var unused = offer.accept();
                  }

                  @Override
                  public void onAssignmentStarted(Assignment assignment) {
                    var unused = assignment.end();
                  }
                })
            .start();
    scheduler.runReady();
    service.happen(offer(5));
    scheduler.runReady();
    assertEquals(5, service.lastRequest().getAcceptOffer().getOfferId());

    service.happen(started(50));
    scheduler.runReady();
    assertEquals(50, service.lastRequest().getEndInteraction().getInteractionId());
    eager.close();
  }

  @Test
  void shouldFailRequestsWhileNotConnected() {
    CompletableFuture<Void> accepted = agent.accept(7);
    scheduler.runReady();

    NotConnectedException failure =
        assertInstanceOf(NotConnectedException.class, failureOf(accepted));
    assertFalse(failure.maybeDone());
  }

  @Test
  void shouldFailUnansweredRequestsWhenTheConnectionBreaks() {
    signIn();
    service.answers = false;
    CompletableFuture<Void> accepted = agent.accept(7);
    scheduler.runReady();
    assertFalse(accepted.isDone());

    service.breakConnection();
    scheduler.runReady();
    NotConnectedException failure =
        assertInstanceOf(NotConnectedException.class, failureOf(accepted));
    assertTrue(failure.maybeDone());
  }

  @Test
  void shouldReconnectAfterAGrowingDelay() {
    signIn();
    service.verdict = request -> rejected(Reason.REASON_OVERLOADED);
    service.breakConnection();
    scheduler.runReady();
    long previousMs = 0;
    for (int attempt = 0; attempt < 5; attempt++) {
      long delayMs = scheduler.nextTimerInMs();
      long fullMs = 500L << attempt;
      assertTrue(delayMs >= fullMs / 2 && delayMs <= fullMs, delayMs + " of " + fullMs);
      assertTrue(delayMs >= previousMs, "waits at least as long as before");
      previousMs = delayMs;
      scheduler.advance(delayMs);
    }
    assertEquals(6, service.signIns().size());

    service.verdict = request -> null;
    scheduler.advance(20_000);
    assertEquals(
        List.of("snapshot ACTIVITY_AVAILABLE", "disconnected", "reconnected"), listener.told);
  }

  @Test
  void shouldTellWhatWasMissed() {
    signIn();
    service.happen(offer(1));
    scheduler.runReady();
    service.breakConnection();
    service.happen(offerEnded(1));
    service.happen(offer(2));
    scheduler.advance(1_000);

    assertEquals(
        List.of("offer 1", "disconnected", "offer ended 1", "offer 2", "reconnected"),
        listener.told.subList(1, listener.told.size()));
  }

  @Test
  void whatIsMissingIsNoticedAndAskedForAgain() {
    signIn();
    service.happen(offer(1));
    service.swallow(offerEnded(1));
    service.happen(offer(2));
    scheduler.advance(1_000);

    assertEquals(
        List.of("offer 1", "disconnected", "offer ended 1", "offer 2", "reconnected"),
        listener.told.subList(1, listener.told.size()));
  }

  @Test
  void whatStaysMissingIsReplacedByASnapshot() {
    signIn();
    service.happen(offer(1));
    service.swallow(offerEnded(1));
    service.happen(offer(2));
    service.kept().remove(1);
    scheduler.advance(5_000);

    List<SignIn> signIns = service.signIns();
    assertEquals(0, signIns.get(signIns.size() - 1).getResumeAfterSequence());
    assertTrue(service.connected(), "and then it stays");
    List<String> after = listener.told.subList(1, listener.told.size());
    assertTrue(after.stream().anyMatch(line -> line.startsWith("snapshot")), after::toString);
    assertFalse(after.contains("offer 2"), "the snapshot has it");
  }

  @Test
  void shouldTellTheRestOfASequenceThatBrokeInTheMiddle() {
    signIn();
    service.happen(1, List.of(offerEnded(1), offer(2), offer(3)));
    scheduler.advance(1_000);

    assertEquals(
        List.of("offer ended 1", "disconnected", "offer 2", "offer 3", "reconnected"),
        listener.told.subList(1, listener.told.size()));
  }

  @Test
  void shouldStartOverFromASnapshotWhenTheRouterHasForgotten() {
    signIn();
    service.happen(offer(1));
    scheduler.runReady();
    service.breakConnection();
    service.happen(offer(2));
    service.forgetful = true;
    scheduler.advance(1_000);
    service.happen(offer(3));
    scheduler.runReady();

    assertEquals(
        List.of("offer 1", "disconnected", "reconnected", "snapshot ACTIVITY_AVAILABLE", "offer 3"),
        listener.told.subList(1, listener.told.size()));
  }

  @Test
  void shouldStopWhenAnotherConnectionTakesOver() {
    signIn();
    service.tell(
        WorkResponse.newBuilder().setSessionReplaced(SessionReplaced.getDefaultInstance()));
    service.breakConnection();
    scheduler.advance(60_000);

    assertEquals(List.of("snapshot ACTIVITY_AVAILABLE", "replaced"), listener.told);
    assertEquals(1, service.signIns().size());
  }

  @Test
  void shouldStopWhenSignedOut() {
    signIn();
    service.happen(signedOut(Cause.CAUSE_SUPERVISOR));
    service.breakConnection();
    scheduler.advance(60_000);

    assertEquals(
        List.of("snapshot ACTIVITY_AVAILABLE", "signed out CAUSE_SUPERVISOR"), listener.told);
    assertEquals(1, service.signIns().size());
  }

  @Test
  void shouldSignInAgainWhenItWasAwayTooLong() {
    for (boolean answersFirst : List.of(true, false)) {
      service.answersFirst = answersFirst;
      RecordingAgentListener told = new RecordingAgentListener();
      AgentClient late = AgentClient.builder(router.channel, "late").listener(told).start();
      scheduler.runReady();
      service.breakConnection();
      service.happen(signedOut(Cause.CAUSE_CONNECTION_LOST));
      scheduler.advance(1_000);
      service.happen(offer(1));
      scheduler.runReady();

      assertTrue(service.connected());
      assertTrue(told.told.contains("signed out CAUSE_CONNECTION_LOST"));
      assertTrue(told.told.contains("reconnected"));
      assertEquals("offer 1", told.told.get(told.told.size() - 1));
      late.close();
      scheduler.runReady();
    }
  }

  @Test
  void shouldStartANewSessionWithTheActivityDeclaredLast() {
    signIn();
    service.happen(
        WorkResponse.newBuilder()
            .setActivityChanged(ActivityChanged.newBuilder().setActivity(Activity.ACTIVITY_AWAY)));
    scheduler.runReady();
    service.breakConnection();
    scheduler.advance(1_000);

    assertEquals(Activity.ACTIVITY_AWAY, service.signIns().get(1).getActivity());
  }

  @Test
  void shouldStopWhenTheRouterRefuses() {
    service.verdict = request -> rejected(Reason.REASON_AGENT_UNKNOWN);
    CompletableFuture<Void> started = agent.start();
    scheduler.advance(60_000);

    RejectedException failure = assertInstanceOf(RejectedException.class, failureOf(started));
    assertEquals(Reason.REASON_AGENT_UNKNOWN, failure.reason());
    assertEquals(List.of("refused REASON_AGENT_UNKNOWN"), listener.told);
    assertEquals(1, service.signIns().size());
  }

  @Test
  void shouldGoOnWhenTheListenerThrows() {
    RecordingAgentListener told = new RecordingAgentListener();
    AgentClient clumsy =
        AgentClient.builder(router.channel, "clumsy")
            .listener(
                new AgentListener() {
                  @Override
                  public void onOffer(Offer offer) {
                    told.onOffer(offer);
                    throw new IllegalStateException("thrown by the test");
                  }
                })
            .start();
    scheduler.runReady();
    for (int offer = 1; offer <= 40; offer++) {
      service.happen(offer(offer));
      scheduler.runReady();
    }

    assertEquals(40, told.told.size());
    clumsy.close();
  }

  @Test
  void shouldStopForGoodWhenClosed() {
    signIn();
    agent.close();
    agent.close();
    scheduler.advance(60_000);

    assertEquals(1, service.finished);
    assertEquals(1, service.signIns().size());
    assertEquals(List.of("snapshot ACTIVITY_AVAILABLE"), listener.told);
    CompletableFuture<Void> late = agent.accept(1);
    scheduler.runReady();
    assertInstanceOf(NotConnectedException.class, failureOf(late));
  }

  @Test
  void shouldStopAndLeaveNoFutureOpenWhenTheChannelIsClosed() {
    signIn();
    service.answers = false;
    CompletableFuture<Void> before = agent.accept(1);
    scheduler.runReady();
    router.channel.close();
    scheduler.runReady();
    CompletableFuture<Void> after = agent.accept(2);
    scheduler.runReady();

    assertTrue(before.isCompletedExceptionally());
    assertTrue(after.isCompletedExceptionally());
    assertEquals(-1, scheduler.nextTimerInMs(), "nothing is tried again");
    assertEquals(List.of("snapshot ACTIVITY_AVAILABLE"), listener.told);
  }

  private void signIn() {
    var unused = agent.start();
    scheduler.runReady();
    assertTrue(service.connected());
  }

  /** The requests that were sent when these futures were made; all must have succeeded. */
  @SafeVarargs
  private final List<WorkRequest> sentBy(CompletableFuture<Void>... requested) {
    scheduler.runReady();
    for (CompletableFuture<Void> future : requested) {
      assertTrue(future.isDone());
      future.join();
    }
    int size = service.requests.size();
    return service.requests.subList(size - requested.length, size);
  }

  private static Throwable failureOf(CompletableFuture<Void> future) {
    assertTrue(future.isDone(), "done");
    Throwable cause = assertThrows(CompletionException.class, future::join).getCause();
    assertTrue(cause != null);
    return cause;
  }

  private static Rejected rejected(Reason reason) {
    return Rejected.newBuilder().setReason(reason).build();
  }

  private static WorkResponse.Builder offer(long offerId) {
    return WorkResponse.newBuilder().setOfferMade(OfferMade.newBuilder().setOfferId(offerId));
  }

  private static WorkResponse.Builder offerEnded(long offerId) {
    WorkResponse.Builder response = WorkResponse.newBuilder();
    response.getOfferEndedBuilder().setOfferId(offerId);
    return response;
  }

  private static WorkResponse.Builder started(long interactionId) {
    return WorkResponse.newBuilder()
        .setAssignmentStarted(
            AssignmentStarted.newBuilder()
                .setInteraction(InteractionSummary.newBuilder().setInteractionId(interactionId)));
  }

  private static WorkResponse.Builder signedOut(Cause cause) {
    return WorkResponse.newBuilder().setSignedOut(SignedOut.newBuilder().setCause(cause));
  }
}
