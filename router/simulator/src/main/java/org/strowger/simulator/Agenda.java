package org.strowger.simulator;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What is going to be done, in order of time. Nothing is ever struck off: whoever acts on an entry
 * sees whether it still applies.
 */
final class Agenda {
  /** When nothing is left to be done. */
  static final long NEVER = Long.MAX_VALUE;

  /**
   * What can be on the agenda. Of things due in one millisecond the upper comes first: a duty ends
   * before it can bring new work, and a customer whose patience ends just as an agent becomes free
   * is served.
   */
  enum Kind {
    DUTY_ENDS,
    CONVERSATION_ENDS,
    WRAP_UP_COMPLETES,
    AGENT_RETURNS,
    DUTY_BEGINS,
    OFFER_ACCEPTED,
    OFFER_DECLINED,
    CUSTOMER_ARRIVES,
    PATIENCE_ENDS
  }

  /**
   * One thing to be done.
   *
   * @param who the number of the agent, or of the customer
   * @param what the offer or the interaction, where there is one
   * @param ordinal numbers the entries as they are made, to give equals an order
   */
  record Entry(long timeMs, Kind kind, int who, long what, long ordinal) {}

  private static final Comparator<Entry> ORDER =
      Comparator.comparingLong(Entry::timeMs)
          .thenComparing(Entry::kind)
          .thenComparingLong(Entry::ordinal);

  private final PriorityQueue<Entry> entries = new PriorityQueue<>(ORDER);
  private long nextOrdinal;

  void add(long timeMs, Kind kind, int who, long what) {
    entries.add(new Entry(timeMs, kind, who, what, nextOrdinal++));
  }

  void add(long timeMs, Kind kind, int who) {
    add(timeMs, kind, who, 0);
  }

  /** When the first entry is due, or {@link #NEVER}. */
  long nextMs() {
    Entry first = entries.peek();
    return first == null ? NEVER : first.timeMs();
  }

  /** Takes the first entry; there must be one. */
  Entry take() {
    return entries.remove();
  }
}
