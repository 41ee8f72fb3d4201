package org.strowger.server.socket;

import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.util.regex.Pattern;

/** Why the router closes a socket; what to do then stands in {@code router/docs/websocket.md}. */
enum CloseCode {
  /** The router is closing. */
  GOING_AWAY(1001),
  /** What came is no WebSocket frame, or its text is not UTF-8. */
  NOT_A_FRAME(1002),
  /** Frames must be text. */
  NOT_TEXT(1003),
  /** A frame is larger than may be. */
  TOO_LARGE(1009),
  /** A fault of the router's own. */
  FAULT(1011),
  /** Not what a socket must begin with. */
  NO_HELLO(4400),
  /** No token in time, one that was refused, or one whose time is over. */
  TOKEN(4401),
  /** A token of somebody else. */
  OTHER_PERSON(4403),
  /** What the router sent was not read. */
  TOO_SLOW(4408),
  /** Nothing was heard, though it was asked. */
  SILENT(4410),
  /** Too many frames, or sockets. */
  TOO_MUCH(4429);

  /** The protocol takes 123 bytes of reason; ours are plain ASCII but for what a page sent. */
  private static final int REASON_MAX = 120;

  private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");

  private final int code;

  CloseCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** With the reason in words, as much of it as the protocol takes. */
  WebSocketCloseStatus status(String reason) {
    String ascii = NOT_ASCII.matcher(reason).replaceAll("?");
    return new WebSocketCloseStatus(
        code, ascii.length() <= REASON_MAX ? ascii : ascii.substring(0, REASON_MAX));
  }
}
