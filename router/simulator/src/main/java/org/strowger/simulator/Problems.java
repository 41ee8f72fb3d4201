package org.strowger.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with the input, so that everything is told at once; keeps the first few
 * and counts the rest.
 */
final class Problems {
  static final int KEPT_MAX = 20;

  private final List<String> kept = new ArrayList<>();
  private int count;

  /** Something is wrong with one field. {@code problem} says what, and what to do. */
  void add(String file, int line, String column, String problem) {
    add(file + ", line " + line + ", column " + column + ": " + problem);
  }

  /** Something is wrong with a file as a whole. */
  void add(String problem) {
    count++;
    if (kept.size() < KEPT_MAX) {
      kept.add(problem);
    }
  }

  void throwIfAny() throws BadInput {
    if (count > 0) {
      throw new BadInput(kept, count);
    }
  }
}
