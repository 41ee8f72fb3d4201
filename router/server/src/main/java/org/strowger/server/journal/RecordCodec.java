package org.strowger.server.journal;

import java.util.List;
import org.strowger.core.model.AgentRecord;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.DeclineMemory;
import org.strowger.core.model.InteractionRecord;
import org.strowger.core.model.JourneyRecord;
import org.strowger.core.model.LineRecord;
import org.strowger.core.model.Links;
import org.strowger.core.model.WaitEstimate;
import org.strowger.core.model.WaitModel;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.wire.SharedIds;
import org.strowger.server.wire.WireJourney;
import org.strowger.server.wire.WireTerms;
import org.strowger.server.wire.WireValues;

/**
 * The part of {@link RowCodec} for what has been counted and measured. The first version knew none
 * of it: rows that it wrote are read as if nothing of it had happened. Stateless, for any thread.
 */
public final class RecordCodec {
  private RecordCodec() {}

  static JournalEvent.AgentRecord encode(AgentRecord record) {
    return JournalEvent.AgentRecord.newBuilder()
        .setSignedInMs(record.signedInMs())
        .setBusyMs(record.busyMs())
        .setBusySinceMs(record.busySinceMs())
        .setOccupancyPermille(record.occupancyPermille())
        .setHandlingMeanMs(record.handlingMeanMs())
        .setLastOffer(record.lastOffer())
        .setLot(record.lot())
        .setWindowCount(record.windowCount())
        .setWindowDeadlineMs(record.windowDeadlineMs())
        .addAllShiftCounts(record.shiftCounts())
        .setShiftCountDeadlineMs(record.shiftCountDeadlineMs())
        .build();
  }

  static AgentRecord decode(JournalEvent.AgentRecord wire) {
    return new AgentRecord(
        wire.getSignedInMs(),
        wire.getBusyMs(),
        wire.getBusySinceMs(),
        wire.getOccupancyPermille(),
        wire.getHandlingMeanMs(),
        wire.getLastOffer(),
        wire.getLot(),
        wire.getWindowCount(),
        wire.getWindowDeadlineMs(),
        wire.getShiftCountsList(),
        wire.getShiftCountDeadlineMs());
  }

  static AgentRecord ofFirstVersion(JournalEvent.AgentRow wire) {
    return new AgentRecord(wire.getIdleSinceMs(), 0, 0, 0, 0, 0, 0, 0, 0, List.of(), 0);
  }

  static JournalEvent.InteractionRecord encode(InteractionRecord record) {
    return JournalEvent.InteractionRecord.newBuilder()
        .setTerms(WireTerms.toWire(record.terms()))
        .setSinceMs(record.sinceMs())
        .setQueuedMs(record.queuedMs())
        .setPreferenceDeadlineMs(record.preferenceDeadlineMs())
        .setThresholdLifted(record.thresholdLifted())
        .addAllDeclines(WireValues.each(record.declines(), RecordCodec::encode))
        .setFailures(record.failures())
        .setMoves(record.moves())
        .setAcceptedMs(record.acceptedMs())
        .setAcceptedSequence(record.acceptedSequence())
        .setCounted(record.counted())
        .setIdleDeadlineMs(record.idleDeadlineMs())
        .setReplyDeadlineMs(record.replyDeadlineMs())
        .setWrapUpExtendedMs(record.wrapUpExtendedMs())
        .setWaited(record.waited())
        .setTold(encode(record.told()))
        .setJourney(encode(record.journey()))
        .build();
  }

  static InteractionRecord decode(JournalEvent.InteractionRecord wire) {
    return new InteractionRecord(
        WireTerms.fromWire(wire.getTerms()),
        wire.getSinceMs(),
        wire.getQueuedMs(),
        wire.getPreferenceDeadlineMs(),
        wire.getThresholdLifted(),
        WireValues.each(wire.getDeclinesList(), RecordCodec::decode),
        wire.getFailures(),
        wire.getMoves(),
        wire.getAcceptedMs(),
        wire.getAcceptedSequence(),
        wire.getCounted(),
        wire.getIdleDeadlineMs(),
        wire.getReplyDeadlineMs(),
        wire.getWrapUpExtendedMs(),
        wire.getWaited(),
        decode(wire.getTold()),
        decode(wire.getJourney()));
  }

  static InteractionRecord ofFirstVersion(JournalEvent.InteractionRow wire) {
    long arrivedMs = wire.getArrivedMs();
    long acceptedMs = wire.getAgentId().isEmpty() ? 0 : arrivedMs;
    return new InteractionRecord(
        ArrivalTerms.NONE,
        arrivedMs,
        arrivedMs,
        0,
        false,
        List.of(),
        0,
        0,
        acceptedMs,
        0,
        true,
        0,
        0,
        0,
        false,
        WaitEstimate.UNKNOWN,
        JourneyRecord.begun(Links.FIRST));
  }

  public static JournalEvent.WaitModel encode(WaitModel model) {
    return JournalEvent.WaitModel.newBuilder()
        .setPlaceMicros(model.placeMicros())
        .setPatienceMs(model.patienceMs())
        .setAhead(model.ahead())
        .setElsewhereHundredths(model.elsewhereHundredths())
        .setLowPerMille(model.lowPerMille())
        .setHighPerMille(model.highPerMille())
        .build();
  }

  public static WaitModel decode(JournalEvent.WaitModel wire) {
    return new WaitModel(
        wire.getPlaceMicros(),
        wire.getPatienceMs(),
        wire.getAhead(),
        wire.getElsewhereHundredths(),
        wire.getLowPerMille(),
        wire.getHighPerMille());
  }

  public static JournalEvent.JourneyRecord encode(JourneyRecord journey) {
    JournalEvent.JourneyRecord.Builder wire =
        JournalEvent.JourneyRecord.newBuilder()
            .setLinks(WireJourney.toWire(journey.links()))
            .setJoined(journey.joined())
            .setDispositionId(WireValues.toWire(journey.disposition()))
            .setCallback(WireJourney.toWire(journey.callback()))
            .setWakeMs(journey.wakeMs())
            .setSleepEndsMs(journey.sleepEndsMs())
            .setMute(WireJourney.toWire(journey.mute()));
    if (journey.help().isAsked()) {
      wire.setHelp(WireJourney.toWire(journey.help()));
    }
    return wire.build();
  }

  /** Left out, as in older journals, it is that of one that has just come about. */
  public static JourneyRecord decode(JournalEvent.JourneyRecord wire) {
    return new JourneyRecord(
        WireJourney.fromWire(wire.getLinks()),
        wire.getJoined(),
        WireValues.dispositionFromWire(wire.getDispositionId()),
        WireJourney.fromWire(wire.getCallback()),
        wire.getWakeMs(),
        wire.getSleepEndsMs(),
        WireJourney.fromWire(wire.getMute()),
        WireJourney.fromWire(wire.getHelp()));
  }

  static JournalEvent.WaitEstimate encode(WaitEstimate estimate) {
    return JournalEvent.WaitEstimate.newBuilder()
        .setLowMs(estimate.lowMs())
        .setMedianMs(estimate.medianMs())
        .setMeanMs(estimate.meanMs())
        .setHighMs(estimate.highMs())
        .build();
  }

  static WaitEstimate decode(JournalEvent.WaitEstimate wire) {
    return new WaitEstimate(
        wire.getLowMs(), wire.getMedianMs(), wire.getMeanMs(), wire.getHighMs());
  }

  static JournalEvent.LineRecord encode(LineRecord measured) {
    return JournalEvent.LineRecord.newBuilder()
        .setWorkMs(measured.workMs())
        .setDepartures(measured.departures())
        .setWaitedMs(measured.waitedMs())
        .setHangUps(measured.hangUps())
        .setLowMillionths(measured.lowMillionths())
        .setHighMillionths(measured.highMillionths())
        .setMeasuredMs(measured.measuredMs())
        .build();
  }

  static LineRecord decode(JournalEvent.LineRecord wire) {
    return new LineRecord(
        wire.getWorkMs(),
        wire.getDepartures(),
        wire.getWaitedMs(),
        wire.getHangUps(),
        wire.getLowMillionths(),
        wire.getHighMillionths(),
        wire.getMeasuredMs());
  }

  private static JournalEvent.DeclineMemory encode(DeclineMemory memory) {
    return JournalEvent.DeclineMemory.newBuilder()
        .setAgentId(memory.agent().value())
        .setUntilMs(memory.untilMs())
        .build();
  }

  private static DeclineMemory decode(JournalEvent.DeclineMemory wire) {
    return new DeclineMemory(SharedIds.agent(wire.getAgentId()), wire.getUntilMs());
  }
}
