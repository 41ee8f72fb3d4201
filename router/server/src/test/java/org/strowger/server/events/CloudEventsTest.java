package org.strowger.server.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.ActorKind;
import org.strowger.proto.v1.EventCause;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.proto.v1.JournalEvent.InteractionEnded;
import org.strowger.proto.v1.JournalEvent.OfferDeclined;
import org.strowger.proto.v1.JournalLimits;
import org.strowger.proto.v1.StreamedEvent;

/** Events in the words of CloudEvents 1.0, read back with another JSON reader. */
class CloudEventsTest {
  private static final CloudEvents EVENTS = new CloudEvents("https://router.example/north");
  private static final EventEntry ENTRY =
      EventEntry.newBuilder()
          .setSequence(812)
          .setTimeMs(1_767_261_612_345L)
          .setCause(
              EventCause.newBuilder()
                  .setCommand("decline_offer")
                  .setActor(ActorKind.ACTOR_KIND_AGENT)
                  .setActorId("ana"))
          .build();

  @Test
  void everyAttributeIsThereAndTheDataAreTheMessage() throws Exception {
    JournalEvent declined =
        JournalEvent.newBuilder()
            .setOfferDeclined(
                OfferDeclined.newBuilder()
                    .setOfferId(7)
                    .setInteractionId(44)
                    .setAgentId("ana")
                    .setNote("my \"other\" phone\nrings"))
            .build();
    Map<String, Value> event = read(declined, 2);

    assertEquals("1.0", text(event, "specversion"));
    assertEquals("812/2", text(event, "id"));
    assertEquals("https://router.example/north", text(event, "source"));
    assertEquals("org.strowger.offer.declined.v1", text(event, "type"));
    assertEquals("interaction/44", text(event, "subject"));
    assertEquals("2026-01-01T10:00:12.345Z", text(event, "time"));
    assertEquals("0000000000000000812", text(event, "sequence"));
    assertEquals("decline_offer", text(event, "cause"));
    assertEquals("agent/ana", text(event, "actor"));
    assertEquals("application/json", text(event, "datacontenttype"));
    Map<String, Value> data = field(event, "data").getStructValue().getFieldsMap();
    assertEquals("44", text(data, "interactionId"));
    assertEquals("my \"other\" phone\nrings", text(data, "note"));
  }

  @Test
  void attributeNamesAreAsTheSpecificationWantsThem() throws Exception {
    for (String name : read(ended(1), 0).keySet()) {
      assertEquals(name.replaceAll("[^a-z0-9]", ""), name);
    }
  }

  @Test
  void whatIsAboutTheRouterItselfHasNoSubject() throws Exception {
    JournalEvent started =
        JournalEvent.newBuilder()
            .setHostStarted(
                JournalEvent.HostStarted.newBuilder()
                    .setLimits(JournalLimits.newBuilder().setAgents(5)))
            .build();
    assertFalse(read(started, 0).containsKey("subject"));
  }

  @Test
  void severalMakeAnArray() throws Exception {
    StreamedEvent first = StreamedEvent.newBuilder().setIndex(0).setEvent(ended(1)).build();
    StreamedEvent second = StreamedEvent.newBuilder().setIndex(1).setEvent(ended(2)).build();
    String batch =
        CloudEvents.batch(List.of(EVENTS.toJson(ENTRY, first), EVENTS.toJson(ENTRY, second)));
    Value.Builder read = Value.newBuilder();
    JsonFormat.parser().merge(batch, read);
    assertEquals(
        List.of("interaction/1", "interaction/2"),
        read.getListValue().getValuesList().stream()
            .map(one -> text(one.getStructValue().getFieldsMap(), "subject"))
            .toList());
  }

  @Test
  void noTwoKindsShareAType() {
    Set<String> kinds = EventFields.kinds();
    assertEquals(kinds.size(), kinds.stream().map(CloudEvents::type).distinct().count());
  }

  private static JournalEvent ended(long interaction) {
    return JournalEvent.newBuilder()
        .setInteractionEnded(InteractionEnded.newBuilder().setInteractionId(interaction))
        .build();
  }

  private static Map<String, Value> read(JournalEvent event, int index)
      throws InvalidProtocolBufferException {
    StreamedEvent streamed = StreamedEvent.newBuilder().setIndex(index).setEvent(event).build();
    Struct.Builder read = Struct.newBuilder();
    JsonFormat.parser().merge(EVENTS.toJson(ENTRY, streamed), read);
    return read.build().getFieldsMap();
  }

  private static Value field(Map<String, Value> object, String name) {
    return object.getOrDefault(name, Value.getDefaultInstance());
  }

  private static String text(Map<String, Value> object, String name) {
    return field(object, name).getStringValue();
  }
}
