package org.strowger.server.edge;

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
import org.strowger.core.command.Reply;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.SessionId;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireJourney;
import org.strowger.server.wire.WireTargets;
import org.strowger.server.wire.WireValues;

/** Agents' requests as commands and the answers as messages; stateless. */
final class AgentMapper {
  private AgentMapper() {}

  /**
   * What the request asks of the core. Throws {@link org.strowger.core.model.InvalidValue} where a
   * value can't be; the request must name something.
   */
  static AgentCommand toCommand(WorkRequest request, AgentId agent, SessionId session) {
    return switch (request.getRequestCase()) {
      case SIGN_IN -> new SignIn(agent, session, startActivity(request.getSignIn().getActivity()));
      case SIGN_OUT -> new SignOut(agent);
      case SET_ACTIVITY ->
          new SetActivity(
              agent,
              WireEnums.fromWire(request.getSetActivity().getActivity()),
              WireValues.reasonFromWire(request.getSetActivity().getReasonId()));
      case SET_NEXT_ACTIVITY ->
          new SetNextActivity(
              agent,
              WireEnums.fromWire(request.getSetNextActivity().getActivity()),
              WireValues.reasonFromWire(request.getSetNextActivity().getReasonId()));
      case ACCEPT_OFFER ->
          new AcceptOffer(agent, new OfferId(request.getAcceptOffer().getOfferId()));
      case DECLINE_OFFER ->
          new DeclineOffer(
              agent,
              new OfferId(request.getDeclineOffer().getOfferId()),
              request.getDeclineOffer().getNote(),
              WireEnums.fromWire(request.getDeclineOffer().getKind()));
      case PULL_INTERACTION ->
          new PullInteraction(
              agent, new InteractionId(request.getPullInteraction().getInteractionId()));
      case NOTE_REPLY ->
          new NoteReply(agent, new InteractionId(request.getNoteReply().getInteractionId()));
      case HOLD_INTERACTION ->
          new HoldInteraction(
              agent, new InteractionId(request.getHoldInteraction().getInteractionId()));
      case MUTE_INTERACTION ->
          new MuteInteraction(
              agent,
              new InteractionId(request.getMuteInteraction().getInteractionId()),
              request.getMuteInteraction().getMuted());
      case ASK_FOR_HELP ->
          new AskForHelp(
              agent,
              new InteractionId(request.getAskForHelp().getInteractionId()),
              request.getAskForHelp().getNote());
      case WITHDRAW_HELP ->
          new WithdrawHelp(agent, new InteractionId(request.getWithdrawHelp().getInteractionId()));
      case RETRIEVE_INTERACTION ->
          new RetrieveInteraction(
              agent, new InteractionId(request.getRetrieveInteraction().getInteractionId()));
      case END_INTERACTION ->
          new EndInteraction(
              agent, new InteractionId(request.getEndInteraction().getInteractionId()));
      case COMPLETE_WRAP_UP ->
          new CompleteWrapUp(
              agent, new InteractionId(request.getCompleteWrapUp().getInteractionId()));
      case EXTEND_WRAP_UP ->
          new ExtendWrapUp(
              agent,
              new InteractionId(request.getExtendWrapUp().getInteractionId()),
              request.getExtendWrapUp().getByMs());
      case TRANSFER_INTERACTION ->
          new TransferInteraction(
              agent,
              new InteractionId(request.getTransferInteraction().getInteractionId()),
              WireTargets.fromWire(request.getTransferInteraction().getTarget()),
              request.getTransferInteraction().getNote());
      case START_CONSULTATION ->
          new StartConsultation(
              agent,
              new InteractionId(request.getStartConsultation().getInteractionId()),
              WireTargets.fromWire(request.getStartConsultation().getTarget()),
              request.getStartConsultation().getNote());
      case JOIN_CONSULTATION ->
          new JoinConsultation(
              agent, new InteractionId(request.getJoinConsultation().getInteractionId()));
      case COMPLETE_CONSULTATION ->
          new CompleteConsultation(
              agent, new InteractionId(request.getCompleteConsultation().getInteractionId()));
      case CANCEL_CONSULTATION ->
          new CancelConsultation(
              agent, new InteractionId(request.getCancelConsultation().getInteractionId()));
      case CHANGE_CHANNEL ->
          new ChangeChannel(
              agent,
              new InteractionId(request.getChangeChannel().getInteractionId()),
              WireEnums.fromWire(request.getChangeChannel().getChannel()));
      case SET_DISPOSITION ->
          new SetDisposition(
              agent,
              new InteractionId(request.getSetDisposition().getInteractionId()),
              new DispositionId(request.getSetDisposition().getDispositionId()));
      case PARK_INTERACTION ->
          new ParkInteraction(
              agent,
              new InteractionId(request.getParkInteraction().getInteractionId()),
              request.getParkInteraction().getUntilMs());
      case REQUEST_NOT_SET -> throw new IllegalArgumentException("the request names nothing");
    };
  }

  private static Activity startActivity(org.strowger.proto.v1.Activity wire) {
    return WireEnums.activityFromWire("activity", wire, Activity.AWAY);
  }

  static WorkResponse toMessage(long sequence, long timeMs, long requestNumber, Reply reply) {
    WorkReply.Builder answer = WorkReply.newBuilder().setRequestNumber(requestNumber);
    switch (reply) {
      case Reply.Accepted(var begun) -> answer.setInteractionId(WireJourney.toWire(begun));
      case Reply.Rejected rejected -> answer.setRejected(Rejections.of(rejected));
    }
    return toMessage(sequence, timeMs, answer);
  }

  static WorkResponse toMessage(long sequence, long timeMs, long requestNumber, Rejected rejected) {
    return toMessage(
        sequence,
        timeMs,
        WorkReply.newBuilder().setRequestNumber(requestNumber).setRejected(rejected));
  }

  /** The answer to a sign-in, with what this router takes. */
  static WorkResponse welcome(WorkResponse answer) {
    return answer.toBuilder().setReply(answer.getReply().toBuilder().setTakesSeveral(true)).build();
  }

  private static WorkResponse toMessage(long sequence, long timeMs, WorkReply.Builder reply) {
    return WorkResponse.newBuilder()
        .setSequence(sequence)
        .setTimeMs(timeMs)
        .setReply(reply)
        .build();
  }
}
