package org.strowger.server.journal;

import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.HostCommand;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.command.SupervisorCommand.ForceActivity;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.command.SupervisorCommand.MoveInteraction;
import org.strowger.core.command.SupervisorCommand.Reprioritise;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SupervisorId;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireLimits;

/**
 * Commands in the journal: every record of the core has the message of the same name. Those of
 * agents are in {@link AgentCommandCodec}, those of gateways in {@link GatewayCommandCodec},
 * definitions in {@link ConfigurationCodec}. Stateless, for any thread.
 */
final class CommandCodec {
  private CommandCodec() {}

  static JournalCommand encode(Command command) {
    JournalCommand.Builder wire = JournalCommand.newBuilder();
    switch (command) {
      case AgentCommand it -> AgentCommandCodec.encode(it, wire);
      case GatewayCommand it -> GatewayCommandCodec.encode(it, wire);
      case SupervisorCommand it -> encode(it, wire);
      case ConfigurationCommand it -> ConfigurationCodec.encode(it, wire);
      case HostCommand it -> encode(it, wire);
    }
    return wire.build();
  }

  static Command decode(JournalCommand wire) {
    return switch (wire.getCommandCase()) {
      case SIGN_IN -> AgentCommandCodec.decode(wire.getSignIn());
      case SIGN_OUT -> AgentCommandCodec.decode(wire.getSignOut());
      case SET_ACTIVITY -> AgentCommandCodec.decode(wire.getSetActivity());
      case SET_NEXT_ACTIVITY -> AgentCommandCodec.decode(wire.getSetNextActivity());
      case ACCEPT_OFFER -> AgentCommandCodec.decode(wire.getAcceptOffer());
      case DECLINE_OFFER -> AgentCommandCodec.decode(wire.getDeclineOffer());
      case PULL_INTERACTION -> AgentCommandCodec.decode(wire.getPullInteraction());
      case NOTE_REPLY -> AgentCommandCodec.decode(wire.getNoteReply());
      case HOLD_INTERACTION -> AgentCommandCodec.decode(wire.getHoldInteraction());
      case RETRIEVE_INTERACTION -> AgentCommandCodec.decode(wire.getRetrieveInteraction());
      case END_INTERACTION -> AgentCommandCodec.decode(wire.getEndInteraction());
      case COMPLETE_WRAP_UP -> AgentCommandCodec.decode(wire.getCompleteWrapUp());
      case EXTEND_WRAP_UP -> AgentCommandCodec.decode(wire.getExtendWrapUp());
      case LOSE_AGENT_CONNECTION -> AgentCommandCodec.decode(wire.getLoseAgentConnection());
      case CONNECT_GATEWAY -> GatewayCommandCodec.decode(wire.getConnectGateway());
      case LOSE_GATEWAY_CONNECTION -> GatewayCommandCodec.decode(wire.getLoseGatewayConnection());
      case ARRIVE -> GatewayCommandCodec.decode(wire.getArrive());
      case ARRIVE_DIRECT -> GatewayCommandCodec.decode(wire.getArriveDirect());
      case TOUCH_INTERACTION -> GatewayCommandCodec.decode(wire.getTouchInteraction());
      case UPDATE_INTERACTION -> GatewayCommandCodec.decode(wire.getUpdateInteraction());
      case ABANDON -> GatewayCommandCodec.decode(wire.getAbandon());
      case END_BY_CUSTOMER -> GatewayCommandCodec.decode(wire.getEndByCustomer());
      case RECONCILE_GATEWAY -> GatewayCommandCodec.decode(wire.getReconcileGateway());
      case MOVE_INTERACTION -> decode(wire.getMoveInteraction());
      case REPRIORITISE -> decode(wire.getReprioritise());
      case FORCE_END -> decode(wire.getForceEnd());
      case FORCE_ACTIVITY -> decode(wire.getForceActivity());
      case FORCE_SIGN_OUT -> decode(wire.getForceSignOut());
      case DEFINE_SKILL -> ConfigurationCodec.decode(wire.getDefineSkill());
      case DEFINE_TEAM -> ConfigurationCodec.decode(wire.getDefineTeam());
      case DEFINE_ACTIVITY_REASON -> ConfigurationCodec.decode(wire.getDefineActivityReason());
      case DEFINE_CALENDAR -> ConfigurationCodec.decode(wire.getDefineCalendar());
      case DEFINE_CAPACITY_PROFILE -> ConfigurationCodec.decode(wire.getDefineCapacityProfile());
      case DEFINE_PLAN -> ConfigurationCodec.decode(wire.getDefinePlan());
      case DEFINE_QUEUE -> ConfigurationCodec.decode(wire.getDefineQueue());
      case DEFINE_QUEUES -> ConfigurationCodec.decode(wire.getDefineQueues());
      case DEFINE_AGENT -> ConfigurationCodec.decode(wire.getDefineAgent());
      case ADVANCE_TIME -> new AdvanceTime();
      case START_HOST -> decode(wire.getStartHost());
      case COMMAND_NOT_SET ->
          throw new InvalidValue(
              "command", "is missing or of a kind that this version does not know");
    };
  }

  private static void encode(SupervisorCommand command, JournalCommand.Builder wire) {
    switch (command) {
      case MoveInteraction it ->
          wire.setMoveInteraction(
              JournalCommand.MoveInteraction.newBuilder()
                  .setBy(it.by().value())
                  .setInteractionId(it.interaction().value())
                  .setQueueId(it.queue().value()));
      case Reprioritise it ->
          wire.setReprioritise(
              JournalCommand.Reprioritise.newBuilder()
                  .setBy(it.by().value())
                  .setInteractionId(it.interaction().value())
                  .setPriority(it.priority()));
      case ForceEnd it ->
          wire.setForceEnd(
              JournalCommand.ForceEnd.newBuilder()
                  .setBy(it.by().value())
                  .setInteractionId(it.interaction().value()));
      case ForceActivity it ->
          wire.setForceActivity(
              JournalCommand.ForceActivity.newBuilder()
                  .setBy(it.by().value())
                  .setAgentId(it.agent().value())
                  .setActivity(WireEnums.toWire(it.activity())));
      case ForceSignOut it ->
          wire.setForceSignOut(
              JournalCommand.ForceSignOut.newBuilder()
                  .setBy(it.by().value())
                  .setAgentId(it.agent().value()));
    }
  }

  private static void encode(HostCommand command, JournalCommand.Builder wire) {
    switch (command) {
      case AdvanceTime _ -> wire.setAdvanceTime(JournalCommand.AdvanceTime.newBuilder());
      case StartHost it ->
          wire.setStartHost(
              JournalCommand.StartHost.newBuilder().setLimits(WireLimits.toWire(it.limits())));
    }
  }

  private static MoveInteraction decode(JournalCommand.MoveInteraction wire) {
    return new MoveInteraction(
        new SupervisorId(wire.getBy()),
        new InteractionId(wire.getInteractionId()),
        new QueueId(wire.getQueueId()));
  }

  private static Reprioritise decode(JournalCommand.Reprioritise wire) {
    return new Reprioritise(
        new SupervisorId(wire.getBy()),
        new InteractionId(wire.getInteractionId()),
        wire.getPriority());
  }

  private static ForceEnd decode(JournalCommand.ForceEnd wire) {
    return new ForceEnd(new SupervisorId(wire.getBy()), new InteractionId(wire.getInteractionId()));
  }

  private static ForceActivity decode(JournalCommand.ForceActivity wire) {
    return new ForceActivity(
        new SupervisorId(wire.getBy()),
        new AgentId(wire.getAgentId()),
        WireEnums.fromWire(wire.getActivity()));
  }

  private static ForceSignOut decode(JournalCommand.ForceSignOut wire) {
    return new ForceSignOut(new SupervisorId(wire.getBy()), new AgentId(wire.getAgentId()));
  }

  private static StartHost decode(JournalCommand.StartHost wire) {
    return new StartHost(WireLimits.fromWire(wire.getLimits()));
  }
}
