package org.strowger.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that tokens are signed with: a JWK Set in a file. Taken are EC keys on P-256 (ES256),
 * and secrets of 256 bits or more (HS256); the kind of the key says the algorithm, never the token.
 * To change keys, put the new one beside the old, and take the old one out when its tokens are
 * over.
 */
public final class TokenKeys {
  private static final int SECRET_BITS_MIN = 256;

  private final List<JWK> keys;

  private TokenKeys(List<JWK> keys) {
    this.keys = List.copyOf(keys);
  }

  /** Throws an {@link IOException} that says what is wrong with the file, and the remedy. */
  public static TokenKeys read(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException cannot) {
      throw new IOException(
          "the keys for tokens can't be read from "
              + file
              + " (sockets.token-keys): make them with 'strowger token --make-keys "
              + file
              + "', or name another file",
          cannot);
    }
    try {
      return new TokenKeys(JWKSet.parse(text).getKeys()).checked(file);
    } catch (ParseException wrong) {
      throw new IOException(
          file + " (sockets.token-keys) is no JWK Set: " + wrong.getMessage(), wrong);
    }
  }

  /** Writes a new pair of keys that only the owner may read; the file must not be there. */
  public static void make(Path file) throws IOException {
    try {
      JWK key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          file, new JWKSet(key).toString(false) + System.lineSeparator(), StandardOpenOption.WRITE);
    } catch (JOSEException impossible) {
      throw new IllegalStateException("no key could be made", impossible);
    }
  }

  private TokenKeys checked(Path file) throws IOException {
    if (keys.isEmpty()) {
      throw new IOException(file + " (sockets.token-keys) has no keys: put one in");
    }
    for (JWK key : keys) {
      if (algorithm(key) == null) {
        throw new IOException(
            file
                + " (sockets.token-keys): key "
                + key.getKeyID()
                + " can't be used: take an EC key on P-256, or a secret of "
                + SECRET_BITS_MIN
                + " bits or more");
      }
    }
    return this;
  }

  /** What a key signs with; null = it is none of those that are taken. */
  private static @Nullable JWSAlgorithm algorithm(JWK key) {
    return switch (key) {
      case ECKey curve when Curve.P_256.equals(curve.getCurve()) -> JWSAlgorithm.ES256;
      case OctetSequenceKey secret when secret.size() >= SECRET_BITS_MIN -> JWSAlgorithm.HS256;
      default -> null;
    };
  }

  /** Checks what has this header; null = no key of ours is meant. */
  @Nullable JWSVerifier verifier(JWSHeader header) {
    for (JWK key : keys) {
      boolean isNamed = header.getKeyID() == null || header.getKeyID().equals(key.getKeyID());
      if (isNamed && header.getAlgorithm().equals(algorithm(key))) {
        return verifier(key);
      }
    }
    return null;
  }

  private static JWSVerifier verifier(JWK key) {
    try {
      return key instanceof ECKey curve
          ? new ECDSAVerifier(curve)
          : new MACVerifier(key.toOctetSequenceKey());
    } catch (JOSEException impossible) {
      throw new IllegalStateException("a key that was checked can't be used", impossible);
    }
  }

  /** Whether one of them is not only to check what others sign. */
  public boolean canSign() {
    return keys.stream().anyMatch(JWK::isPrivate);
  }

  /** The header for what is signed here. Throws an {@link IOException} where no key can sign. */
  JWSHeader signingHeader() throws IOException {
    JWK key = signingKey();
    return new JWSHeader.Builder(algorithm(key)).keyID(key.getKeyID()).build();
  }

  JWSSigner signer() throws IOException {
    JWK key = signingKey();
    try {
      return key instanceof ECKey curve
          ? new ECDSASigner(curve)
          : new MACSigner(key.toOctetSequenceKey());
    } catch (JOSEException impossible) {
      throw new IllegalStateException("a key that was checked can't sign", impossible);
    }
  }

  /** The newest stands last. */
  private JWK signingKey() throws IOException {
    for (JWK key : keys.reversed()) {
      if (key.isPrivate()) {
        return key;
      }
    }
    throw new IOException(
        "none of the keys can sign: they are public ones, of somebody else who makes the tokens");
  }
}
