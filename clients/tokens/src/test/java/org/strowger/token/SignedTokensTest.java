package org.strowger.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a token must be to be believed. Time is an argument here. */
class SignedTokensTest {
  private static final long NOW_MS = 1_800_000_000_000L;
  private static final long LONGEST_MS = 900_000;

  @TempDir private Path folder;
  private Path file;
  private TokenKeys keys;
  private SignedTokens tokens;

  @BeforeEach
  void make() throws IOException {
    file = folder.resolve("keys.json");
    TokenKeys.make(file);
    keys = TokenKeys.read(file);
    tokens = new SignedTokens(keys, LONGEST_MS);
  }

  @Test
  void whatWasIssuedIsRead() throws Exception {
    Identity lea =
        new Identity(
            "lea",
            "Ms. Lea",
            Role.TEAM_LEADER,
            new Reach(false, List.of("shop")),
            Reach.NOTHING,
            NOW_MS + 60_000);
    assertEquals(lea, tokens.check(SignedTokens.issue(keys, lea), NOW_MS));
  }

  @Test
  void anAdministratorReachesEverything() throws Exception {
    Identity root =
        new Identity("root", "", Role.ADMIN, Reach.NOTHING, Reach.NOTHING, NOW_MS + 1_000);
    assertTrue(tokens.check(SignedTokens.issue(keys, root), NOW_MS).seesEverything());
  }

  @Test
  void aTokenIsGoodUntilItsTimeAndNoLonger() throws Exception {
    String token = SignedTokens.issue(keys, ana(NOW_MS + 60_000));
    assertEquals("ana", tokens.check(token, NOW_MS + 59_999).subject());
    assertRefused("exp is over", token, NOW_MS + 60_000);
  }

  @Test
  void aTokenThatIsGoodForTooLongIsRefused() throws Exception {
    assertRefused(
        "exp lies more than 15 minutes ahead (sockets.token-max-minutes)",
        SignedTokens.issue(keys, ana(NOW_MS + LONGEST_MS + 61_000)),
        NOW_MS);
  }

  /** Whoever knows the public key must not be able to use it as a secret. */
  @Test
  void thePublicKeyIsNoSecret() throws Exception {
    ECKey key = JWKSet.load(file.toFile()).getKeys().getFirst().toECKey();
    SignedJWT forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims());
    forged.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
    assertRefused("no key of this router fits", forged.serialize(), NOW_MS);
  }

  @Test
  void aTokenWithoutASignatureIsNone() {
    assertRefused("it is no signed JSON Web Token", new PlainJWT(claims()).serialize(), NOW_MS);
    assertRefused("it is no signed JSON Web Token", "", NOW_MS);
    assertRefused("it is no signed JSON Web Token", "a.b.c", NOW_MS);
    assertRefused("more than 4096 characters", "x".repeat(5_000), NOW_MS);
  }

  @Test
  void aSharedSecretSignsWhereItIsTheKey() throws Exception {
    OctetSequenceKey secret =
        new OctetSequenceKey.Builder(
                "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8))
            .algorithm(Algorithm.NONE)
            .keyID("shared")
            .build();
    Files.writeString(file, new JWKSet(secret).toString(false));
    TokenKeys shared = TokenKeys.read(file);
    String token = SignedTokens.issue(shared, ana(NOW_MS + 1_000));
    assertEquals("ana", new SignedTokens(shared, LONGEST_MS).check(token, NOW_MS).subject());
    assertRefused("no key of this router fits", token, NOW_MS);
  }

  @Test
  void aSecretThatIsTooShortIsNotTaken() throws Exception {
    Files.writeString(
        file,
        new JWKSet(
                new OctetSequenceKey.Builder("short".getBytes(StandardCharsets.UTF_8))
                    .keyID("weak")
                    .build())
            .toString(false));
    IOException wrong = assertThrows(IOException.class, () -> TokenKeys.read(file));
    assertTrue(String.valueOf(wrong).contains("key weak can't be used"), String.valueOf(wrong));
  }

  @Test
  void publicKeysCheckAndDoNotSign() throws Exception {
    String token = SignedTokens.issue(keys, ana(NOW_MS + 1_000));
    Files.writeString(file, JWKSet.load(file.toFile()).toString(true));
    TokenKeys open = TokenKeys.read(file);
    assertEquals("ana", new SignedTokens(open, LONGEST_MS).check(token, NOW_MS).subject());
    assertThrows(IOException.class, () -> SignedTokens.issue(open, ana(NOW_MS + 1_000)));
  }

  @Test
  void everyClaimThatIsMissingOrWrongIsNamed() throws Exception {
    assertRefused("aud must contain strowger", signed(good().audience("other")), NOW_MS);
    assertRefused("sub must be the id", signed(good().subject("")), NOW_MS);
    assertRefused(
        "role must be one of agent, viewer", signed(good().claim("role", "boss")), NOW_MS);
    assertRefused("projects must be a list", signed(good().claim("projects", "shop")), NOW_MS);
    assertRefused("exp is missing", signed(good().expirationTime(null)), NOW_MS);
    assertRefused(
        "nbf lies ahead",
        signed(good().notBeforeTime(Date.from(Instant.ofEpochMilli(NOW_MS + 120_000)))),
        NOW_MS);
  }

  private static Identity ana(long expiresMs) {
    return new Identity("ana", "", Role.AGENT, Reach.NOTHING, Reach.NOTHING, expiresMs);
  }

  private static JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .audience(SignedTokens.AUDIENCE)
        .subject("ana")
        .claim("role", "agent")
        .expirationTime(Date.from(Instant.ofEpochMilli(NOW_MS + 60_000)));
  }

  private static JWTClaimsSet claims() {
    return good().build();
  }

  private String signed(JWTClaimsSet.Builder claims) throws Exception {
    SignedJWT token = new SignedJWT(keys.signingHeader(), claims.build());
    token.sign(keys.signer());
    return token.serialize();
  }

  private void assertRefused(String why, String token, long nowMs) {
    TokenRefused refused = assertThrows(TokenRefused.class, () -> tokens.check(token, nowMs));
    assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
  }
}
