package org.strowger.server.socket;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds which field of a message can't be read. The reader itself says what is wrong with a value
 * and not whose it is, so the fields are tried one by one, and the one that fails is looked into.
 */
final class FieldAtFault {
  /** What is larger is not tried again: a mistake must not cost more than what is right. */
  private static final int TEXT_MAX = 16_384;

  private static final int DEPTH_MAX = 8;

  private static final JsonFormat.Parser PARSER = JsonFormat.parser();

  private FieldAtFault() {}

  /** What to answer to a frame whose message could not be read. */
  static BadFrame in(ClientFrame frame, Message prototype, Exception wrong) {
    String field = frame.message().length() > TEXT_MAX ? "" : path(frame.message(), prototype);
    String what = String.valueOf(wrong.getMessage());
    return new BadFrame(
        frame.id(),
        field.isEmpty() ? "message" : "message." + field,
        "message is no "
            + prototype.getDescriptorForType().getName()
            + ": "
            + what
            + ": write it as the contract says, in protobuf's JSON mapping");
  }

  private static String path(String text, Message prototype) {
    try {
      return JsonParser.parseString(text) instanceof JsonObject object
          ? path(object, prototype, 0)
          : "";
    } catch (JsonParseException _) {
      return "";
    }
  }

  private static String path(JsonObject object, Message prototype, int depth) {
    for (Map.Entry<String, JsonElement> one : object.entrySet()) {
      if (!isReadable(one, prototype)) {
        Message inner = depth < DEPTH_MAX ? inner(one.getKey(), prototype) : null;
        String rest =
            inner != null && one.getValue() instanceof JsonObject value
                ? path(value, inner, depth + 1)
                : "";
        return rest.isEmpty() ? one.getKey() : one.getKey() + "." + rest;
      }
    }
    return "";
  }

  private static boolean isReadable(Map.Entry<String, JsonElement> field, Message prototype) {
    JsonObject alone = new JsonObject();
    alone.add(field.getKey(), field.getValue());
    try {
      PARSER.merge(alone.toString(), prototype.newBuilderForType());
      return true;
    } catch (InvalidProtocolBufferException | RuntimeException _) {
      return false;
    }
  }

  /** What a field of that name holds, if that is one message; null = it is not. */
  private static @Nullable Message inner(String name, Message prototype) {
    for (FieldDescriptor field : prototype.getDescriptorForType().getFields()) {
      boolean isNamed = field.getJsonName().equals(name) || field.getName().equals(name);
      if (isNamed && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        return field.isRepeated() ? null : newInner(prototype, field);
      }
    }
    return null;
  }

  private static Message newInner(Message prototype, FieldDescriptor field) {
    return prototype.newBuilderForType().newBuilderForField(field).buildPartial();
  }
}
