package org.strowger.console;

/** What was typed can't be understood; the message says what is expected, in one line. */
public final class UnclearInstruction extends Exception {
  private static final long serialVersionUID = 1L;

  UnclearInstruction(String message) {
    super(message);
  }
}
