package org.strowger.server.ring;

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

  /** A slot has been dealt with. */
  void handled(long number) {
    cell.lazySet(number);
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
