package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.Presence;
import org.strowger.proto.v1.StartConsultation;
import org.strowger.proto.v1.Target;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.proto.v1.WorkResponse.ResponseCase;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.journal.MemoryJournal;

/** Streams break and routers restart; nobody loses anything by it. */
class ResumeTest {
  private final MemoryJournal journal = new MemoryJournal();
  private TestRouter router =
      TestRouter.start(
              TestRouter.CONFIG, new RoutingCore(), journal, new HandClock(TestRouter.START_MS))
          .withSales("ana", "bo");

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldSendAnAgentWhatWasMissed() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    WorkResponse offer = ana.next(ResponseCase.OFFER_MADE);
    ana.drop();
    inGrace("ana");
    phone.abandon("call-1");
    phone.next(UpdateCase.ENDED);

    AgentDesk back = AgentDesk.open(router.channel());
    assertFalse(back.signIn("ana", Activity.ACTIVITY_AWAY, offer.getSequence()).hasRejected());
    WorkResponse missed = back.next(ResponseCase.OFFER_ENDED);
    assertEquals(offer.getOfferMade().getOfferId(), missed.getOfferEnded().getOfferId());
    assertTrue(missed.getOfferEnded().hasRescinded());
    assertEquals(Activity.ACTIVITY_AVAILABLE, router.agent("ana").getActivity());
    assertEquals(Presence.PRESENCE_LIVE, router.agent("ana").getPresence());
  }

  @Test
  void shouldGiveTheWholePictureWhereWhatWasMissedIsGone() {
    ServerConfig.Streams small = new ServerConfig.Streams(2, 1_024, 1_000, 20);
    restart(
        new ServerConfig(
            TestRouter.CONFIG.grpc(),
            TestRouter.CONFIG.http(),
            TestRouter.CONFIG.journal(),
            TestRouter.CONFIG.ring(),
            small,
            TestRouter.CONFIG.figures(),
            TestRouter.CONFIG.events(),
            TestRouter.CONFIG.webhooks(),
            TestRouter.CONFIG.clock(),
            TestRouter.CONFIG.limits()));
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    router.force("ana", Activity.ACTIVITY_AWAY);
    long seen = ana.next(ResponseCase.ACTIVITY_CHANGED).getSequence();
    ana.drop();
    inGrace("ana");
    for (int i = 0; i < 3; i++) {
      router.force("ana", Activity.ACTIVITY_AVAILABLE);
      router.force("ana", Activity.ACTIVITY_AWAY);
    }
    AgentDesk back = AgentDesk.open(router.channel());
    back.signIn("ana", Activity.ACTIVITY_AVAILABLE, seen);
    assertEquals(
        Activity.ACTIVITY_AWAY, back.next(ResponseCase.SNAPSHOT).getSnapshot().getActivity());
  }

  @Test
  void shouldLetTheNewestStreamOfAnAgentWin() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long interaction = ana.acceptNext();

    AgentDesk elsewhere = AgentDesk.open(router.channel());
    elsewhere.signIn("ana", Activity.ACTIVITY_AVAILABLE, 0);
    ana.next(ResponseCase.SESSION_REPLACED);
    assertEquals(Status.Code.OK, ana.status().getCode());
    var snapshot = elsewhere.next(ResponseCase.SNAPSHOT).getSnapshot();
    assertEquals(interaction, snapshot.getAssignments(0).getInteraction().getInteractionId());
    assertFalse(elsewhere.end(interaction).hasRejected());
    assertEquals(Presence.PRESENCE_LIVE, router.agent("ana").getPresence());
  }

  @Test
  void shouldSendAGatewayWhatWasMissed() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("call-1", "sales");
    var queued = phone.next(UpdateCase.QUEUED);
    phone.drop();
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    assertEquals(1, router.agent("ana").getOffers());

    GatewayDesk back = GatewayDesk.open(router.channel());
    back.hello("phone", 1, queued.getSequence());
    assertTrue(back.next(UpdateCase.WELCOME).getWelcome().getResumed());
    assertEquals("ana", back.next(UpdateCase.OFFERED).getOffered().getAgentId());
    ana.signOut();
    back.next(UpdateCase.OFFER_WITHDRAWN);
  }

  @Test
  void shouldKeepAGatewayThatReconnectsBeforeItsOldStreamIsFoundDead() {
    GatewayDesk first = GatewayDesk.connected(router.channel(), "phone");
    first.arrive("call-1", "sales");
    first.next(UpdateCase.QUEUED);
    GatewayDesk second = GatewayDesk.connected(router.channel(), "phone");
    first.drop();
    first.status();
    router.clock.advance(2 * TestRouter.CONFIG.limits().gatewayGraceMs());
    second.arrive("call-2", "sales");
    second.next(UpdateCase.QUEUED);
    assertEquals(2, router.queue("sales").getWaiting());
  }

  @Test
  void shouldEndWhatALostGatewayHadAfterItsGrace() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("call-1", "sales");
    phone.next(UpdateCase.QUEUED);
    phone.drop();
    TestRouter.until(
        "the gateway in its grace",
        () ->
            journal.entries().stream()
                .flatMap(entry -> entry.events().stream())
                .anyMatch(event ->
                    event instanceof org.strowger.core.event.GatewayEvent.GatewayConnectionLost));
    router.clock.advance(TestRouter.CONFIG.limits().gatewayGraceMs());
    TestRouter.until("nobody waits", () -> router.queue("sales").getWaiting() == 0);
  }

  @Test
  void shouldGoOnAfterARestart() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("active", "sales");
    long active = ana.acceptNext();
    phone.next(UpdateCase.ASSIGNED);
    phone.arrive("waiting", "sales");
    long seen = phone.next(UpdateCase.QUEUED).getSequence();

    restart(TestRouter.CONFIG);

    assertEquals(Presence.PRESENCE_GRACE, router.agent("ana").getPresence());
    GatewayDesk phoneBack = GatewayDesk.open(router.channel());
    phoneBack.hello("phone", 1, seen);
    phoneBack.next(UpdateCase.WELCOME);
    phoneBack.reconcile("active", "waiting");
    var standings = phoneBack.next(UpdateCase.RECONCILED).getReconciled().getStandingsList();
    assertEquals(Phase.PHASE_ACTIVE, standings.get(0).getPhase());
    assertEquals(Phase.PHASE_WAITING, standings.get(1).getPhase());

    AgentDesk anaBack = AgentDesk.open(router.channel());
    anaBack.signIn("ana", Activity.ACTIVITY_AWAY, 0);
    var snapshot = anaBack.next(ResponseCase.SNAPSHOT).getSnapshot();
    assertEquals(Activity.ACTIVITY_AVAILABLE, snapshot.getActivity(), "as it was");
    assertEquals(active, snapshot.getAssignments(0).getInteraction().getInteractionId());
    assertEquals(TestRouter.START_MS, snapshot.getAssignments(0).getAcceptedMs());
    assertFalse(anaBack.end(active).hasRejected());
    assertEquals(
        "waiting", anaBack.next(ResponseCase.OFFER_MADE).getOfferMade().getInteraction().getKey());
    assertEquals(2, router.queue("sales").getArrived(), "counted over the restart");
    router.stillRoutes();
  }

  @Test
  void shouldTellAGatewayToReconcileWhereItMissedTheRestartItself() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("call-1", "sales");
    phone.next(UpdateCase.QUEUED);
    AgentDesk.available(router.channel(), "ana");
    restart(TestRouter.CONFIG);
    GatewayDesk back = GatewayDesk.open(router.channel());
    back.hello("phone", 1, 1);
    assertFalse(back.next(UpdateCase.WELCOME).getWelcome().getResumed());
  }

  /** Fault simulation, seed 12: only the instance before had been told of the consultation. */
  @Test
  void aGatewayThatForgotHearsOfConsultationsThatNobodyHasAccepted() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long interaction = ana.acceptNext();
    ana.ask(request ->
        request.setStartConsultation(
            StartConsultation.newBuilder()
                .setInteractionId(interaction)
                .setTarget(Target.newBuilder().setQueueId("sales"))));
    String key = phone.next(UpdateCase.CONSULTATION_OPENED).getKey();

    GatewayDesk again = GatewayDesk.open(router.channel());
    again.hello("phone", 2, 0);
    again.reconcile("call-1");

    GatewayUpdate opened = again.next(UpdateCase.CONSULTATION_OPENED);
    assertEquals(key, opened.getKey());
    assertEquals("call-1", opened.getConsultationOpened().getAboutKey());
    assertEquals("ana", opened.getConsultationOpened().getAgentId());
    assertEquals(key, again.next(UpdateCase.QUEUED).getKey());
    again.reconcile("call-1", key);
    again.next(UpdateCase.RECONCILED);
    AgentDesk.available(router.channel(), "bo");
    assertEquals(key, again.next(UpdateCase.OFFERED).getKey());
  }

  @Test
  void shouldNeverGoBackInTimeOverARestart() {
    router.clock.stepBack(3_600_000);
    restart(TestRouter.CONFIG);
    router.stillRoutes();
    long before = 0;
    for (var entry : journal.entries()) {
      assertTrue(entry.timeMs() >= before, "time went back at sequence " + entry.sequence());
      before = entry.timeMs();
    }
  }

  private void inGrace(String agent) {
    TestRouter.until(
        agent + " in grace", () -> router.agent(agent).getPresence() == Presence.PRESENCE_GRACE);
  }

  private void restart(ServerConfig config) {
    router.close();
    MemoryJournal reopened = new MemoryJournal();
    journal.entries().forEach(reopened::append);
    router = TestRouter.start(config, new RoutingCore(), reopened, router.clock);
  }
}
