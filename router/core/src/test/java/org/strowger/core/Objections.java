package org.strowger.core;

import org.jspecify.annotations.Nullable;

/** How a {@link Ledger} objects to what can't be. */
final class Objections {
  private Objections() {}

  static void must(boolean condition, String objection, Object about) {
    if (!condition) {
      throw new AssertionError(objection + ": " + about);
    }
  }

  static <T> T there(@Nullable T value, String objection, Object about) {
    if (value == null) {
      throw new AssertionError(objection + ": " + about);
    }
    return value;
  }
}
