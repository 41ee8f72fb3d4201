package org.strowger.server.journal;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.model.AdministratorId;
import org.strowger.core.model.InteractionId;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.wire.WireRejections;

/**
 * The storage format of an entry: the core's records one to one in the messages of {@code
 * journal.proto}. {@code decode} throws {@link org.strowger.core.model.InvalidValue} where a
 * message is not one that {@code encode} makes. Stateless, for any thread.
 */
public final class JournalCodec {
  private JournalCodec() {}

  public static org.strowger.proto.v1.JournalEntry encode(JournalEntry entry) {
    return new EntryEncoder().encode(entry);
  }

  public static JournalEntry decode(org.strowger.proto.v1.JournalEntry wire) {
    List<Event> events = new ArrayList<>(wire.getEventsCount());
    for (JournalEvent event : wire.getEventsList()) {
      events.add(EventCodec.decode(event));
    }
    return new JournalEntry(
        wire.getSequence(),
        wire.getTimeMs(),
        CommandCodec.decode(wire.getCommand()),
        events,
        reply(wire),
        wire.getAdministratorId().isEmpty()
            ? null
            : new AdministratorId(wire.getAdministratorId()));
  }

  /** Throws where {@code entry} is not the one behind {@code lastSequence}: a fault of ours. */
  static void requireFollows(JournalEntry entry, long lastSequence) {
    if (entry.sequence() != lastSequence + 1) {
      throw new IllegalStateException(
          "entry " + entry.sequence() + " can't follow entry " + lastSequence + " in the journal");
    }
  }

  private static Reply reply(org.strowger.proto.v1.JournalEntry wire) {
    if (wire.hasRejected()) {
      return WireRejections.fromWire(wire.getRejected());
    }
    return wire.getReplyInteractionId() == 0
        ? Reply.ACCEPTED
        : new Reply.Accepted(new InteractionId(wire.getReplyInteractionId()));
  }
}
