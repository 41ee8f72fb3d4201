package org.strowger.token;

/**
 * Tells who sent a token. The seam behind which a company's identity provider has its place; safe
 * on any thread, and must not wait.
 */
@FunctionalInterface
public interface TokenCheck {
  /**
   * Who the token speaks for.
   *
   * @param nowMs the wall's clock, epoch ms
   * @throws TokenRefused where it is not ours, is malformed, or its time is over or too long
   */
  Identity check(String token, long nowMs) throws TokenRefused;
}
