package org.strowger.core.model;

import java.util.List;

/**
 * When something is open: a queue, or an agent's shift. Made of plain spans of time, in order and
 * without overlap; time zones, holidays and daylight saving were reckoned in by whoever made it.
 */
public record Calendar(CalendarId id, List<Interval> open) {
  public Calendar {
    Check.size("open", open, Limits.INTERVALS);
    open = List.copyOf(open);
    for (int i = 1; i < open.size(); i++) {
      if (open.get(i).fromMs() <= open.get(i - 1).toMs()) {
        throw new InvalidValue(
            "open",
            "has span "
                + (i + 1)
                + " start before span "
                + i
                + " is over: put them in order,"
                + " without overlap, and join those that touch");
      }
    }
  }

  public boolean isOpenAt(long timeMs) {
    int index = firstEndingAfter(timeMs);
    return index < open.size() && open.get(index).fromMs() <= timeMs;
  }

  /** When it next opens or closes after {@code timeMs}; 0 = never again. */
  public long nextTurnMs(long timeMs) {
    int index = firstEndingAfter(timeMs);
    if (index == open.size()) {
      return 0;
    }
    Interval next = open.get(index);
    return next.fromMs() > timeMs ? next.fromMs() : next.toMs();
  }

  /**
   * When it has been open for {@code spanMs} from {@code timeMs} on, epoch ms. What is left after
   * the last span of the calendar counts as if it were open from then on.
   */
  public long afterOpenMs(long timeMs, long spanMs) {
    long atMs = timeMs;
    long leftMs = spanMs;
    for (int index = firstEndingAfter(timeMs); index < open.size(); index++) {
      atMs = Math.max(atMs, open.get(index).fromMs());
      long hereMs = open.get(index).toMs() - atMs;
      if (leftMs <= hereMs) {
        return atMs + leftMs;
      }
      leftMs -= hereMs;
      atMs = open.get(index).toMs();
    }
    return atMs + leftMs;
  }

  private int firstEndingAfter(long timeMs) {
    int low = 0;
    int high = open.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (open.get(middle).toMs() > timeMs) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
