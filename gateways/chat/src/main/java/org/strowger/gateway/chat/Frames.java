package org.strowger.gateway.chat;

import com.google.gson.JsonObject;
import java.util.Locale;
import org.strowger.gateway.chat.file.Attachment;
import org.strowger.gateway.chat.store.Author;
import org.strowger.gateway.chat.store.Entry;

/** The frames that the gateway sends, as text; {@code router/docs/chat.md} prints each. */
final class Frames {
  private Frames() {}

  static String welcomeCustomer(
      ClientFrame hello,
      Conversation conversation,
      String token,
      String again,
      boolean isVideo,
      long heartbeatMs,
      boolean takesLetters) {
    JsonObject frame = answer("welcome", hello);
    frame.addProperty("conv", conversation.id());
    frame.addProperty("token", token);
    frame.addProperty("again", again);
    frame.addProperty("lastSeq", conversation.lastSequence());
    frame.addProperty("closed", conversation.isClosed());
    if (isVideo) {
      frame.addProperty("video", true);
    }
    frame.addProperty("heartbeatMs", heartbeatMs);
    frame.addProperty("letters", takesLetters);
    return frame.toString();
  }

  static String welcomeStaff(ClientFrame hello, String id, long heartbeatMs) {
    JsonObject frame = answer("welcome", hello);
    frame.addProperty("staff", id);
    frame.addProperty("heartbeatMs", heartbeatMs);
    return frame.toString();
  }

  /** An answer that says nothing but that it was done. */
  static String done(String type, ClientFrame asked) {
    return answer(type, asked).toString();
  }

  /** A line that was sent again: it stands in the log already, once. */
  static String known(ClientFrame message, Conversation conversation, String clientId, long seq) {
    JsonObject frame = answer("known", message);
    frame.addProperty("conv", conversation.id());
    frame.addProperty("cid", clientId);
    frame.addProperty("seq", seq);
    return frame.toString();
  }

  /** Where to fetch what was asked for, once and soon. */
  static String download(ClientFrame asked, Conversation conversation, String ticket) {
    JsonObject frame = answer("download", asked);
    frame.addProperty("conv", conversation.id());
    frame.addProperty("path", "/files/" + ticket);
    return frame.toString();
  }

  /** Where to send the file that was announced, once and soon. */
  static String uploadAt(
      ClientFrame asked, Conversation conversation, String clientId, String ticket) {
    JsonObject frame = answer("upload-at", asked);
    frame.addProperty("conv", conversation.id());
    frame.addProperty("cid", clientId);
    frame.addProperty("path", "/uploads/" + ticket);
    return frame.toString();
  }

  static String error(String frameId, ErrorCode code, String message) {
    JsonObject frame = frame("err");
    if (!frameId.isEmpty()) {
      frame.addProperty("id", frameId);
    }
    frame.addProperty("code", code.text());
    frame.addProperty("message", message);
    return frame.toString();
  }

  static String queued(Conversation conversation, Conversation.Place place) {
    JsonObject frame = about("queued", conversation);
    frame.addProperty("position", place.ahead() + 1);
    if (place.waitHighMs() > 0) {
      frame.addProperty("waitMs", place.waitMedianMs());
      frame.addProperty("waitLowMs", place.waitLowMs());
      frame.addProperty("waitHighMs", place.waitHighMs());
    }
    return frame.toString();
  }

  static String typing(Conversation conversation, Author author) {
    JsonObject frame = about("typing", conversation);
    frame.addProperty("from", role(author));
    return frame.toString();
  }

  static String read(Conversation conversation, Author.Role reader, long sequence) {
    JsonObject frame = about("read", conversation);
    frame.addProperty("from", reader.name().toLowerCase(Locale.ROOT));
    frame.addProperty("seq", sequence);
    return frame.toString();
  }

  static String offered(String key, Conversation conversation) {
    JsonObject frame = frame("offered");
    frame.addProperty("key", key);
    frame.addProperty("queue", conversation.queueId());
    frame.addProperty("customer", conversation.customerName());
    return frame.toString();
  }

  static String opened(Conversation conversation, Part part) {
    JsonObject frame = about("opened", conversation);
    frame.addProperty("key", conversation.key());
    frame.addProperty("queue", conversation.queueId());
    frame.addProperty("customer", conversation.customerName());
    frame.addProperty("part", part.name().toLowerCase(Locale.ROOT));
    frame.addProperty("lastSeq", conversation.lastSequence());
    return frame.toString();
  }

  /** The conversation is not told to this desk any more. */
  static String left(String conversationId) {
    JsonObject frame = frame("left");
    frame.addProperty("conv", conversationId);
    return frame.toString();
  }

  /** A line of the log; ids of the staff are for the staff only. */
  static String entry(Entry entry, View view) {
    JsonObject frame = frame(type(entry));
    frame.addProperty("conv", entry.conversationId());
    frame.addProperty("seq", entry.sequence());
    frame.addProperty("ts", entry.timeMs());
    if (!entry.clientId().isEmpty()) {
      frame.addProperty("cid", entry.clientId());
    }
    if (entry.author().role() != Author.Role.ROUTER) {
      frame.addProperty("from", role(entry.author()));
      frame.addProperty("name", entry.author().name());
    }
    if (view == View.STAFF && !entry.author().id().isEmpty()) {
      frame.addProperty("by", entry.author().id());
    }
    switch (entry.kind()) {
      case MESSAGE, WHISPER -> frame.addProperty("text", entry.text());
      case FILE -> frame.add("file", file(Attachment.fromText(entry.text())));
      case LETTER -> {
        Letters.Letter letter = Letters.Letter.fromText(entry.text());
        frame.addProperty("contact", letter.contact());
        frame.addProperty("text", letter.text());
      }
      case CLOSED -> frame.addProperty("reason", entry.text());
      case ASSIGNED, TRANSFERRED, REQUEUED, JOINED -> {}
    }
    return frame.toString();
  }

  private static JsonObject file(Attachment attachment) {
    JsonObject file = new JsonObject();
    file.addProperty("name", attachment.name());
    file.addProperty("type", attachment.kind().contentType());
    file.addProperty("bytes", attachment.bytes());
    return file;
  }

  private static String type(Entry entry) {
    return switch (entry.kind()) {
      case MESSAGE -> "msg";
      case WHISPER -> "whisper";
      case FILE -> "file";
      case LETTER -> "letter";
      case ASSIGNED -> "assigned";
      case TRANSFERRED -> "transferred";
      case REQUEUED -> "requeued";
      case JOINED -> "joined";
      case CLOSED -> "closed";
    };
  }

  private static String role(Author author) {
    return author.role().name().toLowerCase(Locale.ROOT);
  }

  static JsonObject about(String type, Conversation conversation) {
    JsonObject frame = frame(type);
    frame.addProperty("conv", conversation.id());
    return frame;
  }

  private static JsonObject answer(String type, ClientFrame asked) {
    JsonObject frame = frame(type);
    if (!asked.id().isEmpty()) {
      frame.addProperty("id", asked.id());
    }
    return frame;
  }

  private static JsonObject frame(String type) {
    JsonObject frame = new JsonObject();
    frame.addProperty("v", 1);
    frame.addProperty("t", type);
    return frame;
  }
}
