package org.strowger.token;

/** A token that says nothing; the message says why, and is safe to show to whoever sent it. */
public final class TokenRefused extends Exception {
  private static final long serialVersionUID = 1L;

  public TokenRefused(String message) {
    super(message);
  }
}
