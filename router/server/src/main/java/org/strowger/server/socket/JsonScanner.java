package org.strowger.server.socket;

/**
 * Walks over one JSON text and takes nothing that RFC 8259 does not: the reader behind it, which
 * fills messages, is more lenient, and no page should come to depend on that. Values are skipped,
 * not built, so that each part of a frame is read once by whoever needs it.
 */
final class JsonScanner {
  /** As deep as any message of the contract goes, several times over. */
  private static final int DEPTH_MAX = 64;

  /** The text is no JSON; the message says where. */
  static final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    NotJson(String message) {
      super(message);
    }
  }

  private final String text;
  private int at;

  JsonScanner(String text) {
    this.text = text;
  }

  /** Where the next value or sign begins. */
  int position() {
    skipSpace();
    return at;
  }

  /** Whether that sign comes next. */
  boolean isNext(char sign) {
    skipSpace();
    return at < text.length() && text.charAt(at) == sign;
  }

  /** Passes over that sign, if it comes next. */
  boolean take(char sign) {
    boolean isNext = isNext(sign);
    if (isNext) {
      at++;
    }
    return isNext;
  }

  void expect(char sign) throws NotJson {
    if (!take(sign)) {
      throw wrong("'" + sign + "' is missing");
    }
  }

  /** Nothing may follow. */
  void expectEnd() throws NotJson {
    skipSpace();
    if (at < text.length()) {
      throw wrong("something follows the object");
    }
  }

  /** Passes over a string and returns what it says. */
  String string() throws NotJson {
    expect('"');
    int start = at;
    StringBuilder unescaped = null;
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (next == '"') {
        return unescaped == null ? text.substring(start, at - 1) : unescaped.toString();
      }
      if (next < ' ') {
        throw wrong("a string has a control character in it");
      }
      if (next == '\\') {
        if (unescaped == null) {
          unescaped = new StringBuilder(text.substring(start, at - 1));
        }
        unescaped.append(escaped());
      } else if (unescaped != null) {
        unescaped.append(next);
      }
    }
    throw wrong("a string has no end");
  }

  /** The same without what it says, which is built by whoever reads it. */
  private void skipString() throws NotJson {
    expect('"');
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (next == '"') {
        return;
      }
      if (next < ' ') {
        throw wrong("a string has a control character in it");
      }
      if (next == '\\') {
        char _ = escaped();
      }
    }
    throw wrong("a string has no end");
  }

  private char escaped() throws NotJson {
    if (at == text.length()) {
      throw wrong("a string has no end");
    }
    char sign = text.charAt(at++);
    return switch (sign) {
      case '"', '\\', '/' -> sign;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong("a string has an escape that is none");
    };
  }

  private char unicode() throws NotJson {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0 || text.charAt(at) > 'f') {
        throw wrong("a string has an escape that is none");
      }
      code = code << 4 | digit;
      at++;
    }
    return (char) code;
  }

  /** Passes over one value of whatever kind. */
  void skipValue() throws NotJson {
    skipValue(0);
  }

  private void skipValue(int depth) throws NotJson {
    if (depth > DEPTH_MAX) {
      throw wrong("it is nested more than " + DEPTH_MAX + " deep");
    }
    skipSpace();
    if (at == text.length()) {
      throw wrong("a value is missing");
    }
    switch (text.charAt(at)) {
      case '{' -> skipObject(depth);
      case '[' -> skipArray(depth);
      case '"' -> skipString();
      case 't' -> skipWord("true");
      case 'f' -> skipWord("false");
      case 'n' -> skipWord("null");
      default -> skipNumber();
    }
  }

  private void skipObject(int depth) throws NotJson {
    expect('{');
    if (take('}')) {
      return;
    }
    do {
      skipSpace();
      skipString();
      expect(':');
      skipValue(depth + 1);
    } while (take(','));
    expect('}');
  }

  private void skipArray(int depth) throws NotJson {
    expect('[');
    if (take(']')) {
      return;
    }
    do {
      skipValue(depth + 1);
    } while (take(','));
    expect(']');
  }

  private void skipWord(String word) throws NotJson {
    if (!text.startsWith(word, at)) {
      throw wrong("a value is none");
    }
    at += word.length();
  }

  private void skipNumber() throws NotJson {
    if (text.charAt(at) == '-') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '0') {
      at++;
    } else {
      skipDigits();
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      skipDigits();
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      skipDigits();
    }
  }

  private void skipDigits() throws NotJson {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw wrong("a value is none");
    }
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private NotJson wrong(String what) {
    return new NotJson("the frame is not JSON: at character " + (at + 1) + " " + what);
  }
}
