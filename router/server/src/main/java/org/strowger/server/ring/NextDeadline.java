package org.strowger.server.ring;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.strowger.core.StateMachine;

/**
 * When the core next wants to be woken: written by the core stage, waited for by the ticker. Both
 * fields have one writer, the core thread.
 *
 * <p>No wake-up is lost: the ticker reads, then parks; a write that comes in between leaves a
 * permit that ends the park at once.
 */
final class NextDeadline {
  private volatile long deadlineMs = StateMachine.NO_DEADLINE;
  private volatile long ticks;
  private volatile @Nullable Thread waiting;

  /** Called by the ticker's thread before it first parks. */
  void waitedForBy(Thread ticker) {
    waiting = ticker;
  }

  /**
   * Called by the core stage at the end of each batch, with how many AdvanceTimes it has decided.
   */
  void publish(long nextMs, long ticksDecided) {
    boolean wake = nextMs < deadlineMs || ticksDecided != ticks;
    deadlineMs = nextMs;
    ticks = ticksDecided;
    if (wake) {
      LockSupport.unpark(waiting);
    }
  }

  /** Epoch ms in router time, or {@link StateMachine#NO_DEADLINE}. */
  long deadlineMs() {
    return deadlineMs;
  }

  /** How many AdvanceTimes the core has decided since the start. */
  long ticks() {
    return ticks;
  }
}
