package org.strowger.server.journal;

import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.GatewayEvent.GatewayConnected;
import org.strowger.core.event.GatewayEvent.GatewayConnectionLost;
import org.strowger.core.event.GatewayEvent.GatewayGraceEnded;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.HostEvent.HostStarted;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.event.SupervisorEvent.SupervisorIntervened;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.SupervisorId;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.proto.v1.JournalEventOrBuilder;
import org.strowger.server.wire.SharedIds;
import org.strowger.server.wire.WireLimits;
import org.strowger.server.wire.WireValues;

/**
 * Events in the journal: every record of the core has the message of the same name. Each family has
 * a codec of its own, but for the few of gateways, supervisors and hosts. Stateless, for any
 * thread.
 */
public final class EventCodec {
  private EventCodec() {}

  public static JournalEvent encode(Event event) {
    JournalEvent.Builder wire = JournalEvent.newBuilder();
    encode(event, wire);
    return wire.build();
  }

  static void encode(Event event, JournalEvent.Builder wire) {
    switch (event) {
      case AgentEvent it -> AgentEventCodec.encode(it, wire);
      case GatewayEvent it -> encode(it, wire);
      case ConfigurationEvent it -> ConfigurationCodec.encode(it, wire);
      case SupervisorEvent it -> encode(it, wire);
      case HostEvent it -> encode(it, wire);
      case InteractionEvent it -> InteractionEventCodec.encode(it, wire);
      case OfferEvent it -> OfferEventCodec.encode(it, wire);
      case RowEvent it -> RowCodec.encode(it, wire);
    }
  }

  /** Takes a builder too, so that one can be used again and again. */
  public static Event decode(JournalEventOrBuilder wire) {
    return switch (wire.getEventCase()) {
      case AGENT_SIGNED_IN -> AgentEventCodec.decode(wire.getAgentSignedIn());
      case AGENT_RESUMED -> AgentEventCodec.decode(wire.getAgentResumed());
      case AGENT_CONNECTION_LOST -> AgentEventCodec.decode(wire.getAgentConnectionLost());
      case AGENT_SIGNED_OUT -> AgentEventCodec.decode(wire.getAgentSignedOut());
      case ACTIVITY_CHANGED -> AgentEventCodec.decode(wire.getActivityChanged());
      case NEXT_ACTIVITY_SET -> AgentEventCodec.decode(wire.getNextActivitySet());
      case AGENT_LOST -> AgentEventCodec.decode(wire.getAgentLost());
      case ASSIGNMENT_WINDOW_ENDED -> AgentEventCodec.decode(wire.getAssignmentWindowEnded());
      case SHIFT_COUNTS_RESET -> AgentEventCodec.decode(wire.getShiftCountsReset());
      case COOL_DOWN_STARTED -> AgentEventCodec.decode(wire.getCoolDownStarted());
      case COOL_DOWN_ENDED -> AgentEventCodec.decode(wire.getCoolDownEnded());
      case GATEWAY_CONNECTED -> decode(wire.getGatewayConnected());
      case GATEWAY_CONNECTION_LOST -> decode(wire.getGatewayConnectionLost());
      case GATEWAY_GRACE_ENDED -> decode(wire.getGatewayGraceEnded());
      case INTERACTION_ARRIVED -> InteractionEventCodec.decode(wire.getInteractionArrived());
      case DIRECT_STARTED -> InteractionEventCodec.decode(wire.getDirectStarted());
      case INTERACTION_ENTERED -> InteractionEventCodec.decode(wire.getInteractionEntered());
      case INTERACTION_UPDATED -> InteractionEventCodec.decode(wire.getInteractionUpdated());
      case INTERACTION_REPRIORITISED ->
          InteractionEventCodec.decode(wire.getInteractionReprioritised());
      case INTERACTION_MOVED -> InteractionEventCodec.decode(wire.getInteractionMoved());
      case PLAN_STEP_RELAXED -> InteractionEventCodec.decode(wire.getPlanStepRelaxed());
      case PREFERENCE_ENDED -> InteractionEventCodec.decode(wire.getPreferenceEnded());
      case THRESHOLD_LIFTED -> InteractionEventCodec.decode(wire.getThresholdLifted());
      case DECLINE_FORGOTTEN -> InteractionEventCodec.decode(wire.getDeclineForgotten());
      case CALLBACK_OFFERED -> InteractionEventCodec.decode(wire.getCallbackOffered());
      case INTERACTION_PULLED -> InteractionEventCodec.decode(wire.getInteractionPulled());
      case MUTE_CHANGED -> InteractionEventCodec.decode(wire.getMuteChanged());
      case HELP_CHANGED -> InteractionEventCodec.decode(wire.getHelpChanged());
      case INTERACTION_HELD -> InteractionEventCodec.decode(wire.getInteractionHeld());
      case INTERACTION_RETRIEVED -> InteractionEventCodec.decode(wire.getInteractionRetrieved());
      case INTERACTION_REQUEUED -> InteractionEventCodec.decode(wire.getInteractionRequeued());
      case INTERACTION_ENDED -> InteractionEventCodec.decode(wire.getInteractionEnded());
      case WRAP_UP_EXTENDED -> InteractionEventCodec.decode(wire.getWrapUpExtended());
      case WRAP_UP_ENDED -> InteractionEventCodec.decode(wire.getWrapUpEnded());
      case CONVERSATION_TOUCHED -> ConversationCodec.decode(wire.getConversationTouched());
      case INTERACTION_ASSIGNED -> JourneyEventCodec.decode(wire.getInteractionAssigned());
      case AGENT_BARRED -> JourneyEventCodec.decode(wire.getAgentBarred());
      case DISPOSITION_SET -> JourneyEventCodec.decode(wire.getDispositionSet());
      case CONSULTATION_JOINED -> JourneyEventCodec.decode(wire.getConsultationJoined());
      case CUSTOMER_HANDED_OVER -> JourneyEventCodec.decode(wire.getCustomerHandedOver());
      case SENT_OUTSIDE -> JourneyEventCodec.decode(wire.getSentOutside());
      case CALLBACK_REQUESTED -> JourneyEventCodec.decode(wire.getCallbackRequested());
      case CALLBACK_DIALLED -> JourneyEventCodec.decode(wire.getCallbackDialled());
      case CALLBACK_ANSWERED -> JourneyEventCodec.decode(wire.getCallbackAnswered());
      case CALLBACK_ATTEMPT_FAILED -> JourneyEventCodec.decode(wire.getCallbackAttemptFailed());
      case CALLBACK_RESUMED -> JourneyEventCodec.decode(wire.getCallbackResumed());
      case PLACE_KEPT -> JourneyEventCodec.decode(wire.getPlaceKept());
      case CONVERSATION_PARKED -> ConversationCodec.decode(wire.getConversationParked());
      case CONVERSATION_IDLED -> ConversationCodec.decode(wire.getConversationIdled());
      case REPLY_AWAITED -> ConversationCodec.decode(wire.getReplyAwaited());
      case CONVERSATION_WOKEN -> ConversationCodec.decode(wire.getConversationWoken());
      case CONVERSATION_REQUEUED -> ConversationCodec.decode(wire.getConversationRequeued());
      case OFFER_MADE -> OfferEventCodec.decode(wire.getOfferMade());
      case OFFER_ACCEPTED -> OfferEventCodec.decode(wire.getOfferAccepted());
      case OFFER_DECLINED -> OfferEventCodec.decode(wire.getOfferDeclined());
      case OFFER_EXPIRED -> OfferEventCodec.decode(wire.getOfferExpired());
      case OFFER_RESCINDED -> OfferEventCodec.decode(wire.getOfferRescinded());
      case SKILL_DEFINED -> ConfigurationCodec.decode(wire.getSkillDefined());
      case TEAM_DEFINED -> ConfigurationCodec.decode(wire.getTeamDefined());
      case PROJECT_DEFINED -> ConfigurationCodec.decode(wire.getProjectDefined());
      case DISPOSITION_DEFINED -> ConfigurationCodec.decode(wire.getDispositionDefined());
      case ACTIVITY_REASON_DEFINED -> ConfigurationCodec.decode(wire.getActivityReasonDefined());
      case CALENDAR_DEFINED -> ConfigurationCodec.decode(wire.getCalendarDefined());
      case CAPACITY_PROFILE_DEFINED -> ConfigurationCodec.decode(wire.getCapacityProfileDefined());
      case PLAN_DEFINED -> ConfigurationCodec.decode(wire.getPlanDefined());
      case QUEUE_DEFINED -> ConfigurationCodec.decode(wire.getQueueDefined());
      case AGENT_DEFINED -> ConfigurationCodec.decode(wire.getAgentDefined());
      case CALENDAR_TURNED -> ConfigurationCodec.decode(wire.getCalendarTurned());
      case HOST_STARTED -> decode(wire.getHostStarted());
      case COUNTERS_ROW -> RowCodec.decode(wire.getCountersRow());
      case CALENDAR_ROW -> RowCodec.decode(wire.getCalendarRow());
      case QUEUE_ROW -> RowCodec.decode(wire.getQueueRow());
      case AGENT_ROW -> RowCodec.decode(wire.getAgentRow());
      case GATEWAY_ROW -> RowCodec.decode(wire.getGatewayRow());
      case INTERACTION_ROW -> RowCodec.decode(wire.getInteractionRow());
      case OFFER_ROW -> RowCodec.decode(wire.getOfferRow());
      case TAKEN_OFFER_ROW -> RowCodec.decode(wire.getTakenOfferRow());
      case ENDED_KEY_ROW -> RowCodec.decode(wire.getEndedKeyRow());
      case KEPT_PLACE_ROW -> RowCodec.decode(wire.getKeptPlaceRow());
      case SUPERVISOR_INTERVENED -> decode(wire.getSupervisorIntervened());
      case EVENT_NOT_SET ->
          throw new InvalidValue(
              "event", "is missing or of a kind that this version does not know");
    };
  }

  private static void encode(GatewayEvent event, JournalEvent.Builder wire) {
    switch (event) {
      case GatewayConnected it ->
          wire.setGatewayConnected(
              JournalEvent.GatewayConnected.newBuilder()
                  .setGatewayId(it.gateway().value())
                  .setEpoch(it.epoch()));
      case GatewayConnectionLost it ->
          wire.setGatewayConnectionLost(
              JournalEvent.GatewayConnectionLost.newBuilder()
                  .setGatewayId(it.gateway().value())
                  .setGraceDeadlineMs(it.graceDeadlineMs()));
      case GatewayGraceEnded it ->
          wire.setGatewayGraceEnded(
              JournalEvent.GatewayGraceEnded.newBuilder().setGatewayId(it.gateway().value()));
    }
  }

  private static void encode(SupervisorEvent event, JournalEvent.Builder wire) {
    switch (event) {
      case SupervisorIntervened it ->
          wire.setSupervisorIntervened(
              JournalEvent.SupervisorIntervened.newBuilder()
                  .setBy(it.by().value())
                  .setNote(it.note())
                  .setQueueId(WireValues.toWire(it.queue())));
    }
  }

  private static void encode(HostEvent event, JournalEvent.Builder wire) {
    switch (event) {
      case HostStarted it ->
          wire.setHostStarted(
              JournalEvent.HostStarted.newBuilder().setLimits(WireLimits.toWire(it.limits())));
    }
  }

  private static GatewayConnected decode(JournalEvent.GatewayConnected wire) {
    return new GatewayConnected(SharedIds.gateway(wire.getGatewayId()), wire.getEpoch());
  }

  private static GatewayConnectionLost decode(JournalEvent.GatewayConnectionLost wire) {
    return new GatewayConnectionLost(
        SharedIds.gateway(wire.getGatewayId()), wire.getGraceDeadlineMs());
  }

  private static GatewayGraceEnded decode(JournalEvent.GatewayGraceEnded wire) {
    return new GatewayGraceEnded(SharedIds.gateway(wire.getGatewayId()));
  }

  private static SupervisorIntervened decode(JournalEvent.SupervisorIntervened wire) {
    return new SupervisorIntervened(
        new SupervisorId(wire.getBy()),
        wire.getNote(),
        WireValues.queueFromWire(wire.getQueueId()));
  }

  private static HostStarted decode(JournalEvent.HostStarted wire) {
    return new HostStarted(WireLimits.fromWire(wire.getLimits()));
  }
}
