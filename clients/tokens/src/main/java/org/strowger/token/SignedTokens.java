package org.strowger.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON Web Tokens signed with keys that we know (RFC 7519): {@code sub}, {@code name}, {@code
 * role}, {@code projects}, {@code teams}, {@code aud} and {@code exp}. Also the issuer for
 * development: who holds a private key may make them.
 */
public final class SignedTokens implements TokenCheck {
  /** Whom a token must be meant for. */
  public static final String AUDIENCE = "strowger";

  private static final int LENGTH_MAX = 4_096;
  private static final int SUBJECT_LENGTH_MAX = 64;
  private static final int NAME_LENGTH_MAX = 64;
  private static final int NAMES_MAX = 256;

  /** How far apart the clocks of issuer and router may be. */
  private static final long SKEW_MS = 60_000;

  private static final String NAME = "name";
  private static final String ROLE = "role";
  private static final String PROJECTS = "projects";
  private static final String TEAMS = "teams";

  private final TokenKeys keys;
  private final long longestMs;

  /**
   * @param longestMs for how long a token may be good at most, ms: what has leaked is soon over
   */
  public SignedTokens(TokenKeys keys, long longestMs) {
    this.keys = keys;
    this.longestMs = longestMs;
  }

  @Override
  public Identity check(String token, long nowMs) throws TokenRefused {
    JWTClaimsSet claims = believed(token, nowMs);
    return new Identity(
        subject(claims),
        name(claims),
        role(claims),
        reach(claims, PROJECTS),
        reach(claims, TEAMS),
        expiry(claims, nowMs));
  }

  /** For how long a token may be good at most, ms. */
  long longestMs() {
    return longestMs;
  }

  /** What a token says that is ours, is meant for us, and is good now. */
  JWTClaimsSet believed(String token, long nowMs) throws TokenRefused {
    JWTClaimsSet claims = verified(token);
    if (!claims.getAudience().contains(AUDIENCE)) {
      throw new TokenRefused("aud must contain " + AUDIENCE + ": ask for a token for this router");
    }
    Date notBefore = claims.getNotBeforeTime();
    if (notBefore != null && notBefore.toInstant().toEpochMilli() > nowMs + SKEW_MS) {
      throw new TokenRefused("nbf lies ahead: the token is not good yet");
    }
    long _ = expiry(claims, nowMs);
    return claims;
  }

  private JWTClaimsSet verified(String token) throws TokenRefused {
    if (token.length() > LENGTH_MAX) {
      throw new TokenRefused("the token has more than " + LENGTH_MAX + " characters");
    }
    try {
      SignedJWT signed = SignedJWT.parse(token);
      JWSVerifier verifier = keys.verifier(signed.getHeader());
      if (verifier == null) {
        throw new TokenRefused(
            "no key of this router fits the token's kid and alg: ES256 and HS256 are taken");
      }
      if (!signed.verify(verifier)) {
        throw new TokenRefused("the signature is wrong: ask for another token");
      }
      return signed.getJWTClaimsSet();
    } catch (ParseException | JOSEException | IllegalArgumentException none) {
      throw new TokenRefused("it is no signed JSON Web Token");
    }
  }

  private static String subject(JWTClaimsSet claims) throws TokenRefused {
    String subject = claims.getSubject();
    if (subject == null || subject.isEmpty() || subject.length() > SUBJECT_LENGTH_MAX) {
      throw new TokenRefused(
          "sub must be the id of an agent or a supervisor, of 1 to "
              + SUBJECT_LENGTH_MAX
              + " characters");
    }
    return subject;
  }

  private static String name(JWTClaimsSet claims) throws TokenRefused {
    return switch (claims.getClaim(NAME)) {
      case null -> "";
      case String name when name.length() <= NAME_LENGTH_MAX -> name;
      default ->
          throw new TokenRefused("name must be text of at most " + NAME_LENGTH_MAX + " characters");
    };
  }

  private static Role role(JWTClaimsSet claims) throws TokenRefused {
    Role role = claims.getClaim(ROLE) instanceof String text ? Role.named(text) : null;
    if (role == null) {
      throw new TokenRefused("role must be one of " + Role.names());
    }
    return role;
  }

  /** Who is given nothing may see nothing. */
  private static Reach reach(JWTClaimsSet claims, String claim) throws TokenRefused {
    List<String> names;
    try {
      names = claims.getStringListClaim(claim);
    } catch (ParseException wrong) {
      throw new TokenRefused(claim + " must be a list of names, or [\"*\"] for all");
    }
    if (names == null) {
      return Reach.NOTHING;
    }
    if (names.size() > NAMES_MAX || names.contains(null)) {
      throw new TokenRefused(claim + " must be a list of at most " + NAMES_MAX + " names");
    }
    return Reach.of(names);
  }

  /** When it is over, epoch ms; throws where that is so already, or lies too far ahead. */
  private long expiry(JWTClaimsSet claims, long nowMs) throws TokenRefused {
    @Nullable Date expiry = claims.getExpirationTime();
    if (expiry == null) {
      throw new TokenRefused("exp is missing: a token must say until when it is good");
    }
    long expiresMs = expiry.toInstant().toEpochMilli();
    if (expiresMs <= nowMs) {
      throw new TokenRefused("exp is over: ask for another token");
    }
    if (expiresMs > nowMs + longestMs + SKEW_MS) {
      throw new TokenRefused(
          "exp lies more than "
              + longestMs / 60_000
              + " minutes ahead (sockets.token-max-minutes): ask for one that is shorter");
    }
    return expiresMs;
  }

  /** A token that says this. Throws an {@link IOException} where no key here can sign. */
  public static String issue(TokenKeys keys, Identity identity) throws IOException {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .audience(AUDIENCE)
            .subject(identity.subject())
            .claim(NAME, identity.name().isEmpty() ? null : identity.name())
            .claim(ROLE, identity.role().text())
            .claim(PROJECTS, identity.projects().toClaim())
            .claim(TEAMS, identity.teams().toClaim())
            .expirationTime(Date.from(Instant.ofEpochMilli(identity.expiresMs())))
            .build();
    return sign(keys, claims);
  }

  /** Throws an {@link IOException} where no key here can sign. */
  static String sign(TokenKeys keys, JWTClaimsSet claims) throws IOException {
    SignedJWT token = new SignedJWT(keys.signingHeader(), claims);
    try {
      token.sign(keys.signer());
    } catch (JOSEException impossible) {
      throw new IllegalStateException("a token could not be signed", impossible);
    }
    return token.serialize();
  }
}
