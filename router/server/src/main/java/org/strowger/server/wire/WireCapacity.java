package org.strowger.server.wire;

import java.util.List;
import org.strowger.core.model.AssignmentRate;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.ChannelLimit;

/**
 * How much of what at once. {@code fromWire} throws {@link org.strowger.core.model.InvalidValue},
 * which names the field; stateless, for any thread.
 */
public final class WireCapacity {
  private WireCapacity() {}

  public static org.strowger.proto.v1.CapacityProfile toWire(CapacityProfile profile) {
    return org.strowger.proto.v1.CapacityProfile.newBuilder()
        .setCapacityProfileId(profile.id().value())
        .addAllLimits(toWire(profile.limits()))
        .setTotal(profile.total())
        .setCountsDirect(profile.countsDirect())
        .setRate(
            org.strowger.proto.v1.AssignmentRate.newBuilder()
                .setMax(profile.rate().max())
                .setPerMs(profile.rate().perMs()))
        .build();
  }

  public static CapacityProfile fromWire(org.strowger.proto.v1.CapacityProfile wire) {
    return new CapacityProfile(
        new CapacityProfileId(wire.getCapacityProfileId()),
        fromWire(wire.getLimitsList()),
        wire.getTotal(),
        wire.getCountsDirect(),
        new AssignmentRate(wire.getRate().getMax(), wire.getRate().getPerMs()));
  }

  static List<org.strowger.proto.v1.ChannelLimit> toWire(List<ChannelLimit> limits) {
    return WireValues.each(limits, WireCapacity::toWire);
  }

  static List<ChannelLimit> fromWire(List<org.strowger.proto.v1.ChannelLimit> wire) {
    return WireValues.each(wire, WireCapacity::fromWire);
  }

  private static org.strowger.proto.v1.ChannelLimit toWire(ChannelLimit limit) {
    return org.strowger.proto.v1.ChannelLimit.newBuilder()
        .setChannel(WireEnums.toWire(limit.channel()))
        .setMax(limit.max())
        .setUnits(limit.units())
        .addAllBlocks(WireValues.each(limit.blocks(), WireEnums::toWire))
        .setShiftMax(limit.shiftMax())
        .setIdleAfterMs(limit.idleAfterMs())
        .build();
  }

  private static ChannelLimit fromWire(org.strowger.proto.v1.ChannelLimit wire) {
    return new ChannelLimit(
        WireEnums.fromWire(wire.getChannel()),
        wire.getMax(),
        wire.getUnits() == 0 ? 1 : wire.getUnits(),
        WireValues.each(wire.getBlocksList(), WireEnums::fromWire),
        wire.getShiftMax(),
        wire.getIdleAfterMs());
  }
}
