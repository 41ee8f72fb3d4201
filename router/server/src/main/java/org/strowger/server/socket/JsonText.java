package org.strowger.server.socket;

/** How JSON has what a message holds; stateless. */
final class JsonText {
  private JsonText() {}

  /** A string with its quotation marks. */
  static void quote(StringBuilder text, String value) {
    text.append('"');
    int plainFrom = 0;
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      if (sign < ' ' || sign == '"' || sign == '\\') {
        text.append(value, plainFrom, i);
        escape(text, sign);
        plainFrom = i + 1;
      }
    }
    text.append(value, plainFrom, value.length()).append('"');
  }

  private static void escape(StringBuilder text, char sign) {
    if (sign < ' ') {
      text.append("\\u00").append(Character.forDigit(sign >> 4, 16));
      text.append(Character.forDigit(sign & 15, 16));
    } else {
      text.append('\\').append(sign);
    }
  }

  /** A number of 64 bits, which stands in quotation marks: pages can't hold all of them exactly. */
  static void quote(StringBuilder text, long value) {
    text.append('"').append(value).append('"');
  }

  /** The same of one without a sign. */
  static void quoteUnsigned(StringBuilder text, long value) {
    if (value >= 0) {
      quote(text, value);
    } else {
      text.append('"').append(Long.toUnsignedString(value)).append('"');
    }
  }
}
