package org.strowger.server.journal;

import org.jspecify.annotations.Nullable;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.RowEvent.AgentRow;
import org.strowger.core.event.RowEvent.CalendarRow;
import org.strowger.core.event.RowEvent.CountersRow;
import org.strowger.core.event.RowEvent.EndedKeyRow;
import org.strowger.core.event.RowEvent.GatewayRow;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.event.RowEvent.KeptPlaceRow;
import org.strowger.core.event.RowEvent.OfferRow;
import org.strowger.core.event.RowEvent.QueueRow;
import org.strowger.core.event.RowEvent.TakenOfferRow;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.LineRecord;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.WaitModel;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.wire.SharedIds;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireJourney;
import org.strowger.server.wire.WireRequirements;
import org.strowger.server.wire.WireValues;

/**
 * The part of {@link EventCodec} for the rows of a snapshot; the longer records in them are in
 * {@link RecordCodec}.
 */
final class RowCodec {
  private RowCodec() {}

  static void encode(RowEvent row, JournalEvent.Builder wire) {
    switch (row) {
      case CountersRow it ->
          wire.setCountersRow(
              JournalEvent.CountersRow.newBuilder()
                  .setNextInteraction(it.nextInteraction())
                  .setNextOffer(it.nextOffer())
                  .setEndedCount(it.endedCount())
                  .setLot(it.lot()));
      case CalendarRow it ->
          wire.setCalendarRow(
              JournalEvent.CalendarRow.newBuilder()
                  .setCalendarId(it.calendar().value())
                  .setOpen(it.open())
                  .setTurnMs(it.turnMs()));
      case QueueRow it ->
          wire.setQueueRow(
              JournalEvent.QueueRow.newBuilder()
                  .setQueueId(it.queue().value())
                  .setMeasured(RecordCodec.encode(it.measured()))
                  .setTold(RecordCodec.encode(it.told()))
                  .addAllCredits(it.credits()));
      case AgentRow it ->
          wire.setAgentRow(
              JournalEvent.AgentRow.newBuilder()
                  .setAgentId(it.agent().value())
                  .setSessionId(toWire(it.session()))
                  .setPresence(WireEnums.toWire(it.presence()))
                  .setGraceDeadlineMs(it.graceDeadlineMs())
                  .setActivity(WireEnums.toWire(it.activity()))
                  .setIdleSinceMs(it.idleSinceMs())
                  .setCoolDownDeadlineMs(it.coolDownDeadlineMs())
                  .setReasonId(WireValues.toWire(it.reason()))
                  .setNextActivity(WireEnums.orUnspecified(it.nextActivity()))
                  .setNextReasonId(WireValues.toWire(it.nextReason()))
                  .setRecord(RecordCodec.encode(it.record())));
      case GatewayRow it ->
          wire.setGatewayRow(
              JournalEvent.GatewayRow.newBuilder()
                  .setGatewayId(it.gateway().value())
                  .setEpoch(it.epoch())
                  .setPresence(WireEnums.toWire(it.presence()))
                  .setGraceDeadlineMs(it.graceDeadlineMs()));
      case InteractionRow it ->
          wire.setInteractionRow(
              JournalEvent.InteractionRow.newBuilder()
                  .setInteractionId(it.interaction().value())
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key())
                  .setChannel(WireEnums.toWire(it.channel()))
                  .setQueueId(it.queue().value())
                  .addAllRequirements(WireRequirements.allToWire(it.requirements()))
                  .setFurtherRequirements(WireRequirements.furtherToWire(it.requirements()))
                  .setPriority(it.priority())
                  .addAllAttributes(WireValues.toWire(it.attributes()))
                  .setArrivedMs(it.arrivedMs())
                  .setDueMs(it.dueMs())
                  .setSteps(it.planSteps())
                  .setPhase(WireEnums.toWire(it.phase()))
                  .setAgentId(WireValues.toWire(it.agent()))
                  .setHeld(it.held())
                  .setWrapUpDeadlineMs(it.wrapUpDeadlineMs())
                  .setRecord(RecordCodec.encode(it.record())));
      case OfferRow it ->
          wire.setOfferRow(
              JournalEvent.OfferRow.newBuilder()
                  .setOfferId(it.offer().value())
                  .setInteractionId(it.interaction().value())
                  .setAgentId(it.agent().value())
                  .setDeadlineMs(it.deadlineMs()));
      case TakenOfferRow it ->
          wire.setTakenOfferRow(
              JournalEvent.TakenOfferRow.newBuilder()
                  .setOfferId(it.offer().value())
                  .setInteractionId(it.interaction().value())
                  .setWinnerAgentId(it.winner().value())
                  .setSequence(it.sequence()));
      case EndedKeyRow it ->
          wire.setEndedKeyRow(
              JournalEvent.EndedKeyRow.newBuilder()
                  .setGatewayId(it.key().gateway().value())
                  .setKey(it.key().key())
                  .setInteractionId(it.interaction().value())
                  .setReason(WireEnums.toWire(it.reason())));
      case KeptPlaceRow it ->
          wire.setKeptPlaceRow(
              JournalEvent.KeptPlaceRow.newBuilder()
                  .setQueueId(it.queue().value())
                  .setCustomerId(it.customer().value())
                  .setSinceMs(it.sinceMs())
                  .setUntilMs(it.untilMs())
                  .setCallbackInteractionId(WireJourney.toWire(it.callback())));
    }
  }

  static CountersRow decode(JournalEvent.CountersRow wire) {
    return new CountersRow(
        wire.getNextInteraction(), wire.getNextOffer(), wire.getEndedCount(), wire.getLot());
  }

  static CalendarRow decode(JournalEvent.CalendarRow wire) {
    return new CalendarRow(new CalendarId(wire.getCalendarId()), wire.getOpen(), wire.getTurnMs());
  }

  static QueueRow decode(JournalEvent.QueueRow wire) {
    return new QueueRow(
        SharedIds.queue(wire.getQueueId()),
        wire.hasMeasured() ? RecordCodec.decode(wire.getMeasured()) : LineRecord.NONE,
        wire.hasTold() ? RecordCodec.decode(wire.getTold()) : WaitModel.UNKNOWN,
        wire.getCreditsList());
  }

  static AgentRow decode(JournalEvent.AgentRow wire) {
    return new AgentRow(
        SharedIds.agent(wire.getAgentId()),
        wire.getSessionId() == 0 ? null : new SessionId(wire.getSessionId()),
        WireEnums.fromWire(wire.getPresence()),
        wire.getGraceDeadlineMs(),
        WireEnums.fromWire(wire.getActivity()),
        WireValues.reasonFromWire(wire.getReasonId()),
        WireEnums.orNull(wire.getNextActivity()),
        WireValues.reasonFromWire(wire.getNextReasonId()),
        wire.getIdleSinceMs(),
        wire.getCoolDownDeadlineMs(),
        wire.hasRecord() ? RecordCodec.decode(wire.getRecord()) : RecordCodec.ofFirstVersion(wire));
  }

  static GatewayRow decode(JournalEvent.GatewayRow wire) {
    return new GatewayRow(
        SharedIds.gateway(wire.getGatewayId()),
        wire.getEpoch(),
        WireEnums.fromWire(wire.getPresence()),
        wire.getGraceDeadlineMs());
  }

  static InteractionRow decode(JournalEvent.InteractionRow wire) {
    return new InteractionRow(
        new InteractionId(wire.getInteractionId()),
        new InteractionKey(SharedIds.gateway(wire.getGatewayId()), wire.getKey()),
        WireEnums.fromWire(wire.getChannel()),
        SharedIds.queue(wire.getQueueId()),
        WireRequirements.fromWire(wire.getRequirementsList(), wire.getFurtherRequirements()),
        wire.getPriority(),
        WireValues.attributesFromWire(wire.getAttributesList()),
        wire.getArrivedMs(),
        wire.getDueMs(),
        wire.getSteps(),
        WireEnums.fromWire(wire.getPhase()),
        WireValues.agentFromWire(wire.getAgentId()),
        wire.getHeld(),
        wire.getWrapUpDeadlineMs(),
        wire.hasRecord() ? RecordCodec.decode(wire.getRecord()) : RecordCodec.ofFirstVersion(wire));
  }

  static OfferRow decode(JournalEvent.OfferRow wire) {
    return new OfferRow(
        new OfferId(wire.getOfferId()),
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getAgentId()),
        wire.getDeadlineMs());
  }

  static TakenOfferRow decode(JournalEvent.TakenOfferRow wire) {
    return new TakenOfferRow(
        new OfferId(wire.getOfferId()),
        new InteractionId(wire.getInteractionId()),
        SharedIds.agent(wire.getWinnerAgentId()),
        wire.getSequence());
  }

  static EndedKeyRow decode(JournalEvent.EndedKeyRow wire) {
    return new EndedKeyRow(
        new InteractionKey(SharedIds.gateway(wire.getGatewayId()), wire.getKey()),
        new InteractionId(wire.getInteractionId()),
        WireEnums.fromWire(wire.getReason()));
  }

  static KeptPlaceRow decode(JournalEvent.KeptPlaceRow wire) {
    return new KeptPlaceRow(
        SharedIds.queue(wire.getQueueId()),
        new CustomerId(wire.getCustomerId()),
        wire.getSinceMs(),
        wire.getUntilMs(),
        WireJourney.interactionFromWire(wire.getCallbackInteractionId()));
  }

  private static long toWire(@Nullable SessionId session) {
    return session == null ? 0 : session.value();
  }
}
