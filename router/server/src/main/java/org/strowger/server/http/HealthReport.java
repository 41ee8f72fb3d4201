package org.strowger.server.http;

/**
 * How the router is at this moment.
 *
 * @param serving whether commands are taken and decided
 * @param sequence the newest entry that was published
 * @param reason why it is not serving, or what it refuses, in one sentence; empty while all is well
 */
public record HealthReport(boolean serving, long sequence, String reason) {
  public static HealthReport serving(long sequence) {
    return new HealthReport(true, sequence, "");
  }

  /** What is there is served; a restart would not help. */
  public static HealthReport servingPartly(long sequence, String reason) {
    return new HealthReport(true, sequence, reason);
  }

  public static HealthReport notServing(long sequence, String reason) {
    return new HealthReport(false, sequence, reason);
  }
}
