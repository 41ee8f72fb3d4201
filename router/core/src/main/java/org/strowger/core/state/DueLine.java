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
    return penaltyMs < 0 ? first : earlier(first, new DueLine(line, line.frontDueMs() + penaltyMs));
  }

  /**
   * The earlier of what is known and what {@code crew} could serve. Every ready crew that may serve
   * a line in which somebody waits is on the agenda, or the pair would have been found before; so
   * the least penalty for the line is among theirs.
   */
  static @Nullable DueLine earlier(@Nullable DueLine before, Crew crew) {
    if (crew.size() == 0) {
      return before;
    }
    DueLine first = before == null ? likelyFirst(crew) : before;
    for (Spot spot : crew.spots()) {
      for (int levelMin = spot.levelLeast(); levelMin <= spot.level(); levelMin++) {
        long frontDueMs = spot.shelf().frontDueMs(levelMin);
        if (frontDueMs != Shelf.NOBODY && (first == null || frontDueMs <= first.dueMs)) {
          first = earlier(first, crew, spot.shelf(), levelMin);
        }
      }
    }
    return first;
  }

  /** What is found where somebody is due first: most other places need no second look then. */
  private static @Nullable DueLine likelyFirst(Crew crew) {
    Shelf shelf = null;
    int levelMin = 0;
    long dueMs = Shelf.NOBODY;
    for (Spot spot : crew.spots()) {
      for (int level = spot.levelLeast(); level <= spot.level(); level++) {
        if (spot.shelf().frontDueMs(level) < dueMs) {
          shelf = spot.shelf();
          levelMin = level;
          dueMs = shelf.frontDueMs(level);
        }
      }
    }
    return shelf == null ? null : earlier(null, crew, shelf, levelMin);
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
        first = earlier(first, new DueLine(line, line.frontDueMs() + service.penaltyMs()));
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

  /** Whether this goes before the front of a line on shelves, were that due at no penalty. */
  private boolean isBefore(WaitingLine other) {
    long otherDueMs = other.frontDueMs();
    return dueMs != otherDueMs ? dueMs < otherDueMs : isLower(other.front());
  }

  private boolean isLower(Interaction other) {
    return head().id().compareTo(other.id()) < 0;
  }
}
