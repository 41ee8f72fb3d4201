package org.strowger.core.model;

import java.util.List;

/** The few checks that all values share; each names the field and the remedy. */
public final class Check {
  private Check() {}

  /**
   * 1 to {@link Limits#IDENTIFIER_LENGTH} characters out of letters, digits and {@code . _ - @ :
   * +}.
   */
  static void identifier(String field, String value) {
    if (value.isEmpty()) {
      throw new InvalidValue(
          field, "is empty: give 1 to " + Limits.IDENTIFIER_LENGTH + " characters");
    }
    text(field, value, Limits.IDENTIFIER_LENGTH);
    for (int i = 0; i < value.length(); i++) {
      if (!allowedInIdentifier(value.charAt(i))) {
        throw new InvalidValue(
            field,
            "has a character that is not allowed at position "
                + (i + 1)
                + ": use letters, digits and . _ - @ : +");
      }
    }
  }

  private static boolean allowedInIdentifier(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "._-@:+".indexOf(c) >= 0;
  }

  /** 0 (ordinary) to {@link Limits#PRIORITY_MAX}. */
  public static void priority(int priority) {
    range("priority", priority, 0, Limits.PRIORITY_MAX);
  }

  /** 1 ms to {@link Limits#SPAN_MAX_MS}. */
  public static void span(String field, long ms) {
    range(field, ms, 1, Limits.SPAN_MAX_MS);
  }

  /** What a person wrote: at most {@link Limits#NOTE_LENGTH} characters. */
  public static void note(String note) {
    text("note", note, Limits.NOTE_LENGTH);
  }

  static void text(String field, String value, int lengthMax) {
    if (value.length() > lengthMax) {
      throw new InvalidValue(
          field, "has " + value.length() + " characters: at most " + lengthMax + " are taken");
    }
  }

  public static void atLeast(String field, long value, long least) {
    if (value < least) {
      throw new InvalidValue(field, "is " + value + ": it must be at least " + least);
    }
  }

  public static void range(String field, long value, long least, long most) {
    if (value < least || value > most) {
      throw new InvalidValue(field, "is " + value + ": it must be from " + least + " to " + most);
    }
  }

  static void size(String field, List<?> values, int most) {
    if (values.size() > most) {
      throw new InvalidValue(
          field, "has " + values.size() + " items: at most " + most + " are taken");
    }
  }
}
