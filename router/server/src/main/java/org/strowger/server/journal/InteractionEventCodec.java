package org.strowger.server.journal;

import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.AgentBarred;
import org.strowger.core.event.InteractionEvent.CallbackAnswered;
import org.strowger.core.event.InteractionEvent.CallbackAttemptFailed;
import org.strowger.core.event.InteractionEvent.CallbackDialled;
import org.strowger.core.event.InteractionEvent.CallbackOffered;
import org.strowger.core.event.InteractionEvent.CallbackRequested;
import org.strowger.core.event.InteractionEvent.CallbackResumed;
import org.strowger.core.event.InteractionEvent.ConsultationJoined;
import org.strowger.core.event.InteractionEvent.ConversationIdled;
import org.strowger.core.event.InteractionEvent.ConversationParked;
import org.strowger.core.event.InteractionEvent.ConversationRequeued;
import org.strowger.core.event.InteractionEvent.ConversationTouched;
import org.strowger.core.event.InteractionEvent.ConversationWoken;
import org.strowger.core.event.InteractionEvent.CustomerHandedOver;
import org.strowger.core.event.InteractionEvent.DeclineForgotten;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.DispositionSet;
import org.strowger.core.event.InteractionEvent.HelpChanged;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionAssigned;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionEntered;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionPulled;
import org.strowger.core.event.InteractionEvent.InteractionReprioritised;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.event.InteractionEvent.MuteChanged;
import org.strowger.core.event.InteractionEvent.PlaceKept;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.PreferenceEnded;
import org.strowger.core.event.InteractionEvent.ReplyAwaited;
import org.strowger.core.event.InteractionEvent.SentOutside;
import org.strowger.core.event.InteractionEvent.ThresholdLifted;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.InteractionEvent.WrapUpExtended;
import org.strowger.core.model.Cause;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Links;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.model.WaitModel;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.wire.SharedIds;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireJourney;
import org.strowger.server.wire.WireRequirements;
import org.strowger.server.wire.WireTerms;
import org.strowger.server.wire.WireValues;

/**
 * The part of {@link EventCodec} for what happens to interactions; what is special to conversations
 * that may sleep is in {@link ConversationCodec}, how customers go from agent to agent and are
 * called back in {@link JourneyEventCodec}.
 */
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
                  .addAllRequirements(WireRequirements.allToWire(it.requirements()))
                  .setFurtherRequirements(WireRequirements.furtherToWire(it.requirements()))
                  .setPriority(it.priority())
                  .addAllAttributes(WireValues.toWire(it.attributes()))
                  .setDueMs(it.dueMs())
                  .setTerms(WireTerms.toWire(it.terms()))
                  .setPreferenceDeadlineMs(it.preferenceDeadlineMs())
                  .setLine(RecordCodec.encode(it.line()))
                  .setTold(RecordCodec.encode(it.told()))
                  .setSplitByQueueId(WireValues.toWire(it.splitBy()))
                  .setUnservable(it.unservable())
                  .setLinks(WireJourney.toWire(it.links())));
      case DirectStarted it ->
          wire.setDirectStarted(
              JournalEvent.DirectStarted.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key())
                  .setChannel(WireEnums.toWire(it.channel()))
                  .setQueueId(it.queue().value())
                  .setAgentId(it.agent().value())
                  .addAllRequirements(WireRequirements.allToWire(it.requirements()))
                  .setFurtherRequirements(WireRequirements.furtherToWire(it.requirements()))
                  .setPriority(it.priority())
                  .addAllAttributes(WireValues.toWire(it.attributes()))
                  .setCounted(it.counted())
                  .setLinks(WireJourney.toWire(it.links())));
      case InteractionEntered it ->
          wire.setInteractionEntered(
              JournalEvent.InteractionEntered.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setDueMs(it.dueMs())
                  .setPreferenceDeadlineMs(it.preferenceDeadlineMs()));
      case InteractionUpdated it -> wire.setInteractionUpdated(encode(it));
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
                  .setBy(WireValues.toWire(it.by()))
                  .setCause(WireEnums.toWire(it.cause())));
      case PlanStepRelaxed it -> wire.setPlanStepRelaxed(encode(it));
      case PreferenceEnded it ->
          wire.setPreferenceEnded(
              JournalEvent.PreferenceEnded.newBuilder().setInteractionId(it.interaction().value()));
      case ThresholdLifted it ->
          wire.setThresholdLifted(
              JournalEvent.ThresholdLifted.newBuilder().setInteractionId(it.interaction().value()));
      case DeclineForgotten it ->
          wire.setDeclineForgotten(
              JournalEvent.DeclineForgotten.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value()));
      case CallbackOffered it ->
          wire.setCallbackOffered(
              JournalEvent.CallbackOffered.newBuilder().setInteractionId(it.interaction().value()));
      case InteractionPulled it ->
          wire.setInteractionPulled(
              JournalEvent.InteractionPulled.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value()));
      case ConversationTouched it -> wire.setConversationTouched(ConversationCodec.encode(it));
      case InteractionAssigned it -> wire.setInteractionAssigned(JourneyEventCodec.encode(it));
      case AgentBarred it -> wire.setAgentBarred(JourneyEventCodec.encode(it));
      case DispositionSet it -> wire.setDispositionSet(JourneyEventCodec.encode(it));
      case ConsultationJoined it -> wire.setConsultationJoined(JourneyEventCodec.encode(it));
      case CustomerHandedOver it -> wire.setCustomerHandedOver(JourneyEventCodec.encode(it));
      case SentOutside it -> wire.setSentOutside(JourneyEventCodec.encode(it));
      case CallbackRequested it -> wire.setCallbackRequested(JourneyEventCodec.encode(it));
      case CallbackDialled it -> wire.setCallbackDialled(JourneyEventCodec.encode(it));
      case CallbackAnswered it -> wire.setCallbackAnswered(JourneyEventCodec.encode(it));
      case CallbackAttemptFailed it -> wire.setCallbackAttemptFailed(JourneyEventCodec.encode(it));
      case CallbackResumed it -> wire.setCallbackResumed(JourneyEventCodec.encode(it));
      case PlaceKept it -> wire.setPlaceKept(JourneyEventCodec.encode(it));
      case ConversationParked it -> wire.setConversationParked(ConversationCodec.encode(it));
      case ConversationIdled it -> wire.setConversationIdled(ConversationCodec.encode(it));
      case ReplyAwaited it -> wire.setReplyAwaited(ConversationCodec.encode(it));
      case ConversationWoken it -> wire.setConversationWoken(ConversationCodec.encode(it));
      case ConversationRequeued it -> wire.setConversationRequeued(ConversationCodec.encode(it));
      case MuteChanged it ->
          wire.setMuteChanged(
              JournalEvent.MuteChanged.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setMute(WireJourney.toWire(it.mute())));
      case HelpChanged it ->
          wire.setHelpChanged(
              JournalEvent.HelpChanged.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setHelp(WireJourney.toWire(it.help())));
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
                  .setAgentId(WireValues.toWire(it.agent()))
                  .setWrapUpDeadlineMs(it.wrapUpDeadlineMs())
                  .setBy(WireValues.toWire(it.by())));
      case WrapUpExtended it ->
          wire.setWrapUpExtended(
              JournalEvent.WrapUpExtended.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setWrapUpDeadlineMs(it.wrapUpDeadlineMs()));
      case WrapUpEnded it ->
          wire.setWrapUpEnded(
              JournalEvent.WrapUpEnded.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setCause(WireEnums.toWire(it.cause())));
    }
  }

  static InteractionArrived decode(JournalEvent.InteractionArrived wire) {
    return new InteractionArrived(
        new InteractionId(wire.getInteractionId()),
        new InteractionKey(SharedIds.gateway(wire.getGatewayId()), wire.getKey()),
        WireEnums.fromWire(wire.getChannel()),
        SharedIds.queue(wire.getQueueId()),
        WireRequirements.fromWire(wire.getRequirementsList(), wire.getFurtherRequirements()),
        wire.getPriority(),
        WireValues.attributesFromWire(wire.getAttributesList()),
        wire.getDueMs(),
        WireTerms.fromWire(wire.getTerms()),
        wire.getPreferenceDeadlineMs(),
        wire.hasLine() ? RecordCodec.decode(wire.getLine()) : WaitModel.UNKNOWN,
        RecordCodec.decode(wire.getTold()),
        WireValues.queueFromWire(wire.getSplitByQueueId()),
        wire.getUnservable(),
        WireJourney.fromWire(wire.getLinks()));
  }

  /**
   * Older journals don't say whether it takes capacity: the agent's profiles did, and one that says
   * nothing does not count such calls.
   */
  static DirectStarted decode(JournalEvent.DirectStarted wire) {
    return new DirectStarted(
        new InteractionId(wire.getInteractionId()),
        new InteractionKey(SharedIds.gateway(wire.getGatewayId()), wire.getKey()),
        WireEnums.fromWire(wire.getChannel()),
        SharedIds.queue(wire.getQueueId()),
        SharedIds.agent(wire.getAgentId()),
        WireRequirements.fromWire(wire.getRequirementsList(), wire.getFurtherRequirements()),
        wire.getPriority(),
        WireValues.attributesFromWire(wire.getAttributesList()),
        wire.getCounted(),
        wire.hasLinks() ? WireJourney.fromWire(wire.getLinks()) : Links.DIRECT);
  }

  static InteractionEntered decode(JournalEvent.InteractionEntered wire) {
    return new InteractionEntered(
        new InteractionId(wire.getInteractionId()),
        wire.getDueMs(),
        wire.getPreferenceDeadlineMs());
  }

  private static JournalEvent.InteractionUpdated encode(InteractionUpdated event) {
    JournalEvent.InteractionUpdated.Builder wire =
        JournalEvent.InteractionUpdated.newBuilder()
            .setInteractionId(event.interaction().value())
            .addAllAttributes(WireValues.toWire(event.attributes()));
    if (event.requirements() != null) {
      wire.setRequirements(WireRequirements.toWire(event.requirements()));
    }
    return wire.build();
  }

  static InteractionUpdated decode(JournalEvent.InteractionUpdated wire) {
    return new InteractionUpdated(
        new InteractionId(wire.getInteractionId()),
        WireValues.attributesFromWire(wire.getAttributesList()),
        wire.hasRequirements() ? WireRequirements.fromWire(wire.getRequirements()) : null);
  }

  static InteractionReprioritised decode(JournalEvent.InteractionReprioritised wire) {
    return new InteractionReprioritised(
        new InteractionId(wire.getInteractionId()),
        wire.getPriority(),
        wire.getDueMs(),
        new SupervisorId(wire.getBy()));
  }

  /** Journals of the first version say no cause: in it only supervisors moved anything. */
  static InteractionMoved decode(JournalEvent.InteractionMoved wire) {
    return new InteractionMoved(
        new InteractionId(wire.getInteractionId()),
        SharedIds.queue(wire.getQueueId()),
        wire.getDueMs(),
        WireValues.supervisorFromWire(wire.getBy()),
        wire.getCause() == org.strowger.proto.v1.Cause.CAUSE_UNSPECIFIED
            ? Cause.SUPERVISOR
            : WireEnums.fromWire(wire.getCause()));
  }

  private static JournalEvent.PlanStepRelaxed encode(PlanStepRelaxed event) {
    var wire =
        JournalEvent.PlanStepRelaxed.newBuilder()
            .setInteractionId(event.interaction().value())
            .setSteps(event.steps());
    if (event.dueMs() != PlanStepRelaxed.DUE_AS_BEFORE) {
      wire.setDueMs(event.dueMs());
    }
    return wire.build();
  }

  static PlanStepRelaxed decode(JournalEvent.PlanStepRelaxed wire) {
    return new PlanStepRelaxed(
        new InteractionId(wire.getInteractionId()),
        wire.getSteps(),
        wire.hasDueMs() ? wire.getDueMs() : PlanStepRelaxed.DUE_AS_BEFORE);
  }

  static PreferenceEnded decode(JournalEvent.PreferenceEnded wire) {
    return new PreferenceEnded(new InteractionId(wire.getInteractionId()));
  }

  static ThresholdLifted decode(JournalEvent.ThresholdLifted wire) {
    return new ThresholdLifted(new InteractionId(wire.getInteractionId()));
  }

  static DeclineForgotten decode(JournalEvent.DeclineForgotten wire) {
    return new DeclineForgotten(
        new InteractionId(wire.getInteractionId()), SharedIds.agent(wire.getAgentId()));
  }

  static CallbackOffered decode(JournalEvent.CallbackOffered wire) {
    return new CallbackOffered(new InteractionId(wire.getInteractionId()));
  }

  static InteractionPulled decode(JournalEvent.InteractionPulled wire) {
    return new InteractionPulled(
        new InteractionId(wire.getInteractionId()), SharedIds.agent(wire.getAgentId()));
  }

  static HelpChanged decode(JournalEvent.HelpChanged wire) {
    return new HelpChanged(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        WireJourney.fromWire(wire.getHelp()));
  }

  static MuteChanged decode(JournalEvent.MuteChanged wire) {
    return new MuteChanged(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        WireJourney.fromWire(wire.getMute()));
  }

  static InteractionHeld decode(JournalEvent.InteractionHeld wire) {
    return new InteractionHeld(
        new InteractionId(wire.getInteractionId()), SharedIds.agent(wire.getAgentId()));
  }

  static InteractionRetrieved decode(JournalEvent.InteractionRetrieved wire) {
    return new InteractionRetrieved(
        new InteractionId(wire.getInteractionId()), SharedIds.agent(wire.getAgentId()));
  }

  static InteractionRequeued decode(JournalEvent.InteractionRequeued wire) {
    return new InteractionRequeued(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        WireEnums.fromWire(wire.getCause()));
  }

  static InteractionEnded decode(JournalEvent.InteractionEnded wire) {
    return new InteractionEnded(
        new InteractionId(wire.getInteractionId()),
        WireEnums.fromWire(wire.getReason()),
        WireValues.agentFromWire(wire.getAgentId()),
        wire.getWrapUpDeadlineMs(),
        WireValues.supervisorFromWire(wire.getBy()));
  }

  static WrapUpExtended decode(JournalEvent.WrapUpExtended wire) {
    return new WrapUpExtended(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getWrapUpDeadlineMs());
  }

  static WrapUpEnded decode(JournalEvent.WrapUpEnded wire) {
    return new WrapUpEnded(
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        WireEnums.fromWire(wire.getCause()));
  }
}
