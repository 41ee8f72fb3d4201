package org.strowger.server.journal;

/**
 * The journal can't be opened or written: in use elsewhere, not writable, or the JVM lacks a flag.
 * Nothing is lost.
 */
public final class JournalUnusable extends JournalFault {
  private static final long serialVersionUID = 1L;

  public JournalUnusable(String message) {
    super(message);
  }

  JournalUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
