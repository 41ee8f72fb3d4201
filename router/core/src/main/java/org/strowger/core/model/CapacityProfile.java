package org.strowger.core.model;

import java.util.EnumMap;
import java.util.List;

/**
 * How much of what an agent may hold at once: a count per channel (a channel not named is not
 * served) and a total over all channels. Offers, active work and wrap-up all count.
 */
public record CapacityProfile(CapacityProfileId id, List<ChannelLimit> limits, int total) {
  public CapacityProfile {
    Check.range("total", total, 1, Limits.CAPACITY_MAX);
    EnumMap<Channel, ChannelLimit> byChannel = new EnumMap<>(Channel.class);
    for (ChannelLimit one : limits) {
      if (byChannel.put(one.channel(), one) != null) {
        throw new InvalidValue(
            "limits", "name the channel " + one.channel() + " twice: give each channel once");
      }
    }
    limits = List.copyOf(byChannel.values());
  }

  /** How many interactions of {@code channel} at once; 0 where the channel is not served. */
  public int limit(Channel channel) {
    for (ChannelLimit one : limits) {
      if (one.channel() == channel) {
        return one.max();
      }
    }
    return 0;
  }
}
