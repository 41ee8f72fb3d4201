package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Channel;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.ChannelView;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.proto.v1.WatchBoardRequest;
import org.strowger.proto.v1.WatchBoardResponse;

/** One supervisor who watches the board, and puts it together from what comes. */
final class BoardView {
  private final Received<WatchBoardRequest, WatchBoardResponse> received;
  private final SortedMap<String, QueueView> queues = new TreeMap<>();
  private final SortedMap<String, AgentView> agents = new TreeMap<>();

  private BoardView(Channel channel, boolean reads) {
    received = new Received<>(reads);
    SupervisorServiceGrpc.newStub(channel)
        .watchBoard(WatchBoardRequest.getDefaultInstance(), received);
  }

  static BoardView open(Channel channel) {
    return new BoardView(channel, true);
  }

  static BoardView openWithoutReading(Channel channel) {
    return new BoardView(channel, false);
  }

  /** The next message as it came, once it is one of those; those before it are seen too. */
  Board next(String what, Predicate<Board> wanted) {
    return received
        .next(
            what,
            message -> {
              see(message.getBoard());
              return wanted.test(message.getBoard());
            })
        .getBoard();
  }

  Board next(String what) {
    return next(what, _ -> true);
  }

  private void see(Board changed) {
    changed.getQueuesList().forEach(row -> queues.put(row.getQueueId(), row));
    changed.getAgentsList().forEach(row -> agents.put(row.getAgentId(), row));
    assertTotalsAreSums(List.copyOf(queues.values()), changed);
  }

  List<QueueView> queues() {
    return List.copyOf(queues.values());
  }

  List<AgentView> agents() {
    return List.copyOf(agents.values());
  }

  void readAll() {
    received.readAll();
  }

  void cancel() {
    received.cancel();
  }

  static void assertTotalsAreSums(Board whole) {
    assertTotalsAreSums(whole.getQueuesList(), whole);
  }

  private static void assertTotalsAreSums(List<QueueView> queues, Board board) {
    var totals = board.getTotals();
    assertEquals(queues.stream().mapToInt(QueueView::getWaiting).sum(), totals.getWaiting());
    assertEquals(queues.stream().mapToInt(QueueView::getOfferedNow).sum(), totals.getOfferedNow());
    assertEquals(queues.stream().mapToInt(QueueView::getActive).sum(), totals.getActive());
    assertEquals(queues.stream().mapToLong(QueueView::getArrived).sum(), totals.getArrived());
    assertEquals(queues.stream().mapToLong(QueueView::getAnswered).sum(), totals.getAnswered());
    assertEquals(queues.stream().mapToLong(QueueView::getAbandoned).sum(), totals.getAbandoned());
    for (QueueView queue : queues) {
      if (queue.getChannelsCount() > 1) {
        assertEquals(
            queue.getWaiting(),
            queue.getChannelsList().stream().mapToInt(ChannelView::getWaiting).sum());
        assertEquals(
            queue.getArrived(),
            queue.getChannelsList().stream().mapToLong(ChannelView::getArrived).sum());
      }
    }
    assertEquals(
        totals.getArrived(),
        totals.getChannelsList().stream().mapToLong(ChannelView::getArrived).sum());
  }
}
