package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Channel;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.GetBoardRequest;
import org.strowger.proto.v1.GetBoardResponse;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.SetActivity;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.proto.v1.Update;
import org.strowger.proto.v1.WatchBoardRequest;
import org.strowger.proto.v1.WatchBoardResponse;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkResponse.ResponseCase;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.journal.MemoryJournal;

/**
 * Who takes up more than they may is refused at once and told what and why; others notice nothing.
 */
class AdmissionTest {
  private static final int STREAMS = 8;
  private static final int WATCHES = 5;
  private static final int WATCHES_PER_CONNECTION = 3;
  private static final int CALLS = 6;
  private static final int CALLS_PER_CONNECTION = 4;
  private static final int AGENT_RATE = 20;
  private static final int GATEWAY_RATE = 30;
  private static final ServerConfig.Admission SMALL =
      new ServerConfig.Admission(
          STREAMS,
          WATCHES,
          WATCHES_PER_CONNECTION,
          CALLS,
          CALLS_PER_CONNECTION,
          64,
          2_048,
          AGENT_RATE,
          GATEWAY_RATE,
          4,
          8,
          1,
          1);

  private final BlockingCore core = new BlockingCore();
  private final TestRouter router =
      TestRouter.start(
              TestRouter.CONFIG.with(SMALL),
              core,
              new MemoryJournal(),
              new HandClock(TestRouter.START_MS))
          .withSales("ana", "bo");

  @AfterEach
  void close() {
    core.letGo();
    router.close();
  }

  @Test
  void aWatchTooManyOnAConnectionIsRefusedAndAnotherConnectionHasItsOwn() {
    watch(router.channel(), WATCHES_PER_CONNECTION).forEach(AdmissionTest::assertWatching);
    assertRefused(
        watch(router.channel(), 1).getFirst(),
        "3 watches are open on this connection and no more are taken"
            + " (admission.watches-per-connection)");
    Channel other = router.channel(builder -> builder);
    watch(other, WATCHES - WATCHES_PER_CONNECTION).forEach(AdmissionTest::assertWatching);
    assertRefused(
        watch(other, 1).getFirst(),
        "5 watches are open and no more are taken (admission.watches): close some");
  }

  @Test
  void aWatchThatEndsMakesRoomForAnother() {
    List<Received<WatchBoardRequest, WatchBoardResponse>> all =
        watch(router.channel(), WATCHES_PER_CONNECTION);
    all.forEach(AdmissionTest::assertWatching);
    all.getFirst().cancel();
    List<Received<WatchBoardRequest, WatchBoardResponse>> tries = new ArrayList<>();
    TestRouter.until(
        "room",
        () -> {
          tries.addAll(watch(router.channel(), 1));
          return tries.stream().anyMatch(one -> !one.rest().isEmpty());
        });
  }

  @Test
  void aStreamTooManyIsRefusedAndThoseThereGoOn() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    List<AgentDesk> silent = new ArrayList<>();
    for (int i = 1; i < STREAMS; i++) {
      silent.add(AgentDesk.open(router.channel()));
    }
    AgentDesk last = AgentDesk.open(router.channel());
    assertEquals(Status.Code.RESOURCE_EXHAUSTED, last.status().getCode());
    assertTrue(
        String.valueOf(last.status().getDescription())
            .startsWith("8 streams are open and no more are taken (admission.streams)"));
    assertFalse(router.force("ana", Activity.ACTIVITY_AWAY).hasRejected());
    ana.next(ResponseCase.ACTIVITY_CHANGED);
    silent.forEach(AgentDesk::drop);
    TestRouter.until("room", () -> !router.force("ana", Activity.ACTIVITY_AWAY).hasRejected());
  }

  @Test
  void aCallTooManyIsRefusedWhileTheOthersAreUnderWay() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    ana.send(request ->
        request.setSetActivity(SetActivity.newBuilder().setActivity(Activity.ACTIVITY_AVAILABLE)));
    core.awaitStuck();
    List<Received<GetBoardRequest, GetBoardResponse>> calls =
        call(router.channel(), CALLS_PER_CONNECTION);
    assertRefused(
        call(router.channel(), 1).getFirst(),
        "4 calls are under way on this connection and no more are taken"
            + " (admission.calls-per-connection): wait for answers");
    Channel other = router.channel(builder -> builder);
    calls.addAll(call(other, CALLS - CALLS_PER_CONNECTION));
    assertRefused(
        call(other, 1).getFirst(),
        "6 calls are under way and no more are taken (admission.calls): wait 100 ms");
    core.letGo();
    calls.forEach(call -> call.next("the board", GetBoardResponse::hasBoard));
  }

  @Test
  void anAgentsStreamThatSendsTooFastIsRefusedUntilTimeHasPassed() {
    AgentDesk bo = AgentDesk.open(router.channel());
    bo.signIn("bo", Activity.ACTIVITY_AVAILABLE, 0);
    core.letGo();
    for (int i = 1; i < AGENT_RATE; i++) {
      assertFalse(bo.set(Activity.ACTIVITY_AWAY).hasRejected());
    }
    WorkReply refused = bo.set(Activity.ACTIVITY_AWAY);
    assertEquals(Reason.REASON_OVERLOADED, AgentDesk.reason(refused));
    assertTrue(
        refused
            .getRejected()
            .getDetail()
            .startsWith(
                "this stream sends more than 20 per second"
                    + " (admission.agent-requests-per-second)"));
    router.clock.advance(50);
    assertFalse(bo.set(Activity.ACTIVITY_AVAILABLE).hasRejected());
  }

  @Test
  void aGatewaysStreamThatSendsTooFastIsRefusedUntilTimeHasPassed() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    for (int i = 1; i < GATEWAY_RATE; i++) {
      assertEquals(Reason.REASON_INTERACTION_UNKNOWN, unknown(phone).getReason());
    }
    Rejected refused = unknown(phone);
    assertEquals(Reason.REASON_OVERLOADED, refused.getReason());
    assertTrue(refused.getDetail().contains("(admission.gateway-commands-per-second)"));
    router.clock.advance(1_000);
    assertEquals(Reason.REASON_INTERACTION_UNKNOWN, unknown(phone).getReason());
  }

  @Test
  void aMessageThatIsTooLargeNamesTheLimit() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.send(command -> command.setUpdate(Update.newBuilder().setKey("k".repeat(9_000))));
    assertEquals(Status.Code.RESOURCE_EXHAUSTED, phone.status().getCode());
    assertEquals(
        "the message is larger than 8192 bytes (admission.frame-max-kib): send less at once",
        phone.status().getDescription());
  }

  /** However often an agent or a gateway connects, each has one stream: the newest. */
  @Test
  void anIdentityHasOneStreamAndTheNewestTakesOver() {
    AgentDesk first = AgentDesk.available(router.channel(), "ana");
    AgentDesk second = AgentDesk.available(router.channel(), "ana");
    first.next(ResponseCase.SESSION_REPLACED);
    assertEquals(Status.Code.OK, first.status().getCode());
    GatewayDesk old = GatewayDesk.connected(router.channel(), "phone");
    GatewayDesk.connected(router.channel(), "phone");
    assertEquals(Status.Code.ABORTED, old.status().getCode());
    assertFalse(second.signOut().hasRejected());
  }

  private static Rejected unknown(GatewayDesk phone) {
    return phone.refused(command -> command.setUpdate(Update.newBuilder().setKey("unknown")));
  }

  private static List<Received<WatchBoardRequest, WatchBoardResponse>> watch(
      Channel channel, int times) {
    List<Received<WatchBoardRequest, WatchBoardResponse>> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Received<WatchBoardRequest, WatchBoardResponse> one = new Received<>(true);
      SupervisorServiceGrpc.newStub(channel)
          .watchBoard(WatchBoardRequest.getDefaultInstance(), one);
      all.add(one);
    }
    return all;
  }

  private static List<Received<GetBoardRequest, GetBoardResponse>> call(
      Channel channel, int times) {
    List<Received<GetBoardRequest, GetBoardResponse>> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Received<GetBoardRequest, GetBoardResponse> one = new Received<>(true);
      SupervisorServiceGrpc.newStub(channel).getBoard(GetBoardRequest.getDefaultInstance(), one);
      all.add(one);
    }
    return all;
  }

  private static void assertWatching(Received<WatchBoardRequest, WatchBoardResponse> watch) {
    watch.next("the board", WatchBoardResponse::hasBoard);
  }

  private static void assertRefused(Received<?, ?> call, String sentence) {
    assertEquals(Status.Code.RESOURCE_EXHAUSTED, call.status().getCode());
    String description = String.valueOf(call.status().getDescription());
    assertTrue(description.startsWith(sentence), description);
  }
}
