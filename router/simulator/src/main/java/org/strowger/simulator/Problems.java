package org.strowger.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with the input, so that everything is told at once; keeps the first few
 * and counts the rest.
 */
public final class Problems {
  static final int KEPT_MAX = 20;

  private final List<String> kept = new ArrayList<>();
  private int count;

  /** Something is wrong with one field. {@code problem} says what, and what to do. */
  void add(String file, int line, String column, String problem) {
    add(file + ", line " + line + ", column " + column + ": " + problem);
  }

  /** Something is wrong. {@code problem} says where and what, and what to do. */
  public void add(String problem) {
    count++;
    if (kept.size() < KEPT_MAX) {
      kept.add(problem);
    }
  }

  /** Tells everything collected so far, if there is anything. */
  public void throwIfAny() throws BadInput {
    if (count > 0) {
      throw told();
    }
  }

  /** Everything collected so far, to be thrown. */
  public BadInput told() {
    return new BadInput(kept, count);
  }
}
