package org.strowger.core;

import java.util.List;
import org.strowger.core.command.Command;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;

/**
 * One line of the journal: what was asked, when, and what was decided.
 *
 * @param sequence place in the total order, from 1, without gaps
 * @param timeMs the time the core was given, epoch milliseconds
 */
public record JournalEntry(
    long sequence, long timeMs, Command command, List<Event> events, Reply reply)
    implements Decided {
  public JournalEntry {
    events = List.copyOf(events);
  }
}
