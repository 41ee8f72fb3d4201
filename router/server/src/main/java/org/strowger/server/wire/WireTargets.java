package org.strowger.server.wire;

import org.strowger.core.model.AgentId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Target;
import org.strowger.core.model.Target.Outside;
import org.strowger.core.model.Target.ToAgent;
import org.strowger.core.model.Target.ToLeader;
import org.strowger.core.model.Target.ToQueue;
import org.strowger.core.model.Target.ToSupervisor;

/**
 * To whom agents hand customers on, and whom they ask. {@code fromWire} throws {@link
 * InvalidValue}, which names the field; stateless, for any thread.
 */
public final class WireTargets {
  private WireTargets() {}

  public static org.strowger.proto.v1.Target toWire(Target target) {
    org.strowger.proto.v1.Target.Builder wire = org.strowger.proto.v1.Target.newBuilder();
    switch (target) {
      case ToQueue(var queue) -> wire.setQueueId(queue.value());
      case ToAgent(var agent) -> wire.setAgentId(agent.value());
      case ToLeader _ -> wire.setLeader(org.strowger.proto.v1.Target.Leader.getDefaultInstance());
      case ToSupervisor _ ->
          wire.setSupervisor(org.strowger.proto.v1.Target.Supervisor.getDefaultInstance());
      case Outside(var address) -> wire.setOutsideAddress(address);
    }
    return wire.build();
  }

  public static Target fromWire(org.strowger.proto.v1.Target wire) {
    return switch (wire.getTargetCase()) {
      case QUEUE_ID ->
          new ToQueue(WireFields.id("target.queue_id", wire.getQueueId(), QueueId::new));
      case AGENT_ID ->
          new ToAgent(WireFields.id("target.agent_id", wire.getAgentId(), AgentId::new));
      case LEADER -> new ToLeader();
      case SUPERVISOR -> new ToSupervisor();
      case OUTSIDE_ADDRESS ->
          WireFields.id("target.outside_address", wire.getOutsideAddress(), Outside::new);
      case TARGET_NOT_SET ->
          throw new InvalidValue("target", "is missing: set one of those in the contract");
    };
  }
}
