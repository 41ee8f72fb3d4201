package org.strowger.server.journal;

import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
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
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SupervisorId;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.server.wire.WireDefinitions;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireValues;

/**
 * Commands in the journal: every record of the core has the message of the same name. Stateless,
 * for any thread.
 */
final class CommandCodec {
  private CommandCodec() {}

  static JournalCommand encode(Command command) {
    JournalCommand.Builder wire = JournalCommand.newBuilder();
    switch (command) {
      case AgentCommand it -> encode(it, wire);
      case GatewayCommand it -> encode(it, wire);
      case SupervisorCommand it -> encode(it, wire);
      case ConfigurationCommand it -> encode(it, wire);
      case HostCommand it -> encode(it, wire);
    }
    return wire.build();
  }

  static Command decode(JournalCommand wire) {
    return switch (wire.getCommandCase()) {
      case SIGN_IN -> decode(wire.getSignIn());
      case SIGN_OUT -> decode(wire.getSignOut());
      case SET_ACTIVITY -> decode(wire.getSetActivity());
      case ACCEPT_OFFER -> decode(wire.getAcceptOffer());
      case DECLINE_OFFER -> decode(wire.getDeclineOffer());
      case HOLD_INTERACTION -> decode(wire.getHoldInteraction());
      case RETRIEVE_INTERACTION -> decode(wire.getRetrieveInteraction());
      case END_INTERACTION -> decode(wire.getEndInteraction());
      case COMPLETE_WRAP_UP -> decode(wire.getCompleteWrapUp());
      case LOSE_AGENT_CONNECTION -> decode(wire.getLoseAgentConnection());
      case CONNECT_GATEWAY -> decode(wire.getConnectGateway());
      case LOSE_GATEWAY_CONNECTION -> decode(wire.getLoseGatewayConnection());
      case ARRIVE -> decode(wire.getArrive());
      case UPDATE_INTERACTION -> decode(wire.getUpdateInteraction());
      case ABANDON -> decode(wire.getAbandon());
      case END_BY_CUSTOMER -> decode(wire.getEndByCustomer());
      case RECONCILE_GATEWAY -> decode(wire.getReconcileGateway());
      case MOVE_INTERACTION -> decode(wire.getMoveInteraction());
      case REPRIORITISE -> decode(wire.getReprioritise());
      case FORCE_END -> decode(wire.getForceEnd());
      case FORCE_ACTIVITY -> decode(wire.getForceActivity());
      case FORCE_SIGN_OUT -> decode(wire.getForceSignOut());
      case DEFINE_SKILL -> decode(wire.getDefineSkill());
      case DEFINE_CAPACITY_PROFILE -> decode(wire.getDefineCapacityProfile());
      case DEFINE_PLAN -> decode(wire.getDefinePlan());
      case DEFINE_QUEUE -> decode(wire.getDefineQueue());
      case DEFINE_AGENT -> decode(wire.getDefineAgent());
      case ADVANCE_TIME -> new AdvanceTime();
      case START_HOST -> decode(wire.getStartHost());
      case COMMAND_NOT_SET ->
          throw new InvalidValue(
              "command", "is missing or of a kind that this version does not know");
    };
  }

  private static void encode(AgentCommand command, JournalCommand.Builder wire) {
    switch (command) {
      case SignIn it ->
          wire.setSignIn(
              JournalCommand.SignIn.newBuilder()
                  .setAgentId(it.agent().value())
                  .setSessionId(it.session().value())
                  .setActivity(WireEnums.toWire(it.activity())));
      case SignOut it ->
          wire.setSignOut(JournalCommand.SignOut.newBuilder().setAgentId(it.agent().value()));
      case SetActivity it ->
          wire.setSetActivity(
              JournalCommand.SetActivity.newBuilder()
                  .setAgentId(it.agent().value())
                  .setActivity(WireEnums.toWire(it.activity())));
      case AcceptOffer it ->
          wire.setAcceptOffer(
              JournalCommand.AcceptOffer.newBuilder()
                  .setAgentId(it.agent().value())
                  .setOfferId(it.offer().value()));
      case DeclineOffer it ->
          wire.setDeclineOffer(
              JournalCommand.DeclineOffer.newBuilder()
                  .setAgentId(it.agent().value())
                  .setOfferId(it.offer().value())
                  .setNote(it.note()));
      case HoldInteraction it ->
          wire.setHoldInteraction(
              JournalCommand.HoldInteraction.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value()));
      case RetrieveInteraction it ->
          wire.setRetrieveInteraction(
              JournalCommand.RetrieveInteraction.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value()));
      case EndInteraction it ->
          wire.setEndInteraction(
              JournalCommand.EndInteraction.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value()));
      case CompleteWrapUp it ->
          wire.setCompleteWrapUp(
              JournalCommand.CompleteWrapUp.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value()));
      case LoseAgentConnection it ->
          wire.setLoseAgentConnection(
              JournalCommand.LoseAgentConnection.newBuilder()
                  .setAgentId(it.agent().value())
                  .setSessionId(it.session().value()));
    }
  }

  private static void encode(GatewayCommand command, JournalCommand.Builder wire) {
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
                  .addAllRequirements(WireValues.toWire(it.requirements()))
                  .setPriority(it.priority())
                  .addAllAttributes(WireValues.toWire(it.attributes())));
      case UpdateInteraction it ->
          wire.setUpdateInteraction(
              JournalCommand.UpdateInteraction.newBuilder()
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key())
                  .addAllAttributes(WireValues.toWire(it.attributes())));
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

  private static void encode(ConfigurationCommand command, JournalCommand.Builder wire) {
    switch (command) {
      case DefineSkill it ->
          wire.setDefineSkill(
              JournalCommand.DefineSkill.newBuilder().setSkill(WireDefinitions.toWire(it.skill())));
      case DefineCapacityProfile it ->
          wire.setDefineCapacityProfile(
              JournalCommand.DefineCapacityProfile.newBuilder()
                  .setCapacityProfile(WireDefinitions.toWire(it.profile())));
      case DefinePlan it ->
          wire.setDefinePlan(
              JournalCommand.DefinePlan.newBuilder().setPlan(WireDefinitions.toWire(it.plan())));
      case DefineQueue it ->
          wire.setDefineQueue(
              JournalCommand.DefineQueue.newBuilder().setQueue(WireDefinitions.toWire(it.queue())));
      case DefineAgent it ->
          wire.setDefineAgent(
              JournalCommand.DefineAgent.newBuilder().setAgent(WireDefinitions.toWire(it.agent())));
    }
  }

  private static void encode(HostCommand command, JournalCommand.Builder wire) {
    switch (command) {
      case AdvanceTime _ -> wire.setAdvanceTime(JournalCommand.AdvanceTime.newBuilder());
      case StartHost it ->
          wire.setStartHost(
              JournalCommand.StartHost.newBuilder().setLimits(WireValues.toWire(it.limits())));
    }
  }

  private static SignIn decode(JournalCommand.SignIn wire) {
    return new SignIn(
        new AgentId(wire.getAgentId()),
        new SessionId(wire.getSessionId()),
        WireEnums.fromWire(wire.getActivity()));
  }

  private static SignOut decode(JournalCommand.SignOut wire) {
    return new SignOut(new AgentId(wire.getAgentId()));
  }

  private static SetActivity decode(JournalCommand.SetActivity wire) {
    return new SetActivity(new AgentId(wire.getAgentId()), WireEnums.fromWire(wire.getActivity()));
  }

  private static AcceptOffer decode(JournalCommand.AcceptOffer wire) {
    return new AcceptOffer(new AgentId(wire.getAgentId()), new OfferId(wire.getOfferId()));
  }

  private static DeclineOffer decode(JournalCommand.DeclineOffer wire) {
    return new DeclineOffer(
        new AgentId(wire.getAgentId()), new OfferId(wire.getOfferId()), wire.getNote());
  }

  private static HoldInteraction decode(JournalCommand.HoldInteraction wire) {
    return new HoldInteraction(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  private static RetrieveInteraction decode(JournalCommand.RetrieveInteraction wire) {
    return new RetrieveInteraction(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  private static EndInteraction decode(JournalCommand.EndInteraction wire) {
    return new EndInteraction(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  private static CompleteWrapUp decode(JournalCommand.CompleteWrapUp wire) {
    return new CompleteWrapUp(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  private static LoseAgentConnection decode(JournalCommand.LoseAgentConnection wire) {
    return new LoseAgentConnection(
        new AgentId(wire.getAgentId()), new SessionId(wire.getSessionId()));
  }

  private static ConnectGateway decode(JournalCommand.ConnectGateway wire) {
    return new ConnectGateway(new GatewayId(wire.getGatewayId()), wire.getEpoch());
  }

  private static LoseGatewayConnection decode(JournalCommand.LoseGatewayConnection wire) {
    return new LoseGatewayConnection(new GatewayId(wire.getGatewayId()), wire.getEpoch());
  }

  private static Arrive decode(JournalCommand.Arrive wire) {
    return new Arrive(
        new InteractionKey(new GatewayId(wire.getGatewayId()), wire.getKey()),
        WireEnums.fromWire(wire.getChannel()),
        new QueueId(wire.getQueueId()),
        WireValues.requirementsFromWire(wire.getRequirementsList()),
        wire.getPriority(),
        WireValues.attributesFromWire(wire.getAttributesList()));
  }

  private static UpdateInteraction decode(JournalCommand.UpdateInteraction wire) {
    return new UpdateInteraction(
        new InteractionKey(new GatewayId(wire.getGatewayId()), wire.getKey()),
        WireValues.attributesFromWire(wire.getAttributesList()));
  }

  private static Abandon decode(JournalCommand.Abandon wire) {
    return new Abandon(new InteractionKey(new GatewayId(wire.getGatewayId()), wire.getKey()));
  }

  private static EndByCustomer decode(JournalCommand.EndByCustomer wire) {
    return new EndByCustomer(new InteractionKey(new GatewayId(wire.getGatewayId()), wire.getKey()));
  }

  private static ReconcileGateway decode(JournalCommand.ReconcileGateway wire) {
    return new ReconcileGateway(new GatewayId(wire.getGatewayId()), wire.getKeysList());
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

  private static DefineSkill decode(JournalCommand.DefineSkill wire) {
    return new DefineSkill(WireDefinitions.fromWire(wire.getSkill()));
  }

  private static DefineCapacityProfile decode(JournalCommand.DefineCapacityProfile wire) {
    return new DefineCapacityProfile(WireDefinitions.fromWire(wire.getCapacityProfile()));
  }

  private static DefinePlan decode(JournalCommand.DefinePlan wire) {
    return new DefinePlan(WireDefinitions.fromWire(wire.getPlan()));
  }

  private static DefineQueue decode(JournalCommand.DefineQueue wire) {
    return new DefineQueue(WireDefinitions.fromWire(wire.getQueue()));
  }

  private static DefineAgent decode(JournalCommand.DefineAgent wire) {
    return new DefineAgent(WireDefinitions.fromWire(wire.getAgent()));
  }

  private static StartHost decode(JournalCommand.StartHost wire) {
    return new StartHost(WireValues.fromWire(wire.getLimits()));
  }
}
