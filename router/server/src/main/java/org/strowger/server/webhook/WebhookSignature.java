package org.strowger.server.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.strowger.server.config.WebhookEndpoint.Secret;

/**
 * The symmetric signature of Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 over
 * id, timestamp and body, joined by dots. Stateless, for any thread.
 */
final class WebhookSignature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v1,";

  private WebhookSignature() {}

  /** The value of the header {@code webhook-signature}; {@code timestampS} is in epoch seconds. */
  static String sign(Secret secret, String id, long timestampS, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
      byte[] signed =
          mac.doFinal((id + "." + timestampS + "." + body).getBytes(StandardCharsets.UTF_8));
      return VERSION + Base64.getEncoder().encodeToString(signed);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
