package org.strowger.gateway.kit;

/** What a gateway asks of the router. */
public enum CommandKind {
  /** A customer wants to be served. */
  ARRIVE,
  /** Routing attributes have changed. */
  UPDATE,
  /** The customer has gone. */
  ABANDON,
  /** The conversation is over from the customer's side. */
  END
}
