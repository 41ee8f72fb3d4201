package org.strowger.token;

/**
 * Gives a newer token for one that is still good. The seam at which a company's identity provider
 * takes the place of the issuer for development; safe on any thread, and must not wait.
 */
@FunctionalInterface
public interface TokenRenewal {
  /**
   * A token that says the same and is good for longer.
   *
   * @param token the proof of who asks
   * @param nowMs the wall's clock, epoch ms
   * @throws TokenRefused where the token is not good any more, or was renewed for long enough
   */
  String renew(String token, long nowMs) throws TokenRefused;
}
