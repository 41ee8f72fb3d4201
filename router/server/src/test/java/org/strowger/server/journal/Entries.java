package org.strowger.server.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.Command;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.Reply;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.DeclineKind;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;

/** Entries to fill a journal with; what they mean is of no matter there. */
final class Entries {
  static final long FIRST_MS = 1_767_225_600_000L;

  private Entries() {}

  /** An ordinary entry; {@code note} is text that can be found again in a file. */
  static JournalEntry entry(long sequence, String note) {
    AgentId agent = new AgentId("ana");
    OfferId offer = new OfferId(sequence);
    return new JournalEntry(
        sequence,
        FIRST_MS + sequence,
        new DeclineOffer(agent, offer, note),
        List.of(
            new OfferDeclined(offer, new InteractionId(sequence), agent, note, DeclineKind.BUSY)),
        Reply.ACCEPTED);
  }

  static JournalEntry entry(long sequence) {
    return entry(sequence, "note-" + sequence);
  }

  /** An entry of at least {@code bytes} bytes. */
  static JournalEntry large(long sequence, int bytes) {
    List<String> keys = Collections.nCopies(bytes / 100, "k".repeat(100));
    Command command = new ReconcileGateway(new GatewayId("phone-1"), keys);
    return new JournalEntry(sequence, FIRST_MS + sequence, command, List.of(), Reply.ACCEPTED);
  }

  static List<JournalEntry> read(JournalReader journal) {
    return read(journal, 1);
  }

  static List<JournalEntry> read(JournalReader journal, long fromSequence) {
    List<JournalEntry> all = new ArrayList<>();
    journal.read(fromSequence, all::add);
    return all;
  }

  static List<Long> sequences(List<JournalEntry> entries) {
    return entries.stream().map(JournalEntry::sequence).toList();
  }
}
