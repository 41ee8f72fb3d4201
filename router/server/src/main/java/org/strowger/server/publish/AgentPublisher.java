package org.strowger.server.publish;

import io.grpc.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentResumed;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.AgentEvent.CoolDownEnded;
import org.strowger.core.event.AgentEvent.CoolDownStarted;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.HostEvent;
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
import org.strowger.core.event.RowEvent;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.proto.v1.AssignmentEnded;
import org.strowger.proto.v1.OfferEnded;
import org.strowger.proto.v1.SessionReplaced;
import org.strowger.proto.v1.SignedOut;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireValues;

/**
 * Tells agents what happened to them. Runs on the publishing thread, after the board has taken the
 * entry in. An agent has an outbox from sign-in to sign-out; the newest stream gets it.
 */
public final class AgentPublisher implements Publisher {
  private final LiveBoard board;
  private final int capacity;
  private final long keepMs;
  private final Map<AgentId, Outbox<WorkResponse>> outboxes = new HashMap<>();

  /** Outboxes up to this sequence are gone: by a restart, or since their agents signed out. */
  private long forgottenThrough;

  private @Nullable Throwable closedBy;

  /**
   * @param capacity messages kept per agent
   * @param keepMs how long they are kept, router time; who stays away longer gets a snapshot
   * @param startSequence where the journal ended when this run began
   */
  public AgentPublisher(LiveBoard board, int capacity, long keepMs, long startSequence) {
    this.board = board;
    this.capacity = capacity;
    this.keepMs = keepMs;
    this.forgottenThrough = startSequence;
  }

  /**
   * A sign-in was accepted: from now on the agent's messages go to {@code outlet}. First comes the
   * answer, then what was missed since {@code resumeAfter}, or a snapshot where that is not all
   * here. Called before the entry's own events are told.
   */
  public void attach(
      JournalEntry entry,
      AgentId agent,
      Outlet<WorkResponse> outlet,
      WorkResponse answer,
      long resumeAfter) {
    if (closedBy != null) {
      outlet.end(unavailable(closedBy));
      return;
    }
    Outbox<WorkResponse> outbox = outboxes.computeIfAbsent(agent, _ -> newOutbox());
    Outlet<WorkResponse> older = outbox.outlet();
    if (older != null) {
      older.tell(at(entry).setSessionReplaced(SessionReplaced.getDefaultInstance()).build());
      older.end(Status.OK);
    }
    outlet.tell(answer);
    if (resumeAfter > 0 && resumeAfter < entry.sequence() && outbox.reachesBackTo(resumeAfter)) {
      outlet.tellMissed(outbox.after(resumeAfter));
    } else {
      var present = Objects.requireNonNull(board.agent(agent));
      outlet.tell(at(entry).setSnapshot(AgentMessages.snapshot(present)).build());
      outbox.coveredThrough(entry.sequence());
    }
    outbox.attach(outlet);
  }

  private Outbox<WorkResponse> newOutbox() {
    return new Outbox<>(capacity, keepMs, forgottenThrough);
  }

  @Override
  public void onEntry(JournalEntry entry) {
    for (Event event : entry.events()) {
      switch (event) {
        case AgentEvent agent -> tellAgent(entry, agent);
        case OfferEvent offer -> tellOffer(entry, offer);
        case InteractionEvent interaction -> tellInteraction(entry, interaction);
        case GatewayEvent _, ConfigurationEvent _, HostEvent _, RowEvent _ -> {}
      }
    }
  }

  private void tellAgent(JournalEntry entry, AgentEvent event) {
    switch (event) {
      case ActivityChanged changed ->
          tell(
              entry,
              changed.agent(),
              at(entry)
                  .setActivityChanged(
                      org.strowger.proto.v1.ActivityChanged.newBuilder()
                          .setActivity(WireEnums.toWire(changed.activity()))
                          .setCause(WireEnums.toWire(changed.cause()))
                          .setSupervisorId(WireValues.toWire(changed.by()))));
      case AgentSignedOut out -> signedOut(entry, out);
      case AgentConnectionLost lost -> {
        Outbox<WorkResponse> outbox = outboxes.get(lost.agent());
        if (outbox != null) {
          outbox.detach();
        }
      }
      // Who signs in hears it by the answer and the snapshot.
      case AgentSignedIn _, AgentResumed _, CoolDownStarted _, CoolDownEnded _ -> {}
    }
  }

  private void signedOut(JournalEntry entry, AgentSignedOut out) {
    SignedOut message =
        SignedOut.newBuilder()
            .setCause(WireEnums.toWire(out.cause()))
            .setSupervisorId(WireValues.toWire(out.by()))
            .build();
    tell(entry, out.agent(), at(entry).setSignedOut(message));
    Outbox<WorkResponse> outbox = outboxes.remove(out.agent());
    forgottenThrough = entry.sequence();
    if (outbox != null && outbox.outlet() != null) {
      outbox.outlet().end(Status.OK);
    }
  }

  private void tellOffer(JournalEntry entry, OfferEvent event) {
    WorkResponse.Builder message = at(entry);
    switch (event) {
      case OfferMade made ->
          message.setOfferMade(
              AgentMessages.offerMade(
                  made.offer(), interaction(made.interaction()), made.deadlineMs()));
      case OfferAccepted accepted ->
          message.setAssignmentStarted(
              AgentMessages.started(
                  accepted.offer(), interaction(accepted.interaction()), entry.timeMs()));
      case OfferDeclined declined ->
          message.setOfferEnded(
              AgentMessages.offerEnded(declined.offer())
                  .setDeclined(OfferEnded.Declined.getDefaultInstance()));
      case OfferExpired expired ->
          message.setOfferEnded(
              AgentMessages.offerEnded(expired.offer())
                  .setExpired(OfferEnded.Expired.getDefaultInstance()));
      case OfferRescinded rescinded ->
          message.setOfferEnded(
              AgentMessages.offerEnded(rescinded.offer())
                  .setRescinded(
                      OfferEnded.Rescinded.newBuilder()
                          .setReason(WireEnums.toWire(rescinded.reason()))));
    }
    tell(entry, event.agent(), message);
  }

  private void tellInteraction(JournalEntry entry, InteractionEvent event) {
    switch (event) {
      case InteractionHeld held ->
          tell(
              entry,
              held.agent(),
              at(entry).setHoldChanged(AgentMessages.hold(held.interaction(), true)));
      case InteractionRetrieved retrieved ->
          tell(
              entry,
              retrieved.agent(),
              at(entry).setHoldChanged(AgentMessages.hold(retrieved.interaction(), false)));
      case InteractionRequeued requeued ->
          assignmentEnded(entry, requeued.agent(), requeued.interaction(), null, 0);
      case InteractionEnded ended -> {
        if (ended.agent() != null) {
          assignmentEnded(
              entry, ended.agent(), ended.interaction(), ended.reason(), ended.wrapUpDeadlineMs());
        }
      }
      case WrapUpEnded ended ->
          tell(
              entry,
              ended.agent(),
              at(entry)
                  .setWrapUpEnded(
                      org.strowger.proto.v1.WrapUpEnded.newBuilder()
                          .setInteractionId(ended.interaction().value())
                          .setCause(WireEnums.toWire(ended.cause()))));
      case InteractionArrived _,
          InteractionUpdated _,
          InteractionReprioritised _,
          InteractionMoved _,
          PlanStepRelaxed _ -> {}
    }
  }

  private void assignmentEnded(
      JournalEntry entry,
      AgentId agent,
      InteractionId interaction,
      @Nullable EndReason reason,
      long wrapUpDeadlineMs) {
    AssignmentEnded.Builder message =
        AssignmentEnded.newBuilder()
            .setInteractionId(interaction.value())
            .setWrapUpDeadlineMs(wrapUpDeadlineMs);
    if (reason != null) {
      message.setReason(WireEnums.toWire(reason));
    }
    tell(entry, agent, at(entry).setAssignmentEnded(message));
  }

  private void tell(JournalEntry entry, AgentId agent, WorkResponse.Builder message) {
    outboxes
        .computeIfAbsent(agent, _ -> newOutbox())
        .tell(entry.sequence(), entry.timeMs(), message.build());
  }

  /** Ends every stream, after what was told. */
  public void endAll(Status status) {
    for (Outbox<WorkResponse> outbox : outboxes.values()) {
      if (outbox.outlet() != null) {
        outbox.outlet().end(status);
        outbox.detach();
      }
    }
  }

  @Override
  public void close(Throwable why) {
    closedBy = why;
    endAll(unavailable(why));
  }

  private static Status unavailable(Throwable why) {
    return Status.UNAVAILABLE
        .withDescription("the router can't tell agents anything any more: it must be restarted")
        .withCause(why);
  }

  private BoardInteraction interaction(InteractionId id) {
    return Objects.requireNonNull(board.interaction(id), "interaction on the board");
  }

  private static WorkResponse.Builder at(JournalEntry entry) {
    return AgentMessages.at(entry.sequence(), entry.timeMs());
  }
}
