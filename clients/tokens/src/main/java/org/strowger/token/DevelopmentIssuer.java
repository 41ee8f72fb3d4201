package org.strowger.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Renews tokens with a key that the router holds itself: for development, and where nobody else
 * reaches the router. What was once handed out is good for hours then, not minutes; how long since
 * it was first made, each token carries in {@code auth_time}.
 */
public final class DevelopmentIssuer implements TokenRenewal {
  private static final String FIRST_MADE = "auth_time";
  private static final long HOUR_MS = 3_600_000;

  private final TokenKeys keys;
  private final SignedTokens tokens;
  private final long maxMs;

  /**
   * @param tokens what is good; what is renewed is good for as long as they let a token be
   * @param maxHours until when a token is renewed, in hours since the first was made
   * @throws IllegalArgumentException where no key {@linkplain TokenKeys#canSign() can sign}
   */
  public DevelopmentIssuer(TokenKeys keys, SignedTokens tokens, int maxHours) {
    if (!keys.canSign()) {
      throw new IllegalArgumentException("none of the keys can sign");
    }
    this.keys = keys;
    this.tokens = tokens;
    this.maxMs = maxHours * HOUR_MS;
  }

  @Override
  public String renew(String token, long nowMs) throws TokenRefused {
    JWTClaimsSet claims = tokens.believed(token, nowMs);
    long firstMs = firstMade(claims, nowMs);
    long endMs = firstMs + maxMs;
    if (endMs <= claims.getExpirationTime().toInstant().toEpochMilli()) {
      throw new TokenRefused(
          "the token is renewed for "
              + maxMs / HOUR_MS
              + " hours since it was first made (sockets.token-renew-max-hours): ask for another");
    }
    JWTClaimsSet renewed =
        new JWTClaimsSet.Builder(claims)
            .claim(FIRST_MADE, firstMs / 1_000)
            .issueTime(Date.from(Instant.ofEpochMilli(nowMs)))
            .expirationTime(
                Date.from(Instant.ofEpochMilli(Math.min(nowMs + tokens.longestMs(), endMs))))
            .build();
    try {
      return SignedTokens.sign(keys, renewed);
    } catch (IOException impossible) {
      throw new IllegalStateException("a key that was there is gone", impossible);
    }
  }

  /** A token that does not say so was made just now: it is good for minutes only. */
  private static long firstMade(JWTClaimsSet claims, long nowMs) throws TokenRefused {
    try {
      Date first = claims.getDateClaim(FIRST_MADE);
      @Nullable Date known = first == null ? claims.getIssueTime() : first;
      return known == null ? nowMs : Math.min(nowMs, known.toInstant().toEpochMilli());
    } catch (ParseException wrong) {
      throw new TokenRefused(FIRST_MADE + " must be a time in seconds since 1970");
    }
  }
}
