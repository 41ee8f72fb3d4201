package org.strowger.server.journal;

import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.ExtendWrapUp;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.NoteReply;
import org.strowger.core.command.AgentCommand.PullInteraction;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SetNextActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.SessionId;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.server.wire.WireEnums;
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

  static LoseAgentConnection decode(JournalCommand.LoseAgentConnection wire) {
    return new LoseAgentConnection(
        new AgentId(wire.getAgentId()), new SessionId(wire.getSessionId()));
  }
}
