package org.strowger.server.publish;

import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
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
import org.strowger.core.event.Event;
import org.strowger.core.event.SupervisorEvent.SupervisorIntervened;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.Intervention;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireValues;

/** What supervisors did as messages; stateless, for any thread. */
public final class InterventionMessages {
  private InterventionMessages() {}

  /**
   * Null where no supervisor did anything: another asked, or it was refused, or came to nothing.
   */
  public static @Nullable Intervention of(JournalEntry entry) {
    if (!(entry.command() instanceof SupervisorCommand command)) {
      return null;
    }
    for (Event event : entry.events()) {
      if (event instanceof SupervisorIntervened intervened) {
        return Intervention.newBuilder()
            .setSequence(entry.sequence())
            .setTimeMs(entry.timeMs())
            .setRequest(request(command))
            .setQueueId(WireValues.toWire(intervened.queue()))
            .build();
      }
    }
    return null;
  }

  private static InterveneRequest request(SupervisorCommand command) {
    InterveneRequest.Builder wire =
        InterveneRequest.newBuilder().setSupervisorId(command.by().value()).setNote(command.note());
    switch (command) {
      case MoveInteraction it ->
          wire.getMoveInteractionBuilder()
              .setInteractionId(it.interaction().value())
              .setQueueId(it.queue().value());
      case Reprioritise it ->
          wire.getReprioritiseBuilder()
              .setInteractionId(it.interaction().value())
              .setPriority(it.priority());
      case AssignInteraction it ->
          wire.getAssignInteractionBuilder()
              .setInteractionId(it.interaction().value())
              .setAgentId(it.agent().value())
              .setBeyondCapacity(it.beyondCapacity());
      case RescindOffers it ->
          wire.getRescindOffersBuilder().setInteractionId(it.interaction().value());
      case DrainQueue it ->
          wire.getDrainQueueBuilder().setQueueId(it.queue().value()).setToQueueId(it.to().value());
      case ForceEnd it -> wire.getForceEndBuilder().setInteractionId(it.interaction().value());
      case ForceActivity it ->
          wire.getForceActivityBuilder()
              .setAgentId(it.agent().value())
              .setActivity(WireEnums.toWire(it.activity()));
      case AnswerHelp it ->
          wire.getAnswerHelpBuilder()
              .setAgentId(it.agent().value())
              .setInteractionId(it.interaction().value());
      case ForceSignOut it -> wire.getForceSignOutBuilder().setAgentId(it.agent().value());
    }
    return wire.build();
  }
}
