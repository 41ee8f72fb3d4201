package org.strowger.server.config;

import java.util.List;

/**
 * The configuration can't be used. Every problem is told at once, each in a sentence that names the
 * place and the remedy.
 */
public final class ConfigProblems extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  ConfigProblems(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
