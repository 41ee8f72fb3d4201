package org.strowger.server.ring;

import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.ExceptionHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.TimeoutException;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.StateMachine;
import org.strowger.server.RouterClock;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalRoom;
import org.strowger.server.publish.Publisher;
import org.strowger.server.ring.Watchdog.Watched;

/**
 * The ring with its stages: <em>core, then journal, then publish</em>, one thread each or one for
 * all of them, and the ticker and the watchdog beside them. Made, started and closed by the server.
 */
public final class Pipeline {
  private static final Logger log = LoggerFactory.getLogger(Pipeline.class);

  /** Up to so many, one thread drives all stages. */
  private static final int FEW_PROCESSORS = 4;

  private static final Duration BEGIN_MAX = Duration.ofSeconds(60);
  private static final String CORE = "core";
  private static final String JOURNAL = "journal";
  private static final String PUBLISH = "publish";
  private static final String TIMERS = "timers";
  private static final List<String> STAGES = List.of(CORE, JOURNAL, PUBLISH, TIMERS);

  private final Disruptor<Slot> disruptor;
  private final CommandGate gate;
  private final Ticker ticker;
  private final CoreStage core;
  private final JournalStage journaled;
  private final PublishStage published;
  private final NextDeadline next = new NextDeadline();
  private final RouterClock clock;
  private final Watchdog watchdog;
  private final boolean oneThread;
  private boolean started;

  /** Where the journal ended: the last sequence and its time, from which the new run goes on. */
  public record Start(long sequence, long timeMs) {}

  /**
   * @param pulse how often publishers are woken when nothing happens, wall time
   * @param stallMax a stage that has work and has not moved for so long ends the process
   */
  public Pipeline(
      ServerConfig.Ring config,
      StateMachine machine,
      Journal journal,
      JournalRoom room,
      RouterClock clock,
      Start start,
      Publisher board,
      List<Publisher> publishers,
      Duration pulse,
      Duration stallMax,
      FailStop failStop,
      RouterMetrics metrics) {
    this.clock = clock;
    core = new CoreStage(machine, clock, start.sequence(), start.timeMs(), next, failStop, metrics);
    journaled = new JournalStage(journal, room, start.sequence(), failStop, metrics);
    published = new PublishStage(board, publishers, start.sequence(), failStop, metrics);
    WaitStrategy waiting = waitStrategy(config.waitStrategy());
    disruptor =
        new Disruptor<>(Slot::new, config.slots(), Thread::new, ProducerType.MULTI, waiting);
    disruptor.setDefaultExceptionHandler(new Fatal(failStop));
    oneThread = isOneThread(config.threads(), journal.durability());
    if (oneThread) {
      disruptor.handleEventsWith(
          new StagesInTurn(core, journaled, published, disruptor.getRingBuffer()::get));
    } else {
      core.progress().wakeNextBy(waiting::signalAllWhenBlocking);
      journaled.progress().wakeNextBy(waiting::signalAllWhenBlocking);
      disruptor.handleEventsWith(core).then(journaled).then(published);
    }
    gate = new CommandGate(disruptor.getRingBuffer(), room, metrics);
    ticker = new Ticker(gate, next, clock, pulse);
    watchdog = new Watchdog(watched(), stallMax, failStop);
    metrics.watchStalled(STAGES, stage -> watchdog.stalledFor(stage).toSeconds());
  }

  /**
   * Handing over costs more than it brings where processors are few, unless a disk is waited for,
   * during which the core can decide what comes next.
   */
  private static boolean isOneThread(ServerConfig.RingThreads wanted, Durability durability) {
    return switch (wanted) {
      case AUTO ->
          durability == Durability.PROCESS
              && Runtime.getRuntime().availableProcessors() <= FEW_PROCESSORS;
      case ONE -> true;
      case THREE -> false;
    };
  }

  /** A stage has work where the one before it has passed something on that it has not handled. */
  private List<Watched> watched() {
    return List.of(
        new Watched(
            CORE,
            () -> isTheCoresTurn() && hasWork(core.progress(), disruptor.getCursor()),
            core.progress()::cell,
            core.progress()::stack),
        stage(JOURNAL, journaled.progress(), core.progress()::passedOn),
        stage(PUBLISH, published.progress(), journaled.progress()::passedOn),
        // A deadline that is over is the ticker's business, unless the core is slow to hear of it.
        new Watched(
            TIMERS,
            () -> overdueMs() > 0 && !hasWork(core.progress(), disruptor.getCursor()),
            () -> core.progress().cell(),
            ticker::stack));
  }

  /** On one thread the core can do nothing while a batch is with the other stages. */
  private boolean isTheCoresTurn() {
    return !oneThread || published.progress().cell() >= core.progress().passedOn();
  }

  private static Watched stage(String name, StageProgress progress, LongSupplier passedOn) {
    return new Watched(
        name, () -> hasWork(progress, passedOn.getAsLong()), progress::cell, progress::stack);
  }

  private static boolean hasWork(StageProgress progress, long passedOn) {
    return progress.cell() < passedOn;
  }

  public CommandGate gate() {
    return gate;
  }

  /**
   * Returns when all threads are up: a ring whose last stage has not begun counts as empty, and
   * would be ended unread.
   *
   * @param afterEachLook called by the watchdog each time it has looked; must not wait
   */
  public void start(Runnable afterEachLook) {
    if (started) {
      return;
    }
    started = true;
    disruptor.start();
    for (StageProgress stage :
        List.of(core.progress(), journaled.progress(), published.progress())) {
      awaitBegun(stage);
    }
    ticker.start();
    watchdog.start(afterEachLook);
  }

  private static void awaitBegun(StageProgress stage) {
    try {
      if (!stage.awaitBegun(BEGIN_MAX)) {
        throw new IllegalStateException("a stage's thread did not begin within " + BEGIN_MAX);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the stages began", interrupted);
    }
  }

  /**
   * Refuses what comes from now on, lets everything in the ring be decided, written and answered,
   * then lets the publishing thread answer {@code farewell} as its last act and ends the threads.
   *
   * @param patience how long to wait for that; after it the threads are ended where they are
   */
  public void close(Query farewell, Duration patience) {
    if (!started) {
      return;
    }
    started = false;
    ticker.close();
    gate.close();
    RingBuffer<Slot> ring = disruptor.getRingBuffer();
    long untilNanos = System.nanoTime() + patience.toNanos();
    while (!ring.tryPublishEvent((slot, _) -> slot.hold(farewell))) {
      if (System.nanoTime() - untilNanos > 0) {
        break;
      }
      Thread.onSpinWait();
    }
    try {
      disruptor.shutdown(Math.max(1, untilNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      log.error("the ring was not empty after {}; its threads are ended as they are", patience);
      disruptor.halt();
    }
    // Last, since a stage may hang while it is waited for.
    watchdog.close();
  }

  /** Commands and queries that the ring can still take; any thread. */
  public long freeSlots() {
    return disruptor.getRingBuffer().remainingCapacity();
  }

  /** Entries that are decided but not yet durable; any thread. */
  public long journalLag() {
    // What is durable is read first: it never overtakes what is decided, so this is never negative.
    long durable = journaled.durableSequence();
    return core.decidedSequence() - durable;
  }

  /** For how long the oldest entry that is not durable has been so; zero while all are. */
  public Duration journalLagFor() {
    return journaled.unsyncedFor();
  }

  /** Entries that are durable but that nobody was told of yet; any thread. */
  public long publishingLag() {
    long told = published.publishedSequence();
    return journaled.durableSequence() - told;
  }

  /** How late the newest deadline took effect, ms of router time; any thread. */
  public long deadlineLateMs() {
    return core.deadlineLateMs();
  }

  /**
   * For how long the first deadline has been over without effect, ms of router time; any thread.
   */
  public long overdueMs() {
    return Math.max(0, clock.timeMs() - next.deadlineMs());
  }

  /** For how long the one who was overlooked the longest waits, ms; 0 = nobody was. Any thread. */
  public long overlookedMs() {
    return core.overlookedMs();
  }

  /** Who has work and has not moved for longest; null = all who have work move. Any thread. */
  public @Nullable Stall stall() {
    return watchdog.worst();
  }

  private static WaitStrategy waitStrategy(ServerConfig.WaitStrategyName name) {
    return switch (name) {
      case BLOCKING -> new RelayWaitStrategy();
      case YIELDING -> new YieldingWaitStrategy();
      case BUSY_SPIN -> new BusySpinWaitStrategy();
    };
  }

  /** The stages catch what they expect; whatever else comes out of them ends the host. */
  private record Fatal(FailStop failStop) implements ExceptionHandler<Slot> {
    @Override
    public void handleEventException(Throwable thrown, long cell, Slot slot) {
      failStop.fail("a stage broke", thrown);
    }

    @Override
    public void handleOnStartException(Throwable thrown) {
      failStop.fail("a stage did not start", thrown);
    }

    @Override
    public void handleOnShutdownException(Throwable thrown) {
      failStop.fail("a stage did not end", thrown);
    }
  }
}
