package org.strowger.cluster;

import io.aeron.cluster.service.Cluster;
import org.strowger.core.StateMachine;

/**
 * The one timer that the core needs: it goes off at the core's next deadline. The cluster keeps it,
 * also in its snapshots, and writes into the log when it goes off. For the service's thread.
 */
final class DeadlineTimer {
  private static final long TIMER = 1;

  /** No deadline is this one, so the next is told to the cluster whatever it is. */
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final Cluster cluster;
  private long armedMs = UNKNOWN;

  DeadlineTimer(Cluster cluster) {
    this.cluster = cluster;
  }

  /** It went off, or it is not known whether the cluster still has it. */
  void forget() {
    armedMs = UNKNOWN;
  }

  /**
   * Sets it to {@code deadlineMs}, epoch ms, or {@link StateMachine#NO_DEADLINE}; waits where the
   * cluster can't take it yet. That it may go off early or twice does no harm: time that passes
   * without effect is no entry.
   */
  void arm(long deadlineMs) {
    if (deadlineMs == armedMs) {
      return;
    }
    cluster.idleStrategy().reset();
    while (!told(deadlineMs)) {
      cluster.idleStrategy().idle();
    }
    armedMs = deadlineMs;
  }

  private boolean told(long deadlineMs) {
    return deadlineMs == StateMachine.NO_DEADLINE
        ? cluster.cancelTimer(TIMER)
        : cluster.scheduleTimer(TIMER, deadlineMs);
  }
}
