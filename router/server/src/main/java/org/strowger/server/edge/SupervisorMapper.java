package org.strowger.server.edge;

import org.strowger.core.JournalEntry;
import org.strowger.core.command.Reply;
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
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.InterveneResponse;
import org.strowger.server.wire.WireEnums;

/** Interventions as commands and the answers as messages; stateless. */
final class SupervisorMapper {
  private SupervisorMapper() {}

  /** Throws {@link InvalidValue} where a value is missing or can't be. */
  static SupervisorCommand toCommand(InterveneRequest request) {
    SupervisorId by = new SupervisorId(request.getSupervisorId());
    return switch (request.getInterventionCase()) {
      case MOVE_INTERACTION ->
          new MoveInteraction(
              by,
              new InteractionId(request.getMoveInteraction().getInteractionId()),
              new QueueId(request.getMoveInteraction().getQueueId()));
      case REPRIORITISE ->
          new Reprioritise(
              by,
              new InteractionId(request.getReprioritise().getInteractionId()),
              request.getReprioritise().getPriority());
      case FORCE_END ->
          new ForceEnd(by, new InteractionId(request.getForceEnd().getInteractionId()));
      case FORCE_ACTIVITY ->
          new ForceActivity(
              by,
              new AgentId(request.getForceActivity().getAgentId()),
              WireEnums.fromWire(request.getForceActivity().getActivity()));
      case FORCE_SIGN_OUT ->
          new ForceSignOut(by, new AgentId(request.getForceSignOut().getAgentId()));
      case INTERVENTION_NOT_SET ->
          throw new InvalidValue("intervention", "is missing: set one of those in the contract");
    };
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
