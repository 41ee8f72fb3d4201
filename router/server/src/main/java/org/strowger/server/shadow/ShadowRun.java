package org.strowger.server.shadow;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.Divergence;
import org.strowger.core.JournalEntry;
import org.strowger.core.ShadowCore;
import org.strowger.core.ShadowQueues;
import org.strowger.core.ShadowTally;
import org.strowger.core.event.Event;
import org.strowger.core.model.QueueId;
import org.strowger.server.http.RouterMetrics;

/**
 * One shadow from its start to its end, with a thread of its own: the publishing thread hands it
 * entries and questions and never waits. A shadow that does not keep up, or breaks, stops itself
 * and says why; the router goes on as if it had not been there.
 */
final class ShadowRun {
  private static final Logger log = LoggerFactory.getLogger(ShadowRun.class);

  private final ShadowCore core;
  private final ShadowTally tally = new ShadowTally();
  private final ThreadPoolExecutor thread;
  private final int behindMax;
  private final long sinceSequence;
  private final long sinceMs;
  private volatile @Nullable String stopped;
  private long sequence;

  /**
   * Begins at a cut.
   *
   * @param behindMax how many entries may wait to be compared before it gives up
   */
  ShadowRun(
      ShadowQueues candidate,
      long sequence,
      long timeMs,
      List<Event> rows,
      int behindMax,
      RouterMetrics metrics) {
    this.core = new ShadowCore(candidate, new Counted(tally, metrics));
    this.sinceSequence = sequence;
    this.sinceMs = timeMs;
    this.sequence = sequence;
    this.behindMax = behindMax;
    // Room for the restoring beside the entries.
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(behindMax + 1),
            task -> {
              Thread made = new Thread(task, "strowger-shadow");
              made.setDaemon(true);
              return made;
            });
    thread.execute(() -> step("restoring", () -> core.restore(rows, sequence, timeMs)));
  }

  /** Each verdict is told to the tally and to the metrics. */
  private record Counted(ShadowTally tally, RouterMetrics metrics) implements ShadowCore.Verdicts {
    @Override
    public void agreed(QueueId queue) {
      metrics.shadowDecided();
      tally.agreed(queue);
    }

    @Override
    public void diverged(Divergence divergence) {
      if (divergence.kind() != Divergence.Kind.OFFERED_EARLIER) {
        metrics.shadowDecided();
      }
      metrics.shadowDiverged(divergence.kind().name());
      tally.diverged(divergence);
    }
  }

  /** Compares one entry, when its turn comes. */
  void follow(JournalEntry entry) {
    if (stopped != null) {
      return;
    }
    try {
      thread.execute(() -> step("entry " + entry.sequence(), () -> compare(entry)));
    } catch (RejectedExecutionException full) {
      stop("it fell " + behindMax + " entries behind at sequence " + entry.sequence());
      log.warn("the shadow has stopped: {}", stopped);
    }
  }

  private void compare(JournalEntry entry) {
    core.onEntry(entry);
    sequence = entry.sequence();
  }

  private void step(String what, Runnable step) {
    if (stopped != null) {
      return;
    }
    try {
      step.run();
    } catch (RuntimeException broken) {
      stop("it broke at " + what + ": the router's log says why");
      log.error("the shadow broke at {}; the router is not concerned", what, broken);
    }
  }

  /** Answers once everything handed over before has been compared; false = there is no room. */
  boolean ask(Consumer<ShadowReport> answer) {
    try {
      thread.execute(() -> answer.accept(report()));
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    }
  }

  private ShadowReport report() {
    return new ShadowReport(
        sinceSequence,
        sinceMs,
        sequence,
        stopped,
        core.definitions(),
        tally.queues(),
        tally.newest());
  }

  /** Compares no more, for this reason; the first one counts. */
  void stop(String why) {
    if (stopped == null) {
      stopped = why;
    }
  }

  /** Lets the thread end when everyone who asked has an answer. */
  void end() {
    stop("it was ended");
    thread.shutdown();
  }
}
