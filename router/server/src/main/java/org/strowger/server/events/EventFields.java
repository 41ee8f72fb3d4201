package org.strowger.server.events;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.proto.v1.JournalEvent;

/**
 * What an event or a command of the journal is of. In journal.proto the same thing has the same
 * name everywhere, so it is found by the names of fields, and a kind that is added later is
 * understood without a line here; the tests hold this against the core's own records. Stateless,
 * for any thread.
 */
final class EventFields {
  /** Rows make up a snapshot of the state; no entry has one. */
  private static final String ROW = "_row";

  private static final String ID = "_id";

  private static final Map<FieldDescriptor, Names> EVENTS =
      namesOfAll(JournalEvent.getDescriptor());
  private static final Map<FieldDescriptor, Names> COMMANDS =
      namesOfAll(JournalCommand.getDescriptor());

  private EventFields() {}

  /** The kinds of events that an entry may have, in the order of the contract. */
  static Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>();
    for (FieldDescriptor kind : EVENTS.keySet()) {
      if (!kind.getName().endsWith(ROW)) {
        kinds.add(kind.getName());
      }
    }
    return kinds;
  }

  static Content of(JournalEvent event) {
    return content(event, EVENTS);
  }

  static Content of(JournalCommand command) {
    return content(command, COMMANDS);
  }

  private static Content content(Message message, Map<FieldDescriptor, Names> all) {
    // Each has one oneof, and exactly one of it is set: the codec lets nothing else into the
    // journal.
    FieldDescriptor kind = message.getOneofFieldDescriptor(oneofOf(message.getDescriptorForType()));
    Names names = kind == null ? null : all.get(kind);
    return kind == null || names == null
        ? new Content("", message, Names.NONE)
        : new Content(kind.getName(), (Message) message.getField(kind), names);
  }

  private static OneofDescriptor oneofOf(Descriptor type) {
    return type.getOneofs().getFirst();
  }

  private static Map<FieldDescriptor, Names> namesOfAll(Descriptor type) {
    Map<FieldDescriptor, Names> all = new LinkedHashMap<>();
    for (FieldDescriptor kind : oneofOf(type).getFields()) {
      all.put(kind, Names.of(kind.getMessageType()));
    }
    return all;
  }

  /** Where the ids are in one kind of message: in it, or in the definition that it carries. */
  private record Names(
      @Nullable Place interaction,
      @Nullable Place agent,
      @Nullable Place gateway,
      @Nullable Place queue,
      @Nullable Place supervisor,
      @Nullable Place first) {
    static final Names NONE = new Names(null, null, null, null, null, null);

    static Names of(Descriptor type) {
      return new Names(
          Place.find(type, "interaction_id"),
          Place.find(type, "agent_id"),
          Place.find(type, "gateway_id"),
          Place.find(type, "queue_id"),
          Place.find(type, "by"),
          Place.first(type));
    }
  }

  /** A field, maybe of a message within. */
  private record Place(@Nullable FieldDescriptor within, FieldDescriptor field) {
    static @Nullable Place find(Descriptor type, String name) {
      FieldDescriptor own = type.findFieldByName(name);
      if (own != null) {
        return new Place(null, own);
      }
      FieldDescriptor carried = carried(type);
      FieldDescriptor inside =
          carried == null ? null : carried.getMessageType().findFieldByName(name);
      return inside == null ? null : new Place(carried, inside);
    }

    /** The first field, if it names something. */
    static @Nullable Place first(Descriptor type) {
      FieldDescriptor carried = carried(type);
      Descriptor from = carried == null ? type : carried.getMessageType();
      if (from.getFields().isEmpty()) {
        return null;
      }
      FieldDescriptor first = from.getFields().getFirst();
      return first.getName().endsWith(ID) && !first.isRepeated() ? new Place(carried, first) : null;
    }

    /** A definition is the one thing in the message. */
    private static @Nullable FieldDescriptor carried(Descriptor type) {
      if (type.getFields().size() != 1) {
        return null;
      }
      FieldDescriptor only = type.getFields().getFirst();
      return only.getJavaType() == JavaType.MESSAGE && !only.isRepeated() ? only : null;
    }

    Object in(Message message) {
      Message from = within == null ? message : (Message) message.getField(within);
      return from.getField(field);
    }

    String noun() {
      String name = field.getName();
      return name.substring(0, name.length() - ID.length());
    }
  }

  /**
   * The message of one kind.
   *
   * @param kind its name in the oneof
   */
  record Content(String kind, Message message, Names names) {
    /** 0 = none. */
    long interaction() {
      return names.interaction() == null ? 0 : (Long) names.interaction().in(message);
    }

    /** Empty = none. */
    String agent() {
      return text(names.agent());
    }

    /** Empty = none. */
    String gateway() {
      return text(names.gateway());
    }

    /** The queue that the message itself names; empty = none. */
    String queue() {
      return text(names.queue());
    }

    /** The supervisor who asked for it; null where this kind is never asked for by one. */
    @Nullable String supervisor() {
      return names.supervisor() == null ? null : text(names.supervisor());
    }

    /**
     * What it is mainly about, such as {@code interaction/44} or {@code agent/ana}; empty = the
     * router itself.
     */
    String subject() {
      if (interaction() != 0) {
        return "interaction/" + interaction();
      }
      Place first = names.first();
      return first == null ? "" : first.noun() + "/" + first.in(message);
    }

    private String text(@Nullable Place place) {
      return place == null ? "" : (String) place.in(message);
    }
  }
}
