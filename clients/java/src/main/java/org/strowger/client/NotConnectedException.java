package org.strowger.client;

/**
 * There is no connection, or it was lost before the answer came. A client that reconnects learns
 * from its listener what holds now; then ask again if it still makes sense.
 */
public final class NotConnectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean maybeDone;

  NotConnectedException(String message, boolean maybeDone) {
    super(message);
    this.maybeDone = maybeDone;
  }

  /** Whether the request had been sent, so that it may have been carried out all the same. */
  public boolean maybeDone() {
    return maybeDone;
  }
}
