package org.strowger.gateway.chat.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.Curve;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The key that the tokens of the staff are checked with, and the one algorithm that goes with it: a
 * token can't choose another.
 *
 * @param algorithm HS256 or ES256
 * @param verifier checks signatures of that algorithm
 */
public record StaffKey(JWSAlgorithm algorithm, JWSVerifier verifier) {
  private static final int SECRET_BYTES_MIN = 32;
  private static final Pattern PEM_LINE = Pattern.compile("-----[A-Z ]+-----");

  /** A secret that signs and checks: for development, since whoever checks could also sign. */
  public static StaffKey hs256(String secret) {
    if (secret.getBytes(StandardCharsets.UTF_8).length < SECRET_BYTES_MIN) {
      throw new IllegalArgumentException(
          "the secret of HS256 must have "
              + SECRET_BYTES_MIN
              + " bytes or more: give a longer one");
    }
    try {
      return new StaffKey(JWSAlgorithm.HS256, new MACVerifier(secret));
    } catch (JOSEException wrong) {
      throw new IllegalArgumentException("the secret of HS256: " + wrong.getMessage(), wrong);
    }
  }

  /** A public key on the curve P-256, as PEM; whoever has it can check, but not sign. */
  public static StaffKey es256(String pem) {
    try {
      String body = PEM_LINE.matcher(pem).replaceAll("").replaceAll("\\s", "");
      PublicKey key =
          KeyFactory.getInstance("EC")
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
      if (!(key instanceof ECPublicKey curved)
          || !Curve.P_256.equals(Curve.forECParameterSpec(curved.getParams()))) {
        throw new IllegalArgumentException("it is on another curve");
      }
      return new StaffKey(JWSAlgorithm.ES256, new ECDSAVerifier(curved));
    } catch (JOSEException | GeneralSecurityException | IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "the key of ES256 must be a public key on P-256, as PEM (" + wrong.getMessage() + ")",
          wrong);
    }
  }
}
