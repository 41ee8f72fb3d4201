package org.strowger.gateway.chat.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What lets an anonymous visitor come back to one conversation: its id, signed by HMAC-SHA-256. It
 * names nobody and opens nothing else, and is worth as long as the conversation is kept. Used on
 * any thread.
 */
public final class VisitorTokens {
  /** As long as the output of the hash. */
  public static final int KEY_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;

  public VisitorTokens(byte[] key) {
    if (key.length < KEY_BYTES) {
      throw new IllegalArgumentException("a key of " + KEY_BYTES + " bytes is needed");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The token of this conversation, the same each time. */
  public String issue(String conversationId) {
    return conversationId + "." + signature(conversationId);
  }

  /** The conversation that the token opens; empty if we have not signed it. */
  public Optional<String> conversation(String token) {
    int dot = token.indexOf('.');
    if (dot < 1) {
      return Optional.empty();
    }
    String conversationId = token.substring(0, dot);
    boolean ours =
        MessageDigest.isEqual(
            signature(conversationId).getBytes(StandardCharsets.UTF_8),
            token.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
    return ours ? Optional.of(conversationId) : Optional.empty();
  }

  private String signature(String conversationId) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return BASE64.encodeToString(mac.doFinal(conversationId.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, broken);
    }
  }
}
