package org.strowger.core.state;

/** What a deadline is for. Of several at the same time the earlier one in this list comes first. */
public enum TimerKind {
  /** An offer is not answered. Number: the offer. */
  OFFER,
  /** Wrap-up has lasted as long as granted. Number: the interaction. */
  WRAP_UP,
  /** An agent who declined has been left in peace long enough. Name: the agent. */
  COOL_DOWN,
  /** An agent's lost connection did not come back. Name: the agent. */
  AGENT_GRACE,
  /** A gateway's lost connection did not come back. Name: the gateway. */
  GATEWAY_GRACE,
  /** The next step of a waiting interaction's plan. Number: the interaction. */
  PLAN_STEP
}
