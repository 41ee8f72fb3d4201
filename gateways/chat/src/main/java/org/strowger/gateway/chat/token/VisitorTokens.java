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
 * names nobody and opens nothing else, and is worth as long as the conversation is kept. Another
 * one opens nothing at all: it only says, once the conversation is over, that it was theirs. Used
 * on any thread.
 */
public final class VisitorTokens {
  /** As long as the output of the hash. */
  public static final int KEY_BYTES = 32;

  /** Before what is signed to open nothing; no conversation's id begins so. */
  private static final String AGAIN = "again:";

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

  /** By which a customer who comes again says that this conversation was theirs. */
  public String issueAgain(String conversationId) {
    return conversationId + "." + signature(AGAIN + conversationId);
  }

  /** The conversation that the token opens; empty if we have not signed it. */
  public Optional<String> conversation(String token) {
    return signed("", token);
  }

  /** The conversation that was theirs; empty if we have not signed it. */
  public Optional<String> before(String again) {
    return signed(AGAIN, again);
  }

  private Optional<String> signed(String kind, String token) {
    int dot = token.indexOf('.');
    if (dot < 1) {
      return Optional.empty();
    }
    String conversationId = token.substring(0, dot);
    boolean ours =
        MessageDigest.isEqual(
            signature(kind + conversationId).getBytes(StandardCharsets.UTF_8),
            token.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
    return ours ? Optional.of(conversationId) : Optional.empty();
  }

  private String signature(String signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return BASE64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, broken);
    }
  }
}
