package org.strowger.server.socket;

import com.google.protobuf.Message;
import io.grpc.Status;

/** Writes what the router sends as JSON, one object each; stateless. */
final class FrameWriter {
  private FrameWriter() {}

  static String welcome(ServerFrame.Welcome welcome) {
    return new Line("welcome", 0)
        .with("subject", welcome.identity().subject())
        .with("role", welcome.identity().role().text())
        .with("expiresMs", welcome.identity().expiresMs())
        .with("leftMs", welcome.leftMs())
        .with("heartbeatMs", welcome.heartbeatMs())
        .with("silenceMaxMs", welcome.silenceMaxMs())
        .with("timeMs", welcome.timeMs())
        .end();
  }

  static String beat(ServerFrame.Beat beat) {
    return new Line("beat", 0).with("timeMs", beat.timeMs()).end();
  }

  static String stopped(long id) {
    return new Line("stop", id).end();
  }

  static String reply(long id, Message message) {
    return new Line("reply", id).with(message).end();
  }

  static String news(long id, Message message) {
    return new Line("news", id).with(message).end();
  }

  static String error(ServerFrame.Refused refused) {
    return new Line("error", refused.id())
        .with("status", refused.status().name())
        .with("field", refused.field())
        .with("detail", refused.detail())
        .end();
  }

  static String error(long id, Status status) {
    String detail = status.getDescription();
    return error(
        new ServerFrame.Refused(
            id, status.getCode(), "", detail == null ? status.getCode().name() : detail));
  }

  /** One object being written. */
  private static final class Line {
    private final StringBuilder text = new StringBuilder(256);

    Line(String kind, long id) {
      text.append("{\"kind\":\"").append(kind).append('"');
      if (id != 0) {
        text.append(",\"id\":").append(id);
      }
    }

    /** Nothing is written of what is empty, as in messages. */
    Line with(String field, String value) {
      if (!value.isEmpty()) {
        text.append(",\"").append(field).append("\":");
        JsonText.quote(text, value);
      }
      return this;
    }

    /** A number that a page can hold exactly: times and spans in ms. */
    Line with(String field, long value) {
      text.append(",\"").append(field).append("\":").append(value);
      return this;
    }

    Line with(Message message) {
      text.append(",\"message\":");
      MessageWriter.write(message, text);
      return this;
    }

    String end() {
      return text.append('}').toString();
    }
  }
}
