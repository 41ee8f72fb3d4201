package org.strowger.core.model;

/** How the customer reaches us. */
public enum Channel {
  PHONE(true),
  EMAIL(false),
  CHAT(true),
  VIDEO(true),
  SOCIAL(false);

  private final boolean live;

  Channel(boolean live) {
    this.live = live;
  }

  /**
   * Whether the customer is there now, so that a gateway that is gone means a customer who is gone.
   * Email and social messages lie in a mailbox and outlive their gateway.
   */
  public boolean live() {
    return live;
  }
}
