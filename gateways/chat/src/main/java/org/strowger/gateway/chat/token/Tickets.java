package org.strowger.gateway.chat.token;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Short-lived permits for one request over HTTP each, so that no token of worth stands in an
 * address. The oldest makes room for the newest. Used on any thread.
 *
 * @param <T> what a ticket is for
 */
public final class Tickets<T> {
  private record Ticket<T>(T purpose, long expiresMs) {}

  private static final int TICKETS_MAX = 10_000;
  private static final int BYTES = 18;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Ticket<T>> tickets = new LinkedHashMap<>();
  private final long goodForMs;

  public Tickets(long goodForMs) {
    this.goodForMs = goodForMs;
  }

  /** A ticket for this, good once. */
  public synchronized String issue(T purpose, long nowMs) {
    if (tickets.size() >= TICKETS_MAX) {
      Iterator<String> oldest = tickets.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String ticket = Base64.getUrlEncoder().encodeToString(bytes);
    tickets.put(ticket, new Ticket<>(purpose, nowMs + goodForMs));
    return ticket;
  }

  /** What the ticket is for; empty if it is unknown, used or too old. */
  public synchronized Optional<T> redeem(String ticket, long nowMs) {
    Ticket<T> found = tickets.remove(ticket);
    return found == null || found.expiresMs() <= nowMs
        ? Optional.empty()
        : Optional.of(found.purpose());
  }
}
