package org.strowger.gateway.chat.store;

/** The store can't be opened or written; the message says what is to be mended. */
public final class StoreFault extends Exception {
  private static final long serialVersionUID = 1L;

  public StoreFault(String message, Throwable cause) {
    super(message, cause);
  }

  public StoreFault(String message) {
    super(message);
  }
}
