package org.strowger.server.journal;

import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentResumed;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.AgentEvent.CoolDownEnded;
import org.strowger.core.event.AgentEvent.CoolDownStarted;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
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
import org.strowger.core.model.AgentId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.SessionId;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.wire.WireDefinitions;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireValues;

/**
 * Events in the journal: every record of the core has the message of the same name. Those of
 * interactions and offers are in {@link InteractionEventCodec}, the rows of a snapshot in {@link
 * RowCodec}. Stateless, for any thread.
 */
final class EventCodec {
  private EventCodec() {}

  static JournalEvent encode(Event event) {
    JournalEvent.Builder wire = JournalEvent.newBuilder();
    switch (event) {
      case AgentEvent it -> encode(it, wire);
      case GatewayEvent it -> encode(it, wire);
      case ConfigurationEvent it -> encode(it, wire);
      case HostEvent it -> encode(it, wire);
      case InteractionEvent it -> InteractionEventCodec.encode(it, wire);
      case OfferEvent it -> InteractionEventCodec.encode(it, wire);
      case RowEvent it -> RowCodec.encode(it, wire);
    }
    return wire.build();
  }

  static Event decode(JournalEvent wire) {
    return switch (wire.getEventCase()) {
      case AGENT_SIGNED_IN -> decode(wire.getAgentSignedIn());
      case AGENT_RESUMED -> decode(wire.getAgentResumed());
      case AGENT_CONNECTION_LOST -> decode(wire.getAgentConnectionLost());
      case AGENT_SIGNED_OUT -> decode(wire.getAgentSignedOut());
      case ACTIVITY_CHANGED -> decode(wire.getActivityChanged());
      case COOL_DOWN_STARTED -> decode(wire.getCoolDownStarted());
      case COOL_DOWN_ENDED -> decode(wire.getCoolDownEnded());
      case GATEWAY_CONNECTED -> decode(wire.getGatewayConnected());
      case GATEWAY_CONNECTION_LOST -> decode(wire.getGatewayConnectionLost());
      case GATEWAY_GRACE_ENDED -> decode(wire.getGatewayGraceEnded());
      case SKILL_DEFINED -> decode(wire.getSkillDefined());
      case CAPACITY_PROFILE_DEFINED -> decode(wire.getCapacityProfileDefined());
      case PLAN_DEFINED -> decode(wire.getPlanDefined());
      case QUEUE_DEFINED -> decode(wire.getQueueDefined());
      case AGENT_DEFINED -> decode(wire.getAgentDefined());
      case HOST_STARTED -> decode(wire.getHostStarted());
      case INTERACTION_ARRIVED -> InteractionEventCodec.decode(wire.getInteractionArrived());
      case INTERACTION_UPDATED -> InteractionEventCodec.decode(wire.getInteractionUpdated());
      case INTERACTION_REPRIORITISED ->
          InteractionEventCodec.decode(wire.getInteractionReprioritised());
      case INTERACTION_MOVED -> InteractionEventCodec.decode(wire.getInteractionMoved());
      case PLAN_STEP_RELAXED -> InteractionEventCodec.decode(wire.getPlanStepRelaxed());
      case INTERACTION_HELD -> InteractionEventCodec.decode(wire.getInteractionHeld());
      case INTERACTION_RETRIEVED -> InteractionEventCodec.decode(wire.getInteractionRetrieved());
      case INTERACTION_REQUEUED -> InteractionEventCodec.decode(wire.getInteractionRequeued());
      case INTERACTION_ENDED -> InteractionEventCodec.decode(wire.getInteractionEnded());
      case WRAP_UP_ENDED -> InteractionEventCodec.decode(wire.getWrapUpEnded());
      case OFFER_MADE -> InteractionEventCodec.decode(wire.getOfferMade());
      case OFFER_ACCEPTED -> InteractionEventCodec.decode(wire.getOfferAccepted());
      case OFFER_DECLINED -> InteractionEventCodec.decode(wire.getOfferDeclined());
      case OFFER_EXPIRED -> InteractionEventCodec.decode(wire.getOfferExpired());
      case OFFER_RESCINDED -> InteractionEventCodec.decode(wire.getOfferRescinded());
      case COUNTERS_ROW -> RowCodec.decode(wire.getCountersRow());
      case AGENT_ROW -> RowCodec.decode(wire.getAgentRow());
      case GATEWAY_ROW -> RowCodec.decode(wire.getGatewayRow());
      case INTERACTION_ROW -> RowCodec.decode(wire.getInteractionRow());
      case OFFER_ROW -> RowCodec.decode(wire.getOfferRow());
      case ENDED_KEY_ROW -> RowCodec.decode(wire.getEndedKeyRow());
      case EVENT_NOT_SET ->
          throw new InvalidValue(
              "event", "is missing or of a kind that this version does not know");
    };
  }

  private static void encode(AgentEvent event, JournalEvent.Builder wire) {
    switch (event) {
      case AgentSignedIn it ->
          wire.setAgentSignedIn(
              JournalEvent.AgentSignedIn.newBuilder()
                  .setAgentId(it.agent().value())
                  .setSessionId(it.session().value())
                  .setActivity(WireEnums.toWire(it.activity())));
      case AgentResumed it ->
          wire.setAgentResumed(
              JournalEvent.AgentResumed.newBuilder()
                  .setAgentId(it.agent().value())
                  .setSessionId(it.session().value()));
      case AgentConnectionLost it ->
          wire.setAgentConnectionLost(
              JournalEvent.AgentConnectionLost.newBuilder()
                  .setAgentId(it.agent().value())
                  .setGraceDeadlineMs(it.graceDeadlineMs()));
      case AgentSignedOut it ->
          wire.setAgentSignedOut(
              JournalEvent.AgentSignedOut.newBuilder()
                  .setAgentId(it.agent().value())
                  .setCause(WireEnums.toWire(it.cause()))
                  .setBy(WireValues.toWire(it.by())));
      case ActivityChanged it ->
          wire.setActivityChanged(
              JournalEvent.ActivityChanged.newBuilder()
                  .setAgentId(it.agent().value())
                  .setActivity(WireEnums.toWire(it.activity()))
                  .setCause(WireEnums.toWire(it.cause()))
                  .setBy(WireValues.toWire(it.by())));
      case CoolDownStarted it ->
          wire.setCoolDownStarted(
              JournalEvent.CoolDownStarted.newBuilder()
                  .setAgentId(it.agent().value())
                  .setDeadlineMs(it.deadlineMs()));
      case CoolDownEnded it ->
          wire.setCoolDownEnded(
              JournalEvent.CoolDownEnded.newBuilder().setAgentId(it.agent().value()));
    }
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

  private static void encode(ConfigurationEvent event, JournalEvent.Builder wire) {
    switch (event) {
      case SkillDefined it ->
          wire.setSkillDefined(
              JournalEvent.SkillDefined.newBuilder().setSkill(WireDefinitions.toWire(it.skill())));
      case CapacityProfileDefined it ->
          wire.setCapacityProfileDefined(
              JournalEvent.CapacityProfileDefined.newBuilder()
                  .setCapacityProfile(WireDefinitions.toWire(it.profile())));
      case PlanDefined it ->
          wire.setPlanDefined(
              JournalEvent.PlanDefined.newBuilder().setPlan(WireDefinitions.toWire(it.plan())));
      case QueueDefined it ->
          wire.setQueueDefined(
              JournalEvent.QueueDefined.newBuilder().setQueue(WireDefinitions.toWire(it.queue())));
      case AgentDefined it ->
          wire.setAgentDefined(
              JournalEvent.AgentDefined.newBuilder().setAgent(WireDefinitions.toWire(it.agent())));
    }
  }

  private static void encode(HostEvent event, JournalEvent.Builder wire) {
    switch (event) {
      case HostStarted it ->
          wire.setHostStarted(
              JournalEvent.HostStarted.newBuilder().setLimits(WireValues.toWire(it.limits())));
    }
  }

  private static AgentSignedIn decode(JournalEvent.AgentSignedIn wire) {
    return new AgentSignedIn(
        new AgentId(wire.getAgentId()),
        new SessionId(wire.getSessionId()),
        WireEnums.fromWire(wire.getActivity()));
  }

  private static AgentResumed decode(JournalEvent.AgentResumed wire) {
    return new AgentResumed(new AgentId(wire.getAgentId()), new SessionId(wire.getSessionId()));
  }

  private static AgentConnectionLost decode(JournalEvent.AgentConnectionLost wire) {
    return new AgentConnectionLost(new AgentId(wire.getAgentId()), wire.getGraceDeadlineMs());
  }

  private static AgentSignedOut decode(JournalEvent.AgentSignedOut wire) {
    return new AgentSignedOut(
        new AgentId(wire.getAgentId()),
        WireEnums.fromWire(wire.getCause()),
        WireValues.supervisorFromWire(wire.getBy()));
  }

  private static ActivityChanged decode(JournalEvent.ActivityChanged wire) {
    return new ActivityChanged(
        new AgentId(wire.getAgentId()),
        WireEnums.fromWire(wire.getActivity()),
        WireEnums.fromWire(wire.getCause()),
        WireValues.supervisorFromWire(wire.getBy()));
  }

  private static CoolDownStarted decode(JournalEvent.CoolDownStarted wire) {
    return new CoolDownStarted(new AgentId(wire.getAgentId()), wire.getDeadlineMs());
  }

  private static CoolDownEnded decode(JournalEvent.CoolDownEnded wire) {
    return new CoolDownEnded(new AgentId(wire.getAgentId()));
  }

  private static GatewayConnected decode(JournalEvent.GatewayConnected wire) {
    return new GatewayConnected(new GatewayId(wire.getGatewayId()), wire.getEpoch());
  }

  private static GatewayConnectionLost decode(JournalEvent.GatewayConnectionLost wire) {
    return new GatewayConnectionLost(new GatewayId(wire.getGatewayId()), wire.getGraceDeadlineMs());
  }

  private static GatewayGraceEnded decode(JournalEvent.GatewayGraceEnded wire) {
    return new GatewayGraceEnded(new GatewayId(wire.getGatewayId()));
  }

  private static SkillDefined decode(JournalEvent.SkillDefined wire) {
    return new SkillDefined(WireDefinitions.fromWire(wire.getSkill()));
  }

  private static CapacityProfileDefined decode(JournalEvent.CapacityProfileDefined wire) {
    return new CapacityProfileDefined(WireDefinitions.fromWire(wire.getCapacityProfile()));
  }

  private static PlanDefined decode(JournalEvent.PlanDefined wire) {
    return new PlanDefined(WireDefinitions.fromWire(wire.getPlan()));
  }

  private static QueueDefined decode(JournalEvent.QueueDefined wire) {
    return new QueueDefined(WireDefinitions.fromWire(wire.getQueue()));
  }

  private static AgentDefined decode(JournalEvent.AgentDefined wire) {
    return new AgentDefined(WireDefinitions.fromWire(wire.getAgent()));
  }

  private static HostStarted decode(JournalEvent.HostStarted wire) {
    return new HostStarted(WireValues.fromWire(wire.getLimits()));
  }
}
