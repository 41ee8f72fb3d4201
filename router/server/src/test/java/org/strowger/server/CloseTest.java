package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.SetActivity;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalCursor;
import org.strowger.server.journal.MemoryJournal;

/** How a router ends: in order, or at once where it can't be trusted any more. */
class CloseTest {
  @Test
  void shouldAnswerWhatItAcceptedBeforeItCloses() {
    MemoryJournal journal = new MemoryJournal();
    BlockingCore core = new BlockingCore();
    TestRouter router =
        TestRouter.start(TestRouter.CONFIG, core, journal, new HandClock(TestRouter.START_MS))
            .withSales("ana");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    long accepted =
        ana.send(request ->
            request.setSetActivity(SetActivity.newBuilder().setActivity(Activity.ACTIVITY_AWAY)));
    core.awaitStuck();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(router.server::close);
    core.letGo();
    closing.join();

    assertEquals(Status.Code.UNAVAILABLE, ana.status().getCode());
    List<WorkResponse> told = ana.rest();
    assertTrue(
        told.stream().anyMatch(message -> message.getReply().getRequestNumber() == accepted),
        "the answer came before the end: " + told);
    assertTrue(journal.isClosed());
    assertEquals(journal.lastSequence(), journal.syncedSequence());
    router.close();
  }

  @Test
  void shouldCloseTwiceAsWellAsOnce() {
    TestRouter router = TestRouter.start();
    router.server.close();
    router.server.close();
    router.close();
  }

  @Test
  void shouldPublishNothingOnceTheJournalFails() {
    FullJournal journal = new FullJournal();
    TestRouter router =
        TestRouter.start(
                TestRouter.CONFIG, new RoutingCore(), journal, new HandClock(TestRouter.START_MS))
            .withSales("ana");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    ana.rest();
    journal.full = true;
    ana.send(request ->
        request.setSetActivity(SetActivity.newBuilder().setActivity(Activity.ACTIVITY_AWAY)));
    var failure = router.server.failure().join();
    assertTrue(failure.reason().contains("journal"), failure.reason());
    router.close();
    ana.status();
    assertEquals(List.of(), ana.rest());
    assertTrue(journal.entries.isClosed());
  }

  /** A disk without room. */
  private static final class FullJournal implements Journal {
    private final MemoryJournal entries = new MemoryJournal();
    private volatile boolean full;
    private volatile boolean appendedAfterFull;

    @Override
    public long lastSequence() {
      return entries.lastSequence();
    }

    @Override
    public void append(JournalEntry entry) {
      if (full && appendedAfterFull) {
        throw new AssertionError("appended again after a failure: " + entry);
      }
      if (full) {
        appendedAfterFull = true;
        throw new IllegalStateException("no space left");
      }
      entries.append(entry);
    }

    @Override
    public void sync() {
      entries.sync();
    }

    @Override
    public long freeBytes() {
      return entries.freeBytes();
    }

    @Override
    public void read(long fromSequence, Consumer<JournalEntry> reader) {
      entries.read(fromSequence, reader);
    }

    @Override
    public JournalCursor cursor(long fromSequence) {
      return entries.cursor(fromSequence);
    }

    @Override
    public void close() {
      entries.close();
    }
  }
}
