package org.strowger.server.ring;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.YieldingWaitStrategy;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.strowger.core.StateMachine;
import org.strowger.server.RouterClock;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalRoom;
import org.strowger.server.publish.Publisher;

/**
 * The real ring with the real gate, stages and ticker, but without their threads: each stage takes
 * its next batch when it is told to. The order is that of {@link Pipeline}: a stage sees what the
 * one before it has let go of. A batch may be any number of slots, as with threads.
 */
public final class SteppedRing {
  private final RingBuffer<Slot> ring;
  private final CommandGate gate;
  private final NextDeadline next = new NextDeadline();
  private final Ticker ticker;
  private final CoreStage core;
  private final JournalStage journal;
  private final PublishStage publish;
  private final Sequence decided = new Sequence();
  private final Sequence durable = new Sequence();
  private final Sequence published = new Sequence();

  public SteppedRing(
      int slots,
      StateMachine machine,
      Journal journal,
      JournalRoom room,
      RouterClock clock,
      Pipeline.Start start,
      Publisher board,
      List<Publisher> publishers,
      Duration pulse,
      LongSupplier nanoTime,
      FailStop failStop,
      RouterMetrics metrics) {
    ring = RingBuffer.createMultiProducer(Slot::new, slots, new YieldingWaitStrategy());
    ring.addGatingSequences(published);
    gate = new CommandGate(ring, room, metrics);
    ticker = new Ticker(gate, next, clock, pulse, nanoTime);
    core = new CoreStage(machine, clock, start.sequence(), start.timeMs(), next, failStop, metrics);
    this.journal = new JournalStage(journal, room, start.sequence(), failStop, metrics);
    publish = new PublishStage(board, publishers, start.sequence(), failStop, metrics);
  }

  public CommandGate gate() {
    return gate;
  }

  /** One turn of the ticker; returns how long it would wait. */
  public Duration tick() {
    return ticker.turn();
  }

  /** Slots that the core has not taken. */
  public int undecided() {
    return distance(ring.getCursor(), decided);
  }

  /** Slots that the core has let go of and the journal has not. */
  public int unwritten() {
    return distance(decided.get(), durable);
  }

  /** Slots that the journal has let go of and publishing has not. */
  public int unpublished() {
    return distance(durable.get(), published);
  }

  private static int distance(long until, Sequence from) {
    return (int) (until - from.get());
  }

  /** The core decides so many slots as one batch; returns whether that wakes the ticker. */
  public boolean decide(int batch) {
    long deadlineMs = next.deadlineMs();
    long ticks = next.ticks();
    core.onBatchStart(batch, batch);
    run(core::onEvent, decided, batch);
    return next.deadlineMs() < deadlineMs || next.ticks() != ticks;
  }

  public void write(int batch) {
    run(journal::onEvent, durable, batch);
  }

  public void publish(int batch) {
    run(publish::onEvent, published, batch);
  }

  /** As an event processor does: all slots are let go of when the batch is over. */
  private void run(Stage stage, Sequence reached, int batch) {
    long from = reached.get() + 1;
    long until = reached.get() + batch;
    for (long cell = from; cell <= until; cell++) {
      stage.onEvent(ring.get(cell), cell, cell == until);
    }
    reached.set(until);
  }

  private interface Stage {
    void onEvent(Slot slot, long cell, boolean endOfBatch);
  }
}
