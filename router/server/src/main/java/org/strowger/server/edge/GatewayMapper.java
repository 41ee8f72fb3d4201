package org.strowger.server.edge;

import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.QueueId;
import org.strowger.proto.v1.CommandRejected;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Hello;
import org.strowger.proto.v1.Reconcile;
import org.strowger.proto.v1.Rejected;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireValues;

/** Gateways' commands as the core's, and rejections as updates; stateless. */
final class GatewayMapper {
  private GatewayMapper() {}

  static ConnectGateway toCommand(Hello hello) {
    if (hello.getEpoch() < 0) {
      throw new InvalidValue(
          "epoch", "is " + Long.toUnsignedString(hello.getEpoch()) + ": use less than 2^63");
    }
    return new ConnectGateway(new GatewayId(hello.getGatewayId()), hello.getEpoch());
  }

  /**
   * What the command asks of the core, in the name of {@code gateway}; it must name something other
   * than a hello. Throws {@link InvalidValue} where a value can't be.
   */
  static GatewayCommand toCommand(org.strowger.proto.v1.GatewayCommand wire, GatewayId gateway) {
    return switch (wire.getCommandCase()) {
      case HELLO -> toCommand(wire.getHello());
      case ARRIVE -> arrive(wire.getArrive(), gateway);
      case UPDATE ->
          new UpdateInteraction(
              new InteractionKey(gateway, wire.getUpdate().getKey()),
              WireValues.attributesFromWire(wire.getUpdate().getAttributesList()));
      case ABANDON -> new Abandon(new InteractionKey(gateway, wire.getAbandon().getKey()));
      case END -> new EndByCustomer(new InteractionKey(gateway, wire.getEnd().getKey()));
      case RECONCILE -> reconcile(wire.getReconcile(), gateway);
      case COMMAND_NOT_SET -> throw new IllegalArgumentException("the command names nothing");
    };
  }

  private static Arrive arrive(org.strowger.proto.v1.Arrive wire, GatewayId gateway) {
    return new Arrive(
        new InteractionKey(gateway, wire.getKey()),
        WireEnums.fromWire(wire.getChannel()),
        new QueueId(wire.getQueueId()),
        WireValues.requirementsFromWire(wire.getRequirementsList()),
        wire.getPriority(),
        WireValues.attributesFromWire(wire.getAttributesList()));
  }

  private static ReconcileGateway reconcile(Reconcile wire, GatewayId gateway) {
    ReconcileGateway reconcile = new ReconcileGateway(gateway, wire.getKeysList());
    for (int i = 0; i < reconcile.keys().size(); i++) {
      check(gateway, reconcile.keys().get(i), i);
    }
    return reconcile;
  }

  private static void check(GatewayId gateway, String key, int index) {
    try {
      InteractionKey _ = new InteractionKey(gateway, key);
    } catch (InvalidValue wrong) {
      String problem = String.valueOf(wrong.getMessage()).substring(wrong.field().length()).strip();
      throw new InvalidValue("keys[" + index + "]", problem);
    }
  }

  static GatewayUpdate toMessage(long sequence, long timeMs, long number, Rejected rejected) {
    return GatewayUpdate.newBuilder()
        .setSequence(sequence)
        .setTimeMs(timeMs)
        .setRejected(CommandRejected.newBuilder().setNumber(number).setRejected(rejected))
        .build();
  }
}
