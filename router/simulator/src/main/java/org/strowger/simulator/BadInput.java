package org.strowger.simulator;

import java.util.List;

/**
 * Files that cannot be used as they are. The message tells every problem, one a line, up to a
 * bound.
 */
public final class BadInput extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;
  private final int count;

  BadInput(List<String> problems, int count) {
    this.message = message(problems, count);
    this.count = count;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** How many problems there are, also those beyond the bound. */
  public int count() {
    return count;
  }

  private static String message(List<String> problems, int count) {
    String told = String.join("\n", problems);
    int untold = count - problems.size();
    return untold == 0 ? told : told + "\n... and " + untold + " more";
  }
}
