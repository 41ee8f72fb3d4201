package org.strowger.server.edge;

import org.strowger.core.JournalEntry;
import org.strowger.core.command.Reply;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.command.SupervisorCommand.AnswerHelp;
import org.strowger.core.command.SupervisorCommand.AssignInteraction;
import org.strowger.core.command.SupervisorCommand.DrainQueue;
import org.strowger.core.command.SupervisorCommand.ForceActivity;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.command.SupervisorCommand.MoveInteraction;
import org.strowger.core.command.SupervisorCommand.Reprioritise;
import org.strowger.core.command.SupervisorCommand.RescindOffers;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Check;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SupervisorId;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.InterveneResponse;
import org.strowger.proto.v1.PreviewInterventionRequest;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireFields;

/** Interventions as commands and the answers as messages; stateless. */
final class SupervisorMapper {
  private static final int EVENTS_MAX = 5_000;
  private static final int EVENTS_UNLESS_SAID = 100;

  private SupervisorMapper() {}

  /** How many events are told; throws {@link InvalidValue} where that is too many. */
  static int toMost(PreviewInterventionRequest request) {
    // Unsigned on the wire: what is too large for us is negative here.
    Check.range("most", request.getMost(), 0, EVENTS_MAX);
    return request.getMost() == 0 ? EVENTS_UNLESS_SAID : request.getMost();
  }

  /** Throws {@link InvalidValue} where a value is missing or can't be. */
  static SupervisorCommand toCommand(InterveneRequest request) {
    SupervisorId by = new SupervisorId(request.getSupervisorId());
    String note = request.getNote();
    return switch (request.getInterventionCase()) {
      case MOVE_INTERACTION ->
          new MoveInteraction(
              by,
              new InteractionId(request.getMoveInteraction().getInteractionId()),
              new QueueId(request.getMoveInteraction().getQueueId()),
              note);
      case REPRIORITISE ->
          new Reprioritise(
              by,
              new InteractionId(request.getReprioritise().getInteractionId()),
              request.getReprioritise().getPriority(),
              note);
      case ASSIGN_INTERACTION ->
          new AssignInteraction(
              by,
              new InteractionId(request.getAssignInteraction().getInteractionId()),
              new AgentId(request.getAssignInteraction().getAgentId()),
              request.getAssignInteraction().getBeyondCapacity(),
              note);
      case RESCIND_OFFERS ->
          new RescindOffers(
              by, new InteractionId(request.getRescindOffers().getInteractionId()), note);
      case DRAIN_QUEUE -> drain(by, request.getDrainQueue(), note);
      case FORCE_END ->
          new ForceEnd(by, new InteractionId(request.getForceEnd().getInteractionId()), note);
      case FORCE_ACTIVITY ->
          new ForceActivity(
              by,
              new AgentId(request.getForceActivity().getAgentId()),
              WireEnums.fromWire(request.getForceActivity().getActivity()),
              note);
      case FORCE_SIGN_OUT ->
          new ForceSignOut(by, new AgentId(request.getForceSignOut().getAgentId()), note);
      case ANSWER_HELP ->
          new AnswerHelp(
              by,
              new AgentId(request.getAnswerHelp().getAgentId()),
              new InteractionId(request.getAnswerHelp().getInteractionId()),
              note);
      case INTERVENTION_NOT_SET ->
          throw new InvalidValue("intervention", "is missing: set one of those in the contract");
    };
  }

  private static DrainQueue drain(
      SupervisorId by, org.strowger.proto.v1.DrainQueue wire, String note) {
    return new DrainQueue(
        by,
        new QueueId(wire.getQueueId()),
        WireFields.named("to_queue_id", () -> new QueueId(wire.getToQueueId())),
        note);
  }

  static InterveneResponse toMessage(JournalEntry entry) {
    InterveneResponse.Builder response =
        InterveneResponse.newBuilder().setSequence(entry.sequence());
    if (entry.reply() instanceof Reply.Rejected rejected) {
      response.setRejected(Rejections.of(rejected));
    }
    return response.build();
  }
}
