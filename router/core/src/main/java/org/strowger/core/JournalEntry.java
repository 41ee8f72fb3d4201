package org.strowger.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Command;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.model.AdministratorId;

/**
 * One line of the journal: what was asked, when, and what was decided.
 *
 * @param sequence place in the total order, from 1, without gaps
 * @param timeMs the time the core was given, epoch milliseconds
 * @param administrator who asked, where it was a definition and they are known; it decides nothing
 */
public record JournalEntry(
    long sequence,
    long timeMs,
    Command command,
    List<Event> events,
    Reply reply,
    @Nullable AdministratorId administrator)
    implements Decided {
  public JournalEntry {
    events = List.copyOf(events);
  }

  public JournalEntry(
      long sequence, long timeMs, Command command, List<Event> events, Reply reply) {
    this(sequence, timeMs, command, events, reply, null);
  }
}
