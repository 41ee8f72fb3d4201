package org.strowger.server.board;

import org.strowger.core.model.InteractionId;

/** A place in line: the smaller {@code dueMs} is served first, then the lower id. */
public record Place(long dueMs, InteractionId interaction) implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    int byDue = Long.compare(dueMs, other.dueMs);
    return byDue != 0 ? byDue : interaction.compareTo(other.interaction);
  }
}
