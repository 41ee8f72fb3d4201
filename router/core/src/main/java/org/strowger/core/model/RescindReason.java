package org.strowger.core.model;

/** Why a pending offer was taken back: a closed list. */
public enum RescindReason {
  /** The customer left, or the interaction was ended for them. */
  INTERACTION_ENDED,
  /** The agent set another activity while the offer was pending. */
  ACTIVITY_CHANGED,
  /** The agent signed out, was signed out, or stayed disconnected beyond the grace. */
  AGENT_SIGNED_OUT,
  /** A supervisor moved the interaction to another queue. */
  INTERACTION_MOVED
}
