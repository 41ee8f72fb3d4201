package org.strowger.server.journal;

import org.jspecify.annotations.Nullable;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionReprioritised;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SupervisorId;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireValues;

/** The part of {@link EventCodec} for what happens to interactions and offers. */
final class InteractionEventCodec {
  private InteractionEventCodec() {}

  static void encode(InteractionEvent event, JournalEvent.Builder wire) {
    switch (event) {
      case InteractionArrived it ->
          wire.setInteractionArrived(
              JournalEvent.InteractionArrived.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key())
                  .setChannel(WireEnums.toWire(it.channel()))
                  .setQueueId(it.queue().value())
                  .addAllRequirements(WireValues.toWire(it.requirements()))
                  .setPriority(it.priority())
                  .addAllAttributes(WireValues.toWire(it.attributes()))
                  .setDueMs(it.dueMs()));
      case InteractionUpdated it ->
          wire.setInteractionUpdated(
              JournalEvent.InteractionUpdated.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .addAllAttributes(WireValues.toWire(it.attributes())));
      case InteractionReprioritised it ->
          wire.setInteractionReprioritised(
              JournalEvent.InteractionReprioritised.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setPriority(it.priority())
                  .setDueMs(it.dueMs())
                  .setBy(it.by().value()));
      case InteractionMoved it ->
          wire.setInteractionMoved(
              JournalEvent.InteractionMoved.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setQueueId(it.queue().value())
                  .setDueMs(it.dueMs())
                  .setBy(it.by().value()));
      case PlanStepRelaxed it ->
          wire.setPlanStepRelaxed(
              JournalEvent.PlanStepRelaxed.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setSteps(it.steps()));
      case InteractionHeld it ->
          wire.setInteractionHeld(
              JournalEvent.InteractionHeld.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value()));
      case InteractionRetrieved it ->
          wire.setInteractionRetrieved(
              JournalEvent.InteractionRetrieved.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value()));
      case InteractionRequeued it ->
          wire.setInteractionRequeued(
              JournalEvent.InteractionRequeued.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setCause(WireEnums.toWire(it.cause())));
      case InteractionEnded it ->
          wire.setInteractionEnded(
              JournalEvent.InteractionEnded.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setReason(WireEnums.toWire(it.reason()))
                  .setAgentId(agentToWire(it.agent()))
                  .setWrapUpDeadlineMs(it.wrapUpDeadlineMs())
                  .setBy(WireValues.toWire(it.by())));
      case WrapUpEnded it ->
          wire.setWrapUpEnded(
              JournalEvent.WrapUpEnded.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setCause(WireEnums.toWire(it.cause())));
    }
  }

  static void encode(OfferEvent event, JournalEvent.Builder wire) {
    switch (event) {
      case OfferMade it ->
          wire.setOfferMade(
              JournalEvent.OfferMade.newBuilder()
                  .setOfferId(it.offer().value())
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setDeadlineMs(it.deadlineMs()));
      case OfferAccepted it ->
          wire.setOfferAccepted(
              JournalEvent.OfferAccepted.newBuilder()
                  .setOfferId(it.offer().value())
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value()));
      case OfferDeclined it ->
          wire.setOfferDeclined(
              JournalEvent.OfferDeclined.newBuilder()
                  .setOfferId(it.offer().value())
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setNote(it.note()));
      case OfferExpired it ->
          wire.setOfferExpired(
              JournalEvent.OfferExpired.newBuilder()
                  .setOfferId(it.offer().value())
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value()));
      case OfferRescinded it ->
          wire.setOfferRescinded(
              JournalEvent.OfferRescinded.newBuilder()
                  .setOfferId(it.offer().value())
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setRescindReason(WireEnums.toWire(it.reason())));
    }
  }

  static InteractionArrived decode(JournalEvent.InteractionArrived wire) {
    return new InteractionArrived(
        new InteractionId(wire.getInteractionId()),
        new InteractionKey(new GatewayId(wire.getGatewayId()), wire.getKey()),
        WireEnums.fromWire(wire.getChannel()),
        new QueueId(wire.getQueueId()),
        WireValues.requirementsFromWire(wire.getRequirementsList()),
        wire.getPriority(),
        WireValues.attributesFromWire(wire.getAttributesList()),
        wire.getDueMs());
  }

  static InteractionUpdated decode(JournalEvent.InteractionUpdated wire) {
    return new InteractionUpdated(
        new InteractionId(wire.getInteractionId()),
        WireValues.attributesFromWire(wire.getAttributesList()));
  }

  static InteractionReprioritised decode(JournalEvent.InteractionReprioritised wire) {
    return new InteractionReprioritised(
        new InteractionId(wire.getInteractionId()),
        wire.getPriority(),
        wire.getDueMs(),
        new SupervisorId(wire.getBy()));
  }

  static InteractionMoved decode(JournalEvent.InteractionMoved wire) {
    return new InteractionMoved(
        new InteractionId(wire.getInteractionId()),
        new QueueId(wire.getQueueId()),
        wire.getDueMs(),
        new SupervisorId(wire.getBy()));
  }

  static PlanStepRelaxed decode(JournalEvent.PlanStepRelaxed wire) {
    return new PlanStepRelaxed(new InteractionId(wire.getInteractionId()), wire.getSteps());
  }

  static InteractionHeld decode(JournalEvent.InteractionHeld wire) {
    return new InteractionHeld(
        new InteractionId(wire.getInteractionId()), new AgentId(wire.getAgentId()));
  }

  static InteractionRetrieved decode(JournalEvent.InteractionRetrieved wire) {
    return new InteractionRetrieved(
        new InteractionId(wire.getInteractionId()), new AgentId(wire.getAgentId()));
  }

  static InteractionRequeued decode(JournalEvent.InteractionRequeued wire) {
    return new InteractionRequeued(
        new InteractionId(wire.getInteractionId()),
        new AgentId(wire.getAgentId()),
        WireEnums.fromWire(wire.getCause()));
  }

  static InteractionEnded decode(JournalEvent.InteractionEnded wire) {
    return new InteractionEnded(
        new InteractionId(wire.getInteractionId()),
        WireEnums.fromWire(wire.getReason()),
        agentFromWire(wire.getAgentId()),
        wire.getWrapUpDeadlineMs(),
        WireValues.supervisorFromWire(wire.getBy()));
  }

  static WrapUpEnded decode(JournalEvent.WrapUpEnded wire) {
    return new WrapUpEnded(
        new InteractionId(wire.getInteractionId()),
        new AgentId(wire.getAgentId()),
        WireEnums.fromWire(wire.getCause()));
  }

  static OfferMade decode(JournalEvent.OfferMade wire) {
    return new OfferMade(
        new OfferId(wire.getOfferId()),
        new InteractionId(wire.getInteractionId()),
        new AgentId(wire.getAgentId()),
        wire.getDeadlineMs());
  }

  static OfferAccepted decode(JournalEvent.OfferAccepted wire) {
    return new OfferAccepted(
        new OfferId(wire.getOfferId()),
        new InteractionId(wire.getInteractionId()),
        new AgentId(wire.getAgentId()));
  }

  static OfferDeclined decode(JournalEvent.OfferDeclined wire) {
    return new OfferDeclined(
        new OfferId(wire.getOfferId()),
        new InteractionId(wire.getInteractionId()),
        new AgentId(wire.getAgentId()),
        wire.getNote());
  }

  static OfferExpired decode(JournalEvent.OfferExpired wire) {
    return new OfferExpired(
        new OfferId(wire.getOfferId()),
        new InteractionId(wire.getInteractionId()),
        new AgentId(wire.getAgentId()));
  }

  static OfferRescinded decode(JournalEvent.OfferRescinded wire) {
    return new OfferRescinded(
        new OfferId(wire.getOfferId()),
        new InteractionId(wire.getInteractionId()),
        new AgentId(wire.getAgentId()),
        WireEnums.fromWire(wire.getRescindReason()));
  }

  /** On the wire no agent is the empty string. */
  static String agentToWire(@Nullable AgentId agent) {
    return agent == null ? "" : agent.value();
  }

  static @Nullable AgentId agentFromWire(String wire) {
    return wire.isEmpty() ? null : new AgentId(wire);
  }
}
