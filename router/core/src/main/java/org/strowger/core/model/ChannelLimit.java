package org.strowger.core.model;

/** How many interactions of one channel an agent may hold at once. */
public record ChannelLimit(Channel channel, int max) {
  public ChannelLimit {
    Check.range("limits.max", max, 0, Limits.CAPACITY_MAX);
  }
}
