package org.strowger.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.WatchBoardResponse;
import org.strowger.server.board.BoardMessages;
import org.strowger.server.board.LiveBoard;

/** When who is sent what, with time in hand. */
class BoardPublisherTest {
  private static final long INTERVAL_MS = 500;

  private final LiveBoard board = new LiveBoard();
  private final Call viewer = new Call();
  private long nanos = 77;
  private long sequence;
  private final BoardPublisher publisher =
      new BoardPublisher(new BoardMessages(board), INTERVAL_MS, () -> nanos);

  @Test
  void shouldSendNoMoreOftenThanTheInterval() {
    publisher.watch(viewer);
    define("a");
    pass(INTERVAL_MS - 1);
    assertEquals(1, viewer.sent.size());
    define("b");
    pass(1);
    assertEquals(List.of("a", "b"), queues(viewer.sent.getLast()));
    pass(INTERVAL_MS);
    assertEquals(2, viewer.sent.size());
  }

  @Test
  void shouldBreakASilenceBeforeItLastsTwoSeconds() {
    define("a");
    publisher.watch(viewer);
    for (int i = 0; i < 3; i++) {
      assertEquals(1, viewer.sent.size());
      pass(INTERVAL_MS);
    }
    Board word = viewer.sent.get(1);
    assertEquals(List.of(), queues(word));
    assertEquals(1, word.getSequence());
    assertEquals(1_577, word.getTimeMs());
    assertTrue(word.hasTotals());
    pass(INTERVAL_MS);
    pass(INTERVAL_MS);
    define("b");
    pass(INTERVAL_MS);
    assertEquals(List.of("b"), queues(viewer.sent.get(2)));
    pass(INTERVAL_MS);
    pass(INTERVAL_MS);
    assertEquals(3, viewer.sent.size(), "counted from what was sent last");
    pass(INTERVAL_MS);
    assertEquals(4, viewer.sent.size());
  }

  @Test
  void shouldPassOverWhoIsNotReadyAndSendTheNewestThen() {
    Call slow = new Call();
    publisher.watch(slow);
    publisher.watch(viewer);
    slow.ready = false;
    for (String queue : List.of("a", "b", "c")) {
      define(queue);
      pass(INTERVAL_MS);
    }
    pass(10_000);
    assertEquals(1, slow.sent.size());
    assertEquals(List.of("c"), queues(viewer.sent.get(3)));
    slow.ready = true;
    pass(INTERVAL_MS);
    assertEquals(2, slow.sent.size());
    assertEquals(List.of("a", "b", "c"), queues(slow.sent.getLast()));
    assertEquals(3, slow.sent.getLast().getSequence());
  }

  @Test
  void shouldForgetWhoHasGone() {
    publisher.watch(viewer);
    viewer.cancelled = true;
    pass(INTERVAL_MS);
    int asked = viewer.asked;
    for (int i = 0; i < 10; i++) {
      define("queue-" + i);
      pass(INTERVAL_MS);
    }
    assertEquals(asked, viewer.asked, "it is not even looked at");
    assertEquals(1, viewer.sent.size());
  }

  private void define(String queue) {
    QueueDefinition definition =
        new QueueDefinition(
            new QueueId(queue), Requirements.NONE, 20_000, 5_000, 15_000, 0, 1_000, 10, null);
    board.onEntry(
        new JournalEntry(
            ++sequence,
            timeMs(),
            new AdvanceTime(),
            List.of(new QueueDefined(definition)),
            Reply.ACCEPTED));
  }

  private void pass(long wallMs) {
    nanos += TimeUnit.MILLISECONDS.toNanos(wallMs);
    board.onBatchEnd(timeMs());
    publisher.onBatchEnd(timeMs());
  }

  /** The router's time, which is a little ahead of the wall's. */
  private long timeMs() {
    return TimeUnit.NANOSECONDS.toMillis(nanos) + 77;
  }

  private static List<String> queues(Board sent) {
    return sent.getQueuesList().stream().map(QueueView::getQueueId).toList();
  }

  /** Keeps what is sent, and is as ready as the test says. */
  private static final class Call extends ServerCallStreamObserver<WatchBoardResponse> {
    private final List<Board> sent = new ArrayList<>();
    private boolean ready = true;
    private boolean cancelled;
    private int asked;

    @Override
    public void onNext(WatchBoardResponse message) {
      sent.add(message.getBoard());
    }

    @Override
    public boolean isReady() {
      asked++;
      return ready;
    }

    @Override
    public boolean isCancelled() {
      asked++;
      return cancelled;
    }

    @Override
    public void onError(Throwable problem) {
      throw new AssertionError(problem);
    }

    @Override
    public void onCompleted() {
      throw new AssertionError("nobody has ended it");
    }

    @Override
    public void setOnCancelHandler(@Nullable Runnable handler) {}

    @Override
    public void setOnReadyHandler(@Nullable Runnable handler) {}

    @Override
    public void setCompression(String compression) {}

    @Override
    public void setMessageCompression(boolean enable) {}

    @Override
    public void disableAutoInboundFlowControl() {}

    @Override
    public void request(int count) {}
  }
}
