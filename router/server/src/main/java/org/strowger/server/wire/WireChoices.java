package org.strowger.server.wire;

import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.ExitCondition;
import org.strowger.core.model.WakePolicy;
import org.strowger.core.model.WrapUpMode;

/**
 * The closed lists that administrators choose a queue's policies from. Where the contract names a
 * default, unspecified is that. Written out as switches like {@link WireEnums}; stateless, for any
 * thread.
 */
public final class WireChoices {
  private WireChoices() {}

  public static org.strowger.proto.v1.AgentOrder toWire(AgentOrder value) {
    return switch (value) {
      case LEAST_LOADED -> org.strowger.proto.v1.AgentOrder.AGENT_ORDER_LEAST_LOADED;
      case LONGEST_IDLE -> org.strowger.proto.v1.AgentOrder.AGENT_ORDER_LONGEST_IDLE;
      case LEAST_OCCUPIED -> org.strowger.proto.v1.AgentOrder.AGENT_ORDER_LEAST_OCCUPIED;
      case MOST_SKILLED -> org.strowger.proto.v1.AgentOrder.AGENT_ORDER_MOST_SKILLED;
      case FASTEST -> org.strowger.proto.v1.AgentOrder.AGENT_ORDER_FASTEST;
      case ROUND_ROBIN -> org.strowger.proto.v1.AgentOrder.AGENT_ORDER_ROUND_ROBIN;
      case FIXED_ORDER -> org.strowger.proto.v1.AgentOrder.AGENT_ORDER_FIXED_ORDER;
      case IDLENESS_RATIO -> org.strowger.proto.v1.AgentOrder.AGENT_ORDER_IDLENESS_RATIO;
      case RANDOM -> org.strowger.proto.v1.AgentOrder.AGENT_ORDER_RANDOM;
    };
  }

  public static AgentOrder fromWire(org.strowger.proto.v1.AgentOrder wire) {
    return switch (wire) {
      case AGENT_ORDER_LEAST_LOADED, AGENT_ORDER_UNSPECIFIED -> AgentOrder.LEAST_LOADED;
      case AGENT_ORDER_LONGEST_IDLE -> AgentOrder.LONGEST_IDLE;
      case AGENT_ORDER_LEAST_OCCUPIED -> AgentOrder.LEAST_OCCUPIED;
      case AGENT_ORDER_MOST_SKILLED -> AgentOrder.MOST_SKILLED;
      case AGENT_ORDER_FASTEST -> AgentOrder.FASTEST;
      case AGENT_ORDER_ROUND_ROBIN -> AgentOrder.ROUND_ROBIN;
      case AGENT_ORDER_FIXED_ORDER -> AgentOrder.FIXED_ORDER;
      case AGENT_ORDER_IDLENESS_RATIO -> AgentOrder.IDLENESS_RATIO;
      case AGENT_ORDER_RANDOM -> AgentOrder.RANDOM;
      case UNRECOGNIZED -> throw WireEnums.unknown("order", "AGENT_ORDER");
    };
  }

  public static org.strowger.proto.v1.Distribution toWire(Distribution value) {
    return switch (value) {
      case PUSH -> org.strowger.proto.v1.Distribution.DISTRIBUTION_PUSH;
      case PUSH_AND_PULL -> org.strowger.proto.v1.Distribution.DISTRIBUTION_PUSH_AND_PULL;
      case PULL -> org.strowger.proto.v1.Distribution.DISTRIBUTION_PULL;
    };
  }

  public static Distribution fromWire(org.strowger.proto.v1.Distribution wire) {
    return switch (wire) {
      case DISTRIBUTION_PUSH, DISTRIBUTION_UNSPECIFIED -> Distribution.PUSH;
      case DISTRIBUTION_PUSH_AND_PULL -> Distribution.PUSH_AND_PULL;
      case DISTRIBUTION_PULL -> Distribution.PULL;
      case UNRECOGNIZED -> throw WireEnums.unknown("distribution", "DISTRIBUTION");
    };
  }

  public static org.strowger.proto.v1.WrapUpMode toWire(WrapUpMode value) {
    return switch (value) {
      case OPTIONAL -> org.strowger.proto.v1.WrapUpMode.WRAP_UP_MODE_OPTIONAL;
      case FIXED -> org.strowger.proto.v1.WrapUpMode.WRAP_UP_MODE_FIXED;
      case MANDATORY -> org.strowger.proto.v1.WrapUpMode.WRAP_UP_MODE_MANDATORY;
    };
  }

  public static WrapUpMode fromWire(org.strowger.proto.v1.WrapUpMode wire) {
    return switch (wire) {
      case WRAP_UP_MODE_OPTIONAL, WRAP_UP_MODE_UNSPECIFIED -> WrapUpMode.OPTIONAL;
      case WRAP_UP_MODE_FIXED -> WrapUpMode.FIXED;
      case WRAP_UP_MODE_MANDATORY -> WrapUpMode.MANDATORY;
      case UNRECOGNIZED -> throw WireEnums.unknown("mode", "WRAP_UP_MODE");
    };
  }

  public static org.strowger.proto.v1.WakePolicy toWire(WakePolicy value) {
    return switch (value) {
      case SAME_AGENT -> org.strowger.proto.v1.WakePolicy.WAKE_POLICY_SAME_AGENT;
      case SAME_AGENT_IF_ROOM -> org.strowger.proto.v1.WakePolicy.WAKE_POLICY_SAME_AGENT_IF_ROOM;
      case ANYBODY -> org.strowger.proto.v1.WakePolicy.WAKE_POLICY_ANYBODY;
    };
  }

  public static WakePolicy fromWire(org.strowger.proto.v1.WakePolicy wire) {
    return switch (wire) {
      case WAKE_POLICY_SAME_AGENT, WAKE_POLICY_UNSPECIFIED -> WakePolicy.SAME_AGENT;
      case WAKE_POLICY_SAME_AGENT_IF_ROOM -> WakePolicy.SAME_AGENT_IF_ROOM;
      case WAKE_POLICY_ANYBODY -> WakePolicy.ANYBODY;
      case UNRECOGNIZED -> throw WireEnums.unknown("wake", "WAKE_POLICY");
    };
  }

  public static org.strowger.proto.v1.AgentCondition toWire(AgentCondition value) {
    return switch (value) {
      case AWAY -> org.strowger.proto.v1.AgentCondition.AGENT_CONDITION_AWAY;
      case SECONDARY -> org.strowger.proto.v1.AgentCondition.AGENT_CONDITION_SECONDARY;
      case BUSY -> org.strowger.proto.v1.AgentCondition.AGENT_CONDITION_BUSY;
      case OFFERED -> org.strowger.proto.v1.AgentCondition.AGENT_CONDITION_OFFERED;
      case WRAP_UP -> org.strowger.proto.v1.AgentCondition.AGENT_CONDITION_WRAP_UP;
      case COOLING_DOWN -> org.strowger.proto.v1.AgentCondition.AGENT_CONDITION_COOLING_DOWN;
      case DISCONNECTED -> org.strowger.proto.v1.AgentCondition.AGENT_CONDITION_DISCONNECTED;
      case OFF_SHIFT -> org.strowger.proto.v1.AgentCondition.AGENT_CONDITION_OFF_SHIFT;
    };
  }

  /** {@code field} is what it is called where it stands. */
  public static AgentCondition fromWire(String field, org.strowger.proto.v1.AgentCondition wire) {
    return switch (wire) {
      case AGENT_CONDITION_AWAY -> AgentCondition.AWAY;
      case AGENT_CONDITION_SECONDARY -> AgentCondition.SECONDARY;
      case AGENT_CONDITION_BUSY -> AgentCondition.BUSY;
      case AGENT_CONDITION_OFFERED -> AgentCondition.OFFERED;
      case AGENT_CONDITION_WRAP_UP -> AgentCondition.WRAP_UP;
      case AGENT_CONDITION_COOLING_DOWN -> AgentCondition.COOLING_DOWN;
      case AGENT_CONDITION_DISCONNECTED -> AgentCondition.DISCONNECTED;
      case AGENT_CONDITION_OFF_SHIFT -> AgentCondition.OFF_SHIFT;
      case AGENT_CONDITION_UNSPECIFIED -> throw WireEnums.missing(field, "AGENT_CONDITION");
      case UNRECOGNIZED -> throw WireEnums.unknown(field, "AGENT_CONDITION");
    };
  }

  public static org.strowger.proto.v1.ExitCondition toWire(ExitCondition value) {
    return switch (value) {
      case FULL -> org.strowger.proto.v1.ExitCondition.EXIT_CONDITION_FULL;
      case CLOSED -> org.strowger.proto.v1.ExitCondition.EXIT_CONDITION_CLOSED;
      case EMPTY -> org.strowger.proto.v1.ExitCondition.EXIT_CONDITION_EMPTY;
      case ESTIMATE -> org.strowger.proto.v1.ExitCondition.EXIT_CONDITION_ESTIMATE;
      case WAITED -> org.strowger.proto.v1.ExitCondition.EXIT_CONDITION_WAITED;
    };
  }

  public static ExitCondition fromWire(org.strowger.proto.v1.ExitCondition wire) {
    return switch (wire) {
      case EXIT_CONDITION_FULL -> ExitCondition.FULL;
      case EXIT_CONDITION_CLOSED -> ExitCondition.CLOSED;
      case EXIT_CONDITION_EMPTY -> ExitCondition.EMPTY;
      case EXIT_CONDITION_ESTIMATE -> ExitCondition.ESTIMATE;
      case EXIT_CONDITION_WAITED -> ExitCondition.WAITED;
      case EXIT_CONDITION_UNSPECIFIED -> throw WireEnums.missing("exits.when", "EXIT_CONDITION");
      case UNRECOGNIZED -> throw WireEnums.unknown("exits.when", "EXIT_CONDITION");
    };
  }
}
