package org.strowger.server.socket;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the fields of one type of message are called in JSON; found once for each. Any thread. */
final class MessageShape {
  private static final Map<Descriptor, MessageShape> KNOWN = new ConcurrentHashMap<>();

  /** By number. */
  private final @Nullable Field[] fields;

  private MessageShape(Descriptor type) {
    int most = type.getFields().stream().mapToInt(FieldDescriptor::getNumber).max().orElse(0);
    fields = new Field[most + 1];
    for (FieldDescriptor field : type.getFields()) {
      fields[field.getNumber()] = new Field(field);
    }
  }

  static MessageShape of(Descriptor type) {
    MessageShape known = KNOWN.get(type);
    if (known == null) {
      known = new MessageShape(type);
      KNOWN.put(type, known);
    }
    return known;
  }

  /** Null where the type has no field of that number. */
  @Nullable Field field(int number) {
    return number < fields.length ? fields[number] : null;
  }

  /** One field. */
  static final class Field {
    private final FieldDescriptor descriptor;
    private final FieldDescriptor.Type type;
    private final String name;
    private final Map<Integer, String> values = new HashMap<>();
    private @Nullable MessageShape message;

    Field(FieldDescriptor descriptor) {
      this.descriptor = descriptor;
      this.type = descriptor.getType();
      this.name = '"' + descriptor.getJsonName() + "\":";
      if (type == FieldDescriptor.Type.ENUM) {
        for (EnumValueDescriptor value : descriptor.getEnumType().getValues()) {
          values.putIfAbsent(value.getNumber(), '"' + value.getName() + '"');
        }
      }
    }

    FieldDescriptor.Type type() {
      return type;
    }

    /** With quotation marks and colon. */
    String name() {
      return name;
    }

    boolean isRepeated() {
      return descriptor.isRepeated();
    }

    /** Whether several may stand together without a tag each. */
    boolean isPackable() {
      return descriptor.isPackable();
    }

    /** The name of a value of its enum, in quotation marks; of one that is unknown the number. */
    String nameOf(int value) {
      String known = values.get(value);
      return known == null ? Integer.toString(value) : known;
    }

    /** The messages that it holds; found late, as types may hold themselves. */
    MessageShape message() {
      MessageShape found = message;
      if (found == null) {
        found = of(descriptor.getMessageType());
        message = found;
      }
      return found;
    }
  }
}
