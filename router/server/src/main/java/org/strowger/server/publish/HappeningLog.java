package org.strowger.server.publish;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.Event;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.LiveBoard;

/**
 * One line per happening, with the sequence that finds it in the journal. Written by the publishing
 * thread to a logger of its own, {@value #LOGGER}, at INFO: a newcomer wants to watch, and a busy
 * router turns that one logger off and asks the journal instead. Where it is off it costs one look
 * per entry.
 */
public final class HappeningLog implements Publisher {
  /** The logger to switch: INFO shows happenings, WARN does not. */
  public static final String LOGGER = "strowger.happenings";

  private static final Logger log = LoggerFactory.getLogger(LOGGER);

  private final LiveBoard board;

  public HappeningLog(LiveBoard board) {
    this.board = board;
  }

  @Override
  public void onEntry(JournalEntry entry) {
    if (!log.isInfoEnabled()) {
      return;
    }
    for (Event event : entry.events()) {
      log.info("seq={} {}", entry.sequence(), line(event));
    }
    if (entry.reply() instanceof Rejected rejected) {
      log.info(
          "seq={} rejected {}: {} ({})",
          entry.sequence(),
          entry.command(),
          rejected.reason(),
          rejected.detail());
    }
  }

  private Object line(Event event) {
    return event instanceof OfferEvent offer ? offerLine(offer) : event;
  }

  private String offerLine(OfferEvent event) {
    String subject =
        "interaction=" + event.interaction() + queueOf(event) + " offer=" + event.offer();
    return switch (event) {
      case OfferMade made -> subject + " made to " + made.agent() + " until " + made.deadlineMs();
      case OfferAccepted accepted -> subject + " accepted by " + accepted.agent();
      case OfferDeclined declined -> subject + " declined by " + declined.agent();
      case OfferExpired expired -> subject + " let expire by " + expired.agent();
      case OfferRescinded rescinded ->
          subject + " taken back from " + rescinded.agent() + ": " + rescinded.reason();
    };
  }

  private String queueOf(OfferEvent event) {
    BoardInteraction interaction = board.interaction(event.interaction());
    return interaction == null ? "" : " queue=" + interaction.queue();
  }
}
