package org.strowger.simulator.story;

import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.DeclineKind;

/** Tells in words what happened to an offer. */
final class OfferNarrator {
  private final Names names;

  OfferNarrator(Names names) {
    this.names = names;
  }

  String tell(OfferEvent event) {
    String key = names.name(event.interaction());
    return switch (event) {
      case OfferMade told ->
          "offers "
              + key
              + " to "
              + told.agent()
              + " until "
              + StoryClock.tell(told.deadlineMs())
              + (told.autoAcceptMs() == 0
                  ? ""
                  : ", accepted by itself at " + StoryClock.tell(told.autoAcceptMs()))
              + quoted(", whispers ", told.whisper());
      case OfferAccepted told -> told.agent() + " has " + key;
      case OfferDeclined told ->
          told.agent() + turnedDown(told.kind()) + key + quoted(": ", told.note());
      case OfferExpired told -> told.agent() + " has missed " + key;
      case OfferRescinded told ->
          "takes " + key + " back from " + told.agent() + ": " + Phrases.words(told.reason());
    };
  }

  private static String turnedDown(DeclineKind kind) {
    return switch (kind) {
      case DECLINED -> " has declined ";
      case BUSY -> " was busy for ";
      case NO_ANSWER -> " did not answer ";
    };
  }

  static String quoted(String before, String text) {
    return text.isEmpty() ? "" : before + '"' + text + '"';
  }
}
