package org.strowger.core.state;

import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Requirements;

/**
 * What those ask for who come into a queue with the same needs of their own, and the line of each
 * channel in which they then stand: so an arrival finds its line without weighing a whole {@link
 * Signature}. Remembered by {@link QueueState}; forgotten at any time without consequence.
 */
final class Need {
  private final Requirements own;
  private final List<Alternative> alternatives;
  private final EnumMap<Channel, WaitingLine> lines = new EnumMap<>(Channel.class);

  Need(Requirements own, List<Alternative> alternatives) {
    this.own = own;
    this.alternatives = alternatives;
  }

  /** Their own needs, one for all who wait. */
  Requirements own() {
    return own;
  }

  /** The ways to be fit for them before any step of the plan. */
  List<Alternative> alternatives() {
    return alternatives;
  }

  /** The line of those who wait for nobody in particular; null if it is not known here. */
  @Nullable WaitingLine line(Channel channel) {
    WaitingLine line = lines.get(channel);
    return line == null || line.isDropped() ? null : line;
  }

  void line(WaitingLine line) {
    lines.put(line.signature().channel(), line);
  }
}
