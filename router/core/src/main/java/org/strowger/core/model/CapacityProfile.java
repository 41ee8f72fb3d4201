package org.strowger.core.model;

import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of what an agent may hold at once: a count per channel and a total of units over the
 * channels named. Offers, active work and wrap-up all count. An agent may have several profiles: a
 * channel is served if one of them names it, and every one that names it must have room.
 *
 * @param limits per channel; a channel not named is not served under this profile
 * @param total units over all channels named
 * @param countsDirect whether calls that did not come through the router take capacity
 * @param rate how many assignments in a while
 */
public record CapacityProfile(
    CapacityProfileId id,
    List<ChannelLimit> limits,
    int total,
    boolean countsDirect,
    AssignmentRate rate) {
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

  public CapacityProfile(CapacityProfileId id, List<ChannelLimit> limits, int total) {
    this(id, limits, total, false, AssignmentRate.UNLIMITED);
  }

  /** The limit of {@code channel}; null where it is not named. */
  public @Nullable ChannelLimit limit(Channel channel) {
    for (ChannelLimit one : limits) {
      if (one.channel() == channel) {
        return one;
      }
    }
    return null;
  }

  /** The same with other limits for those channels that it names and {@code exceptions} names. */
  public CapacityProfile except(List<ChannelLimit> exceptions) {
    if (exceptions.isEmpty()) {
      return this;
    }
    EnumMap<Channel, ChannelLimit> byChannel = new EnumMap<>(Channel.class);
    for (ChannelLimit one : limits) {
      byChannel.put(one.channel(), one);
    }
    for (ChannelLimit one : exceptions) {
      byChannel.replace(one.channel(), one);
    }
    return new CapacityProfile(id, List.copyOf(byChannel.values()), total, countsDirect, rate);
  }
}
