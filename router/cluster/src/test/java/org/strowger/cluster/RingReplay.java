package org.strowger.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.core.StateMachine;
import org.strowger.server.ForwardingMachine;
import org.strowger.server.HandClock;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalRoom;
import org.strowger.server.ring.FailStop;
import org.strowger.server.ring.Pipeline;

/**
 * The ring host, given the commands that another host was given, each at the time that it had
 * there.
 */
final class RingReplay {
  private static final Duration NEVER = Duration.ofDays(1);

  private final HandClock clock = new HandClock(0);
  private final CompletableFuture<JournalEntry> broken = new CompletableFuture<>();
  private final RoutingCore core = new RoutingCore();

  /**
   * Never wants to be woken: at which moments a host looks for deadlines is its own affair, so here
   * the other host's wake-ups are among the commands.
   */
  private static final class Unwoken extends ForwardingMachine {
    Unwoken(StateMachine machine) {
      super(machine);
    }

    @Override
    public long nextDeadlineMs() {
      return NO_DEADLINE;
    }
  }

  private RingReplay() {}

  /** Writes its journal into {@code directory} and returns the core as it is at the end. */
  static RoutingCore replay(List<JournalEntry> script, Path directory) {
    RingReplay replay = new RingReplay();
    try (Journal journal = JournalDirectory.write(directory, Durability.PROCESS)) {
      Pipeline pipeline = replay.pipeline(journal);
      pipeline.start(() -> {});
      script.forEach(entry -> replay.put(entry, pipeline));
      pipeline.close(() -> {}, TestCluster.PATIENCE);
    }
    return replay.core;
  }

  private Pipeline pipeline(Journal journal) {
    return new Pipeline(
        new ServerConfig.Ring(
            64, ServerConfig.WaitStrategyName.BLOCKING, ServerConfig.RingThreads.AUTO),
        new Unwoken(core),
        journal,
        new JournalRoom(journal, 0, System::nanoTime),
        clock,
        new Pipeline.Start(0, 0),
        _ -> {},
        List.of(),
        NEVER,
        TestCluster.PATIENCE,
        new FailStop(failure -> broken.completeExceptionally(failure.cause())),
        new RouterMetrics(new PrometheusRegistry()));
  }

  /** One at a time: the ring takes the time once for all that it finds waiting. */
  private void put(JournalEntry entry, Pipeline pipeline) {
    clock.advance(entry.timeMs() - clock.timeMs());
    CompletableFuture<JournalEntry> answer = new CompletableFuture<>();
    assertTrue(pipeline.gate().submit(entry.command(), answer::complete));
    CompletableFuture.anyOf(answer, broken)
        .orTimeout(TestCluster.PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }
}
