package org.strowger.server.ring;

import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.Command;

/**
 * One cell of the ring. The gate fills it with a command and its origin, or with a query; the core
 * stage puts in the entry that the command became; the later stages read that. At any time it
 * belongs to one stage, and the ring hands it on; cells are used again.
 */
final class Slot {
  private @Nullable Command command;
  private Origin origin = Origin.NOBODY;
  private @Nullable Query query;
  private long timeMs;
  private @Nullable JournalEntry entry;

  void hold(Command asked, Origin by) {
    clear();
    command = asked;
    origin = by;
  }

  void hold(Query asked) {
    clear();
    query = asked;
  }

  /** Lets go of everything, so that a quiet ring keeps nothing alive. */
  void clear() {
    command = null;
    origin = Origin.NOBODY;
    query = null;
    entry = null;
  }

  void decided(JournalEntry became) {
    entry = became;
  }

  void timeMs(long now) {
    timeMs = now;
  }

  /** The router's time at which the core stage saw this slot, epoch ms. */
  long timeMs() {
    return timeMs;
  }

  /** Null where the slot holds a query. */
  @Nullable Command command() {
    return command;
  }

  Origin origin() {
    return origin;
  }

  /** Null where the slot holds a command. */
  @Nullable Query query() {
    return query;
  }

  /** Null for queries, and for time that passed without effect. */
  @Nullable JournalEntry entry() {
    return entry;
  }
}
