package org.strowger.gateway.chat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a customer or a desk has sent: one JSON object with version, type, and an id that answers
 * carry back. Whoever takes a field out says what it may be; fields that nobody asks for are passed
 * over, so that newer pages can talk to older gateways.
 */
final class ClientFrame {
  private static final int ID_MAX_BYTES = 64;
  private static final int TYPE_MAX_BYTES = 32;

  private final JsonObject body;
  private final String type;
  private final String id;

  private ClientFrame(JsonObject body, String type, String id) {
    this.body = body;
    this.type = type;
    this.id = id;
  }

  private ClientFrame(JsonObject body) throws Refused {
    this.body = body;
    if (number("v", 1, 1) != 1) {
      throw malformed("v", "must be 1");
    }
    type = text("t", TYPE_MAX_BYTES);
    id = optionalText("id", ID_MAX_BYTES);
  }

  static ClientFrame parse(String text) throws Refused {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT && element instanceof JsonObject object) {
        return new ClientFrame(object);
      }
    } catch (IOException | JsonParseException | NumberFormatException notJson) {
      throw new Refused(ErrorCode.MALFORMED, "the frame is not JSON: send one object a frame");
    }
    throw new Refused(ErrorCode.MALFORMED, "the frame must be one JSON object");
  }

  /** What is asked for. */
  String type() {
    return type;
  }

  /** The sender's own id of the frame, which answers carry back; empty = none. */
  String id() {
    return id;
  }

  /** A text that must be there and not be empty. */
  String text(String field, int maxBytes) throws Refused {
    String text = optionalText(field, maxBytes);
    if (text.isBlank()) {
      throw malformed(field, "must be given, as text");
    }
    return text;
  }

  /** A text, or empty. */
  String optionalText(String field, int maxBytes) throws Refused {
    JsonPrimitive value = primitive(field);
    if (value == null) {
      return "";
    }
    if (!value.isString()) {
      throw malformed(field, "must be text");
    }
    String text = value.getAsString();
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw malformed(field, "must not contain half of a character");
    }
    if (text.chars().anyMatch(ClientFrame::isControl)) {
      throw malformed(field, "must not contain control characters");
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
      throw malformed(field, "must have " + maxBytes + " bytes at most");
    }
    return text;
  }

  /** A whole number that must be there. */
  long number(String field, long min, long max) throws Refused {
    JsonPrimitive value = primitive(field);
    if (value == null) {
      throw malformed(field, "must be given, as a whole number");
    }
    return number(field, value, min, max);
  }

  /** A whole number, or 0. */
  long optionalNumber(String field, long max) throws Refused {
    JsonPrimitive value = primitive(field);
    return value == null ? 0 : number(field, value, 0, max);
  }

  /** An object of whole numbers by name, or an empty one. */
  JsonObject optionalObject(String field, int entriesMax) throws Refused {
    JsonElement value = body.get(field);
    if (value == null) {
      return new JsonObject();
    }
    if (!(value instanceof JsonObject object) || object.size() > entriesMax) {
      throw malformed(field, "must be an object with " + entriesMax + " entries at most");
    }
    return object;
  }

  /** An object within this one, whose fields are taken out the same way; null = it is not there. */
  @Nullable ClientFrame part(String field) throws Refused {
    JsonElement value = body.get(field);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonObject object)) {
      throw malformed(field, "must be an object");
    }
    return new ClientFrame(object, type, id);
  }

  /** Yes or no; must be there. */
  boolean flag(String field) throws Refused {
    JsonPrimitive value = primitive(field);
    if (value == null || !value.isBoolean()) {
      throw malformed(field, "must be true or false");
    }
    return value.getAsBoolean();
  }

  /** A whole number within an object that was taken out before. */
  static long number(String field, JsonElement value, long min, long max) throws Refused {
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      try {
        long number = Long.parseLong(primitive.getAsString());
        if (number >= min && number <= max) {
          return number;
        }
      } catch (NumberFormatException notWhole) {
        // Answered below, with what it should be.
      }
    }
    throw malformed(field, "must be a whole number from " + min + " to " + max);
  }

  private @Nullable JsonPrimitive primitive(String field) throws Refused {
    JsonElement value = body.get(field);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonPrimitive primitive)) {
      throw malformed(field, "must be text or a number");
    }
    return primitive;
  }

  private static Refused malformed(String field, String whatItMustBe) {
    return new Refused(ErrorCode.MALFORMED, field + " " + whatItMustBe);
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character)
        && character != '\n'
        && character != '\r'
        && character != '\t';
  }
}
