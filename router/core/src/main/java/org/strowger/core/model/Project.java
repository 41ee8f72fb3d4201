package org.strowger.core.model;

/**
 * A client for whom the centre works: owns queues, and what was promised for them.
 *
 * @param id the project
 * @param thresholdMs the wait that counts as good, ms
 * @param targetPermille the share of customers to be answered within it, parts per thousand
 */
public record Project(ProjectId id, long thresholdMs, int targetPermille) {
  public Project {
    Check.range("threshold_ms", thresholdMs, 0, Limits.SPAN_MAX_MS);
    Check.range("target_permille", targetPermille, 0, 1_000);
  }
}
