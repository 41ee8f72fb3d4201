package org.strowger.gateway.chat.socket;

/** By which path a socket came in. */
public enum Door {
  CUSTOMER("/chat"),
  STAFF("/desk");

  private final String path;

  Door(String path) {
    this.path = path;
  }

  /** The path of the address, for example {@code /chat}. */
  public String path() {
    return path;
  }
}
