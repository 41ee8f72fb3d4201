package org.strowger.core.state;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All deadlines that run, in the order in which they take effect. An index: each one stands in some
 * row too.
 */
public final class TimerTable {
  private final TreeSet<Timer> running = new TreeSet<>(Timer.ORDER);

  /** The next deadline to take effect, or null if none runs. */
  public @Nullable Timer first() {
    return running.isEmpty() ? null : running.first();
  }

  /** How many deadlines run. */
  public int size() {
    return running.size();
  }

  boolean contains(Timer timer) {
    return running.contains(timer);
  }

  void arm(Timer timer) {
    if (!running.add(timer)) {
      throw new IllegalStateException("armed twice: " + timer);
    }
  }

  void cancel(Timer timer) {
    if (!running.remove(timer)) {
      throw new IllegalStateException("not armed: " + timer);
    }
  }
}
