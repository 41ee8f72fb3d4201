package org.strowger.server;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.http.HealthReport;
import org.strowger.server.http.Vital;
import org.strowger.server.journal.JournalRoom;
import org.strowger.server.ring.Pipeline;
import org.strowger.server.ring.Stall;
import org.strowger.server.snapshot.SnapshotKeeper;

/**
 * How a router that runs gets on; any thread.
 *
 * @param keeper null = no snapshots are made
 */
record RouterHealth(
    ServerConfig.Health config,
    Pipeline pipeline,
    JournalRoom room,
    @Nullable SnapshotKeeper keeper) {
  /** With a stage that has not moved for so long though it has work, the router does not serve. */
  private static final Duration STALLED = Duration.ofSeconds(5);

  /** Whether it is ready, and what is amiss, with everything up to {@code sequence} published. */
  HealthReport whileServing(long sequence) {
    Stall stall = pipeline.stall();
    if (stall != null && stall.lasted().compareTo(STALLED) >= 0) {
      return HealthReport.notReady(sequence, sentence(stall));
    }
    if (room.isShort()) {
      return HealthReport.servingPartly(sequence, room.sentence());
    }
    return keeper == null || keeper.problem().isEmpty()
        ? HealthReport.serving(sequence)
        : HealthReport.servingPartly(sequence, "no snapshot can be made: " + keeper.problem());
  }

  private String sentence(Stall stall) {
    return "the "
        + stall.stage()
        + " stage has not moved for "
        + stall.lasted().toSeconds()
        + " s though it has work; after "
        + config.stallMaxMs() / 1_000
        + " s (health.stall-max-ms) the process ends, to be started again";
  }

  /** The numbers behind it. */
  List<Vital> vitals() {
    return List.of(
        new Vital("overlooked-ms", pipeline.overlookedMs()),
        new Vital("journal-lag-entries", pipeline.journalLag()),
        new Vital("journal-lag-ms", pipeline.journalLagFor().toMillis()),
        new Vital("publishing-lag-entries", pipeline.publishingLag()),
        new Vital("deadline-late-ms", pipeline.deadlineLateMs()),
        new Vital("deadline-overdue-ms", pipeline.overdueMs()),
        new Vital("ring-free-slots", pipeline.freeSlots()),
        new Vital("journal-free-bytes", room.freeBytes()));
  }
}
