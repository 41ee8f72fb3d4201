package org.strowger.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.strowger.server.config.WebhookEndpoint.Secret;

class WebhookSignatureTest {
  /** The value was worked out with openssl dgst -sha256 -mac HMAC. */
  @Test
  void signsAsOthersDo() {
    Secret secret = new Secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertEquals(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.sign(
            secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}"));
  }
}
