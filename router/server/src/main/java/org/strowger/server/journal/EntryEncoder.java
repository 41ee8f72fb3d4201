package org.strowger.server.journal;

import org.strowger.core.JournalEntry;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.model.AdministratorId;
import org.strowger.core.model.InteractionId;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.wire.WireRejections;

/**
 * Encodes one entry after the other. It uses its builders again: that of an event has a place for
 * each kind there is, so making one for each event costs more than what is put into it. For one
 * thread.
 */
final class EntryEncoder {
  private final org.strowger.proto.v1.JournalEntry.Builder wire =
      org.strowger.proto.v1.JournalEntry.newBuilder();
  private final JournalCommand.Builder command = JournalCommand.newBuilder();
  private final JournalEvent.Builder event = JournalEvent.newBuilder();

  org.strowger.proto.v1.JournalEntry encode(JournalEntry entry) {
    CommandCodec.encode(entry.command(), command.clear());
    wire.clear()
        .setSequence(entry.sequence())
        .setTimeMs(entry.timeMs())
        .setCommand(command.build());
    AdministratorId administrator = entry.administrator();
    if (administrator != null) {
      wire.setAdministratorId(administrator.value());
    }
    for (Event one : entry.events()) {
      EventCodec.encode(one, event.clear());
      wire.addEvents(event.build());
    }
    switch (entry.reply()) {
      case Reply.Accepted(InteractionId interaction) ->
          wire.setReplyInteractionId(interaction == null ? 0 : interaction.value());
      case Reply.Rejected rejected -> wire.setRejected(WireRejections.toWire(rejected));
    }
    return wire.build();
  }
}
