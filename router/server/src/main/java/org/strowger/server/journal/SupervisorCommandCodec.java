package org.strowger.server.journal;

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
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SupervisorId;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.server.wire.WireEnums;

/** The part of {@link CommandCodec} for what supervisors ask for. */
final class SupervisorCommandCodec {
  private SupervisorCommandCodec() {}

  static void encode(SupervisorCommand command, JournalCommand.Builder wire) {
    switch (command) {
      case MoveInteraction it ->
          wire.setMoveInteraction(
              JournalCommand.MoveInteraction.newBuilder()
                  .setBy(it.by().value())
                  .setInteractionId(it.interaction().value())
                  .setQueueId(it.queue().value())
                  .setNote(it.note()));
      case Reprioritise it ->
          wire.setReprioritise(
              JournalCommand.Reprioritise.newBuilder()
                  .setBy(it.by().value())
                  .setInteractionId(it.interaction().value())
                  .setPriority(it.priority())
                  .setNote(it.note()));
      case AssignInteraction it ->
          wire.setAssignInteraction(
              JournalCommand.AssignInteraction.newBuilder()
                  .setBy(it.by().value())
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setBeyondCapacity(it.beyondCapacity())
                  .setNote(it.note()));
      case RescindOffers it ->
          wire.setRescindOffers(
              JournalCommand.RescindOffers.newBuilder()
                  .setBy(it.by().value())
                  .setInteractionId(it.interaction().value())
                  .setNote(it.note()));
      case DrainQueue it ->
          wire.setDrainQueue(
              JournalCommand.DrainQueue.newBuilder()
                  .setBy(it.by().value())
                  .setQueueId(it.queue().value())
                  .setToQueueId(it.to().value())
                  .setNote(it.note()));
      case ForceEnd it ->
          wire.setForceEnd(
              JournalCommand.ForceEnd.newBuilder()
                  .setBy(it.by().value())
                  .setInteractionId(it.interaction().value())
                  .setNote(it.note()));
      case ForceActivity it ->
          wire.setForceActivity(
              JournalCommand.ForceActivity.newBuilder()
                  .setBy(it.by().value())
                  .setAgentId(it.agent().value())
                  .setActivity(WireEnums.toWire(it.activity()))
                  .setNote(it.note()));
      case ForceSignOut it ->
          wire.setForceSignOut(
              JournalCommand.ForceSignOut.newBuilder()
                  .setBy(it.by().value())
                  .setAgentId(it.agent().value())
                  .setNote(it.note()));
      case AnswerHelp it ->
          wire.setAnswerHelp(
              JournalCommand.AnswerHelp.newBuilder()
                  .setBy(it.by().value())
                  .setAgentId(it.agent().value())
                  .setInteractionId(it.interaction().value())
                  .setNote(it.note()));
    }
  }

  static MoveInteraction decode(JournalCommand.MoveInteraction wire) {
    return new MoveInteraction(
        new SupervisorId(wire.getBy()),
        new InteractionId(wire.getInteractionId()),
        new QueueId(wire.getQueueId()),
        wire.getNote());
  }

  static Reprioritise decode(JournalCommand.Reprioritise wire) {
    return new Reprioritise(
        new SupervisorId(wire.getBy()),
        new InteractionId(wire.getInteractionId()),
        wire.getPriority(),
        wire.getNote());
  }

  static AssignInteraction decode(JournalCommand.AssignInteraction wire) {
    return new AssignInteraction(
        new SupervisorId(wire.getBy()),
        new InteractionId(wire.getInteractionId()),
        new AgentId(wire.getAgentId()),
        wire.getBeyondCapacity(),
        wire.getNote());
  }

  static RescindOffers decode(JournalCommand.RescindOffers wire) {
    return new RescindOffers(
        new SupervisorId(wire.getBy()), new InteractionId(wire.getInteractionId()), wire.getNote());
  }

  static DrainQueue decode(JournalCommand.DrainQueue wire) {
    return new DrainQueue(
        new SupervisorId(wire.getBy()),
        new QueueId(wire.getQueueId()),
        new QueueId(wire.getToQueueId()),
        wire.getNote());
  }

  static ForceEnd decode(JournalCommand.ForceEnd wire) {
    return new ForceEnd(
        new SupervisorId(wire.getBy()), new InteractionId(wire.getInteractionId()), wire.getNote());
  }

  static ForceActivity decode(JournalCommand.ForceActivity wire) {
    return new ForceActivity(
        new SupervisorId(wire.getBy()),
        new AgentId(wire.getAgentId()),
        WireEnums.fromWire(wire.getActivity()),
        wire.getNote());
  }

  static AnswerHelp decode(JournalCommand.AnswerHelp wire) {
    return new AnswerHelp(
        new SupervisorId(wire.getBy()),
        new AgentId(wire.getAgentId()),
        new InteractionId(wire.getInteractionId()),
        wire.getNote());
  }

  static ForceSignOut decode(JournalCommand.ForceSignOut wire) {
    return new ForceSignOut(
        new SupervisorId(wire.getBy()), new AgentId(wire.getAgentId()), wire.getNote());
  }
}
