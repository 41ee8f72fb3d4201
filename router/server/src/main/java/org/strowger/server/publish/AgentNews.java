package org.strowger.server.publish;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
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
import org.strowger.core.event.Event;
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
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.event.SupervisorEvent.SupervisorIntervened;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.RescindReason;
import org.strowger.proto.v1.AssignmentStarted;
import org.strowger.proto.v1.OfferEnded;
import org.strowger.proto.v1.SignedOut;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireJourney;
import org.strowger.server.wire.WireValues;

/**
 * Which event is news to which agent, and what the news says. Read on the publishing thread, after
 * the board has taken the entry in; nothing where nobody is to hear of it. What concerns more than
 * one agent, or more than one interaction, is in {@link JourneyNews}.
 */
final class AgentNews {
  /** Hears what one agent is to be told; the message is theirs until they return. */
  interface Listener {
    void tell(JournalEntry entry, AgentId to, WorkResponse.Builder message);
  }

  private final LiveBoard board;
  private final Listener listener;
  private final JourneyNews journeys;

  /**
   * Used again for each message, which is told before the next is begun: it has a place for each
   * kind there is, so making one each time costs more than what is put into it.
   */
  private final WorkResponse.Builder message = WorkResponse.newBuilder();

  AgentNews(LiveBoard board, Listener listener) {
    this.board = board;
    this.listener = listener;
    this.journeys = new JourneyNews(board, listener);
  }

  void tell(JournalEntry entry, AgentEvent event) {
    at(entry);
    switch (event) {
      case ActivityChanged changed ->
          message
              .getActivityChangedBuilder()
              .setActivity(WireEnums.toWire(changed.activity()))
              .setCause(WireEnums.toWire(changed.cause()))
              .setSupervisorId(WireValues.toWire(changed.by()))
              .setReasonId(WireValues.toWire(changed.reason()))
              .setNote(changed.cause() == Cause.SUPERVISOR ? note(entry) : "");
      case NextActivitySet(_, var activity, var reason) ->
          message
              .getNextActivitySetBuilder()
              .setActivity(WireEnums.toWire(activity))
              .setReasonId(WireValues.toWire(reason));
      case CoolDownStarted(_, var deadlineMs) ->
          message.getCoolDownStartedBuilder().setDeadlineMs(deadlineMs);
      case CoolDownEnded _ ->
          message.setCoolDownEnded(org.strowger.proto.v1.CoolDownEnded.getDefaultInstance());
      case AgentSignedOut(_, var cause, var by) ->
          message.setSignedOut(
              SignedOut.newBuilder()
                  .setCause(WireEnums.toWire(cause))
                  .setSupervisorId(WireValues.toWire(by))
                  .setNote(cause == Cause.SUPERVISOR ? note(entry) : ""));
      // Who signs in hears it by the answer and the snapshot; who is gone can't hear it.
      case AgentSignedIn _,
          AgentResumed _,
          AgentConnectionLost _,
          AgentLost _,
          AssignmentWindowEnded _,
          ShiftCountsReset _ -> {
        return;
      }
    }
    tell(entry, event.agent(), message);
  }

  void tell(JournalEntry entry, OfferEvent event) {
    switch (event) {
      case OfferMade made ->
          tell(
              entry,
              made.agent(),
              at(entry)
                  .setOfferMade(AgentMessages.offerMade(made, interaction(made.interaction()))));
      case OfferAccepted(var offer, var id, var agent) ->
          startedOutOf(entry, id, agent, started(entry, id).setOfferId(offer.value()));
      case OfferDeclined declined ->
          notAccepted(
              entry,
              declined,
              AgentMessages.offerEnded(declined.offer())
                  .setDeclined(OfferEnded.Declined.getDefaultInstance()),
              Cause.AGENT);
      case OfferExpired expired ->
          notAccepted(
              entry,
              expired,
              AgentMessages.offerEnded(expired.offer())
                  .setExpired(OfferEnded.Expired.getDefaultInstance()),
              Cause.OFFER_EXPIRED);
      case OfferRescinded rescinded ->
          ended(
              entry,
              rescinded,
              AgentMessages.offerEnded(rescinded.offer())
                  .setRescinded(
                      OfferEnded.Rescinded.newBuilder()
                          .setReason(WireEnums.toWire(rescinded.reason()))
                          .setTakenByAgentId(WireValues.toWire(takenBy(rescinded)))));
    }
  }

  /** Who accepted first; null where it was taken back for another reason. */
  private @Nullable AgentId takenBy(OfferRescinded rescinded) {
    return rescinded.reason() == RescindReason.TAKEN_BY_OTHER
        ? interaction(rescinded.interaction()).agent()
        : null;
  }

  /** Why a supervisor intervened; empty where nothing was said. */
  private static String note(JournalEntry entry) {
    for (Event event : entry.events()) {
      if (event instanceof SupervisorIntervened intervened) {
        return intervened.note();
      }
    }
    return "";
  }

  private void ended(JournalEntry entry, OfferEvent event, OfferEnded.Builder how) {
    tell(entry, event.agent(), at(entry).setOfferEnded(how));
  }

  /** An offer came to nothing; if it was of a consultation, the agent who asked hears of it. */
  private void notAccepted(
      JournalEntry entry, OfferEvent event, OfferEnded.Builder how, Cause cause) {
    ended(entry, event, how);
    journeys.notAccepted(entry, event.interaction(), event.agent(), cause);
  }

  void tell(JournalEntry entry, InteractionEvent event) {
    switch (event) {
      case InteractionArrived arrived -> journeys.consulted(entry, arrived);
      case DirectStarted started ->
          tell(
              entry,
              started.agent(),
              at(entry).setAssignmentStarted(started(entry, started.interaction())));
      case InteractionPulled(var id, var agent) ->
          startedOutOf(entry, id, agent, started(entry, id));
      case InteractionAssigned(var id, var agent, _, var by) ->
          startedOutOf(entry, id, agent, started(entry, id).setSupervisorId(by.value()));
      case InteractionHeld(var id, var agent) ->
          tell(entry, agent, at(entry).setHoldChanged(AgentMessages.hold(id, true)));
      case InteractionRetrieved(var id, var agent) ->
          tell(entry, agent, at(entry).setHoldChanged(AgentMessages.hold(id, false)));
      case MuteChanged(var id, var agent, var mute) -> {
        at(entry)
            .getMuteChangedBuilder()
            .setInteractionId(id.value())
            .setMute(WireJourney.toWire(mute));
        tell(entry, agent, message);
      }
      case HelpChanged(var id, var agent, var help) -> {
        var changed = at(entry).getHelpChangedBuilder().setInteractionId(id.value());
        if (help.isAsked()) {
          changed.setHelp(WireJourney.toWire(help));
        }
        tell(entry, agent, message);
      }
      case InteractionRequeued(var id, var agent, _) ->
          tell(entry, agent, at(entry).setAssignmentEnded(AgentMessages.takenBack(id)));
      case ConversationIdled(var id, var agent, var sleepEndsMs) ->
          tell(
              entry,
              agent,
              at(entry).setAssignmentParked(AgentMessages.parked(id, 0, sleepEndsMs)));
      case ConversationParked(var id, var agent, var wakeMs) ->
          tell(entry, agent, at(entry).setAssignmentParked(AgentMessages.parked(id, wakeMs, 0)));
      case ConversationWoken(var id, var agent, _) -> {
        at(entry).getAssignmentWokenBuilder().setInteractionId(id.value());
        tell(entry, agent, message);
      }
      case ConversationRequeued(var id, var agent, _, _) ->
          tell(entry, agent, at(entry).setAssignmentEnded(AgentMessages.takenBack(id)));
      case InteractionEnded ended -> journeys.ended(entry, ended);
      case WrapUpExtended(var id, var agent, var deadlineMs) -> {
        at(entry)
            .getWrapUpExtendedBuilder()
            .setInteractionId(id.value())
            .setWrapUpDeadlineMs(deadlineMs);
        tell(entry, agent, message);
      }
      case WrapUpEnded(var id, var agent, var cause) -> {
        at(entry)
            .getWrapUpEndedBuilder()
            .setInteractionId(id.value())
            .setCause(WireEnums.toWire(cause));
        tell(entry, agent, message);
      }
      case DispositionSet(var id, var agent, var disposition) -> {
        at(entry)
            .getDispositionSetBuilder()
            .setInteractionId(id.value())
            .setDispositionId(disposition.value());
        tell(entry, agent, message);
      }
      case PreferenceEnded(var id) -> journeys.notAccepted(entry, id, null, Cause.DEADLINE);
      case ConsultationJoined(var id, var with) -> journeys.joined(entry, id, with);
      case CustomerHandedOver(var id, var from, _) -> journeys.handedOver(entry, id, from);
      case CallbackDialled(var id, var agent, var deadlineMs) -> {
        at(entry)
            .getCallbackDialledBuilder()
            .setInteractionId(id.value())
            .setDeadlineMs(deadlineMs);
        tell(entry, agent, message);
      }
      case CallbackAnswered(var id, var agent) -> {
        at(entry).getCallbackAnsweredBuilder().setInteractionId(id.value());
        tell(entry, agent, message);
      }
      case CallbackAttemptFailed failed -> journeys.attemptFailed(entry, failed);
      // What the agent does not act on, or hears by what follows in the same entry.
      case InteractionEntered _,
          InteractionUpdated _,
          InteractionReprioritised _,
          InteractionMoved _,
          PlanStepRelaxed _,
          ThresholdLifted _,
          DeclineForgotten _,
          AgentBarred _,
          CallbackOffered _,
          CallbackRequested _,
          CallbackResumed _,
          SentOutside _,
          PlaceKept _,
          ReplyAwaited _,
          ConversationTouched _ -> {}
    }
  }

  /** An assignment begins; if it is a consultation, the agent who asked hears who answered. */
  private void startedOutOf(
      JournalEntry entry, InteractionId id, AgentId agent, AssignmentStarted.Builder assignment) {
    tell(entry, agent, at(entry).setAssignmentStarted(assignment));
    journeys.answered(entry, id, agent);
  }

  private void tell(JournalEntry entry, AgentId to, WorkResponse.Builder told) {
    listener.tell(entry, to, told);
  }

  private AssignmentStarted.Builder started(JournalEntry entry, InteractionId id) {
    return AgentMessages.started(interaction(id), board, entry.timeMs());
  }

  private BoardInteraction interaction(InteractionId id) {
    return Objects.requireNonNull(board.interaction(id), "interaction on the board");
  }

  private WorkResponse.Builder at(JournalEntry entry) {
    return message.clear().setSequence(entry.sequence()).setTimeMs(entry.timeMs());
  }
}
