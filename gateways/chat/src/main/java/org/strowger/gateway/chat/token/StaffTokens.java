package org.strowger.gateway.chat.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the tokens of agents and supervisors: JSON web tokens with the claims {@code sub}, {@code
 * role} ({@code agent}, {@code supervisor}), {@code aud}, {@code exp}, and if wanted {@code name},
 * {@code projects} and {@code nbf}. Used on any thread.
 */
public final class StaffTokens {
  private static final int ID_MAX = 128;
  private static final int NAME_MAX = 64;

  private final StaffKey key;
  private final String audience;

  /** Tokens must be signed with this key, and meant for this audience. */
  public StaffTokens(StaffKey key, String audience) {
    this.key = key;
    this.audience = audience;
  }

  /** Who the token says it is. */
  public Staff check(String token, long nowMs) throws TokenRefused {
    try {
      SignedJWT signed = SignedJWT.parse(token);
      if (!key.algorithm().equals(signed.getHeader().getAlgorithm())) {
        throw new TokenRefused("the token must be signed by " + key.algorithm());
      }
      if (!signed.verify(key.verifier())) {
        throw new TokenRefused("the token's signature is not good");
      }
      return staff(signed.getJWTClaimsSet(), nowMs);
    } catch (ParseException | JOSEException malformed) {
      throw new TokenRefused("the token is no signed JSON web token");
    }
  }

  private Staff staff(JWTClaimsSet claims, long nowMs) throws ParseException, TokenRefused {
    if (!claims.getAudience().contains(audience)) {
      throw new TokenRefused("the token's aud must contain \"" + audience + "\"");
    }
    Instant now = Instant.ofEpochMilli(nowMs);
    Date expires = claims.getExpirationTime();
    if (expires == null) {
      throw new TokenRefused("the token must have an exp");
    }
    if (!expires.toInstant().isAfter(now)) {
      throw new TokenRefused("the token has expired: get a new one");
    }
    Date notBefore = claims.getNotBeforeTime();
    if (notBefore != null && notBefore.toInstant().isAfter(now)) {
      throw new TokenRefused("the token is not good yet");
    }
    return new Staff(
        bounded("sub", claims.getSubject(), ID_MAX),
        claims.getClaim("name") == null
            ? ""
            : bounded("name", claims.getStringClaim("name"), NAME_MAX),
        role(claims.getStringClaim("role")),
        projects(claims.getStringListClaim("projects")),
        expires.toInstant().toEpochMilli());
  }

  private static List<String> projects(@Nullable List<String> named) {
    return named == null ? List.of() : named;
  }

  private static Staff.Role role(@Nullable String role) throws TokenRefused {
    return switch (role) {
      case "agent" -> Staff.Role.AGENT;
      case "supervisor" -> Staff.Role.SUPERVISOR;
      case null, default -> throw new TokenRefused("the token's role must be agent or supervisor");
    };
  }

  private static String bounded(String claim, @Nullable String value, int max) throws TokenRefused {
    if (value == null || value.isBlank() || value.length() > max) {
      throw new TokenRefused("the token's " + claim + " must have 1 to " + max + " characters");
    }
    return value;
  }
}
