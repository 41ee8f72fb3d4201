package org.strowger.core.model;

import java.util.List;
import java.util.TreeSet;

/**
 * How much of one channel an agent may hold at once.
 *
 * @param max how many interactions
 * @param units how much of the profile's total each of them takes
 * @param blocks channels that are not offered while one of this channel is in hand; the others may
 *     interrupt it
 * @param shiftMax how many may be accepted in one shift; 0 = without limit
 * @param idleAfterMs an active conversation in which nobody wrote for so long gives its capacity
 *     back, ms; 0 = never
 */
public record ChannelLimit(
    Channel channel, int max, int units, List<Channel> blocks, int shiftMax, long idleAfterMs) {
  public ChannelLimit {
    Check.range("limits.max", max, 0, Limits.CAPACITY_MAX);
    Check.range("limits.units", units, 1, Limits.CAPACITY_MAX);
    Check.range("limits.shift_max", shiftMax, 0, Limits.SHIFT_MAX);
    Check.range("limits.idle_after_ms", idleAfterMs, 0, Limits.SPAN_MAX_MS);
    blocks = List.copyOf(new TreeSet<>(blocks));
  }

  public ChannelLimit(Channel channel, int max) {
    this(channel, max, 1, List.of(), 0, 0);
  }
}
