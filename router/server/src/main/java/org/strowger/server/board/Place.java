package org.strowger.server.board;

import org.strowger.core.model.InteractionId;

/** A place in line: the smaller {@code dueMs} is served first, then the lower id. */
public record Place(long dueMs, InteractionId interaction) implements Comparable<Place> {
  /** Before every other. */
  public static final Place FIRST = new Place(Long.MIN_VALUE, new InteractionId(1));

  @Override
  public int compareTo(Place other) {
    int byDue = Long.compare(dueMs, other.dueMs);
    return byDue != 0 ? byDue : interaction.compareTo(other.interaction);
  }
}
