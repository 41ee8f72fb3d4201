package org.strowger.gateway.video;

import java.util.Locale;

/** Who of the two in a call. */
public enum Side {
  CUSTOMER,
  AGENT;

  public Side other() {
    return this == CUSTOMER ? AGENT : CUSTOMER;
  }

  /**
   * What this side is in the negotiation: when both offer at once, the polite side takes its own
   * offer back. The impolite one makes the first offer.
   */
  public String role() {
    return this == CUSTOMER ? "polite" : "impolite";
  }

  /** As it goes over the wire. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
