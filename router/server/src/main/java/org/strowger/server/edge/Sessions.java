package org.strowger.server.edge;

import java.util.concurrent.atomic.AtomicLong;
import org.strowger.core.model.SessionId;

/**
 * Numbers the connections of agents. A number is never given twice, not even over restarts: each
 * run begins at its start time, which lies after every entry of the run before, times a million.
 * Any thread.
 */
public final class Sessions {
  private static final int SHIFT = 20;

  private final AtomicLong next;

  /** {@code startMs} is the router's time when this run began. */
  public Sessions(long startMs) {
    next = new AtomicLong(Math.max(1, startMs) << SHIFT);
  }

  SessionId next() {
    return new SessionId(next.getAndIncrement());
  }
}
