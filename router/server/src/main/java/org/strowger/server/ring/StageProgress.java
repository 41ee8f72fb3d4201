package org.strowger.server.ring;

import com.lmax.disruptor.Sequence;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * How far one stage has come, counted slot by slot so that a long batch is not taken for standing
 * still. Written by the stage's thread, read by any.
 */
final class StageProgress {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final AtomicLong cell = new AtomicLong(-1);
  private volatile @Nullable Thread thread;
  private Sequence passedOn = new Sequence();
  private Runnable wakeNext = () -> {};

  /** Before the ring starts: where the ring keeps how far the next stage may go. */
  void passOnBy(Sequence sequence) {
    passedOn = sequence;
  }

  /** Before the ring starts: who is to be told that something was passed on. */
  void wakeNextBy(Runnable wake) {
    wakeNext = wake;
  }

  /** On the stage's thread, which is given the name, before its first slot. */
  void begin(String name) {
    Thread own = Thread.currentThread();
    own.setName(name);
    thread = own;
    begun.countDown();
  }

  /** Waits until the stage's thread is up; false = it is not, in that time. */
  boolean awaitBegun(Duration atMost) throws InterruptedException {
    return begun.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** A slot has been dealt with; at the end of a batch the next stage may have all of it. */
  void handled(long number, boolean endOfBatch) {
    cell.lazySet(number);
    if (endOfBatch) {
      passedOn.set(number);
      wakeNext.run();
    }
  }

  /** The newest slot that the next stage may have; -1 = none yet. */
  long passedOn() {
    return passedOn.get();
  }

  /** The newest slot that was dealt with; -1 = none yet. */
  long cell() {
    return cell.get();
  }

  /** Where the stage is at this moment; empty before it began. */
  StackTraceElement[] stack() {
    Thread own = thread;
    return own == null ? new StackTraceElement[0] : own.getStackTrace();
  }
}
