package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentTotals;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ChannelView;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.GetInteractionRequest;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.proto.v1.WorkResponse.ResponseCase;

/** Supervisors who watch, over real gRPC. */
class WatchBoardTest {
  private final TestRouter router = TestRouter.start().withSales("ana", "bo").withReturns();

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldBeginWithTheWholeBoard() {
    Board whole = BoardView.open(router.channel()).next("the whole board");
    assertEquals(
        List.of("returns", "sales"),
        whole.getQueuesList().stream().map(QueueView::getQueueId).toList());
    assertEquals(
        List.of("ana", "bo"), whole.getAgentsList().stream().map(AgentView::getAgentId).toList());
    assertEquals(router.board().getSequence(), whole.getSequence());
    assertEquals(TestRouter.START_MS, whole.getTimeMs());
  }

  @Test
  void shouldGoOnWithTheRowsThatChangedAlone() {
    BoardView view = BoardView.open(router.channel());
    view.next("the whole board");
    AgentDesk.available(router.channel(), "ana");
    Board signedIn = view.next("ana's row", board -> board.getAgentsCount() > 0);
    assertEquals(
        List.of("ana"), signedIn.getAgentsList().stream().map(AgentView::getAgentId).toList());
    assertEquals(Activity.ACTIVITY_AVAILABLE, signedIn.getAgents(0).getActivity());
    assertEquals(
        List.of("sales"), signedIn.getQueuesList().stream().map(QueueView::getQueueId).toList());
    assertEquals(1, signedIn.getQueues(0).getAgentsReady());
    assertEquals(1, signedIn.getTotals().getAgentsAvailable());
  }

  @Test
  void shouldShowEachRowAsItStandsNow() {
    BoardView view = BoardView.open(router.channel());
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long first = ana.acceptNext();
    phone.arrive("call-2", "sales");
    phone.arrive("call-3", "returns");
    phone.arrive("call-4", "returns");
    phone.abandon("call-4");
    phone.next(UpdateCase.ENDED);
    ana.end(first);
    ana.acceptNext();
    Board now = router.board();
    view.next("the newest board", board -> board.getSequence() >= now.getSequence());
    assertEquals(now.getQueuesList(), view.queues());
    assertEquals(now.getAgentsList(), view.agents());
    BoardView.assertTotalsAreSums(now);
    assertEquals(4, now.getTotals().getArrived());
    assertEquals(2, now.getTotals().getAnswered());
    assertEquals(1, now.getTotals().getAbandoned());
  }

  @Test
  void shouldCountWhatEveryAgentDoes() {
    router.withSales("cem", "dan");
    assertEquals(AgentTotals.newBuilder().setSignedOut(4).build(), agents());
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    assertEquals(AgentTotals.newBuilder().setOffered(1).setSignedOut(3).build(), agents());
    long call = ana.acceptNext();
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    AgentDesk cem = AgentDesk.available(router.channel(), "cem");
    assertFalse(cem.set(Activity.ACTIVITY_AWAY).hasRejected());
    assertEquals(
        AgentTotals.newBuilder().setActive(1).setAvailable(1).setAway(1).setSignedOut(1).build(),
        agents());
    ana.end(call);
    bo.drop();
    TestRouter.until("bo is cut off", () -> agents().getNotConnected() == 1);
    assertEquals(
        AgentTotals.newBuilder()
            .setNotConnected(1)
            .setAvailable(1)
            .setAway(1)
            .setSignedOut(1)
            .build(),
        agents());
  }

  private AgentTotals agents() {
    return router.board().getTotals().getAgents();
  }

  @Test
  void shouldTellChannelsApartOnceThereAreSeveral() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    ana.acceptNext();
    phone.arrive("call-2", "returns");
    phone.awaitAck(2);
    ChannelView phoneAlone = ChannelView.newBuilder().setChannel(Channel.CHANNEL_PHONE).build();
    assertEquals(List.of(phoneAlone), router.queue("sales").getChannelsList());
    router.clock.advance(30_000);
    phone.arrive("chat-1", "sales", Channel.CHANNEL_CHAT);
    phone.arrive("chat-2", "sales", Channel.CHANNEL_CHAT);
    phone.abandon("chat-2");
    phone.next(UpdateCase.ENDED);

    ChannelView calls =
        phoneAlone.toBuilder()
            .setActive(1)
            .setArrived(1)
            .setAnswered(1)
            .setAnsweredInTarget(1)
            .build();
    ChannelView chats =
        ChannelView.newBuilder()
            .setChannel(Channel.CHANNEL_CHAT)
            .setWaiting(1)
            .setOldestArrivedMs(TestRouter.START_MS + 30_000)
            .setArrived(2)
            .setAbandoned(1)
            .setAbandonedInTarget(1)
            .build();
    assertEquals(List.of(calls, chats), router.queue("sales").getChannelsList());
    assertEquals(List.of(phoneAlone), router.queue("returns").getChannelsList());
    assertEquals(
        List.of(
            calls.toBuilder()
                .setWaiting(1)
                .setOldestArrivedMs(TestRouter.START_MS)
                .setArrived(2)
                .build(),
            chats),
        router.board().getTotals().getChannelsList());
    BoardView.assertTotalsAreSums(router.board());
  }

  @Test
  void shouldSendAWordEvenIfNothingHappens() {
    BoardView view = BoardView.open(router.channel());
    Board whole = view.next("the whole board");
    router.clock.advance(5_000);
    Board word = view.next("a word", board -> board.getTimeMs() > TestRouter.START_MS);
    assertEquals(TestRouter.START_MS + 5_000, word.getTimeMs());
    assertEquals(whole.getSequence(), word.getSequence());
    assertEquals(whole.getTotals(), word.getTotals());
    assertEquals(0, word.getQueuesCount());
    assertEquals(0, word.getAgentsCount());
  }

  @Test
  void shouldTellTheTimeNowAndNotOfTheLastHappening() {
    router.clock.advance(60_000);
    assertEquals(TestRouter.START_MS + 60_000, router.board().getTimeMs());
  }

  @Test
  void shouldSendFewerAndNewerRowsToAViewerWhoDoesNotRead() {
    // So many and such long names that the first board alone fills the pipes.
    router.withSales(
        IntStream.range(0, 900).mapToObj(i -> i + "e".repeat(125)).toArray(String[]::new));
    ManagedChannel narrow = router.channel(builder -> builder.flowControlWindow(16 << 10));
    roundTrip(narrow);
    BoardView slow = BoardView.openWithoutReading(narrow);
    roundTrip(narrow);
    BoardView quick = BoardView.open(router.channel());
    quick.next("the whole board");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    for (int i = 0; i < 5; i++) {
      turn(ana, quick, Activity.ACTIVITY_AWAY);
      turn(ana, quick, Activity.ACTIVITY_AVAILABLE);
    }
    long sequence = router.board().getSequence();
    router.stillRoutes();

    slow.readAll();
    Board whole = slow.next("the whole board");
    assertTrue(whole.getSequence() < sequence, "the first is as old as the watching");
    assertEquals(902, whole.getAgentsCount());
    Board next = slow.next("the next board");
    assertTrue(next.getSequence() >= sequence, "nothing was kept in between");
    assertTrue(next.getAgentsCount() < 5, "and it has only what changed");
    Board now = router.board();
    slow.next("the newest board", board -> board.getSequence() >= now.getSequence());
    assertEquals(now.getQueuesList(), slow.queues());
    assertEquals(now.getAgentsList(), slow.agents());
  }

  /**
   * What was asked before on this connection has been answered then. The answer has no body, so it
   * comes through however full the pipes are.
   */
  private static void roundTrip(ManagedChannel channel) {
    var nothing = GetInteractionRequest.newBuilder().setInteractionId(999).build();
    StatusRuntimeException answer =
        assertThrows(
            StatusRuntimeException.class,
            () -> SupervisorServiceGrpc.newBlockingStub(channel).getInteraction(nothing));
    assertEquals(Status.Code.NOT_FOUND, answer.getStatus().getCode());
  }

  private static void turn(AgentDesk agent, BoardView viewer, Activity activity) {
    assertFalse(agent.set(activity).hasRejected());
    viewer.next(
        activity.name(),
        board -> board.getAgentsList().stream().anyMatch(row -> row.getActivity() == activity));
  }

  @Test
  void shouldGoOnForTheOthersWhenAViewerLeaves() {
    BoardView leaving = BoardView.open(router.channel());
    BoardView staying = BoardView.open(router.channel());
    leaving.next("the whole board");
    staying.next("the whole board");
    leaving.cancel();
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    staying.next("ana's row", board -> board.getAgentsCount() > 0);
    ana.signOut();
    ana.next(ResponseCase.SIGNED_OUT);
    Board gone =
        staying.next(
            "ana's row again",
            board ->
                board.getAgentsList().stream()
                    .anyMatch(row -> row.getActivity() == Activity.ACTIVITY_OFFLINE));
    assertEquals(0, gone.getTotals().getAgentsSignedIn());
  }
}
