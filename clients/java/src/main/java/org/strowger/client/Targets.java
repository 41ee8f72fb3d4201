package org.strowger.client;

import org.strowger.proto.v1.Target;

/**
 * To whom an agent hands a customer on ({@link AgentClient#transfer}), or whom an agent asks
 * ({@link AgentClient#consult}).
 */
public final class Targets {
  private Targets() {}

  /** Whoever serves this queue. */
  public static Target queue(String queueId) {
    return Target.newBuilder().setQueueId(queueId).build();
  }

  /** This agent, whatever the skills; anybody of the queue once the agent has not come in time. */
  public static Target agent(String agentId) {
    return Target.newBuilder().setAgentId(agentId).build();
  }

  /** A leader of one of the agent's teams who is there, then anybody of the queue. */
  public static Target leader() {
    return Target.newBuilder().setLeader(Target.Leader.getDefaultInstance()).build();
  }

  /** A supervisor of one of the agent's teams who is there, then anybody of the queue. */
  public static Target supervisor() {
    return Target.newBuilder().setSupervisor(Target.Supervisor.getDefaultInstance()).build();
  }

  /** Out of the house, to an address that means something to the gateway alone; not to ask. */
  public static Target outside(String address) {
    return Target.newBuilder().setOutsideAddress(address).build();
  }
}
