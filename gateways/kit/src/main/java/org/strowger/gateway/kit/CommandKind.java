package org.strowger.gateway.kit;

/** What a gateway asks of the router. */
public enum CommandKind {
  /** A customer wants to be served. */
  ARRIVE,
  /** A customer is with an agent already, without having been routed. */
  ARRIVE_DIRECT,
  /** Routing attributes have changed. */
  UPDATE,
  /** The customer wrote. */
  TOUCH,
  /** The customer hangs up and wants to be called back. */
  REQUEST_CALLBACK,
  /** The customer who was called back has answered. */
  ANSWER_CALLBACK,
  /** The customer who was called back did not answer. */
  FAIL_CALLBACK,
  /** Whether the agent's microphone is muted. */
  REPORT_MUTE,
  /** The customer has gone. */
  ABANDON,
  /** The conversation is over from the customer's side. */
  END
}
