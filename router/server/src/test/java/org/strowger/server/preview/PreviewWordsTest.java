package org.strowger.server.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.InteractionAssigned;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.event.SupervisorEvent.SupervisorIntervened;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.RescindReason;
import org.strowger.core.model.SupervisorId;

/** Every event has a sentence that a supervisor can read. */
class PreviewWordsTest {
  private static final long NOW_MS = 1_800_000_000_000L;
  private static final InteractionId CALL = new InteractionId(7);
  private static final AgentId ANA = new AgentId("ana");
  private static final SupervisorId UTE = new SupervisorId("ute");

  private final PreviewWords words = new PreviewWords(NOW_MS);

  @ParameterizedTest
  @MethodSource("org.strowger.server.journal.Samples#events")
  void everyEventIsToldOfWhomItIsAbout(Event event) {
    String sentence = words.of(event);
    assertFalse(sentence.isBlank());
    assertFalse(sentence.contains("[") || sentence.contains("null"), sentence);
    switch (event) {
      case InteractionEvent told -> has(sentence, "interaction " + told.interaction());
      case OfferEvent told -> has(sentence, "interaction " + told.interaction());
      case AgentEvent told -> has(sentence, told.agent().value());
      default -> {}
    }
  }

  private static void has(String sentence, String name) {
    assertTrue(sentence.startsWith(name), sentence);
  }

  @Test
  void whatAnInterventionLeadsToIsToldInFull() {
    told("recorded: by ute, without a note", new SupervisorIntervened(UTE, "", null));
    told(
        "interaction 7 moves to sales: supervisor, due 90 s ago",
        new InteractionMoved(CALL, new QueueId("sales"), NOW_MS - 90_000, UTE, Cause.SUPERVISOR));
    told(
        "interaction 7 is given to ana, without taking capacity, by ute",
        new InteractionAssigned(CALL, ANA, false, UTE));
    told(
        "interaction 7 is no longer offered to ana: interaction moved",
        new OfferRescinded(new OfferId(3), CALL, ANA, RescindReason.INTERACTION_MOVED));
    told("ana is signed out, by ute", new AgentSignedOut(ANA, Cause.SUPERVISOR, UTE));
    told(
        "interaction 7 is taken from ana and waits at its old place",
        new InteractionRequeued(CALL, ANA, Cause.SUPERVISOR));
  }

  private void told(String sentence, Event event) {
    assertEquals(sentence, words.of(event));
  }
}
