package org.strowger.core.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Channel;

/**
 * What those ask for who come into a queue with the same needs of their own, and the line of each
 * channel in which they then stand: so an arrival finds its line without weighing a whole {@link
 * Signature}. Remembered by {@link QueueState}; forgotten at any time without consequence.
 */
final class Need {
  private static final int CHANNELS = Channel.values().length;

  private final List<Alternative> alternatives;
  private final @Nullable WaitingLine[] lines = new WaitingLine[CHANNELS];

  Need(List<Alternative> alternatives) {
    this.alternatives = alternatives;
  }

  /** The ways to be fit for them before any step of the plan. */
  List<Alternative> alternatives() {
    return alternatives;
  }

  /** The line of those who wait for nobody in particular; null if it is not known here. */
  @Nullable WaitingLine line(Channel channel) {
    WaitingLine line = lines[channel.ordinal()];
    return line == null || line.isDropped() ? null : line;
  }

  void line(WaitingLine line) {
    lines[line.signature().channel().ordinal()] = line;
  }
}
