package org.strowger.server.ring;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.Sequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.EntryMaker;
import org.strowger.core.JournalEntry;
import org.strowger.core.StateMachine;
import org.strowger.core.command.Command;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.Event;
import org.strowger.core.model.Overlooked;
import org.strowger.server.RouterClock;
import org.strowger.server.http.RouterMetrics;

/**
 * The first stage and the only thread that touches the state machine. It takes the time once per
 * batch and lets the machine decide each command; what becomes an entry, and which, is said by
 * {@link EntryMaker}.
 */
final class CoreStage implements EventHandler<Slot> {
  private static final long LOOK_OVER_EVERY_MS = 1_000;
  private static final int LOOK_OVER_STEPS = 256;
  private static final Logger LOG = LoggerFactory.getLogger(CoreStage.class);

  private final StateMachine machine;
  private final EntryMaker entries;
  private final RouterClock clock;
  private final NextDeadline next;
  private final FailStop failStop;
  private final RouterMetrics metrics;
  private final StageProgress progress = new StageProgress();

  private long decidedMs;
  private long ticks;
  private long lookedOverMs;
  private int batch;

  /** How late the newest deadline took effect, ms of router time. */
  private volatile long deadlineLateMs;

  /** For how long the one who was overlooked the longest waits, ms; 0 = nobody was. */
  private volatile long overlookedMs;

  /** How far everything is decided; the newest sequence at the end of the last batch. */
  private volatile long decidedSequence;

  /**
   * @param lastSequence that of the newest entry in the journal
   * @param earliestMs the time of that entry: the first moment that may be told to the machine
   */
  CoreStage(
      StateMachine machine,
      RouterClock clock,
      long lastSequence,
      long earliestMs,
      NextDeadline next,
      FailStop failStop,
      RouterMetrics metrics) {
    this.machine = machine;
    this.clock = clock;
    this.entries = new EntryMaker(machine, lastSequence, earliestMs);
    this.decidedSequence = lastSequence;
    this.decidedMs = earliestMs;
    this.next = next;
    this.failStop = failStop;
    this.metrics = metrics;
  }

  @Override
  public void setSequenceCallback(Sequence passedOn) {
    progress.passOnBy(passedOn);
  }

  @Override
  public void onStart() {
    progress.begin("strowger-core");
  }

  @Override
  public void onBatchStart(long batchSize, long queueDepth) {
    if (!entries.moveTo(clock.timeMs())) {
      metrics.clockSteppedBack();
    }
  }

  @Override
  public void onEvent(Slot slot, long cell, boolean endOfBatch) {
    if (!failStop.failed()) {
      handle(slot, endOfBatch);
    }
    progress.handled(cell, endOfBatch);
  }

  private void handle(Slot slot, boolean endOfBatch) {
    try {
      slot.timeMs(entries.timeMs());
      Command command = slot.command();
      if (command != null) {
        decide(command, slot);
      }
      if (slot.query() instanceof Cut cut) {
        take(cut);
      }
      if (slot.query() instanceof Reading reading) {
        reading.read(machine.explainer(), entries.sequence(), entries.timeMs());
      }
      if (endOfBatch) {
        decidedSequence = entries.sequence();
        next.publish(machine.nextDeadlineMs(), ticks);
        metrics.coreBatch(batch);
        batch = 0;
        lookOver();
      }
    } catch (RuntimeException | Error broken) {
      failStop.fail(
          "the core broke at sequence " + (entries.sequence() + 1) + " on " + slot.command(),
          broken);
    }
  }

  private void take(Cut cut) {
    List<Event> rows = new ArrayList<>();
    machine.writeRows(rows::add);
    cut.take(entries.sequence(), decidedMs, entries.timeMs(), rows);
  }

  StageProgress progress() {
    return progress;
  }

  /** How late the newest deadline took effect, ms of router time; any thread. */
  long deadlineLateMs() {
    return deadlineLateMs;
  }

  /**
   * For how long the one who was overlooked the longest at the last look waits, ms of router time;
   * 0 = nobody was overlooked. Any thread.
   */
  long overlookedMs() {
    return overlookedMs;
  }

  /** The newest sequence that the journal stage may have been given; any thread. */
  long decidedSequence() {
    return decidedSequence;
  }

  private void decide(Command command, Slot slot) {
    long timeMs = entries.timeMs();
    long deadlineMs = machine.nextDeadlineMs();
    if (deadlineMs <= timeMs) {
      deadlineLateMs = timeMs - deadlineMs;
      metrics.deadlineLate(deadlineLateMs);
    }
    JournalEntry entry = entries.decide(command, slot.origin().administrator());
    decidedMs = timeMs;
    batch++;
    if (command instanceof AdvanceTime) {
      ticks++;
    }
    if (entry != null) {
      slot.decided(entry);
      count(entry);
    }
  }

  /** A look now and then at what the matcher should have left nothing of. */
  private void lookOver() {
    if (entries.timeMs() - lookedOverMs >= LOOK_OVER_EVERY_MS) {
      lookedOverMs = entries.timeMs();
      List<Overlooked> overlooked = machine.overlooked(LOOK_OVER_STEPS);
      metrics.overlooked(overlooked);
      overlookedMs =
          overlooked.stream()
              .mapToLong(one -> entries.timeMs() - one.waitingSinceMs())
              .max()
              .orElse(0);
      for (Overlooked one : overlooked) {
        LOG.error(
            "interaction {} waits in {} since {} though {} is ready for it ({}): the router has a"
                + " fault; please report it with the journal",
            one.interaction(),
            one.queue(),
            Instant.ofEpochMilli(one.waitingSinceMs()),
            one.agent(),
            one.cause());
      }
    }
  }

  private void count(JournalEntry entry) {
    metrics.decided(entry.command());
    metrics.events(entry.events().size());
    if (entry.reply() instanceof Rejected rejected) {
      metrics.rejected(rejected.reason());
    }
  }
}
