package org.strowger.cluster;

import io.aeron.archive.Archive;
import io.aeron.archive.ArchiveMarkFile;
import io.aeron.archive.ArchiveThreadingMode;
import io.aeron.archive.client.AeronArchive;
import io.aeron.cluster.ClusterControl;
import io.aeron.cluster.ConsensusModule;
import io.aeron.cluster.PriorityHeapTimerServiceSupplier;
import io.aeron.cluster.service.ClusterMarkFile;
import io.aeron.cluster.service.ClusteredServiceContainer;
import io.aeron.driver.MediaDriver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.agrona.CloseHelper;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.StateMachine;
import org.strowger.server.RouterClock;
import org.strowger.server.journal.FileJournal;
import org.strowger.server.ring.FailStop;

/**
 * One node of a cluster that has only this one: driver, archive, consensus module and the service
 * with the core, all in this process. Started and closed by the thread that runs it.
 *
 * <p>Closing it takes no snapshot. What was answered is in the log, and the next start applies the
 * log again from the newest snapshot on.
 */
public final class ClusterNode implements AutoCloseable {
  /** Between the parts, which are all in this process. */
  private static final String WITHIN = "aeron:ipc";

  private static final long LOOK_AGAIN_NANOS = 1_000_000;

  private final ClusterConfig config;
  private final CompletableFuture<FailStop.Failure> failure = new CompletableFuture<>();
  private final FailStop failStop = new FailStop(failure::complete);
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private @Nullable ConsensusModule consensus;

  private ClusterNode(ClusterConfig config) {
    this.config = config;
  }

  /**
   * Starts a node, from what is in its directory if there is anything.
   *
   * @param machine fresh from its constructor
   * @param clock the time that commands get in the log; only a leader's is asked
   * @param publisher is told every entry that is applied, on the service's thread, before it is
   *     answered; after a start those behind the newest snapshot come again; what it throws stops
   *     the node
   * @throws org.strowger.server.journal.JournalFault where another process runs on the directory,
   *     or the journal in it can't be trusted
   */
  public static ClusterNode start(
      ClusterConfig config,
      StateMachine machine,
      RouterClock clock,
      Consumer<JournalEntry> publisher) {
    ClusterNode node = new ClusterNode(config);
    try {
      node.launch(machine, clock, publisher);
      return node;
    } catch (RuntimeException | Error failed) {
      node.close();
      throw failed;
    }
  }

  private void launch(StateMachine machine, RouterClock clock, Consumer<JournalEntry> publisher) {
    FileJournal journal = opened(FileJournal.open(config.journalDirectory()));
    removeMarks();
    MediaDriver driver = opened(Drivers.launch(config.driverDirectory()));
    String aeron = driver.aeronDirectoryName();
    Archive archive = opened(Archive.launch(archive(aeron)));
    AeronArchive.Context client =
        new AeronArchive.Context()
            .aeronDirectoryName(aeron)
            .controlRequestChannel(archive.context().localControlChannel())
            .controlRequestStreamId(archive.context().localControlStreamId())
            .controlResponseChannel(WITHIN);
    consensus = opened(ConsensusModule.launch(consensus(aeron, client.clone(), clock)));
    opened(
        ClusteredServiceContainer.launch(
            new ClusteredServiceContainer.Context()
                .aeronDirectoryName(aeron)
                .archiveContext(client.clone())
                .clusterDir(config.clusterDirectory().toFile())
                .clusteredService(
                    new RoutingService(machine, new JournalRecorder(journal), publisher, failStop))
                .errorHandler(Drivers::log)
                .terminationHook(() -> ended("the service's container"))));
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  /**
   * Aeron tells by a heartbeat in these files whether a node is running, and would make a node that
   * was killed wait until that has grown old. The journal's lock, which is held by now, knows
   * better: the kernel has taken it from whoever held it before.
   */
  private void removeMarks() {
    try {
      Files.deleteIfExists(config.archiveDirectory().resolve(ArchiveMarkFile.FILENAME));
      Files.deleteIfExists(config.clusterDirectory().resolve(ClusterMarkFile.FILENAME));
      Files.deleteIfExists(
          config.clusterDirectory().resolve(ClusterMarkFile.markFilenameForService(0)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the files in " + config.directory() + " can't be written: give this user the right", e);
    }
  }

  private Archive.Context archive(String aeron) {
    return new Archive.Context()
        .aeronDirectoryName(aeron)
        .archiveDir(config.archiveDirectory().toFile())
        .controlChannelEnabled(false)
        .archiveClientContext(new AeronArchive.Context().controlResponseChannel(WITHIN))
        .recordingEventsEnabled(false)
        .replicationChannel(anyPort())
        .threadingMode(ArchiveThreadingMode.SHARED)
        .fileSyncLevel(config.syncLevel())
        .catalogFileSyncLevel(config.syncLevel())
        .recordChecksum(new LogChecksum())
        .replayChecksum(new LogChecksum())
        .errorHandler(this::archiveFault);
  }

  /** Such as damage in the log: left alone, the consensus module would try again for ever. */
  private void archiveFault(Throwable fault) {
    Drivers.log(fault);
    if (!Drivers.isWarning(fault)) {
      failStop.fail("the archive has a fault: " + fault.getMessage(), fault);
    }
  }

  private ConsensusModule.Context consensus(
      String aeron, AeronArchive.Context client, RouterClock clock) {
    return new ConsensusModule.Context()
        .aeronDirectoryName(aeron)
        .archiveContext(client)
        .clusterDir(config.clusterDirectory().toFile())
        .clusterMemberId(0)
        .clusterMembers(config.members())
        .ingressChannel("aeron:udp?term-length=" + ClusterMessages.TERM_LENGTH)
        .logChannel(WITHIN + "?term-length=" + ClusterMessages.TERM_LENGTH)
        .replicationChannel(anyPort())
        .fileSyncLevel(config.syncLevel())
        .sessionTimeoutNs(config.sessionTimeout().toNanos())
        .clusterClock(clock::timeMs)
        .timerServiceSupplier(new PriorityHeapTimerServiceSupplier())
        .errorHandler(Drivers::log)
        .terminationHook(() -> ended("the consensus module"));
  }

  private String anyPort() {
    return "aeron:udp?endpoint=" + config.host() + ":0";
  }

  private void ended(String part) {
    failStop.fail(part + " has ended by itself", new IllegalStateException(part));
  }

  /**
   * Completes when the node has stopped because something broke: nothing more is decided or
   * answered. Whoever runs the process closes the node then and ends the process.
   */
  public CompletableFuture<FailStop.Failure> failure() {
    return failure;
  }

  /**
   * Takes a snapshot and waits until it is durable, so that the next start begins there.
   *
   * @throws IllegalStateException where none was taken within {@code patience}, also because this
   *     node is not yet the leader
   */
  public void takeSnapshot(Duration patience) {
    ConsensusModule.Context module = Objects.requireNonNull(consensus).context();
    long takenBefore = module.snapshotCounter().get();
    long untilNanos = System.nanoTime() + patience.toNanos();
    boolean taken =
        comesTrue(
                untilNanos,
                () -> ClusterControl.ToggleState.SNAPSHOT.toggle(module.controlToggleCounter()))
            && comesTrue(untilNanos, () -> module.snapshotCounter().get() > takenBefore);
    if (!taken) {
      throw new IllegalStateException(
          "no snapshot was taken within "
              + patience
              + ": see the log for what the cluster waits for");
    }
  }

  private static boolean comesTrue(long untilNanos, BooleanSupplier isSo) {
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() - untilNanos > 0) {
        return false;
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
    return true;
  }

  /** What was opened last is closed first. */
  @Override
  public void close() {
    CloseHelper.closeAll(Drivers::log, parts);
    parts.clear();
  }
}
