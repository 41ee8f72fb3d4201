package org.strowger.gateway.kit;

/**
 * The link holds as many customers as it may; this one was not taken. Try again later, or send the
 * customer elsewhere.
 */
public final class OverloadedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OverloadedException(int customersMax) {
    super(
        "The link holds "
            + customersMax
            + " customers, as many as it may; try again later, or raise customersMax.");
  }
}
