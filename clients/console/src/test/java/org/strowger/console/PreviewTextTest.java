package org.strowger.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.EventCount;
import org.strowger.proto.v1.OverruledRule;
import org.strowger.proto.v1.PreviewInterventionResponse;
import org.strowger.proto.v1.PreviewedEvent;

/** What a supervisor reads before saying yes. */
final class PreviewTextTest {
  @Test
  void whatIsSetAsideComesBeforeWhatFollows() {
    assertEquals(
        List.of("it would be done", "  ! ana: has no parcels", "  interaction 7 is given to ana"),
        PreviewText.lines(
            PreviewInterventionResponse.newBuilder()
                .setSentence("it would be done")
                .addOverruled(OverruledRule.newBuilder().setSentence("ana: has no parcels"))
                .addEvents(event("interaction 7 is given to ana"))
                .setEventsInAll(1)
                .build()));
  }

  @Test
  void manyEventsAreCountedByKindAndTheRestIsSaidToBeThere() {
    assertEquals(
        List.of(
            "it would be done",
            "  in all: interaction moved 1,200, offer made 3",
            "  interaction 7 moves to billing",
            "  + 1,203 more events"),
        PreviewText.lines(
            PreviewInterventionResponse.newBuilder()
                .setSentence("it would be done")
                .addEvents(event("interaction 7 moves to billing"))
                .setEventsInAll(1_204)
                .addCounts(count("supervisor_intervened", 1))
                .addCounts(count("interaction_moved", 1_200))
                .addCounts(count("offer_made", 3))
                .build()));
  }

  private static PreviewedEvent.Builder event(String sentence) {
    return PreviewedEvent.newBuilder().setSentence(sentence);
  }

  private static EventCount.Builder count(String kind, int count) {
    return EventCount.newBuilder().setKind(kind).setCount(count);
  }
}
