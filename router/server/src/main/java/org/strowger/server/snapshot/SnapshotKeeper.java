package org.strowger.server.snapshot;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.server.config.ServerConfig;

/**
 * Has a snapshot made when enough has happened since the last one, on a thread of its own. Where
 * none can be made that is told, counted, and tried again; the router is not concerned. Started and
 * closed by the server, before the journal is; asked by any thread.
 */
public final class SnapshotKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);

  /** Between two looks whether one is due. */
  private static final long LOOK_NANOS = Duration.ofMillis(200).toNanos();

  /** After a failure. */
  private static final long RETRY_NANOS = Duration.ofMinutes(1).toNanos();

  /** Entries that are followed, or rows that are written or read, between two rests. */
  private static final int REST_EVERY = 256;

  /**
   * After these it rests so many times as long as they took. It does all that the router does for
   * an entry, and more, so on a machine that has enough to do it would take half of it; instead the
   * snapshot comes later.
   */
  private static final int REST_TIMES = 9;

  /** The same while a restart would have much to read: it catches up where that is enough. */
  private static final int REST_TIMES_BEHIND = 3;

  /**
   * A restart has much to read when so many times the entries that lead to a snapshot are in none:
   * five million with the preset, half a minute.
   */
  private static final int BEHIND_TIMES = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SnapshotMaker maker;
  private final ServerConfig.Snapshots config;
  private final LongSupplier published;
  private final Thread thread = new Thread(this::run, "strowger-snapshots");
  private volatile MadeSnapshot newest;
  private final AtomicLong failures = new AtomicLong();
  private volatile String problem = "";
  private volatile boolean closed;
  private long lookedNanos = System.nanoTime();
  private long restedNanos;
  private int done;

  /**
   * @param newest the snapshot that the router was recovered from; 0 and 0 = none
   * @param published the newest entry that was published
   */
  public SnapshotKeeper(
      SnapshotMaker maker,
      ServerConfig.Snapshots config,
      MadeSnapshot newest,
      LongSupplier published) {
    this.maker = maker;
    this.config = config;
    this.newest = newest;
    this.published = published;
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** The newest that was read back; 0 and 0 while there is none. */
  public MadeSnapshot newest() {
    return newest;
  }

  /** How often one could not be made. */
  public long failures() {
    return failures.get();
  }

  /** Why none could be made the last time; empty = one could. */
  public String problem() {
    return problem;
  }

  private void run() {
    while (!closed) {
      LockSupport.parkNanos(LOOK_NANOS);
      long sequence = published.getAsLong();
      if (!closed && isDue(sequence)) {
        make(sequence);
      }
    }
  }

  private boolean isDue(long sequence) {
    long since = sequence - newest.sequence();
    long sinceNanos = System.nanoTime() - lookedNanos;
    if (!problem.isEmpty()) {
      return sinceNanos >= RETRY_NANOS;
    }
    return since >= config.entries()
        || (since > 0 && sinceNanos >= Duration.ofMinutes(config.minutes()).toNanos());
  }

  private void make(long sequence) {
    try {
      restedNanos = System.nanoTime();
      newest = maker.make(sequence, this::isGivenUpAfterRest);
      problem = "";
    } catch (CancellationException closing) {
      LOG.info("a snapshot was begun and is given up: the router is closing");
    } catch (IOException | RuntimeException | OutOfMemoryError cannot) {
      problem = String.valueOf(cannot.getMessage());
      failures.incrementAndGet();
      LOG.error(
          "no snapshot could be made: it is tried again; the router goes on, and would need the"
              + " journal since entry {} to restart",
          newest.sequence(),
          cannot);
    }
    lookedNanos = System.nanoTime();
  }

  /** Asked before each entry and each row. */
  private boolean isGivenUpAfterRest() {
    done++;
    if (done % REST_EVERY == 0 && !closed) {
      LockSupport.parkNanos(restTimes() * (System.nanoTime() - restedNanos));
      restedNanos = System.nanoTime();
    }
    return closed;
  }

  private int restTimes() {
    long unread = published.getAsLong() - newest.sequence();
    boolean behind = unread > (long) BEHIND_TIMES * config.entries();
    return behind ? REST_TIMES_BEHIND : REST_TIMES;
  }

  /** Gives up what is being made, and waits until the journal is not read any more. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      if (thread.isAlive() && !thread.join(PATIENCE)) {
        LOG.error("a snapshot is still being made after {}", PATIENCE);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
