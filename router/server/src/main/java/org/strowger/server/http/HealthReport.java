package org.strowger.server.http;

/**
 * How the router is at this moment.
 *
 * @param serving whether commands are taken and decided
 * @param sequence the newest entry that was published
 * @param reason why it is not serving, in one sentence; empty while it is
 */
public record HealthReport(boolean serving, long sequence, String reason) {
  public static HealthReport serving(long sequence) {
    return new HealthReport(true, sequence, "");
  }

  public static HealthReport notServing(long sequence, String reason) {
    return new HealthReport(false, sequence, reason);
  }
}
