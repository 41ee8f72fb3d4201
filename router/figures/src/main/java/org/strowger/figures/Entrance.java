package org.strowger.figures;

/** How an interaction came into a line: a closed list. */
public enum Entrance {
  /** It is new: it arrived, or what was scheduled is due. */
  ARRIVED,
  /** From the line of another queue. */
  MOVED,
  /** From an agent who had it. */
  RETURNED
}
