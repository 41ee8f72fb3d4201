package org.strowger.gateway.chat;

/** What somebody of the staff is to one conversation. */
enum Part {
  /** Has the customer. */
  HANDLES,
  /** Was asked by the agent who has the customer; reads and whispers. */
  CONSULTED,
  /** Reads and whispers; the customer does not know. */
  LISTENS,
  /** Writes to the customer as well. */
  JOINED;

  /** Whether they write to the customer. */
  boolean writes() {
    return this == HANDLES || this == JOINED;
  }
}
