package org.strowger.bench;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.model.InteractionId;
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
 * The router's ring with core and journal, in a process of its own, without a wire: the agents of a
 * {@link BusyCentre} are kept busy by {@link TirelessAgents}. Says commands per second, a window a
 * line. Arguments: durability, seconds to warm up, windows, seconds of each.
 */
final class PipelineHost {
  private static final int AGENTS = 1_000;
  private static final int WAITING = 1_000;
  private static final int QUEUES = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private PipelineHost() {}

  /**
   * Runs the windows and prints them.
   *
   * @throws IOException if there is no folder for the journal
   */
  public static void main(String[] args) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.make("strowger-pipeline-");
        Journal journal = JournalDirectory.write(folder.path(), Durability.valueOf(args[0]))) {
      run(journal, Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }
  }

  private static void run(Journal journal, int warmUp, int windows, int seconds) {
    Map<InteractionId, OfferAccepted> active = new LinkedHashMap<>();
    List<Long> times = new ArrayList<>();
    BusyCentre centre =
        new BusyCentre(
            AGENTS,
            0,
            WAITING,
            QUEUES,
            1,
            entry -> {
              journal.append(entry);
              times.add(entry.timeMs());
              for (var event : entry.events()) {
                if (event instanceof OfferAccepted accepted) {
                  active.put(accepted.interaction(), accepted);
                }
              }
            });
    journal.sync();
    TirelessAgents agents = new TirelessAgents(QUEUES);
    long startMs = times.getLast() + 1;
    Pipeline pipeline =
        new Pipeline(
            ServerConfig.DEFAULT.ring(),
            centre.core(),
            journal,
            new JournalRoom(journal, 0, System::nanoTime),
            RouterClock.rehearsal(startMs, 1),
            new Pipeline.Start(centre.sequence(), startMs),
            _ -> {},
            List.of(agents),
            Duration.ofSeconds(1),
            PATIENCE,
            new FailStop(failure -> failure.cause().printStackTrace()),
            new RouterMetrics(new PrometheusRegistry()));
    agents.workAt(pipeline.gate());
    pipeline.start(() -> {});
    active
        .values()
        .forEach(one -> agents.submit(new EndInteraction(one.agent(), one.interaction())));
    LockSupport.parkNanos(Duration.ofSeconds(warmUp).toNanos());
    for (int window = 0; window < windows; window++) {
      long before = agents.commands();
      long start = System.nanoTime();
      LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
      System.out.println(
          (agents.commands() - before) * 1_000_000_000L / (System.nanoTime() - start));
    }
    pipeline.close(() -> {}, PATIENCE);
    if (agents.rejected() > 0) {
      throw new IllegalStateException(agents.rejected() + " commands were rejected");
    }
  }
}
