package org.strowger.server.publish;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.Decided;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.WaitFold;
import org.strowger.server.events.PublishedHead;
import org.strowger.server.figures.WaitsPart;
import org.strowger.server.journal.JournalCursor;
import org.strowger.server.snapshot.History;

/**
 * Finds out what waits are due to, by following the router's journal on a thread of its own, from
 * the newest snapshot or the first entry up to what is published. Nobody hands it anything and
 * nobody waits for it: when it falls behind it has more to read, and says so. There is one way to
 * come to what it tells, live or after a restart, and it is that of {@code strowger journal
 * wait-causes}.
 *
 * <p>Asked by any thread; everything else happens on its own.
 */
public final class WaitFollower implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WaitFollower.class);

  /** How many questions may wait for their turn. */
  private static final int QUESTIONS_MAX = 64;

  /** Entries read in one go, so that nobody who asks waits long. */
  private static final int READ_MAX = 256;

  /** Between two looks whether anything was published. */
  private static final long PAUSE_NANOS = 20_000_000;

  /**
   * After reading it rests so many times as long, unless somebody asks. It costs about as much as
   * the router's own stages do for an entry, so on a machine that has enough to do it would take
   * much of it; instead it lags and catches up. A tenth of a processor is enough for some ten
   * thousand entries a second.
   */
  private static final int REST_TIMES = 9;

  /** How long a question waits for what was published before it, wall time. */
  private static final long PATIENCE_NANOS = 1_000_000_000;

  private static final long CLOSING_MS_MAX = 10_000;

  /**
   * How things stand when a question is answered.
   *
   * @param fold what has been read, on the follower's thread alone
   * @param publishedSequence up to where there was something to read
   * @param nowMs up to when it may be told, epoch ms: the router's time, or if it is behind that of
   *     the newest entry read
   */
  public record Standing(WaitFold fold, long publishedSequence, long nowMs) {}

  /** What somebody wants to know. */
  public interface Question {
    /** On the follower's thread. */
    void answer(Standing standing);

    /** Nothing will come of it, for this reason; on any thread. */
    void refuse(Status why);
  }

  private record Asked(Question question, long sequence, long timeMs, long deadlineNanos) {}

  private final History history;
  private final PublishedHead head;
  private WaitFold fold = newFold();
  private final BlockingQueue<Asked> asked = new ArrayBlockingQueue<>(QUESTIONS_MAX);
  private final List<Asked> pending = new ArrayList<>();
  private final WaitViewers viewers;
  private final Thread thread = new Thread(this::run, "strowger-waits");
  private volatile long sequence;
  private volatile @Nullable Status over;

  /**
   * The journal stays the caller's, and must stay open until this is closed.
   *
   * @param intervalMs how often those who watch are told, ms of wall time
   */
  public WaitFollower(History history, PublishedHead head, long intervalMs) {
    this.history = history;
    this.head = head;
    this.viewers = new WaitViewers(intervalMs);
    thread.setDaemon(true);
  }

  /** A fold as it follows live. */
  public static WaitFold newFold() {
    return new WaitFold(List.of(FiguresTerms.DAYS, FiguresTerms.HALF_HOURS));
  }

  public void start() {
    thread.start();
  }

  /** How many published entries it has not read. */
  public long behind() {
    return Math.max(0, head.sequence() - sequence);
  }

  /**
   * Answers when everything up to {@code untilSequence} has been read, or after a second as it
   * stands then.
   *
   * @param timeMs the router's time at that sequence, epoch ms
   */
  public void ask(Question question, long untilSequence, long timeMs) {
    Asked one = new Asked(question, untilSequence, timeMs, System.nanoTime() + PATIENCE_NANOS);
    if (asked.offer(one)) {
      LockSupport.unpark(thread);
      Status ended = over;
      // Whoever comes when the thread has looked for the last time.
      if (ended != null && asked.remove(one)) {
        question.refuse(ended);
      }
    } else {
      question.refuse(
          Status.RESOURCE_EXHAUSTED.withDescription(
              "too many ask at once what waits are due to: ask again in a while"));
    }
  }

  /** Who watches; asked to begin by {@link #ask}. */
  public WaitViewers viewers() {
    return viewers;
  }

  // ---- on its own thread

  private void run() {
    try (JournalCursor cursor = begin()) {
      while (over == null) {
        long startedNanos = System.nanoTime();
        boolean more = step(cursor);
        if (!more) {
          LockSupport.parkNanos(PAUSE_NANOS);
        } else if (pending.isEmpty()) {
          LockSupport.parkNanos(REST_TIMES * (System.nanoTime() - startedNanos));
        }
      }
    } catch (RuntimeException fault) {
      log.error("waits are not followed any more; the router is not concerned", fault);
      over =
          Status.INTERNAL.withDescription(
              "waits are not followed any more since entry "
                  + sequence
                  + "; the router's log says why: a restart begins anew");
    }
    Status why = over;
    if (why != null) {
      viewers.endAll(why);
      asked.drainTo(pending);
      pending.forEach(one -> one.question().refuse(why));
    }
  }

  /** Starts where the newest snapshot is, or with the first entry. */
  private JournalCursor begin() {
    History.Start<WaitFold> start =
        history.startAtOrBefore(
            head.sequence(),
            snapshot -> {
              WaitFold restored = newFold();
              snapshot.restore(new WaitsPart(restored));
              return restored;
            });
    if (start != null) {
      fold = start.made();
      sequence = start.sequence();
    }
    return history.journal().cursor(sequence + 1);
  }

  /** Reads some, answers and tells; false = there is nothing more to read for now. */
  private boolean step(JournalCursor cursor) {
    // In this order, so that nothing up to that time is missed.
    long timeMs = head.timeMs();
    long published = head.sequence();
    read(cursor, published);
    boolean caughtUp = fold.sequence() >= published;
    long nowMs = caughtUp ? Math.max(timeMs, fold.timeMs()) : fold.timeMs();
    Standing standing = new Standing(fold, published, nowMs);
    asked.drainTo(pending);
    pending.removeIf(one -> isAnswered(one, standing));
    viewers.round(standing);
    return !caughtUp;
  }

  private void read(JournalCursor cursor, long published) {
    for (int i = 0; i < READ_MAX && fold.sequence() < published; i++) {
      Decided entry = cursor.nextDecided();
      if (entry == null) {
        return;
      }
      fold.accept(entry);
      sequence = fold.sequence();
    }
  }

  /** Answers, or refuses, if its time has come; false = it has to wait. */
  private boolean isAnswered(Asked one, Standing standing) {
    boolean reached =
        fold.sequence() >= standing.publishedSequence() && fold.sequence() >= one.sequence();
    if (!reached && System.nanoTime() - one.deadlineNanos() < 0) {
      return false;
    }
    long nowMs = reached ? Math.max(standing.nowMs(), one.timeMs()) : standing.nowMs();
    try {
      one.question().answer(new Standing(fold, standing.publishedSequence(), nowMs));
    } catch (RuntimeException fault) {
      log.error("a question about waits could not be answered", fault);
      one.question()
          .refuse(
              Status.INTERNAL.withDescription(
                  "the answer could not be made; the router's log says why"));
    }
    return true;
  }

  /** Ends every stream with this status, and follows no more. */
  public void end(Status status) {
    over = status;
    LockSupport.unpark(thread);
  }

  /** Waits until the journal is read no more. */
  @Override
  public void close() {
    if (over == null) {
      end(Status.UNAVAILABLE.withDescription("the router is closing: connect again"));
    }
    try {
      thread.join(CLOSING_MS_MAX);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
