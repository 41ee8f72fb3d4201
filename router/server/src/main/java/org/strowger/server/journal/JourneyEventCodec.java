package org.strowger.server.journal;

import org.strowger.core.event.InteractionEvent.AgentBarred;
import org.strowger.core.event.InteractionEvent.CallbackAnswered;
import org.strowger.core.event.InteractionEvent.CallbackAttemptFailed;
import org.strowger.core.event.InteractionEvent.CallbackDialled;
import org.strowger.core.event.InteractionEvent.CallbackRequested;
import org.strowger.core.event.InteractionEvent.CallbackResumed;
import org.strowger.core.event.InteractionEvent.ConsultationJoined;
import org.strowger.core.event.InteractionEvent.CustomerHandedOver;
import org.strowger.core.event.InteractionEvent.DispositionSet;
import org.strowger.core.event.InteractionEvent.InteractionAssigned;
import org.strowger.core.event.InteractionEvent.PlaceKept;
import org.strowger.core.event.InteractionEvent.SentOutside;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.SupervisorId;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.wire.SharedIds;

/**
 * The part of {@link InteractionEventCodec} for how customers go on: given to agents by
 * supervisors, handed from agent to agent, filed, and called back.
 */
final class JourneyEventCodec {
  private JourneyEventCodec() {}

  static JournalEvent.InteractionAssigned encode(InteractionAssigned event) {
    return JournalEvent.InteractionAssigned.newBuilder()
        .setInteractionId(event.interaction().value())
        .setAgentId(event.agent().value())
        .setCounted(event.counted())
        .setBy(event.by().value())
        .build();
  }

  static InteractionAssigned decode(JournalEvent.InteractionAssigned wire) {
    return new InteractionAssigned(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getCounted(),
        new SupervisorId(wire.getBy()));
  }

  static JournalEvent.AgentBarred encode(AgentBarred event) {
    return JournalEvent.AgentBarred.newBuilder()
        .setInteractionId(event.interaction().value())
        .setAgentId(event.agent().value())
        .setUntilMs(event.untilMs())
        .build();
  }

  static AgentBarred decode(JournalEvent.AgentBarred wire) {
    return new AgentBarred(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getUntilMs());
  }

  static JournalEvent.DispositionSet encode(DispositionSet event) {
    return JournalEvent.DispositionSet.newBuilder()
        .setInteractionId(event.interaction().value())
        .setAgentId(event.agent().value())
        .setDispositionId(event.disposition().value())
        .build();
  }

  static DispositionSet decode(JournalEvent.DispositionSet wire) {
    return new DispositionSet(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        new DispositionId(wire.getDispositionId()));
  }

  static JournalEvent.ConsultationJoined encode(ConsultationJoined event) {
    return JournalEvent.ConsultationJoined.newBuilder()
        .setInteractionId(event.interaction().value())
        .setWithInteractionId(event.with().value())
        .build();
  }

  static ConsultationJoined decode(JournalEvent.ConsultationJoined wire) {
    return new ConsultationJoined(
        new InteractionId(wire.getInteractionId()), new InteractionId(wire.getWithInteractionId()));
  }

  static JournalEvent.CustomerHandedOver encode(CustomerHandedOver event) {
    return JournalEvent.CustomerHandedOver.newBuilder()
        .setInteractionId(event.interaction().value())
        .setFromInteractionId(event.from().value())
        .setDueMs(event.dueMs())
        .build();
  }

  static CustomerHandedOver decode(JournalEvent.CustomerHandedOver wire) {
    return new CustomerHandedOver(
        new InteractionId(wire.getInteractionId()),
        new InteractionId(wire.getFromInteractionId()),
        wire.getDueMs());
  }

  static JournalEvent.SentOutside encode(SentOutside event) {
    return JournalEvent.SentOutside.newBuilder()
        .setInteractionId(event.interaction().value())
        .setAgentId(event.agent().value())
        .setAddress(event.address())
        .build();
  }

  static SentOutside decode(JournalEvent.SentOutside wire) {
    return new SentOutside(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getAddress());
  }

  static JournalEvent.CallbackRequested encode(CallbackRequested event) {
    return JournalEvent.CallbackRequested.newBuilder()
        .setInteractionId(event.interaction().value())
        .build();
  }

  static CallbackRequested decode(JournalEvent.CallbackRequested wire) {
    return new CallbackRequested(new InteractionId(wire.getInteractionId()));
  }

  static JournalEvent.CallbackDialled encode(CallbackDialled event) {
    return JournalEvent.CallbackDialled.newBuilder()
        .setInteractionId(event.interaction().value())
        .setAgentId(event.agent().value())
        .setDeadlineMs(event.deadlineMs())
        .build();
  }

  static CallbackDialled decode(JournalEvent.CallbackDialled wire) {
    return new CallbackDialled(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getDeadlineMs());
  }

  static JournalEvent.CallbackAnswered encode(CallbackAnswered event) {
    return JournalEvent.CallbackAnswered.newBuilder()
        .setInteractionId(event.interaction().value())
        .setAgentId(event.agent().value())
        .build();
  }

  static CallbackAnswered decode(JournalEvent.CallbackAnswered wire) {
    return new CallbackAnswered(
        new InteractionId(wire.getInteractionId()), SharedIds.agent(wire.getAgentId()));
  }

  static JournalEvent.CallbackAttemptFailed encode(CallbackAttemptFailed event) {
    return JournalEvent.CallbackAttemptFailed.newBuilder()
        .setInteractionId(event.interaction().value())
        .setAgentId(event.agent().value())
        .setAttempts(event.attempts())
        .setAgainMs(event.againMs())
        .build();
  }

  static CallbackAttemptFailed decode(JournalEvent.CallbackAttemptFailed wire) {
    return new CallbackAttemptFailed(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getAttempts(),
        wire.getAgainMs());
  }

  static JournalEvent.CallbackResumed encode(CallbackResumed event) {
    return JournalEvent.CallbackResumed.newBuilder()
        .setInteractionId(event.interaction().value())
        .build();
  }

  static CallbackResumed decode(JournalEvent.CallbackResumed wire) {
    return new CallbackResumed(new InteractionId(wire.getInteractionId()));
  }

  static JournalEvent.PlaceKept encode(PlaceKept event) {
    return JournalEvent.PlaceKept.newBuilder()
        .setInteractionId(event.interaction().value())
        .setQueueId(event.queue().value())
        .setCustomerId(event.customer().value())
        .setSinceMs(event.sinceMs())
        .setUntilMs(event.untilMs())
        .build();
  }

  static PlaceKept decode(JournalEvent.PlaceKept wire) {
    return new PlaceKept(
        new InteractionId(wire.getInteractionId()),
        SharedIds.queue(wire.getQueueId()),
        new CustomerId(wire.getCustomerId()),
        wire.getSinceMs(),
        wire.getUntilMs());
  }
}
