package org.strowger.core.state;

import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * A line in which somebody waits, and when its head counts as due for the agents who could serve it
 * now: its place in line and the least penalty among them, epoch ms.
 */
public record DueLine(WaitingLine line, long dueMs) {
  /** Who is served if this line is. */
  public Interaction head() {
    Interaction head = line.head();
    if (head == null) {
      throw new IllegalStateException("nobody waits in the line " + line.signature());
    }
    return head;
  }

  /** The earlier of what is known and what {@code line} has to offer. */
  static @Nullable DueLine earlier(@Nullable DueLine first, WaitingLine line) {
    if (line.head() == null || !line.isOffered() || (first != null && first.isBefore(line))) {
      return first;
    }
    long penaltyMs = line.leastPenaltyMs();
    return penaltyMs < 0 ? first : earlier(first, new DueLine(line, line.dueMs() + penaltyMs));
  }

  /**
   * The earlier of what is known and what {@code crew} could serve. Every ready crew that may serve
   * a line in which somebody waits is on the agenda, or the pair would have been found before; so
   * the least penalty for the line is among theirs.
   */
  static @Nullable DueLine earlier(@Nullable DueLine before, Crew crew) {
    DueLine first = before;
    if (crew.size() > 0) {
      for (Spot spot : crew.spots()) {
        int least = spot.level() == Trait.NO_LEVEL ? Trait.NO_LEVEL : 1;
        for (int levelMin = least; levelMin <= spot.level(); levelMin++) {
          long frontDueMs = spot.shelf().frontDueMs(levelMin);
          if (frontDueMs != Shelf.NOBODY && (first == null || frontDueMs <= first.dueMs)) {
            first = earlier(first, crew, spot.shelf(), levelMin);
          }
        }
      }
    }
    return first;
  }

  private static @Nullable DueLine earlier(
      @Nullable DueLine before, Crew crew, Shelf shelf, int levelMin) {
    DueLine first = before;
    for (WaitingLine line : shelf.lines(levelMin)) {
      if (first != null && first.isBefore(line)) {
        return first; // no penalty could bring it, or any line behind it, forward
      }
      Service service = Service.of(line, crew.group());
      if (service != null && service.first(crew, Collections.emptySet()) != null) {
        first = earlier(first, new DueLine(line, line.dueMs() + service.penaltyMs()));
      }
    }
    return first;
  }

  private static DueLine earlier(@Nullable DueLine first, DueLine other) {
    return first == null || other.isBefore(first) ? other : first;
  }

  /** Whether the matcher takes this one first. */
  public boolean isBefore(DueLine other) {
    return dueMs != other.dueMs ? dueMs < other.dueMs : isLower(other.head());
  }

  /** Whether this goes before the head of a line, were that due as it stands, at no penalty. */
  private boolean isBefore(WaitingLine other) {
    long otherDueMs = other.dueMs();
    Interaction head = other.head();
    return dueMs != otherDueMs ? dueMs < otherDueMs : head != null && isLower(head);
  }

  private boolean isLower(Interaction other) {
    return head().id().compareTo(other.id()) < 0;
  }
}
