package org.strowger.core.state;

/** What a deadline is for. Of several at the same time the earlier one in this list comes first. */
public enum TimerKind {
  /** A calendar opens or closes. Name: the calendar. */
  CALENDAR,
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
  PLAN_STEP,
  /** What was scheduled enters its line. Number: the interaction. */
  ENTRY,
  /**
   * An interaction has waited for preferred agents alone as long as it would. Number: the
   * interaction.
   */
  PREFERENCE,
  /** No agents are kept free from an interaction any more. Number: the interaction. */
  THRESHOLD,
  /** The oldest decline that an interaction remembers is forgotten. Number: the interaction. */
  DECLINE_MEMORY,
  /** An interaction has waited as long as its queue allows. Number: the interaction. */
  WAIT_MAX,
  /** Nobody has written in a conversation for long. Number: the interaction. */
  IDLE,
  /** An agent has not answered a customer in time. Number: the interaction. */
  REPLY,
  /** An agent has been lost for as long as allowed. Name: the agent. */
  AGENT_LOST,
  /** The window of an assignment rate is over. Name: the agent. */
  ASSIGNMENT_WINDOW,
  /** What is counted per shift begins anew for an agent without one. Name: the agent. */
  SHIFT_COUNT,
  /** A customer who is called back has not answered. Number: the interaction. */
  DIAL,
  /** What rests goes on: a parked conversation, or the next call back. Number: the interaction. */
  WAKE,
  /** A conversation has slept for long enough. Number: the interaction. */
  SLEEP,
  /** A gateway has not confirmed a mute. Number: the interaction. */
  MUTE,

  /** Help that was asked for is given up. Number: the interaction. */
  HELP
}
