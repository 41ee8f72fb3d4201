package org.strowger.gateway.chat.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tokens that a company signs with a key of which the gateway has the public half only. */
class StaffKeyTest {
  @Test
  void aTokenSignedWithThePrivateHalfIsGood() throws Exception {
    KeyPair keys = keys("secp256r1");
    StaffTokens tokens = new StaffTokens(StaffKey.es256(pem(keys)), "us");
    Staff staff =
        tokens.check(
            signed(JWSAlgorithm.ES256, new ECDSASigner((ECPrivateKey) keys.getPrivate())), 0);
    assertEquals("eve", staff.id());
    assertEquals(Staff.Role.SUPERVISOR, staff.role());
    assertEquals(List.of("retail"), staff.projects());
  }

  @Test
  void thePublicHalfIsNotTakenForASecret() throws Exception {
    KeyPair keys = keys("secp256r1");
    StaffTokens tokens = new StaffTokens(StaffKey.es256(pem(keys)), "us");
    String forged = signed(JWSAlgorithm.HS256, new MACSigner(pem(keys)));
    assertThrows(TokenRefused.class, () -> tokens.check(forged, 0));
  }

  @Test
  void anotherKeyIsNotGood() throws Exception {
    StaffTokens tokens = new StaffTokens(StaffKey.es256(pem(keys("secp256r1"))), "us");
    JWSSigner another = new ECDSASigner((ECPrivateKey) keys("secp256r1").getPrivate());
    String forged = signed(JWSAlgorithm.ES256, another);
    assertThrows(TokenRefused.class, () -> tokens.check(forged, 0));
  }

  @Test
  void aKeyOnAnotherCurveIsRefused() throws Exception {
    String pem = pem(keys("secp384r1"));
    assertThrows(IllegalArgumentException.class, () -> StaffKey.es256(pem));
  }

  private static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(algorithm),
            new JWTClaimsSet.Builder()
                .subject("eve")
                .claim("role", "supervisor")
                .claim("projects", List.of("retail"))
                .audience("us")
                .expirationTime(Date.from(Instant.ofEpochMilli(1_000)))
                .build());
    token.sign(signer);
    return token.serialize();
  }

  private static KeyPair keys(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  private static String pem(KeyPair keys) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }
}
