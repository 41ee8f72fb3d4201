package org.strowger.cluster;

import org.strowger.core.JournalEntry;

/** What the cluster says to a command. */
public sealed interface Answer {
  /**
   * It was decided, which includes being rejected by the core.
   *
   * @param entry the entry that it became; without its events where they did not fit into one
   *     message
   * @param whole whether the events are there
   */
  record Decided(JournalEntry entry, boolean whole) implements Answer {}

  /** It only let time pass, and that had no effect: there is no entry. */
  record NoEffect() implements Answer {}

  /** It could not be read and was not decided; {@code sentence} says why. */
  record Refused(String sentence) implements Answer {}
}
