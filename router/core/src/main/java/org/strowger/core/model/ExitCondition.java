package org.strowger.core.model;

/** Why an interaction can't enter or stay in a queue. */
public enum ExitCondition {
  /** As many wait as it may hold. */
  FULL,
  /** Outside its opening hours. */
  CLOSED,
  /** Nobody who counts as its staff is there. */
  EMPTY,
  /** The estimated wait is longer than it allows. */
  ESTIMATE,
  /** It has waited as long as it may. */
  WAITED
}
