package org.strowger.server.journal;

import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.AskForHelp;
import org.strowger.core.command.AgentCommand.CancelConsultation;
import org.strowger.core.command.AgentCommand.ChangeChannel;
import org.strowger.core.command.AgentCommand.CompleteConsultation;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.ExtendWrapUp;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.JoinConsultation;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.MuteInteraction;
import org.strowger.core.command.AgentCommand.NoteReply;
import org.strowger.core.command.AgentCommand.ParkInteraction;
import org.strowger.core.command.AgentCommand.PullInteraction;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SetDisposition;
import org.strowger.core.command.AgentCommand.SetNextActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.AgentCommand.StartConsultation;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.AgentCommand.WithdrawHelp;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.SessionId;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireTargets;
import org.strowger.server.wire.WireValues;

/** The part of {@link CommandCodec} for what agents ask for. */
final class AgentCommandCodec {
  private AgentCommandCodec() {}

  static void encode(AgentCommand command, JournalCommand.Builder wire) {
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
                  .setActivity(WireEnums.toWire(it.activity()))
                  .setReasonId(WireValues.toWire(it.reason())));
      case SetNextActivity it ->
          wire.setSetNextActivity(
              JournalCommand.SetNextActivity.newBuilder()
                  .setAgentId(it.agent().value())
                  .setActivity(WireEnums.toWire(it.activity()))
                  .setReasonId(WireValues.toWire(it.reason())));
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
                  .setNote(it.note())
                  .setKind(WireEnums.toWire(it.kind())));
      case PullInteraction it ->
          wire.setPullInteraction(
              JournalCommand.PullInteraction.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value()));
      case NoteReply it ->
          wire.setNoteReply(
              JournalCommand.NoteReply.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value()));
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
      case MuteInteraction it ->
          wire.setMuteInteraction(
              JournalCommand.MuteInteraction.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value())
                  .setMuted(it.muted()));
      case AskForHelp it ->
          wire.setAskForHelp(
              JournalCommand.AskForHelp.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value())
                  .setNote(it.note()));
      case WithdrawHelp it ->
          wire.setWithdrawHelp(
              JournalCommand.WithdrawHelp.newBuilder()
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
      case ExtendWrapUp it ->
          wire.setExtendWrapUp(
              JournalCommand.ExtendWrapUp.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value())
                  .setByMs(it.byMs()));
      case TransferInteraction it ->
          wire.setTransferInteraction(
              JournalCommand.TransferInteraction.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value())
                  .setTarget(WireTargets.toWire(it.target()))
                  .setNote(it.note()));
      case StartConsultation it ->
          wire.setStartConsultation(
              JournalCommand.StartConsultation.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value())
                  .setTarget(WireTargets.toWire(it.target()))
                  .setNote(it.note()));
      case JoinConsultation it ->
          wire.setJoinConsultation(
              JournalCommand.JoinConsultation.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.consultation().value()));
      case CompleteConsultation it ->
          wire.setCompleteConsultation(
              JournalCommand.CompleteConsultation.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.consultation().value()));
      case CancelConsultation it ->
          wire.setCancelConsultation(
              JournalCommand.CancelConsultation.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.consultation().value()));
      case ChangeChannel it ->
          wire.setChangeChannel(
              JournalCommand.ChangeChannel.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value())
                  .setChannel(WireEnums.toWire(it.channel())));
      case SetDisposition it ->
          wire.setSetDisposition(
              JournalCommand.SetDisposition.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value())
                  .setDispositionId(it.disposition().value()));
      case ParkInteraction it ->
          wire.setParkInteraction(
              JournalCommand.ParkInteraction.newBuilder()
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value())
                  .setUntilMs(it.untilMs()));
      case LoseAgentConnection it ->
          wire.setLoseAgentConnection(
              JournalCommand.LoseAgentConnection.newBuilder()
                  .setAgentId(it.agent().value())
                  .setSessionId(it.session().value()));
    }
  }

  static SignIn decode(JournalCommand.SignIn wire) {
    return new SignIn(
        new AgentId(wire.getAgentId()),
        new SessionId(wire.getSessionId()),
        WireEnums.fromWire(wire.getActivity()));
  }

  static SignOut decode(JournalCommand.SignOut wire) {
    return new SignOut(new AgentId(wire.getAgentId()));
  }

  static SetActivity decode(JournalCommand.SetActivity wire) {
    return new SetActivity(
        new AgentId(wire.getAgentId()),
        WireEnums.fromWire(wire.getActivity()),
        WireValues.reasonFromWire(wire.getReasonId()));
  }

  static SetNextActivity decode(JournalCommand.SetNextActivity wire) {
    return new SetNextActivity(
        new AgentId(wire.getAgentId()),
        WireEnums.fromWire(wire.getActivity()),
        WireValues.reasonFromWire(wire.getReasonId()));
  }

  static AcceptOffer decode(JournalCommand.AcceptOffer wire) {
    return new AcceptOffer(new AgentId(wire.getAgentId()), new OfferId(wire.getOfferId()));
  }

  static DeclineOffer decode(JournalCommand.DeclineOffer wire) {
    return new DeclineOffer(
        new AgentId(wire.getAgentId()),
        new OfferId(wire.getOfferId()),
        wire.getNote(),
        WireEnums.fromWire(wire.getKind()));
  }

  static PullInteraction decode(JournalCommand.PullInteraction wire) {
    return new PullInteraction(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  static NoteReply decode(JournalCommand.NoteReply wire) {
    return new NoteReply(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  static HoldInteraction decode(JournalCommand.HoldInteraction wire) {
    return new HoldInteraction(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  static MuteInteraction decode(JournalCommand.MuteInteraction wire) {
    return new MuteInteraction(
        new AgentId(wire.getAgentId()),
        new InteractionId(wire.getInteractionId()),
        wire.getMuted());
  }

  static AskForHelp decode(JournalCommand.AskForHelp wire) {
    return new AskForHelp(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()), wire.getNote());
  }

  static WithdrawHelp decode(JournalCommand.WithdrawHelp wire) {
    return new WithdrawHelp(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  static RetrieveInteraction decode(JournalCommand.RetrieveInteraction wire) {
    return new RetrieveInteraction(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  static EndInteraction decode(JournalCommand.EndInteraction wire) {
    return new EndInteraction(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  static CompleteWrapUp decode(JournalCommand.CompleteWrapUp wire) {
    return new CompleteWrapUp(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  static ExtendWrapUp decode(JournalCommand.ExtendWrapUp wire) {
    return new ExtendWrapUp(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()), wire.getByMs());
  }

  static TransferInteraction decode(JournalCommand.TransferInteraction wire) {
    return new TransferInteraction(
        new AgentId(wire.getAgentId()),
        new InteractionId(wire.getInteractionId()),
        WireTargets.fromWire(wire.getTarget()),
        wire.getNote());
  }

  static StartConsultation decode(JournalCommand.StartConsultation wire) {
    return new StartConsultation(
        new AgentId(wire.getAgentId()),
        new InteractionId(wire.getInteractionId()),
        WireTargets.fromWire(wire.getTarget()),
        wire.getNote());
  }

  static JoinConsultation decode(JournalCommand.JoinConsultation wire) {
    return new JoinConsultation(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  static CompleteConsultation decode(JournalCommand.CompleteConsultation wire) {
    return new CompleteConsultation(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  static CancelConsultation decode(JournalCommand.CancelConsultation wire) {
    return new CancelConsultation(
        new AgentId(wire.getAgentId()), new InteractionId(wire.getInteractionId()));
  }

  static ChangeChannel decode(JournalCommand.ChangeChannel wire) {
    return new ChangeChannel(
        new AgentId(wire.getAgentId()),
        new InteractionId(wire.getInteractionId()),
        WireEnums.fromWire(wire.getChannel()));
  }

  static SetDisposition decode(JournalCommand.SetDisposition wire) {
    return new SetDisposition(
        new AgentId(wire.getAgentId()),
        new InteractionId(wire.getInteractionId()),
        new DispositionId(wire.getDispositionId()));
  }

  static ParkInteraction decode(JournalCommand.ParkInteraction wire) {
    return new ParkInteraction(
        new AgentId(wire.getAgentId()),
        new InteractionId(wire.getInteractionId()),
        wire.getUntilMs());
  }

  static LoseAgentConnection decode(JournalCommand.LoseAgentConnection wire) {
    return new LoseAgentConnection(
        new AgentId(wire.getAgentId()), new SessionId(wire.getSessionId()));
  }
}
