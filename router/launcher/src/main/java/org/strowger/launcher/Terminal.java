package org.strowger.launcher;

import java.io.Console;

/** Whether somebody sits in front of this process. */
final class Terminal {
  private Terminal() {}

  /** Whether input and output are a terminal, on which text can be drawn over. */
  // Java 22 to 24 always gave a console; Java 25 gives null again where there is no terminal.
  @SuppressWarnings("SystemConsoleNull")
  static boolean present() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
