package org.strowger.server.journal;

import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.HostCommand;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.server.wire.WireLimits;

/**
 * Commands in the journal: every record of the core has the message of the same name. Those of
 * agents are in {@link AgentCommandCodec}, those of gateways in {@link GatewayCommandCodec}, those
 * of supervisors in {@link SupervisorCommandCodec}, definitions in {@link ConfigurationCodec}.
 * Stateless, for any thread.
 */
public final class CommandCodec {
  private CommandCodec() {}

  public static JournalCommand encode(Command command) {
    JournalCommand.Builder wire = JournalCommand.newBuilder();
    encode(command, wire);
    return wire.build();
  }

  static void encode(Command command, JournalCommand.Builder wire) {
    switch (command) {
      case AgentCommand it -> AgentCommandCodec.encode(it, wire);
      case GatewayCommand it -> GatewayCommandCodec.encode(it, wire);
      case SupervisorCommand it -> SupervisorCommandCodec.encode(it, wire);
      case ConfigurationCommand it -> ConfigurationCodec.encode(it, wire);
      case HostCommand it -> encode(it, wire);
    }
  }

  public static Command decode(JournalCommand wire) {
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
      case TRANSFER_INTERACTION -> AgentCommandCodec.decode(wire.getTransferInteraction());
      case START_CONSULTATION -> AgentCommandCodec.decode(wire.getStartConsultation());
      case JOIN_CONSULTATION -> AgentCommandCodec.decode(wire.getJoinConsultation());
      case COMPLETE_CONSULTATION -> AgentCommandCodec.decode(wire.getCompleteConsultation());
      case CANCEL_CONSULTATION -> AgentCommandCodec.decode(wire.getCancelConsultation());
      case CHANGE_CHANNEL -> AgentCommandCodec.decode(wire.getChangeChannel());
      case SET_DISPOSITION -> AgentCommandCodec.decode(wire.getSetDisposition());
      case PARK_INTERACTION -> AgentCommandCodec.decode(wire.getParkInteraction());
      case LOSE_AGENT_CONNECTION -> AgentCommandCodec.decode(wire.getLoseAgentConnection());
      case CONNECT_GATEWAY -> GatewayCommandCodec.decode(wire.getConnectGateway());
      case LOSE_GATEWAY_CONNECTION -> GatewayCommandCodec.decode(wire.getLoseGatewayConnection());
      case ARRIVE -> GatewayCommandCodec.decode(wire.getArrive());
      case ARRIVE_DIRECT -> GatewayCommandCodec.decode(wire.getArriveDirect());
      case TOUCH_INTERACTION -> GatewayCommandCodec.decode(wire.getTouchInteraction());
      case UPDATE_INTERACTION -> GatewayCommandCodec.decode(wire.getUpdateInteraction());
      case REQUEST_CALLBACK -> GatewayCommandCodec.decode(wire.getRequestCallback());
      case ANSWER_CALLBACK -> GatewayCommandCodec.decode(wire.getAnswerCallback());
      case MUTE_INTERACTION -> AgentCommandCodec.decode(wire.getMuteInteraction());
      case REPORT_MUTE -> GatewayCommandCodec.decode(wire.getReportMute());
      case ASK_FOR_HELP -> AgentCommandCodec.decode(wire.getAskForHelp());
      case WITHDRAW_HELP -> AgentCommandCodec.decode(wire.getWithdrawHelp());
      case ANSWER_HELP -> SupervisorCommandCodec.decode(wire.getAnswerHelp());
      case FAIL_CALLBACK -> GatewayCommandCodec.decode(wire.getFailCallback());
      case ABANDON -> GatewayCommandCodec.decode(wire.getAbandon());
      case END_BY_CUSTOMER -> GatewayCommandCodec.decode(wire.getEndByCustomer());
      case RECONCILE_GATEWAY -> GatewayCommandCodec.decode(wire.getReconcileGateway());
      case MOVE_INTERACTION -> SupervisorCommandCodec.decode(wire.getMoveInteraction());
      case REPRIORITISE -> SupervisorCommandCodec.decode(wire.getReprioritise());
      case ASSIGN_INTERACTION -> SupervisorCommandCodec.decode(wire.getAssignInteraction());
      case RESCIND_OFFERS -> SupervisorCommandCodec.decode(wire.getRescindOffers());
      case DRAIN_QUEUE -> SupervisorCommandCodec.decode(wire.getDrainQueue());
      case FORCE_END -> SupervisorCommandCodec.decode(wire.getForceEnd());
      case FORCE_ACTIVITY -> SupervisorCommandCodec.decode(wire.getForceActivity());
      case FORCE_SIGN_OUT -> SupervisorCommandCodec.decode(wire.getForceSignOut());
      case DEFINE_SKILL -> ConfigurationCodec.decode(wire.getDefineSkill());
      case DEFINE_TEAM -> ConfigurationCodec.decode(wire.getDefineTeam());
      case DEFINE_PROJECT -> ConfigurationCodec.decode(wire.getDefineProject());
      case DEFINE_DISPOSITION -> ConfigurationCodec.decode(wire.getDefineDisposition());
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

  private static void encode(HostCommand command, JournalCommand.Builder wire) {
    switch (command) {
      case AdvanceTime _ -> wire.setAdvanceTime(JournalCommand.AdvanceTime.newBuilder());
      case StartHost it ->
          wire.setStartHost(
              JournalCommand.StartHost.newBuilder().setLimits(WireLimits.toWire(it.limits())));
    }
  }

  private static StartHost decode(JournalCommand.StartHost wire) {
    return new StartHost(WireLimits.fromWire(wire.getLimits()));
  }
}
