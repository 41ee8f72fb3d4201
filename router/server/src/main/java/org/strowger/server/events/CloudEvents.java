package org.strowger.server.events;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.StringValue;
import com.google.protobuf.util.JsonFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.strowger.proto.v1.EventCause;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.JournalEntry;
import org.strowger.proto.v1.StreamedEvent;

/**
 * Events as CloudEvents 1.0 in their JSON format (https://cloudevents.io), one object per event.
 * The data are the event's message in proto3's JSON form, in which 64-bit numbers are strings. A
 * value, for any thread.
 *
 * @param source which router: a URI reference, the same as long as its journal lives
 */
public record CloudEvents(String source) {
  /** Of one event. */
  public static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

  /** Of several in an array. */
  public static final String BATCH_CONTENT_TYPE =
      "application/cloudevents-batch+json; charset=utf-8";

  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final JsonFormat.Printer JSON =
      JsonFormat.printer().omittingInsignificantWhitespace();

  /** One event of an entry. With its source, the id names it for ever. */
  public String toJson(EventEntry entry, StreamedEvent event) {
    EventFields.Content content = EventFields.of(event.getEvent());
    StringBuilder json = new StringBuilder(256).append("{\"specversion\":\"1.0\"");
    member(json, "id", id(entry.getSequence(), event.getIndex()));
    member(json, "source", source);
    member(json, "type", type(content.kind()));
    member(json, "subject", content.subject());
    member(json, "time", RFC_3339.format(Instant.ofEpochMilli(entry.getTimeMs())));
    // Extensions: a sequence that sorts as text, the command that it came of, and who sent that.
    member(json, "sequence", String.format(Locale.ROOT, "%019d", entry.getSequence()));
    member(json, "cause", entry.getCause().getCommand());
    member(json, "actor", actor(entry.getCause()));
    member(json, "datacontenttype", "application/json");
    return json.append(",\"data\":").append(print(content.message())).append('}').toString();
  }

  /** Every event of an entry, as it lies in the journal. */
  public List<String> toJson(JournalEntry entry) {
    EventEntry whole = EventFeed.cut(entry, _ -> true);
    return whole.getEventsList().stream().map(event -> toJson(whole, event)).toList();
  }

  /** Several in one array, as the batched mode has it. */
  public static String batch(List<String> events) {
    return "[" + String.join(",", events) + "]";
  }

  /** {@code 812/0}: the first event of entry 812. */
  static String id(long sequence, int index) {
    return sequence + "/" + index;
  }

  /** {@code interaction_arrived} is {@code org.strowger.interaction.arrived.v1}. */
  static String type(String kind) {
    return "org.strowger." + kind.replace('_', '.') + ".v1";
  }

  private static String actor(EventCause cause) {
    String kind =
        switch (cause.getActor()) {
          case ACTOR_KIND_AGENT -> "agent";
          case ACTOR_KIND_GATEWAY -> "gateway";
          case ACTOR_KIND_SUPERVISOR -> "supervisor";
          case ACTOR_KIND_ADMINISTRATOR -> "administrator";
          case ACTOR_KIND_HOST, ACTOR_KIND_UNSPECIFIED, UNRECOGNIZED -> "host";
        };
    return cause.getActorId().isEmpty() ? kind : kind + "/" + cause.getActorId();
  }

  /** An attribute without a value is left out, as CloudEvents wants it. */
  private static void member(StringBuilder json, String name, String value) {
    if (!value.isEmpty()) {
      json.append(",\"").append(name).append("\":").append(print(StringValue.of(value)));
    }
  }

  private static String print(MessageOrBuilder message) {
    try {
      return JSON.print(message);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a message of the journal has no JSON form", e);
    }
  }
}
