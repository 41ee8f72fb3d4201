package org.strowger.server.journal;

import org.strowger.core.event.InteractionEvent.ConversationIdled;
import org.strowger.core.event.InteractionEvent.ConversationParked;
import org.strowger.core.event.InteractionEvent.ConversationRequeued;
import org.strowger.core.event.InteractionEvent.ConversationTouched;
import org.strowger.core.event.InteractionEvent.ConversationWoken;
import org.strowger.core.event.InteractionEvent.ReplyAwaited;
import org.strowger.core.model.InteractionId;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.wire.SharedIds;

/** The part of {@link InteractionEventCodec} for conversations, which may sleep and wake. */
final class ConversationCodec {
  private ConversationCodec() {}

  static JournalEvent.ConversationTouched encode(ConversationTouched event) {
    return JournalEvent.ConversationTouched.newBuilder()
        .setInteractionId(event.interaction().value())
        .setIdleDeadlineMs(event.idleDeadlineMs())
        .build();
  }

  static ConversationTouched decode(JournalEvent.ConversationTouched wire) {
    return new ConversationTouched(
        new InteractionId(wire.getInteractionId()), wire.getIdleDeadlineMs());
  }

  static JournalEvent.ConversationIdled encode(ConversationIdled event) {
    return JournalEvent.ConversationIdled.newBuilder()
        .setInteractionId(event.interaction().value())
        .setAgentId(event.agent().value())
        .setSleepEndsMs(event.sleepEndsMs())
        .build();
  }

  static ConversationIdled decode(JournalEvent.ConversationIdled wire) {
    return new ConversationIdled(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getSleepEndsMs());
  }

  static JournalEvent.ConversationParked encode(ConversationParked event) {
    return JournalEvent.ConversationParked.newBuilder()
        .setInteractionId(event.interaction().value())
        .setAgentId(event.agent().value())
        .setWakeMs(event.wakeMs())
        .build();
  }

  static ConversationParked decode(JournalEvent.ConversationParked wire) {
    return new ConversationParked(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getWakeMs());
  }

  static JournalEvent.ReplyAwaited encode(ReplyAwaited event) {
    return JournalEvent.ReplyAwaited.newBuilder()
        .setInteractionId(event.interaction().value())
        .setDeadlineMs(event.deadlineMs())
        .build();
  }

  static ReplyAwaited decode(JournalEvent.ReplyAwaited wire) {
    return new ReplyAwaited(new InteractionId(wire.getInteractionId()), wire.getDeadlineMs());
  }

  static JournalEvent.ConversationWoken encode(ConversationWoken event) {
    return JournalEvent.ConversationWoken.newBuilder()
        .setInteractionId(event.interaction().value())
        .setAgentId(event.agent().value())
        .setIdleDeadlineMs(event.idleDeadlineMs())
        .build();
  }

  static ConversationWoken decode(JournalEvent.ConversationWoken wire) {
    return new ConversationWoken(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getIdleDeadlineMs());
  }

  static JournalEvent.ConversationRequeued encode(ConversationRequeued event) {
    return JournalEvent.ConversationRequeued.newBuilder()
        .setInteractionId(event.interaction().value())
        .setAgentId(event.agent().value())
        .setDueMs(event.dueMs())
        .setPreferenceDeadlineMs(event.preferenceDeadlineMs())
        .build();
  }

  static ConversationRequeued decode(JournalEvent.ConversationRequeued wire) {
    return new ConversationRequeued(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getDueMs(),
        wire.getPreferenceDeadlineMs());
  }
}
