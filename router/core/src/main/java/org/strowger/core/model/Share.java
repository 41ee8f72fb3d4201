package org.strowger.core.model;

/** How many of each hundred arrivals go to {@code queue}. */
public record Share(QueueId queue, int percent) {
  public Share {
    Check.range("shares.percent", percent, 1, 100);
  }
}
