package org.strowger.core.model;

/** Why a pending offer was taken back: a closed list. */
public enum RescindReason {
  /** The customer left, or the interaction was ended for them. */
  INTERACTION_ENDED,
  /** The agent set another activity while the offer was pending. */
  ACTIVITY_CHANGED,
  /** The agent signed out, was signed out, or stayed disconnected beyond the grace. */
  AGENT_SIGNED_OUT,
  /** The interaction moved to another queue. */
  INTERACTION_MOVED,
  /** Another agent, to whom it was offered at the same time, accepted first. */
  TAKEN_BY_OTHER,
  /** The agent's shift ended while the offer was pending. */
  SHIFT_ENDED,
  /** A call that did not come through the router took the agent's capacity. */
  AGENT_BUSY,
  /** What the interaction asks for changed; it may be offered again to whoever meets that. */
  REQUIREMENTS_CHANGED,
  /** A supervisor took the offer back, or gave the interaction to somebody. */
  SUPERVISOR
}
