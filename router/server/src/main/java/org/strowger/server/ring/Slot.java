package org.strowger.server.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.command.Command;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;

/**
 * One cell of the ring. The gate fills it with a command and its origin, or with a query; the core
 * stage lets the state machine write its effects into it and makes them an entry; the later stages
 * read that. At any time it belongs to one stage, and the ring hands it on; cells are used again.
 */
final class Slot implements Output {
  private @Nullable Command command;
  private Origin origin = Origin.NOBODY;
  private @Nullable Query query;
  private final List<Event> events = new ArrayList<>();
  private @Nullable Reply reply;
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
    events.clear();
    reply = null;
    entry = null;
  }

  @Override
  public void event(Event event) {
    events.add(event);
  }

  @Override
  public void reply(Reply only) {
    if (reply != null) {
      throw new IllegalStateException("a second reply " + only + " after " + reply);
    }
    reply = only;
  }

  /** Makes what was decided the entry of that sequence. */
  void decided(long sequence) {
    entry = new JournalEntry(sequence, timeMs, Objects.requireNonNull(command), events, reply());
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

  int eventCount() {
    return events.size();
  }

  Reply reply() {
    if (reply == null) {
      throw new IllegalStateException("no reply to " + command);
    }
    return reply;
  }

  /** Null for queries, and for time that passed without effect. */
  @Nullable JournalEntry entry() {
    return entry;
  }
}
