package org.strowger.server.http;

/**
 * Whoever knows how the router is. Asked on the HTTP thread, so it answers at once from what it has
 * at hand.
 */
@FunctionalInterface
public interface Health {
  HealthReport report();
}
