package org.strowger.core.explain;

/**
 * What the wait of an unanswered interaction is charged to: exactly one at any moment, the first of
 * this list that holds. {@link WaitCauses} says when each does.
 */
public enum WaitCause {
  /** An offer is pending: somebody is asked. */
  OFFERED,
  /** The queue leaves it to agents to take its work. */
  NOT_TAKEN,
  /** The queue's calendar is closed. */
  CLOSED_HOURS,
  /** Nobody who is defined could serve it. */
  SKILL_MISSING,
  /** Nobody who could serve it is at work. */
  NO_ONE_STAFFED,
  /** Somebody free is kept for others, by a threshold or because it waits for those it prefers. */
  RESERVED,
  /** Somebody free has declined or missed it of late, or is cooling down after that. */
  DECLINED_OR_MISSED,
  /** Somebody is in wrap-up. */
  WRAP_UP,
  /** All are at work on others, one of whom came later. */
  OVERTAKEN,
  /** All are at work on others, or have had their share of assignments. */
  AT_CAPACITY
}
