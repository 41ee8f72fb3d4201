package org.strowger.server.journal;

import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.AnswerCallback;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ArriveDirect;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.FailCallback;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.GatewayCommand.ReportMute;
import org.strowger.core.command.GatewayCommand.RequestCallback;
import org.strowger.core.command.GatewayCommand.TouchInteraction;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.QueueId;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireRequirements;
import org.strowger.server.wire.WireTerms;
import org.strowger.server.wire.WireValues;

/** The part of {@link CommandCodec} for what gateways ask for. */
final class GatewayCommandCodec {
  private GatewayCommandCodec() {}

  static void encode(GatewayCommand command, JournalCommand.Builder wire) {
    switch (command) {
      case ConnectGateway it ->
          wire.setConnectGateway(
              JournalCommand.ConnectGateway.newBuilder()
                  .setGatewayId(it.gateway().value())
                  .setEpoch(it.epoch()));
      case LoseGatewayConnection it ->
          wire.setLoseGatewayConnection(
              JournalCommand.LoseGatewayConnection.newBuilder()
                  .setGatewayId(it.gateway().value())
                  .setEpoch(it.epoch()));
      case Arrive it ->
          wire.setArrive(
              JournalCommand.Arrive.newBuilder()
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key())
                  .setChannel(WireEnums.toWire(it.channel()))
                  .setQueueId(it.queue().value())
                  .addAllRequirements(WireRequirements.allToWire(it.requirements()))
                  .setFurtherRequirements(WireRequirements.furtherToWire(it.requirements()))
                  .setPriority(it.priority())
                  .addAllAttributes(WireValues.toWire(it.attributes()))
                  .setTerms(WireTerms.toWire(it.terms())));
      case ArriveDirect it ->
          wire.setArriveDirect(
              JournalCommand.ArriveDirect.newBuilder()
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key())
                  .setChannel(WireEnums.toWire(it.channel()))
                  .setQueueId(it.queue().value())
                  .setAgentId(it.agent().value())
                  .addAllAttributes(WireValues.toWire(it.attributes())));
      case TouchInteraction it ->
          wire.setTouchInteraction(
              JournalCommand.TouchInteraction.newBuilder()
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key()));
      case UpdateInteraction it -> wire.setUpdateInteraction(encode(it));
      case RequestCallback it ->
          wire.setRequestCallback(
              JournalCommand.RequestCallback.newBuilder()
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key()));
      case AnswerCallback it ->
          wire.setAnswerCallback(
              JournalCommand.AnswerCallback.newBuilder()
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key()));
      case ReportMute it ->
          wire.setReportMute(
              JournalCommand.ReportMute.newBuilder()
                  .setGatewayId(it.gateway().value())
                  .setKey(it.key().key())
                  .setMuted(it.muted()));
      case FailCallback it ->
          wire.setFailCallback(
              JournalCommand.FailCallback.newBuilder()
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key()));
      case Abandon it ->
          wire.setAbandon(
              JournalCommand.Abandon.newBuilder()
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key()));
      case EndByCustomer it ->
          wire.setEndByCustomer(
              JournalCommand.EndByCustomer.newBuilder()
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key()));
      case ReconcileGateway it ->
          wire.setReconcileGateway(
              JournalCommand.ReconcileGateway.newBuilder()
                  .setGatewayId(it.gateway().value())
                  .addAllKeys(it.keys()));
    }
  }

  static ConnectGateway decode(JournalCommand.ConnectGateway wire) {
    return new ConnectGateway(new GatewayId(wire.getGatewayId()), wire.getEpoch());
  }

  static LoseGatewayConnection decode(JournalCommand.LoseGatewayConnection wire) {
    return new LoseGatewayConnection(new GatewayId(wire.getGatewayId()), wire.getEpoch());
  }

  static Arrive decode(JournalCommand.Arrive wire) {
    return new Arrive(
        key(wire.getGatewayId(), wire.getKey()),
        WireEnums.fromWire(wire.getChannel()),
        new QueueId(wire.getQueueId()),
        WireRequirements.fromWire(wire.getRequirementsList(), wire.getFurtherRequirements()),
        wire.getPriority(),
        WireValues.attributesFromWire(wire.getAttributesList()),
        WireTerms.fromWire(wire.getTerms()));
  }

  static ArriveDirect decode(JournalCommand.ArriveDirect wire) {
    return new ArriveDirect(
        key(wire.getGatewayId(), wire.getKey()),
        WireEnums.fromWire(wire.getChannel()),
        new QueueId(wire.getQueueId()),
        new AgentId(wire.getAgentId()),
        WireValues.attributesFromWire(wire.getAttributesList()));
  }

  static TouchInteraction decode(JournalCommand.TouchInteraction wire) {
    return new TouchInteraction(key(wire.getGatewayId(), wire.getKey()));
  }

  private static JournalCommand.UpdateInteraction encode(UpdateInteraction update) {
    JournalCommand.UpdateInteraction.Builder wire =
        JournalCommand.UpdateInteraction.newBuilder()
            .setGatewayId(update.key().gateway().value())
            .setKey(update.key().key())
            .addAllAttributes(WireValues.toWire(update.attributes()));
    if (update.requirements() != null) {
      wire.setRequirements(WireRequirements.toWire(update.requirements()));
    }
    return wire.build();
  }

  static UpdateInteraction decode(JournalCommand.UpdateInteraction wire) {
    return new UpdateInteraction(
        key(wire.getGatewayId(), wire.getKey()),
        WireValues.attributesFromWire(wire.getAttributesList()),
        wire.hasRequirements() ? WireRequirements.fromWire(wire.getRequirements()) : null);
  }

  static RequestCallback decode(JournalCommand.RequestCallback wire) {
    return new RequestCallback(key(wire.getGatewayId(), wire.getKey()));
  }

  static AnswerCallback decode(JournalCommand.AnswerCallback wire) {
    return new AnswerCallback(key(wire.getGatewayId(), wire.getKey()));
  }

  static ReportMute decode(JournalCommand.ReportMute wire) {
    return new ReportMute(key(wire.getGatewayId(), wire.getKey()), wire.getMuted());
  }

  static FailCallback decode(JournalCommand.FailCallback wire) {
    return new FailCallback(key(wire.getGatewayId(), wire.getKey()));
  }

  static Abandon decode(JournalCommand.Abandon wire) {
    return new Abandon(key(wire.getGatewayId(), wire.getKey()));
  }

  static EndByCustomer decode(JournalCommand.EndByCustomer wire) {
    return new EndByCustomer(key(wire.getGatewayId(), wire.getKey()));
  }

  static ReconcileGateway decode(JournalCommand.ReconcileGateway wire) {
    return new ReconcileGateway(new GatewayId(wire.getGatewayId()), wire.getKeysList());
  }

  private static InteractionKey key(String gateway, String key) {
    return new InteractionKey(new GatewayId(gateway), key);
  }
}
