package org.strowger.server.journal;

import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.wire.SharedIds;
import org.strowger.server.wire.WireEnums;

/** The part of {@link EventCodec} for what happens to offers. */
final class OfferEventCodec {
  private OfferEventCodec() {}

  static void encode(OfferEvent event, JournalEvent.Builder wire) {
    switch (event) {
      case OfferMade it ->
          wire.setOfferMade(
              JournalEvent.OfferMade.newBuilder()
                  .setOfferId(it.offer().value())
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setDeadlineMs(it.deadlineMs())
                  .setWhisper(it.whisper())
                  .setAutoAcceptMs(it.autoAcceptMs()));
      case OfferAccepted it ->
          wire.setOfferAccepted(
              JournalEvent.OfferAccepted.newBuilder()
                  .setOfferId(it.offer().value())
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value()));
      case OfferDeclined it ->
          wire.setOfferDeclined(
              JournalEvent.OfferDeclined.newBuilder()
                  .setOfferId(it.offer().value())
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setNote(it.note())
                  .setKind(WireEnums.toWire(it.kind())));
      case OfferExpired it ->
          wire.setOfferExpired(
              JournalEvent.OfferExpired.newBuilder()
                  .setOfferId(it.offer().value())
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value()));
      case OfferRescinded it ->
          wire.setOfferRescinded(
              JournalEvent.OfferRescinded.newBuilder()
                  .setOfferId(it.offer().value())
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setRescindReason(WireEnums.toWire(it.reason())));
    }
  }

  static OfferMade decode(JournalEvent.OfferMade wire) {
    return new OfferMade(
        new OfferId(wire.getOfferId()),
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getDeadlineMs(),
        wire.getWhisper(),
        wire.getAutoAcceptMs());
  }

  static OfferAccepted decode(JournalEvent.OfferAccepted wire) {
    return new OfferAccepted(
        new OfferId(wire.getOfferId()),
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()));
  }

  static OfferDeclined decode(JournalEvent.OfferDeclined wire) {
    return new OfferDeclined(
        new OfferId(wire.getOfferId()),
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getNote(),
        WireEnums.fromWire(wire.getKind()));
  }

  static OfferExpired decode(JournalEvent.OfferExpired wire) {
    return new OfferExpired(
        new OfferId(wire.getOfferId()),
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()));
  }

  static OfferRescinded decode(JournalEvent.OfferRescinded wire) {
    return new OfferRescinded(
        new OfferId(wire.getOfferId()),
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        WireEnums.fromWire(wire.getRescindReason()));
  }
}
