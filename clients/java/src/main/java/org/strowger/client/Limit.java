package org.strowger.client;

import java.time.Duration;
import java.util.List;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ChannelLimit;

/**
 * How much of one channel an agent may hold at once. Made by {@link Definitions#limit}; each method
 * returns the limit with one rule more. Never changes itself.
 *
 * <pre>{@code
 * capacityProfile("blended", 4,
 *     limit(CHANNEL_PHONE, 1).units(4),
 *     limit(CHANNEL_CHAT, 3).blocks(CHANNEL_EMAIL).idleAfter(Duration.ofMinutes(2)),
 *     limit(CHANNEL_EMAIL, 1).shiftMax(40))
 * }</pre>
 *
 * @param message the limit as it is sent
 */
public record Limit(ChannelLimit message) {
  /** How much of the profile's total each interaction takes: 1 to 100; 1 unless said. */
  public Limit units(int each) {
    return new Limit(message.toBuilder().setUnits(each).build());
  }

  /**
   * Channels that are not offered while one of this channel is in hand; the others may interrupt
   * it.
   */
  public Limit blocks(Channel... channels) {
    return new Limit(message.toBuilder().addAllBlocks(List.of(channels)).build());
  }

  /** How many may be accepted in one shift: up to 100,000; without limit unless said. */
  public Limit shiftMax(int accepted) {
    return new Limit(message.toBuilder().setShiftMax(accepted).build());
  }

  /** An active conversation in which nobody wrote for so long gives its capacity back. */
  public Limit idleAfter(Duration silence) {
    return new Limit(message.toBuilder().setIdleAfterMs(silence.toMillis()).build());
  }
}
