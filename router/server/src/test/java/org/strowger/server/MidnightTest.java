package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.MoveInteraction;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.WorkResponse.ResponseCase;
import org.strowger.server.journal.MemoryJournal;

/** The day of the counters ends at 00:00 UTC of the router's time. */
class MidnightTest {
  private static final long DAY_MS = 24L * 60 * 60 * 1_000;
  private static final long MIDNIGHT_MS = (TestRouter.START_MS / DAY_MS + 1) * DAY_MS;

  private final MemoryJournal journal = new MemoryJournal();
  private TestRouter router =
      TestRouter.start(
              TestRouter.CONFIG, new RoutingCore(), journal, new HandClock(TestRouter.START_MS))
          .withSales("ana", "bo")
          .withReturns();
  private final GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");

  /** What is counted by the day. */
  private record QueueCounts(
      String queue, long arrived, long answered, long inTarget, long abandoned, long waitSumMs) {
    static QueueCounts of(QueueView row) {
      return new QueueCounts(
          row.getQueueId(),
          row.getArrived(),
          row.getAnswered(),
          row.getAnsweredInTarget(),
          row.getAbandoned(),
          row.getAnsweredWaitSumMs());
    }
  }

  /** What is counted by the day. */
  private record AgentCounts(String agent, long accepted, long declined, long missed) {
    static AgentCounts of(AgentView row) {
      return new AgentCounts(
          row.getAgentId(), row.getAccepted(), row.getDeclined(), row.getMissed());
    }
  }

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldCountAnewFromMidnightAndKeepWhatIsPresent() {
    yesterday();
    router.clock.advance(MIDNIGHT_MS - 1 - router.clock.timeMs());
    Board before = router.board();
    assertEquals(
        List.of(
            new QueueCounts("returns", 0, 0, 0, 0, 0), new QueueCounts("sales", 3, 1, 1, 1, 4_000)),
        queueCounts(before));
    assertEquals(
        List.of(new AgentCounts("ana", 1, 0, 0), new AgentCounts("bo", 0, 1, 0)),
        agentCounts(before));

    router.clock.advance(1);
    Board after = router.board();
    assertEquals(MIDNIGHT_MS, after.getTimeMs());
    assertAllAtZero(after);
    QueueView sales = router.queue("sales");
    assertEquals(1, sales.getWaiting());
    assertEquals(1, sales.getActive());
    assertEquals(TestRouter.START_MS + 4_000, sales.getOldestArrivedMs());
    assertEquals(1, router.agent("ana").getActive());
    assertEquals(TestRouter.START_MS, router.agent("ana").getActivitySinceMs());
    assertEquals(2, after.getTotals().getAgentsSignedIn());
    BoardView.assertTotalsAreSums(after);
  }

  @Test
  void shouldTellViewersWhoseCountersBeganAnew() {
    yesterday();
    BoardView view = BoardView.open(router.channel());
    view.next("the whole board");
    router.clock.advance(MIDNIGHT_MS - router.clock.timeMs());
    Board anew = view.next("the new day", board -> board.getQueuesCount() > 0);
    assertEquals(
        List.of("sales"),
        anew.getQueuesList().stream().map(QueueView::getQueueId).toList(),
        "the other had counted nothing");
    assertEquals(2, anew.getAgentsCount());
    assertEquals(0, anew.getTotals().getArrived());
    assertEquals(1, anew.getTotals().getWaiting());
  }

  @Test
  void shouldNotTakeBackYesterdaysArrivalFromToday() {
    yesterday();
    router.clock.advance(MIDNIGHT_MS - router.clock.timeMs());
    move(2);
    assertEquals(
        List.of(new QueueCounts("returns", 1, 0, 0, 0, 0), new QueueCounts("sales", 0, 0, 0, 0, 0)),
        queueCounts(router.board()));
    phone.arrive("call-4", "sales");
    GatewayUpdate arrived = phone.next(UpdateCase.QUEUED);
    while (!arrived.getKey().equals("call-4")) {
      arrived = phone.next(UpdateCase.QUEUED);
    }
    assertEquals(1, router.queue("sales").getArrived());
    move(arrived.getQueued().getInteractionId());
    Board board = router.board();
    assertEquals(
        List.of(new QueueCounts("returns", 2, 0, 0, 0, 0), new QueueCounts("sales", 0, 0, 0, 0, 0)),
        queueCounts(board));
    BoardView.assertTotalsAreSums(board);
  }

  @Test
  void shouldCountOnlyTodaysEntriesAfterARestart() {
    yesterday();
    router.clock.advance(MIDNIGHT_MS + 1_000 - router.clock.timeMs());
    phone.arrive("call-4", "sales");
    phone.next(UpdateCase.QUEUED);
    phone.arrive("call-5", "returns");
    phone.next(UpdateCase.QUEUED);
    phone.abandon("call-5");
    phone.next(UpdateCase.ENDED);
    Board before = router.board();
    assertEquals(
        List.of(new QueueCounts("returns", 1, 0, 0, 1, 0), new QueueCounts("sales", 1, 0, 0, 0, 0)),
        queueCounts(before));

    restart();
    Board after = router.board();
    assertEquals(queueCounts(before), queueCounts(after));
    assertEquals(agentCounts(before), agentCounts(after));
    assertEquals(before.getTotals().getWaiting(), after.getTotals().getWaiting());
    assertEquals(before.getTotals().getActive(), after.getTotals().getActive());
    BoardView.assertTotalsAreSums(after);
  }

  @Test
  void shouldCountNothingAfterARestartOnAnotherDay() {
    yesterday();
    router.close();
    router.clock.advance(MIDNIGHT_MS - router.clock.timeMs());
    restart();
    Board after = router.board();
    assertAllAtZero(after);
    BoardView.assertTotalsAreSums(after);
  }

  /** One is answered after 4 s and still talks, one waits, one has left; bo has declined. */
  private void yesterday() {
    phone.arrive("call-1", "sales");
    phone.next(UpdateCase.QUEUED);
    AgentDesk ana = AgentDesk.open(router.channel());
    assertFalse(ana.signIn("ana", Activity.ACTIVITY_AVAILABLE, 0).hasRejected());
    long offer = ana.next(ResponseCase.SNAPSHOT).getSnapshot().getOffers(0).getOfferId();
    router.clock.advance(4_000);
    assertFalse(ana.accept(offer).hasRejected());
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    phone.arrive("call-2", "sales");
    long asked = bo.next(ResponseCase.OFFER_MADE).getOfferMade().getOfferId();
    assertFalse(bo.decline(asked).hasRejected());
    assertFalse(bo.set(Activity.ACTIVITY_AWAY).hasRejected());
    phone.arrive("call-3", "sales");
    phone.abandon("call-3");
    phone.next(UpdateCase.ENDED);
  }

  private void move(long interaction) {
    var answer =
        router
            .supervisor()
            .intervene(
                InterveneRequest.newBuilder()
                    .setSupervisorId("eve")
                    .setMoveInteraction(
                        MoveInteraction.newBuilder()
                            .setInteractionId(interaction)
                            .setQueueId("returns"))
                    .build());
    assertFalse(answer.hasRejected(), answer.toString());
  }

  private void restart() {
    router.close();
    MemoryJournal reopened = new MemoryJournal();
    journal.entries().forEach(reopened::append);
    router = TestRouter.start(TestRouter.CONFIG, new RoutingCore(), reopened, router.clock);
  }

  private static void assertAllAtZero(Board board) {
    assertEquals(
        List.of(new QueueCounts("returns", 0, 0, 0, 0, 0), new QueueCounts("sales", 0, 0, 0, 0, 0)),
        queueCounts(board));
    assertEquals(
        List.of(new AgentCounts("ana", 0, 0, 0), new AgentCounts("bo", 0, 0, 0)),
        agentCounts(board));
  }

  private static List<QueueCounts> queueCounts(Board board) {
    return board.getQueuesList().stream().map(QueueCounts::of).toList();
  }

  private static List<AgentCounts> agentCounts(Board board) {
    return board.getAgentsList().stream().map(AgentCounts::of).toList();
  }
}
