package org.strowger.server.edge;

import java.util.function.LongSupplier;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.AnswerCallback;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ArriveDirect;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.FailCallback;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.GatewayCommand.ReportMute;
import org.strowger.core.command.GatewayCommand.RequestCallback;
import org.strowger.core.command.GatewayCommand.TouchInteraction;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.QueueId;
import org.strowger.proto.v1.CommandRejected;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Hello;
import org.strowger.proto.v1.Reconcile;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.Update;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireFields;
import org.strowger.server.wire.WireRequirements;
import org.strowger.server.wire.WireTerms;
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
   * than a hello. An arrival takes the next of {@code lots} along, since the core draws nothing by
   * itself. Throws {@link InvalidValue} where a value can't be.
   */
  static GatewayCommand toCommand(
      org.strowger.proto.v1.GatewayCommand wire, GatewayId gateway, LongSupplier lots) {
    return switch (wire.getCommandCase()) {
      case HELLO -> toCommand(wire.getHello());
      case ARRIVE -> arrive(wire.getArrive(), gateway, lots);
      case ARRIVE_DIRECT -> arriveDirect(wire.getArriveDirect(), gateway);
      case TOUCH -> new TouchInteraction(new InteractionKey(gateway, wire.getTouch().getKey()));
      case UPDATE -> update(wire.getUpdate(), gateway);
      case REQUEST_CALLBACK ->
          new RequestCallback(new InteractionKey(gateway, wire.getRequestCallback().getKey()));
      case ANSWER_CALLBACK ->
          new AnswerCallback(new InteractionKey(gateway, wire.getAnswerCallback().getKey()));
      case FAIL_CALLBACK ->
          new FailCallback(new InteractionKey(gateway, wire.getFailCallback().getKey()));
      case REPORT_MUTE ->
          new ReportMute(
              new InteractionKey(gateway, wire.getReportMute().getKey()),
              wire.getReportMute().getMuted());
      case ABANDON -> new Abandon(new InteractionKey(gateway, wire.getAbandon().getKey()));
      case END -> new EndByCustomer(new InteractionKey(gateway, wire.getEnd().getKey()));
      case RECONCILE -> reconcile(wire.getReconcile(), gateway);
      case COMMAND_NOT_SET -> throw new IllegalArgumentException("the command names nothing");
    };
  }

  private static Arrive arrive(
      org.strowger.proto.v1.Arrive wire, GatewayId gateway, LongSupplier lots) {
    return new Arrive(
        new InteractionKey(gateway, wire.getKey()),
        WireEnums.fromWire(wire.getChannel()),
        new QueueId(wire.getQueueId()),
        WireRequirements.fromWire(wire.getRequirementsList(), wire.getFurtherRequirements()),
        wire.getPriority(),
        WireValues.attributesFromWire(wire.getAttributesList()),
        WireTerms.fromWire(wire, lots.getAsLong()));
  }

  private static ArriveDirect arriveDirect(
      org.strowger.proto.v1.ArriveDirect wire, GatewayId gateway) {
    return new ArriveDirect(
        new InteractionKey(gateway, wire.getKey()),
        WireEnums.fromWire(wire.getChannel()),
        new QueueId(wire.getQueueId()),
        new AgentId(wire.getAgentId()),
        WireValues.attributesFromWire(wire.getAttributesList()));
  }

  private static UpdateInteraction update(Update wire, GatewayId gateway) {
    return new UpdateInteraction(
        new InteractionKey(gateway, wire.getKey()),
        WireValues.attributesFromWire(wire.getAttributesList()),
        wire.hasRequirements() ? WireRequirements.fromWire(wire.getRequirements()) : null);
  }

  private static ReconcileGateway reconcile(Reconcile wire, GatewayId gateway) {
    ReconcileGateway reconcile = new ReconcileGateway(gateway, wire.getKeysList());
    for (int i = 0; i < reconcile.keys().size(); i++) {
      check(gateway, reconcile.keys().get(i), i);
    }
    return reconcile;
  }

  private static void check(GatewayId gateway, String key, int index) {
    InteractionKey _ =
        WireFields.named("keys[" + index + "]", () -> new InteractionKey(gateway, key));
  }

  static GatewayUpdate toMessage(long sequence, long timeMs, long number, Rejected rejected) {
    return GatewayUpdate.newBuilder()
        .setSequence(sequence)
        .setTimeMs(timeMs)
        .setRejected(CommandRejected.newBuilder().setNumber(number).setRejected(rejected))
        .build();
  }
}
