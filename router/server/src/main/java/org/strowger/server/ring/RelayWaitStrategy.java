package org.strowger.server.ring;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * A stage that has nothing to do sleeps until the one before it has passed something on, and is
 * woken by whoever did so: by the gate where it is the first, else by the stage before. The ring's
 * own blocking strategy sleeps only for the gate and spins for the stage before, which costs a
 * processor for as long as the disk takes to sync a batch.
 *
 * <p>So each stage calls {@link #signalAllWhenBlocking} after it has passed a batch on. No wake-up
 * is lost: who sleeps says so and then looks once more; who passes on does so and then looks who
 * sleeps.
 */
final class RelayWaitStrategy implements WaitStrategy {
  /** One stage, known by its barrier. */
  private static final class Sleeper {
    private final SequenceBarrier barrier;
    private final Sequence before;
    private final Thread thread = Thread.currentThread();

    /** Guarded by the writing of {@link #asleep} after it. */
    private long wanted;

    private volatile boolean asleep;

    Sleeper(SequenceBarrier barrier, Sequence before) {
      this.barrier = barrier;
      this.before = before;
    }

    long sleepUntil(long sequence) throws AlertException, InterruptedException {
      wanted = sequence;
      try {
        while (true) {
          asleep = true;
          // A sequence is read with less than a volatile's order: without this it could be read
          // before others see who sleeps, and the wake-up would be lost.
          VarHandle.fullFence();
          long passedOn = before.get();
          if (passedOn >= sequence) {
            return passedOn;
          }
          barrier.checkAlert();
          LockSupport.park(this);
          if (Thread.interrupted()) {
            throw new InterruptedException();
          }
        }
      } finally {
        asleep = false;
      }
    }

    void wakeIfDue() {
      if (asleep && (before.get() >= wanted || barrier.isAlerted())) {
        // Woken once: others who pass something on need not do it again.
        asleep = false;
        LockSupport.unpark(thread);
      }
    }
  }

  /** As many as there are stages. */
  private final List<Sleeper> sleepers = new CopyOnWriteArrayList<>();

  @Override
  public long waitFor(long sequence, Sequence cursor, Sequence before, SequenceBarrier barrier)
      throws AlertException, InterruptedException {
    long passedOn = before.get();
    return passedOn >= sequence ? passedOn : sleeper(before, barrier).sleepUntil(sequence);
  }

  private Sleeper sleeper(Sequence before, SequenceBarrier barrier) {
    for (Sleeper one : sleepers) {
      if (one.barrier.equals(barrier)) {
        return one;
      }
    }
    Sleeper added = new Sleeper(barrier, before);
    sleepers.add(added);
    return added;
  }

  /** Wakes whoever sleeps and has something to do, or is to end; any thread. */
  @Override
  public void signalAllWhenBlocking() {
    // What was passed on must be seen by whoever is not seen asleep here.
    VarHandle.fullFence();
    for (int i = 0; i < sleepers.size(); i++) {
      sleepers.get(i).wakeIfDue();
    }
  }
}
