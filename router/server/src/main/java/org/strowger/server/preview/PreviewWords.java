package org.strowger.server.preview;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.HostEvent;
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
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.event.SupervisorEvent.SupervisorIntervened;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.HelpRecord;
import org.strowger.core.model.SupervisorId;

/**
 * What would happen, one sentence for each event. What never comes of an intervention at once is
 * told by its bare name. A value, for any thread.
 *
 * @param timeMs the moment of the preview, from which times are counted, epoch ms
 */
record PreviewWords(long timeMs) {
  private static final long SECOND_MS = 1_000;

  String of(Event event) {
    return switch (event) {
      case SupervisorEvent it -> of(it);
      case OfferEvent it -> of(it);
      case AgentEvent it -> of(it);
      case InteractionEvent it -> "interaction " + it.interaction() + of(it);
      case ConfigurationEvent _, GatewayEvent _, HostEvent _, RowEvent _ -> name(event);
    };
  }

  private static String of(SupervisorEvent event) {
    return switch (event) {
      case SupervisorIntervened(var by, var note, _) ->
          "recorded: by " + by + (note.isEmpty() ? ", without a note" : ", \"" + note + "\"");
    };
  }

  private String of(OfferEvent event) {
    String offer = "interaction " + event.interaction();
    String agent = event.agent().value();
    return switch (event) {
      case OfferMade made -> offer + " is offered to " + agent + forSpan(made.deadlineMs());
      case OfferRescinded rescinded ->
          offer + " is no longer offered to " + agent + ": " + words(rescinded.reason());
      case OfferAccepted _ -> offer + " is accepted by " + agent;
      case OfferDeclined _ -> offer + " is declined by " + agent;
      case OfferExpired _ -> offer + " is not accepted in time by " + agent;
    };
  }

  private String of(AgentEvent event) {
    String agent = event.agent().value();
    return switch (event) {
      case AgentSignedOut out -> agent + " is signed out" + by(out.by());
      case ActivityChanged changed ->
          agent
              + " is "
              + words(changed.activity())
              + (changed.reason() == null ? "" : " (" + changed.reason() + ")")
              + by(changed.by());
      case CoolDownStarted started -> agent + " cools down" + forSpan(started.deadlineMs());
      case CoolDownEnded _ -> agent + " has cooled down";
      case AgentSignedIn _,
          AgentResumed _,
          AgentConnectionLost _,
          AgentLost _,
          NextActivitySet _,
          AssignmentWindowEnded _,
          ShiftCountsReset _ ->
          agent + ": " + name(event);
    };
  }

  /** What follows the interaction's name. */
  private String of(InteractionEvent event) {
    return switch (event) {
      case InteractionMoved moved ->
          " moves to "
              + moved.queue()
              + ": "
              + words(moved.cause())
              + ", due "
              + when(moved.dueMs());
      case InteractionReprioritised given ->
          " has priority " + given.priority() + ", due " + when(given.dueMs());
      case InteractionAssigned given ->
          " is given to "
              + given.agent()
              + (given.counted() ? "" : ", without taking capacity")
              + by(given.by());
      case InteractionRequeued lost ->
          " is taken from " + lost.agent() + " and waits at its old place";
      case InteractionEnded over ->
          " is over: "
              + words(over.reason())
              + (over.wrapUpDeadlineMs() == 0 || over.agent() == null
                  ? ""
                  : "; " + over.agent() + " is in wrap-up" + forSpan(over.wrapUpDeadlineMs()));
      case WrapUpEnded done -> "'s wrap-up is over for " + done.agent();
      case AgentBarred barred ->
          " is not offered to " + barred.agent() + " again" + forSpan(barred.untilMs());
      case PlanStepRelaxed step -> " takes step " + step.steps() + " of its plan";
      case PreferenceEnded _ -> " waits for anybody";
      case ThresholdLifted _ -> " may have agents who are kept free";
      case DeclineForgotten forgotten -> " may be offered to " + forgotten.agent() + " again";
      case CallbackOffered _ -> "'s customer is asked whether to be called back";
      case CallbackDialled dialled -> "'s customer is called for " + dialled.agent();
      case CallbackAttemptFailed failed ->
          "'s customer was not reached, attempt " + failed.attempts();
      case CallbackResumed _ -> " waits to be called again";
      case MuteChanged _ -> "'s agent is muted or opened";
      case HelpChanged changed -> help(changed.agent(), changed.help());
      case InteractionHeld _ -> " is put on hold";
      case InteractionRetrieved _ -> " is taken off hold";
      case InteractionEntered _ -> " enters its line";
      case ConversationIdled idled -> " sleeps, and gives " + idled.agent() + " room";
      case ConversationRequeued requeued -> " waits again, no longer with " + requeued.agent();
      case InteractionArrived _,
          DirectStarted _,
          InteractionPulled _,
          ConversationTouched _,
          ReplyAwaited _,
          ConversationParked _,
          ConversationWoken _,
          InteractionUpdated _,
          DispositionSet _,
          ConsultationJoined _,
          CustomerHandedOver _,
          SentOutside _,
          CallbackRequested _,
          CallbackAnswered _,
          PlaceKept _,
          WrapUpExtended _ ->
          ": " + name(event);
    };
  }

  private static String help(AgentId agent, HelpRecord help) {
    if (!help.isAsked()) {
      return ": " + agent + " asks for no help any more";
    }
    return help.by() == null
        ? ": " + agent + " asks for help"
        : ": " + agent + " hears that " + help.by() + " is coming";
  }

  private static String by(@Nullable SupervisorId by) {
    return by == null ? "" : ", by " + by;
  }

  private String forSpan(long deadlineMs) {
    return " for " + span(deadlineMs - timeMs);
  }

  /** A due time lies behind as often as ahead. */
  private String when(long dueMs) {
    return dueMs < timeMs ? span(timeMs - dueMs) + " ago" : "in " + span(dueMs - timeMs);
  }

  private static String span(long ms) {
    if (ms < SECOND_MS) {
      return ms + " ms";
    }
    Duration span = Duration.ofSeconds(ms / SECOND_MS);
    return span.toSeconds() < 600 ? span.toSeconds() + " s" : span.toMinutes() + " min";
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** {@code DispositionSet} is "disposition set". */
  private static String name(Event event) {
    return event
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
