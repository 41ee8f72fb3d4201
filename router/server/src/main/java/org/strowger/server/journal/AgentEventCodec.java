package org.strowger.server.journal;

import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentLost;
import org.strowger.core.event.AgentEvent.AgentResumed;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.AgentEvent.AssignmentWindowEnded;
import org.strowger.core.event.AgentEvent.CoolDownEnded;
import org.strowger.core.event.AgentEvent.CoolDownStarted;
import org.strowger.core.event.AgentEvent.NextActivitySet;
import org.strowger.core.event.AgentEvent.ShiftCountsReset;
import org.strowger.core.model.SessionId;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.wire.SharedIds;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireValues;

/** The part of {@link EventCodec} for what happens to agents. */
final class AgentEventCodec {
  private AgentEventCodec() {}

  static void encode(AgentEvent event, JournalEvent.Builder wire) {
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
                  .setBy(WireValues.toWire(it.by()))
                  .setReasonId(WireValues.toWire(it.reason())));
      case NextActivitySet it ->
          wire.setNextActivitySet(
              JournalEvent.NextActivitySet.newBuilder()
                  .setAgentId(it.agent().value())
                  .setActivity(WireEnums.toWire(it.activity()))
                  .setReasonId(WireValues.toWire(it.reason())));
      case AgentLost it ->
          wire.setAgentLost(
              JournalEvent.AgentLost.newBuilder()
                  .setAgentId(it.agent().value())
                  .setDeadlineMs(it.deadlineMs()));
      case AssignmentWindowEnded it ->
          wire.setAssignmentWindowEnded(
              JournalEvent.AssignmentWindowEnded.newBuilder().setAgentId(it.agent().value()));
      case ShiftCountsReset it ->
          wire.setShiftCountsReset(
              JournalEvent.ShiftCountsReset.newBuilder().setAgentId(it.agent().value()));
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

  static AgentSignedIn decode(JournalEvent.AgentSignedIn wire) {
    return new AgentSignedIn(
        SharedIds.agent(wire.getAgentId()),
        new SessionId(wire.getSessionId()),
        WireEnums.fromWire(wire.getActivity()));
  }

  static AgentResumed decode(JournalEvent.AgentResumed wire) {
    return new AgentResumed(SharedIds.agent(wire.getAgentId()), new SessionId(wire.getSessionId()));
  }

  static AgentConnectionLost decode(JournalEvent.AgentConnectionLost wire) {
    return new AgentConnectionLost(SharedIds.agent(wire.getAgentId()), wire.getGraceDeadlineMs());
  }

  static AgentSignedOut decode(JournalEvent.AgentSignedOut wire) {
    return new AgentSignedOut(
        SharedIds.agent(wire.getAgentId()),
        WireEnums.fromWire(wire.getCause()),
        WireValues.supervisorFromWire(wire.getBy()));
  }

  static ActivityChanged decode(JournalEvent.ActivityChanged wire) {
    return new ActivityChanged(
        SharedIds.agent(wire.getAgentId()),
        WireEnums.fromWire(wire.getActivity()),
        WireEnums.fromWire(wire.getCause()),
        WireValues.supervisorFromWire(wire.getBy()),
        WireValues.reasonFromWire(wire.getReasonId()));
  }

  static NextActivitySet decode(JournalEvent.NextActivitySet wire) {
    return new NextActivitySet(
        SharedIds.agent(wire.getAgentId()),
        WireEnums.fromWire(wire.getActivity()),
        WireValues.reasonFromWire(wire.getReasonId()));
  }

  static AgentLost decode(JournalEvent.AgentLost wire) {
    return new AgentLost(SharedIds.agent(wire.getAgentId()), wire.getDeadlineMs());
  }

  static AssignmentWindowEnded decode(JournalEvent.AssignmentWindowEnded wire) {
    return new AssignmentWindowEnded(SharedIds.agent(wire.getAgentId()));
  }

  static ShiftCountsReset decode(JournalEvent.ShiftCountsReset wire) {
    return new ShiftCountsReset(SharedIds.agent(wire.getAgentId()));
  }

  static CoolDownStarted decode(JournalEvent.CoolDownStarted wire) {
    return new CoolDownStarted(SharedIds.agent(wire.getAgentId()), wire.getDeadlineMs());
  }

  static CoolDownEnded decode(JournalEvent.CoolDownEnded wire) {
    return new CoolDownEnded(SharedIds.agent(wire.getAgentId()));
  }
}
