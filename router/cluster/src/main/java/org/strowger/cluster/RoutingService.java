package org.strowger.cluster;

import io.aeron.ExclusivePublication;
import io.aeron.Image;
import io.aeron.cluster.codecs.CloseReason;
import io.aeron.cluster.service.ClientSession;
import io.aeron.cluster.service.Cluster;
import io.aeron.cluster.service.ClusteredService;
import io.aeron.logbuffer.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.AgentTerminationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.cluster.ClusterMessages.Question.Asked;
import org.strowger.cluster.ClusterMessages.Question.Unreadable;
import org.strowger.core.EntryMaker;
import org.strowger.core.JournalEntry;
import org.strowger.core.StateMachine;
import org.strowger.core.command.Command;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.event.Event;
import org.strowger.core.event.HostEvent.HostStarted;
import org.strowger.core.model.CoreLimits;
import org.strowger.server.ring.FailStop;

/**
 * Hosts a core behind the cluster's log: what is told to it here has been committed, in the same
 * order and with the same times on every node, so every node comes to the same entries. Nothing but
 * the log's messages, and no clock but the log's, may have a say in what is decided.
 *
 * <p>All of it is called by the service container's one thread. A broken invariant ends the
 * container: nothing more is applied, and nothing more is answered.
 */
final class RoutingService implements ClusteredService {
  private static final Logger LOG = LoggerFactory.getLogger(RoutingService.class);

  private final StateMachine machine;
  private final JournalRecorder journal;
  private final Consumer<JournalEntry> publisher;
  private final FailStop failStop;

  /** Those that the newest start of a host has set; each new leader's start sets them again. */
  private CoreLimits limits = CoreLimits.DEFAULT;

  private @Nullable Hosting hosting;

  /** What exists from the start of the container on. */
  private record Hosting(
      Cluster cluster, EntryMaker entries, DeadlineTimer timer, Answers answers) {}

  /**
   * @param machine fresh from its constructor
   * @param publisher is told every entry that is applied, on this thread, before it is answered;
   *     after a start those behind the newest snapshot come again; what it throws stops the node
   */
  RoutingService(
      StateMachine machine,
      JournalRecorder journal,
      Consumer<JournalEntry> publisher,
      FailStop failStop) {
    this.machine = machine;
    this.journal = journal;
    this.publisher = publisher;
    this.failStop = failStop;
  }

  @Override
  public void onStart(Cluster cluster, @Nullable Image snapshot) {
    guarded(
        "the start",
        () -> {
          EntryMaker entries =
              snapshot == null ? new EntryMaker(machine, 0, 0) : restored(snapshot, cluster);
          journal.begin(entries.sequence());
          hosting = new Hosting(cluster, entries, new DeadlineTimer(cluster), new Answers(cluster));
        });
  }

  private EntryMaker restored(Image snapshot, Cluster cluster) {
    try {
      var restored =
          SnapshotFormat.restore(new ImageInput(snapshot, cluster.idleStrategy()), machine);
      limits = restored.limits();
      LOG.info("restored from the snapshot at entry {}", restored.sequence());
      return new EntryMaker(machine, restored.sequence(), restored.timeMs());
    } catch (IOException damaged) {
      throw new UncheckedIOException("the snapshot is damaged: " + damaged.getMessage(), damaged);
    }
  }

  /**
   * A new leader is a new host: whoever was connected to the one before must find it first, so all
   * get their grace again, before any deadline that passed meanwhile may strike.
   */
  @Override
  public void onNewLeadershipTermEvent(
      long leadershipTermId,
      long logPosition,
      long timestampMs,
      long termBaseLogPosition,
      int leaderMemberId,
      int logSessionId,
      TimeUnit timeUnit,
      int appVersion) {
    guarded(
        "a new leader",
        () -> {
          hosting().timer().forget();
          decide(new StartHost(limits), timestampMs);
        });
  }

  @Override
  public void onSessionMessage(
      @Nullable ClientSession session,
      long timestampMs,
      DirectBuffer buffer,
      int offset,
      int length,
      Header header) {
    guarded(
        "a command",
        () -> {
          byte[] answer =
              switch (ClusterMessages.readQuestion(buffer, offset, length)) {
                case Asked(long number, Command command) -> {
                  JournalEntry entry = decide(command, timestampMs);
                  yield entry == null
                      ? ClusterMessages.noEffect(number)
                      : ClusterMessages.answer(number, entry);
                }
                case Unreadable(long number, String sentence) ->
                    ClusterMessages.refusal(number, sentence);
              };
          hosting().answers().send(session, answer);
        });
  }

  @Override
  public void onTimerEvent(long timer, long timestampMs) {
    guarded(
        "a deadline",
        () -> {
          hosting().timer().forget();
          decide(new AdvanceTime(), timestampMs);
        });
  }

  private @Nullable JournalEntry decide(Command command, long timestampMs) {
    EntryMaker entries = hosting().entries();
    entries.moveTo(
        timestampMs); // A leader whose clock is behind that of the one before is not followed.
    JournalEntry entry = entries.decide(command);
    hosting().timer().arm(machine.nextDeadlineMs());
    if (entry != null) {
      entry.events().forEach(this::noteLimits);
      journal.append(entry);
      publisher.accept(entry);
    }
    return entry;
  }

  private void noteLimits(Event event) {
    if (event instanceof HostStarted(CoreLimits set)) {
      limits = set;
    }
  }

  /**
   * The journal first, so that it never ends before a snapshot. A snapshot that can't be written is
   * no reason to stop: the container reports it, and the one before still holds.
   */
  @Override
  public void onTakeSnapshot(ExclusivePublication publication) {
    guarded("the journal", journal::sync);
    EntryMaker entries = hosting().entries();
    try (PublicationOutput out =
        new PublicationOutput(publication, hosting().cluster().idleStrategy())) {
      SnapshotFormat.write(machine, entries.sequence(), entries.timeMs(), out);
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "no snapshot was taken at entry " + entries.sequence(), failed);
    }
    LOG.info("took a snapshot at entry {}", entries.sequence());
  }

  @Override
  public int doBackgroundWork(long nowNanos) {
    guarded("the journal", () -> journal.syncIfDue(nowNanos));
    return 0;
  }

  /** An exception that only left here would be counted, and the next message applied. */
  private void guarded(String doing, Runnable work) {
    if (failStop.failed()) {
      throw new AgentTerminationException("the node has stopped");
    }
    try {
      work.run();
    } catch (AgentTerminationException ended) {
      throw ended; // The node is being closed.
    } catch (RuntimeException | Error broken) {
      failStop.fail("the cluster's service broke at " + doing + at(), broken);
      throw new AgentTerminationException(broken);
    }
  }

  private String at() {
    return hosting == null ? "" : " behind entry " + hosting.entries().sequence();
  }

  private Hosting hosting() {
    if (hosting == null) {
      throw new IllegalStateException("called before it was started");
    }
    return hosting;
  }

  @Override
  public void onSessionOpen(ClientSession session, long timestampMs) {
    // Who speaks is in the commands.
  }

  @Override
  public void onSessionClose(ClientSession session, long timestampMs, CloseReason reason) {
    // Gateways and agents are not at the edge of the cluster yet: losing one is a command.
  }

  @Override
  public void onRoleChange(Cluster.Role role) {
    LOG.info("this node is now {}", role);
  }

  @Override
  public void onTerminate(Cluster cluster) {
    // The node closes what it has opened.
  }
}
