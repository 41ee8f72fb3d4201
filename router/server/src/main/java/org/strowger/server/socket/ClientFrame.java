package org.strowger.server.socket;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strowger.server.socket.JsonScanner.NotJson;

/**
 * What a page sends: one JSON object.
 *
 * @param kind what it is
 * @param id the page's own number of the call; 0 = none
 * @param method such as {@code SupervisorService/GetBoard}; empty = none
 * @param message the request, as JSON; {@code {}} unless given
 * @param token of a hello; empty = none
 */
record ClientFrame(Kind kind, long id, String method, String message, String token) {
  /** The largest whole number that a page can hold exactly. */
  private static final long ID_MAX = (1L << 53) - 1;

  enum Kind {
    /** Who I am; the first frame, and again before the token is over. */
    HELLO,
    /** Asks for one answer. */
    CALL,
    /** Opens a stream of news. */
    WATCH,
    /** One more request on a stream that takes several. */
    SEND,
    /** Ends a stream. */
    STOP;

    private static final List<Kind> ALL = List.of(values());

    private final String text = name().toLowerCase(Locale.ROOT);

    String text() {
      return text;
    }

    static @Nullable Kind named(String text) {
      for (Kind kind : ALL) {
        if (kind.text.equals(text)) {
          return kind;
        }
      }
      return null;
    }

    static String names() {
      return ALL.stream().map(Kind::text).collect(Collectors.joining(", "));
    }
  }

  /** Throws {@link BadFrame} where the text is no frame. */
  static ClientFrame parse(String text) throws BadFrame {
    Reader reader = new Reader(text);
    try {
      reader.read();
    } catch (NotJson wrong) {
      throw new BadFrame(reader.id, "", String.valueOf(wrong.getMessage()));
    }
    return reader.frame();
  }

  /** Reads the outermost object; the message in it is only passed over. */
  private static final class Reader {
    private final String text;
    private final JsonScanner scanner;
    private @Nullable String kind;
    private long id;
    private String method = "";
    private String message = "{}";
    private String token = "";

    Reader(String text) {
      this.text = text;
      this.scanner = new JsonScanner(text);
    }

    void read() throws NotJson, BadFrame {
      scanner.expect('{');
      if (!scanner.take('}')) {
        do {
          readField();
        } while (scanner.take(','));
        scanner.expect('}');
      }
      scanner.expectEnd();
    }

    private void readField() throws NotJson, BadFrame {
      scanner.position();
      String name = scanner.string();
      scanner.expect(':');
      int start = scanner.position();
      switch (name) {
        case "kind" -> kind = string(name);
        case "method" -> method = string(name);
        case "token" -> token = string(name);
        case "id" -> id = number(start);
        case "message" -> message = object(start);
        default ->
            throw new BadFrame(
                id, name, name + " is no field of a frame: use kind, id, method, message, token");
      }
    }

    private String string(String name) throws NotJson, BadFrame {
      if (!scanner.isNext('"')) {
        throw new BadFrame(id, name, name + " must be a string");
      }
      return scanner.string();
    }

    private String object(int start) throws NotJson, BadFrame {
      if (!scanner.isNext('{')) {
        throw new BadFrame(id, "message", "message must be an object");
      }
      scanner.skipValue();
      return text.substring(start, endOf(start));
    }

    private long number(int start) throws NotJson, BadFrame {
      scanner.skipValue();
      String digits = text.substring(start, endOf(start)).strip();
      try {
        long number = Long.parseLong(digits);
        if (number >= 1 && number <= ID_MAX) {
          return number;
        }
      } catch (NumberFormatException _) {
        // Said below, as for a number that is out of range.
      }
      throw new BadFrame(0, "id", "id must be a whole number from 1 to " + ID_MAX);
    }

    /** Where the value that was just passed over ends; what follows is space or a sign. */
    private int endOf(int start) {
      return Math.max(start, scanner.position());
    }

    ClientFrame frame() throws BadFrame {
      Kind known = kind == null ? null : Kind.named(kind);
      if (known == null) {
        throw new BadFrame(
            id,
            "kind",
            (kind == null ? "kind is missing" : "kind is unknown")
                + ": use one of "
                + Kind.names());
      }
      if (known != Kind.HELLO && id == 0) {
        throw new BadFrame(0, "id", "id is missing: number each call, from 1 on");
      }
      return new ClientFrame(known, id, method, message, token);
    }
  }
}
