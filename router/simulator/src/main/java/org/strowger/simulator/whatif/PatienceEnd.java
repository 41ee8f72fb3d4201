package org.strowger.simulator.whatif;

/**
 * When customers hang up whose patience the recording does not determine, as nobody was ever left
 * waiting so long: the two extremes between which the truth lies.
 */
public enum PatienceEnd {
  /** As soon as the recording allows: just after the longest wait in it. */
  SOONEST,
  /** Not at all. */
  NEVER
}
