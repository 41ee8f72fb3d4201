package org.strowger.server.journal;

/**
 * The journal can't be used or can't be trusted, and so the host stops. The message is one sentence
 * for whoever runs the router: what is wrong, where, and the remedy.
 */
public abstract sealed class JournalFault extends RuntimeException
    permits JournalUnusable, JournalDamaged {
  private static final long serialVersionUID = 1L;

  JournalFault(String message) {
    super(message);
  }

  JournalFault(String message, Throwable cause) {
    super(message, cause);
  }
}
