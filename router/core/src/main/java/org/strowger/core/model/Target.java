package org.strowger.core.model;

/** To whom an agent hands a customer on, or whom an agent asks. */
public sealed interface Target {
  /** Whoever serves this queue. */
  record ToQueue(QueueId queue) implements Target {}

  /** This agent, whatever the skills; anybody of the queue once the agent has not come in time. */
  record ToAgent(AgentId agent) implements Target {}

  /** A leader of one of the agent's teams who is there, then anybody of the queue. */
  record ToLeader() implements Target {}

  /** A supervisor of one of the agent's teams who is there, then anybody of the queue. */
  record ToSupervisor() implements Target {}

  /** Out of the house; {@code address} means something to the gateway alone. */
  record Outside(String address) implements Target {
    public Outside {
      Check.text("address", address, Limits.ADDRESS_LENGTH);
      if (address.isEmpty()) {
        throw new InvalidValue("address", "is empty: say where to");
      }
    }
  }
}
