package org.strowger.console;

/** How bad it is: always a shape and a word, and a colour only beside them. Worse comes later. */
enum Severity {
  /** Nobody waits longer than the service target. */
  OK("●", "o", "ok", ""),
  /** Somebody waits longer than the service target. */
  LATE("◆", "*", "late", "\u001b[33m"),
  /** Somebody waits longer than three times the service target. */
  BAD("▲", "!", "bad", "\u001b[1;37;41m");

  /** So many times the service target is bad. */
  private static final int BAD_FACTOR = 3;

  private final String shape;
  private final String asciiShape;
  private final String word;
  final String colour;

  Severity(String shape, String asciiShape, String word, String colour) {
    this.shape = shape;
    this.asciiShape = asciiShape;
    this.word = word;
    this.colour = colour;
  }

  /** Of a queue whose longest wait this is. A queue without a service target is never late. */
  static Severity of(long longestWaitMs, long serviceTargetMs) {
    if (serviceTargetMs <= 0 || longestWaitMs <= serviceTargetMs) {
      return OK;
    }
    return longestWaitMs <= BAD_FACTOR * serviceTargetMs ? LATE : BAD;
  }

  String text(boolean unicode) {
    return (unicode ? shape : asciiShape) + " " + word;
  }
}
