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
  /** The customer has gone. */
  ABANDON,
  /** The conversation is over from the customer's side. */
  END
}
