package org.strowger.server.ring;

import com.lmax.disruptor.BlockingWaitStrategy;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.StateMachine;
import org.strowger.server.RouterClock;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalRoom;
import org.strowger.server.publish.Publisher;

/**
 * The ring with its stages: <em>core, then journal, then publish</em>, one thread each, and the
 * ticker beside them. Made, started and closed by the server.
 */
public final class Pipeline {
  private static final Logger log = LoggerFactory.getLogger(Pipeline.class);

  private final Disruptor<Slot> disruptor;
  private final CommandGate gate;
  private final Ticker ticker;
  private final CoreStage core;
  private final JournalStage journaled;
  private boolean started;

  /** Where the journal ended: the last sequence and its time, from which the new run goes on. */
  public record Start(long sequence, long timeMs) {}

  /**
   * @param pulse how often publishers are woken when nothing happens, wall time
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
      FailStop failStop,
      RouterMetrics metrics) {
    NextDeadline next = new NextDeadline();
    core = new CoreStage(machine, clock, start.sequence(), start.timeMs(), next, failStop, metrics);
    journaled = new JournalStage(journal, room, start.sequence(), failStop, metrics);
    PublishStage publish = new PublishStage(board, publishers, failStop, metrics);
    disruptor =
        new Disruptor<>(
            Slot::new,
            config.slots(),
            Thread::new,
            ProducerType.MULTI,
            waitStrategy(config.waitStrategy()));
    disruptor.setDefaultExceptionHandler(new Fatal(failStop));
    disruptor.handleEventsWith(core).then(journaled).then(publish);
    gate = new CommandGate(disruptor.getRingBuffer(), room, metrics);
    ticker = new Ticker(gate, next, clock, pulse);
  }

  public CommandGate gate() {
    return gate;
  }

  public void start() {
    if (!started) {
      started = true;
      disruptor.start();
      ticker.start();
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

  /**
   * For how long the core has not moved though it was asked to, at least a pulse ago; zero while it
   * does; any thread.
   */
  public Duration stalledFor() {
    return ticker.stalledFor();
  }

  private static WaitStrategy waitStrategy(ServerConfig.WaitStrategyName name) {
    return switch (name) {
      case BLOCKING -> new BlockingWaitStrategy();
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
