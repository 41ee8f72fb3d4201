package org.strowger.server.webhook;

/**
 * A place before one event of an entry, in the total order.
 *
 * @param sequence the entry, from 1
 * @param index the event in it, from 0
 */
record EventPlace(long sequence, int index) implements Comparable<EventPlace> {
  /** Before everything of an entry. */
  static EventPlace before(long sequence) {
    return new EventPlace(sequence, 0);
  }

  EventPlace next() {
    return new EventPlace(sequence, index + 1);
  }

  boolean isBefore(EventPlace other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(EventPlace other) {
    int bySequence = Long.compare(sequence, other.sequence);
    return bySequence != 0 ? bySequence : Integer.compare(index, other.index);
  }

  /** Written as {@code 812-3}, which {@link #parse} reads. */
  @Override
  public String toString() {
    return sequence + "-" + index;
  }

  /** Throws {@link IllegalArgumentException} where it is none. */
  static EventPlace parse(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      throw new IllegalArgumentException("\"" + text + "\" is no place of an event");
    }
    return new EventPlace(
        Long.parseLong(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
  }
}
