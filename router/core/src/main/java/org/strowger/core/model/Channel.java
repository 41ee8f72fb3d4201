package org.strowger.core.model;

/** How the customer reaches us. */
public enum Channel {
  PHONE(true, false),
  EMAIL(false, true),
  CHAT(true, true),
  VIDEO(true, false),
  SOCIAL(false, true);

  private final boolean live;
  private final boolean written;

  Channel(boolean live, boolean written) {
    this.live = live;
    this.written = written;
  }

  /**
   * Whether the customer is there now, so that a gateway that is gone means a customer who is gone.
   * Email and social messages lie in a mailbox and outlive their gateway.
   */
  public boolean live() {
    return live;
  }

  /**
   * Whether people write to each other, so that a conversation can rest and an answer be overdue.
   */
  public boolean written() {
    return written;
  }
}
