package org.strowger.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For how long a token goes on, and what of it stays as it is. Time is an argument here. */
class DevelopmentIssuerTest {
  private static final long NOW_MS = 1_800_000_000_000L;
  private static final long MINUTE_MS = 60_000;
  private static final long LONGEST_MS = 15 * MINUTE_MS;
  private static final int HOURS = 12;

  @TempDir private Path folder;
  private TokenKeys keys;
  private SignedTokens tokens;
  private TokenRenewal issuer;

  @BeforeEach
  void make() throws IOException {
    keys = keys("keys.json");
    tokens = new SignedTokens(keys, LONGEST_MS);
    issuer = new DevelopmentIssuer(keys, tokens, HOURS);
  }

  @Test
  void whatIsRenewedSaysTheSameForLonger() throws Exception {
    Identity lea = lea(NOW_MS + LONGEST_MS);
    String renewed = issuer.renew(SignedTokens.issue(keys, lea), NOW_MS + 10 * MINUTE_MS);
    assertEquals(lea(NOW_MS + 25 * MINUTE_MS), tokens.check(renewed, NOW_MS + 20 * MINUTE_MS));
  }

  @Test
  void itGoesOnForItsHoursAndNoLonger() throws Exception {
    String token = SignedTokens.issue(keys, lea(NOW_MS + LONGEST_MS));
    long nowMs = NOW_MS;
    long endMs = NOW_MS + HOURS * 60 * MINUTE_MS;
    while (tokens.check(token, nowMs).expiresMs() < endMs) {
      token = issuer.renew(token, nowMs);
      nowMs += 7 * MINUTE_MS;
    }
    assertEquals(endMs, tokens.check(token, nowMs).expiresMs(), "the last one is shorter");
    assertRefused("for 12 hours since it was first made", issuer, token, nowMs);
    assertTrue(nowMs > endMs - LONGEST_MS, "it was renewed until then");
  }

  @Test
  void aTokenThatIsOverIsNotRenewed() throws Exception {
    String token = SignedTokens.issue(keys, lea(NOW_MS + MINUTE_MS));
    assertRefused("exp is over", issuer, token, NOW_MS + MINUTE_MS);
  }

  @Test
  void aTokenOfAnotherKeyIsNotRenewed() throws Exception {
    String token = SignedTokens.issue(keys("others.json"), lea(NOW_MS + MINUTE_MS));
    assertRefused("no key of this router fits", issuer, token, NOW_MS);
  }

  @Test
  void whoeverWritesAnotherRoleIntoItIsRefused() throws Exception {
    String[] parts = SignedTokens.issue(keys, lea(NOW_MS + MINUTE_MS)).split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String changed = claims.replace("team-leader", "admin");
    assertFalse(changed.equals(claims));
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(changed.getBytes(StandardCharsets.UTF_8));
    assertRefused("the signature is wrong", issuer, String.join(".", parts), NOW_MS);
  }

  /** The hours count from the first, whatever the token says of itself later. */
  @Test
  void whenItWasFirstMadeIsKept() throws Exception {
    String once = issuer.renew(SignedTokens.issue(keys, lea(NOW_MS + LONGEST_MS)), NOW_MS);
    String twice = issuer.renew(once, NOW_MS + 5 * MINUTE_MS);
    assertEquals(
        NOW_MS / 1_000, SignedJWT.parse(twice).getJWTClaimsSet().getLongClaim("auth_time"));
  }

  @Test
  void keysThatOnlyCheckRenewNothing() throws Exception {
    JWKSet all = JWKSet.load(folder.resolve("keys.json").toFile());
    Path open = folder.resolve("public.json");
    Files.writeString(open, all.toPublicJWKSet().toString());
    TokenKeys checking = TokenKeys.read(open);
    assertFalse(checking.canSign());
    assertTrue(keys.canSign());
    assertThrows(
        IllegalArgumentException.class, () -> new DevelopmentIssuer(checking, tokens, HOURS));
  }

  private TokenKeys keys(String name) throws IOException {
    Path file = folder.resolve(name);
    TokenKeys.make(file);
    return TokenKeys.read(file);
  }

  private static Identity lea(long expiresMs) {
    return new Identity(
        "lea",
        "Ms. Lea",
        Role.TEAM_LEADER,
        new Reach(false, List.of("shop")),
        new Reach(false, List.of("north")),
        expiresMs);
  }

  private static void assertRefused(String why, TokenRenewal issuer, String token, long nowMs) {
    TokenRefused refused = assertThrows(TokenRefused.class, () -> issuer.renew(token, nowMs));
    assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
  }
}
