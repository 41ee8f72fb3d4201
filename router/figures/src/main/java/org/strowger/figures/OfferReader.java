package org.strowger.figures;

import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;

/** The part of {@link JournalFold} that reads what becomes of offers. */
final class OfferReader {
  private final Tables tables;
  private final InteractionReader interactions;

  OfferReader(Tables tables, InteractionReader interactions) {
    this.tables = tables;
    this.interactions = interactions;
  }

  void read(OfferEvent event) {
    Life life = tables.life(event.interaction());
    switch (event) {
      case OfferMade made -> {
        tables.pending(made.offer());
        life.offered();
        tables.change(made.agent(), duty -> duty.offers(1));
        tables.tell(ledger -> ledger.offerMade(life, made.agent(), tables.timeMs()));
      }
      case OfferAccepted accepted -> {
        over(life, accepted, OfferEnd.ACCEPTED);
        interactions.answer(life, accepted.agent(), SegmentStart.ACCEPTED);
        tables.change(accepted.agent(), duty -> duty.offers(-1));
      }
      case OfferDeclined declined -> withdraw(life, declined, OfferEnd.DECLINED);
      case OfferExpired expired -> withdraw(life, expired, OfferEnd.MISSED);
      case OfferRescinded rescinded -> withdraw(life, rescinded, OfferEnd.RESCINDED);
    }
  }

  private void withdraw(Life life, OfferEvent event, OfferEnd how) {
    over(life, event, how);
    tables.change(event.agent(), duty -> duty.offers(-1));
  }

  private void over(Life life, OfferEvent event, OfferEnd how) {
    long madeMs = tables.offerOver(event.offer());
    life.offerOver(how == OfferEnd.DECLINED || how == OfferEnd.MISSED);
    tables.tell(ledger -> ledger.offerOver(life, event.agent(), how, madeMs, tables.timeMs()));
  }
}
