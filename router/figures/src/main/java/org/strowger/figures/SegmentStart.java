package org.strowger.figures;

/** How an agent came to have an interaction: a closed list. */
public enum SegmentStart {
  /** The agent accepted an offer. */
  ACCEPTED,
  /** The agent took it from the list. */
  PULLED,
  /** It was the agent's from the start, in no line. */
  DIRECT,
  /** A supervisor gave it to the agent. */
  ASSIGNED,
  /** A colleague asked the agent; no customer waited for it. */
  CONSULTED
}
