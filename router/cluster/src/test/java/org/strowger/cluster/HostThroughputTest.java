package org.strowger.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.Command;
import org.strowger.server.RouterClock;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalRoom;
import org.strowger.server.ring.FailStop;
import org.strowger.server.ring.Pipeline;

/**
 * The same commands through either host, as fast as they are answered. With {@code
 * -Dcluster.measured=100000} it tells how fast; the figures of router/docs/cluster.md come from
 * here.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // Nodes start slowly on a busy machine.
class HostThroughputTest {
  private static final int CALLS = Integer.getInteger("cluster.measured", 500);

  /** Commands on their way at once. */
  private static final int WINDOW = 512;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Durability.class)
  void eitherHostAnswersEverything(Durability durability) {
    List<Command> script = script();
    measure(script, durability, directory.resolve("first"), "warming up");
    measure(script, durability, directory.resolve("second"), "measured");
  }

  private static void measure(
      List<Command> script, Durability durability, Path directory, String what) {
    long ringNanos = throughTheRing(script, durability, directory);
    long clusterNanos = throughTheCluster(script, durability, directory);
    System.out.printf(
        "%s, %s: %d commands, ring %d/s, cluster %d/s (with a snapshot in the middle)%n",
        durability.text(),
        what,
        script.size(),
        script.size() * 1_000_000_000L / ringNanos,
        script.size() * 1_000_000_000L / clusterNanos);
  }

  /** Callers arrive, and hang up when a hundred more have come. */
  private static List<Command> script() {
    List<Command> script = new ArrayList<>(List.of(Phones.queue(), Phones.connect()));
    for (int call = 0; call < CALLS; call++) {
      script.add(Phones.arrive(call));
      if (call >= 100) {
        script.add(Phones.hangUp(call - 100));
      }
    }
    return script;
  }

  private static long throughTheRing(List<Command> script, Durability durability, Path directory) {
    try (Journal journal = JournalDirectory.write(directory.resolve("ring"), durability)) {
      Pipeline pipeline =
          new Pipeline(
              new ServerConfig.Ring(
                  1_024, ServerConfig.WaitStrategyName.BLOCKING, ServerConfig.RingThreads.AUTO),
              new RoutingCore(),
              journal,
              new JournalRoom(journal, 0, System::nanoTime),
              RouterClock.system(),
              new Pipeline.Start(0, 0),
              _ -> {},
              List.of(),
              Duration.ofSeconds(1),
              TestCluster.PATIENCE,
              new FailStop(failure -> {
                throw new AssertionError(failure.cause());
              }),
              new RouterMetrics(new PrometheusRegistry()));
      pipeline.start(() -> {});
      Semaphore window = new Semaphore(WINDOW);
      long startNanos = System.nanoTime();
      for (Command command : script) {
        window.acquireUninterruptibly();
        // A slot is free again a little after its answer; until then the ring may be too full.
        while (!pipeline.gate().submit(command, _ -> window.release())) {
          Thread.onSpinWait();
        }
      }
      window.acquireUninterruptibly(WINDOW);
      long tookNanos = System.nanoTime() - startNanos;
      pipeline.close(() -> {}, TestCluster.PATIENCE);
      assertEquals(script.size(), journal.lastSequence());
      return tookNanos;
    }
  }

  /** The client is in the same process, with the node's driver. */
  private static long throughTheCluster(
      List<Command> script, Durability durability, Path directory) {
    ClusterConfig config = TestCluster.config(directory.resolve("node"), durability);
    try (ClusterNode node =
            ClusterNode.start(config, new RoutingCore(), RouterClock.system(), _ -> {});
        ClusterLink link =
            ClusterLink.connect(
                config.driverDirectory(),
                config.ingressEndpoint(),
                config.host(),
                TestCluster.PATIENCE)) {
      long startNanos = System.nanoTime();
      for (int i = 0; i < script.size(); i++) {
        long number = link.send(script.get(i));
        if (number > WINDOW) {
          assertInstanceOf(Answer.Decided.class, link.await(number - WINDOW));
        }
        if (i == script.size() / 2) {
          node.takeSnapshot(TestCluster.PATIENCE);
        }
      }
      for (long number = Math.max(1, script.size() - WINDOW + 1L);
          number <= script.size();
          number++) {
        assertInstanceOf(Answer.Decided.class, link.await(number));
      }
      return System.nanoTime() - startNanos;
    }
  }
}
