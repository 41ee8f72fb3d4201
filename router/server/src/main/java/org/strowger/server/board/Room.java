package org.strowger.server.board;

import java.util.EnumMap;
import java.util.List;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.proto.v1.CapacityTaken;
import org.strowger.proto.v1.ChannelTaken;
import org.strowger.proto.v1.ProfileTaken;
import org.strowger.server.wire.WireEnums;

/**
 * How much room an agent's capacity profiles leave beside what takes capacity now. Made anew where
 * it is asked for; how many are given in a while or in a shift is the core's affair and not looked
 * at.
 */
final class Room {
  private final List<CapacityProfile> profiles;
  private final EnumMap<Channel, Integer> load = new EnumMap<>(Channel.class);

  Room(List<CapacityProfile> profiles) {
    this.profiles = profiles;
  }

  /** One more of this channel takes capacity. */
  void take(Channel channel) {
    load.merge(channel, 1, Integer::sum);
  }

  /** Whether one more fits, on some channel. */
  boolean isLeft() {
    for (Channel channel : Channel.values()) {
      if (isLeftFor(channel)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one more of this channel fits. */
  boolean isLeftFor(Channel channel) {
    boolean named = false;
    for (CapacityProfile profile : profiles) {
      ChannelLimit limit = profile.limit(channel);
      if (limit != null) {
        named = true;
        if (of(channel) >= limit.max() || units(profile) + limit.units() > profile.total()) {
          return false;
        }
      }
    }
    return named && !isBlocked(channel);
  }

  /** What is taken and what there is. */
  CapacityTaken toMessage() {
    CapacityTaken.Builder taken = CapacityTaken.newBuilder();
    for (CapacityProfile profile : profiles) {
      taken.addProfiles(
          ProfileTaken.newBuilder()
              .setCapacityProfileId(profile.id().value())
              .setUnits(units(profile))
              .setUnitsMax(unitsMax(profile)));
    }
    for (Channel channel : Channel.values()) {
      int max = max(channel);
      if (max > 0) {
        taken.addChannels(
            ChannelTaken.newBuilder()
                .setChannel(WireEnums.toWire(channel))
                .setInHand(of(channel))
                .setMax(max)
                .setHasRoom(isLeftFor(channel)));
      }
    }
    return taken.build();
  }

  /** How many of this channel all profiles that name it allow; 0 = it is not served. */
  private int max(Channel channel) {
    int max = Integer.MAX_VALUE;
    for (CapacityProfile profile : profiles) {
      ChannelLimit limit = profile.limit(channel);
      if (limit != null) {
        max = Math.min(max, Math.min(limit.max(), profile.total() / limit.units()));
      }
    }
    return max == Integer.MAX_VALUE ? 0 : max;
  }

  private static int unitsMax(CapacityProfile profile) {
    long most = 0;
    for (ChannelLimit limit : profile.limits()) {
      most += (long) limit.max() * limit.units();
    }
    return (int) Math.min(most, profile.total());
  }

  private boolean isBlocked(Channel channel) {
    for (CapacityProfile profile : profiles) {
      for (ChannelLimit limit : profile.limits()) {
        if (of(limit.channel()) > 0 && limit.blocks().contains(channel)) {
          return true;
        }
      }
    }
    return false;
  }

  private int units(CapacityProfile profile) {
    int units = 0;
    for (ChannelLimit limit : profile.limits()) {
      units += of(limit.channel()) * limit.units();
    }
    return units;
  }

  private int of(Channel channel) {
    return load.getOrDefault(channel, 0);
  }
}
