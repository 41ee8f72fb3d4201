package org.strowger.simulator.whatif;

/**
 * A length of time as far as it was seen: to its end, or cut off, when all that is known is that it
 * is longer (censored).
 */
public record Seen(long lengthMs, boolean whole) {
  static Seen whole(long lengthMs) {
    return new Seen(lengthMs, true);
  }

  static Seen atLeast(long lengthMs) {
    return new Seen(lengthMs, false);
  }
}
