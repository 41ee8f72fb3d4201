package org.strowger.core.state;

import org.strowger.core.model.Channel;

/** A number for each channel, zero at first. */
final class ChannelCounts {
  private static final int CHANNELS = Channel.values().length;

  private final int[] counts = new int[CHANNELS];

  int of(Channel channel) {
    return counts[place(channel)];
  }

  void add(Channel channel, int change) {
    counts[place(channel)] += change;
  }

  /** Lives in memory only, so that a new channel may come anywhere among the others. */
  @SuppressWarnings("EnumOrdinal")
  private static int place(Channel channel) {
    return channel.ordinal();
  }
}
