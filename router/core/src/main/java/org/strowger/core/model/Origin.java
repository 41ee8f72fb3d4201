package org.strowger.core.model;

/** How an interaction came about: a closed list. */
public enum Origin {
  /** The customer came, through a gateway. */
  CUSTOMER,
  /** With an agent from the start: a call to the agent's own number, or one the agent made. */
  DIRECT,
  /** An agent handed the customer on; the previous interaction was that agent's part. */
  TRANSFER,
  /** An agent asks a colleague while the customer waits; related to that agent's interaction. */
  CONSULTATION,
  /** The same agent and customer went on by another channel. */
  CHANNEL_CHANGE
}
