package org.strowger.gateway.video;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The servers by which pages find a way to each other, with credentials made for each call: a page
 * never has a password that is good for longer, or for another's call.
 *
 * <p>The credentials are those of coturn's {@code use-auth-secret} (draft-uberti-behave-turn-rest):
 * the user is the time of expiry, a colon and a name; the password is the HMAC of the user with the
 * secret that both know.
 */
public final class IceServers {
  /**
   * What a page is given.
   *
   * @param urls where the servers are
   * @param username empty = they need none
   * @param credential the password
   */
  public record Server(List<String> urls, String username, String credential) {}

  /**
   * All servers for one call.
   *
   * @param servers as pages are given them
   * @param expiresMs until when their credentials are good, in the world's time, ms since 1970
   */
  public record Issued(List<Server> servers, long expiresMs) {}

  /** Without any server: pages reach each other within one network only. */
  public static final IceServers NONE = new IceServers(List.of(), "");

  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final String ALGORITHM = "HmacSHA1";
  private static final int SECRET_LENGTH_MIN = 16;
  private static final Pattern URL =
      Pattern.compile("(?:stuns?|turns?):[A-Za-z0-9.:\\[\\]-]+(?:\\?transport=(?:udp|tcp))?");

  private final List<String> stun;
  private final List<String> turn;
  private final String secret;

  /**
   * {@code urls}: of STUN and TURN servers (RFC 7064, RFC 7065); {@code secret}: the TURN servers'
   * shared one, empty if there is none among them.
   */
  public IceServers(List<String> urls, String secret) {
    for (String url : urls) {
      if (!URL.matcher(url).matches()) {
        throw new IllegalArgumentException(
            "--turn must be such as turn:turn.example.org:3478, but it is " + url);
      }
    }
    stun = urls.stream().filter(url -> url.startsWith("stun")).toList();
    turn = urls.stream().filter(url -> url.startsWith("turn")).toList();
    if (!turn.isEmpty() && secret.length() < SECRET_LENGTH_MIN) {
      throw new IllegalArgumentException(
          "--turn-secret-file must hold "
              + SECRET_LENGTH_MIN
              + " characters or more, as static-auth-secret does in coturn");
    }
    this.secret = secret;
  }

  /** For one call; {@code name} tells calls apart in the relay's log. */
  public Issued issue(String name, long nowMs) {
    long expiresMs = nowMs + LIFETIME.toMillis();
    List<Server> servers = new ArrayList<>();
    if (!stun.isEmpty()) {
      servers.add(new Server(stun, "", ""));
    }
    if (!turn.isEmpty()) {
      String user = expiresMs / 1_000 + ":" + name;
      servers.add(new Server(turn, user, password(user)));
    }
    return new Issued(List.copyOf(servers), expiresMs);
  }

  private String password(String user) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] digest = mac.doFinal(user.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has " + ALGORITHM, missing);
    }
  }
}
