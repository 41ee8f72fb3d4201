package org.strowger.server.shadow;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.core.ShadowQueues;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.server.http.RouterMetrics;

/** How a shadow ends that can't go on. */
class ShadowRunTest {
  private static final int BEHIND_MAX = 3;

  private final ShadowRun run = run();

  @AfterEach
  void end() {
    run.end();
  }

  private static ShadowRun run() {
    List<Event> rows = new ArrayList<>();
    new RoutingCore().writeRows(rows::add);
    QueueDefinition queue =
        new QueueDefinition(
            new QueueId("sales"), Requirements.NONE, 20_000, 0, 15_000, 0, 5_000, 100, null);
    RouterMetrics metrics = new RouterMetrics(new PrometheusRegistry());
    return new ShadowRun(new ShadowQueues(List.of(queue)), 7, 1_000, rows, BEHIND_MAX, metrics);
  }

  private static JournalEntry entry(long sequence) {
    return new JournalEntry(sequence, 1_000, new AdvanceTime(), List.of(), Reply.ACCEPTED);
  }

  private ShadowReport report() {
    CompletableFuture<ShadowReport> report = new CompletableFuture<>();
    await("room to ask").until(() -> run.ask(report::complete));
    return report.join();
  }

  @Test
  void shouldAnswerForAllThatWasHandedOverBefore() {
    run.follow(entry(8));
    run.follow(entry(9));
    assertEquals(7, report().sinceSequence());
    assertEquals(9, report().sequence());
  }

  @Test
  void shouldGiveUpWhenItFallsBehind() {
    CountDownLatch held = new CountDownLatch(1);
    assertTrue(run.ask(_ -> awaitQuietly(held)));
    for (int i = 1; i <= 2 * BEHIND_MAX; i++) {
      run.follow(entry(7 + i));
    }
    held.countDown();
    ShadowReport told = report();
    assertTrue(
        String.valueOf(told.stopped()).startsWith("it fell 3 entries behind"), told::toString);
    assertEquals(7, told.sequence(), "what was in the queue is not compared any more");
  }

  @Test
  void shouldSayWhyWhenItBreaks() {
    run.follow(entry(9));
    run.follow(entry(10));
    ShadowReport told = report();
    assertEquals("it broke at entry 9: the router's log says why", told.stopped());
    assertEquals(7, told.sequence());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
