package org.strowger.gateway.chat.token;

/** A token is not good; the message says why, in words that a page may show. */
public final class TokenRefused extends Exception {
  private static final long serialVersionUID = 1L;

  TokenRefused(String message) {
    super(message);
  }
}
