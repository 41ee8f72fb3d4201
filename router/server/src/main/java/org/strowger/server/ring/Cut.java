package org.strowger.server.ring;

import java.util.List;
import org.strowger.core.event.Event;

/**
 * A query that takes the whole state with it, as it stands at its place in the ring: when it is
 * answered, exactly the entries that are in the rows have been published. Writing the rows holds
 * the core up for as long as a snapshot takes, some milliseconds with ten thousand agents, so
 * whoever asks bounds how many are on their way at once.
 */
public interface Cut extends Query {
  /**
   * On the core's thread, which must not be held up any further; an exception would stop the
   * router.
   *
   * @param sequence the newest entry that is in the rows
   * @param decidedMs when the machine last decided, epoch ms
   * @param timeMs the present time of the core, epoch ms
   */
  void take(long sequence, long decidedMs, long timeMs, List<Event> rows);
}
