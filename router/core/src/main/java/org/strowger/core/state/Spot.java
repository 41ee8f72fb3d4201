package org.strowger.core.state;

/**
 * A place on a shelf: of a crew, by the level that its group has; of a line, by the least level
 * that it asks for. {@code penaltyMs} is what the line's way to be fit costs by itself; 0 for a
 * crew.
 */
record Spot(Shelf shelf, int level, long penaltyMs) {
  /** The least level that lines which a crew here may serve can ask for. */
  int levelLeast() {
    return level == Trait.NO_LEVEL ? Trait.NO_LEVEL : 1;
  }
}
