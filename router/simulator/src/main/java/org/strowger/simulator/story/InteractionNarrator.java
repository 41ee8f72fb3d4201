package org.strowger.simulator.story;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.strowger.core.model.Attributes;
import org.strowger.core.model.HelpRecord;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Links;
import org.strowger.core.model.MuteRecord;
import org.strowger.core.model.Origin;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SupervisorId;

/** Tells in words what happened to an interaction. */
final class InteractionNarrator {
  private final Names names;

  InteractionNarrator(Names names) {
    this.names = names;
  }

  String tell(InteractionEvent event, long timeMs) {
    String key = names.name(event.interaction());
    return switch (event) {
      case InteractionArrived told -> key + arrived(told, timeMs) + linked(told.links());
      case DirectStarted told ->
          told.agent()
              + " has "
              + key
              + (told.links().origin() == Origin.CHANNEL_CHANGE
                  ? ", by " + Phrases.words(told.channel()) + linked(told.links())
                  : ", a direct call");
      case InteractionEntered told ->
          key + " enters the line" + place(told.dueMs(), told.preferenceDeadlineMs());
      case PreferenceEnded _ -> key + " waits for anybody now";
      case ThresholdLifted _ -> "nobody is kept free from " + key + " any longer";
      case DeclineForgotten told -> key + " may go to " + told.agent() + " again";
      case CallbackOffered _ -> key + " is offered a callback";
      case InteractionPulled told -> told.agent() + " has " + key + ", from the list";
      case ConversationTouched told -> key + " is alive" + idle(told.idleDeadlineMs());
      case ConversationIdled told ->
          key
              + " sleeps, until "
              + time(told.sleepEndsMs())
              + " at most, "
              + told.agent()
              + " has room again";
      case ConversationParked told ->
          key
              + " rests until "
              + time(told.wakeMs())
              + " at most, "
              + told.agent()
              + " has room again";
      case ReplyAwaited told ->
          told.deadlineMs() == 0
              ? key + " is answered"
              : key + " waits for an answer until " + time(told.deadlineMs());
      case ConversationWoken told ->
          key + " wakes, " + told.agent() + " has it" + idle(told.idleDeadlineMs());
      case ConversationRequeued told ->
          key
              + " wakes and waits again, no longer with "
              + told.agent()
              + place(told.dueMs(), told.preferenceDeadlineMs());
      case InteractionUpdated told ->
          key + " is about " + about(told.attributes()) + asked(told.requirements());
      case InteractionAssigned told ->
          told.agent()
              + " has "
              + key
              + (told.counted() ? "" : " beyond capacity")
              + ", by "
              + told.by();
      case AgentBarred told ->
          key + " is not offered to " + told.agent() + " until " + time(told.untilMs());
      case DispositionSet told ->
          told.agent() + " has filed " + key + " under " + told.disposition();
      case ConsultationJoined told ->
          "the customer of " + names.name(told.with()) + " hears " + key;
      case CustomerHandedOver told ->
          "the customer of " + names.name(told.from()) + " is handed over, and is " + key + " now";
      case SentOutside told -> key + " is put through to " + told.address();
      case CallbackRequested _ -> key + " is to be called back";
      case CallbackDialled told ->
          key + " is called for " + told.agent() + " until " + time(told.deadlineMs());
      case CallbackAnswered told -> key + " picks up, and talks to " + told.agent();
      case CallbackAttemptFailed told ->
          key
              + " was not reached, attempt "
              + told.attempts()
              + ", the next is due "
              + time(told.againMs());
      case CallbackResumed _ -> key + " waits at its old place to be called again";
      case PlaceKept told ->
          "the place of "
              + told.customer()
              + " in "
              + told.queue()
              + ", waiting since "
              + time(told.sinceMs())
              + ", is kept until "
              + time(told.untilMs());
      case InteractionReprioritised told ->
          key + " has priority " + told.priority() + due(told.dueMs()) + ", by " + told.by();
      case InteractionMoved told ->
          key
              + " moves to "
              + told.queue()
              + due(told.dueMs())
              + AgentNarrator.because(told.cause(), told.by());
      case PlanStepRelaxed told ->
          key + " takes step " + told.steps() + " of its plan" + due(told.dueMs());
      case InteractionHeld _ -> key + " is on hold";
      case InteractionRetrieved _ -> key + " is off hold";
      case MuteChanged told -> mute(told, key);
      case HelpChanged told -> help(told, key);
      case InteractionRequeued told ->
          key
              + " has lost "
              + told.agent()
              + " and waits at its old place"
              + AgentNarrator.because(told.cause(), null);
      case InteractionEnded told -> key + ended(told);
      case WrapUpExtended told ->
          told.agent() + " may wrap up " + key + " until " + time(told.wrapUpDeadlineMs());
      case WrapUpEnded told ->
          told.agent() + " is done with " + key + AgentNarrator.because(told.cause(), null);
    };
  }

  private static String arrived(InteractionArrived told, long timeMs) {
    long enterMs = told.terms().enterMs();
    if (enterMs > timeMs) {
      return " is to enter " + told.queue() + " at " + time(enterMs) + unservable(told);
    }
    String pace =
        told.line().placeMs() == 0
            ? ""
            : ", each place takes " + StoryClock.tellRoughly(told.line().placeMs());
    String split = told.splitBy() == null ? "" : " (a share of " + told.splitBy() + ")";
    return " waits in "
        + told.queue()
        + split
        + place(told.dueMs(), told.preferenceDeadlineMs())
        + pace
        + unservable(told);
  }

  /** What it has to do with another; nothing for one that comes by itself. */
  private String linked(Links links) {
    InteractionId previous = links.previous();
    InteractionId related = links.related();
    if (previous != null) {
      InteractionId initial = links.initial();
      String first =
          initial == null || initial.equals(previous) ? "" : ", first " + names.name(initial);
      return ", after " + names.name(previous) + first + noted(links);
    }
    return related == null ? "" : ", about " + names.name(related) + noted(links);
  }

  /** What the colleague is told. */
  private static String noted(Links links) {
    return links.note().isEmpty() ? "" : ", with the note \"" + links.note() + "\"";
  }

  private static String unservable(InteractionArrived told) {
    return told.unservable() ? ", which nobody defined could ever serve" : "";
  }

  private static String ended(InteractionEnded told) {
    String by = told.by() == null ? "" : ", by " + told.by();
    String wrapUp =
        told.wrapUpDeadlineMs() == 0
            ? ""
            : ", " + told.agent() + " wraps up until " + time(told.wrapUpDeadlineMs());
    return " is over: " + Phrases.words(told.reason()) + by + wrapUp;
  }

  private static String place(long dueMs, long preferenceDeadlineMs) {
    String alone =
        preferenceDeadlineMs == 0
            ? ""
            : ", for those it prefers alone until " + time(preferenceDeadlineMs);
    return due(dueMs) + alone;
  }

  private static String due(long dueMs) {
    return ", due " + time(dueMs);
  }

  private static String idle(long idleDeadlineMs) {
    return idleDeadlineMs == 0 ? "" : ", idle at " + time(idleDeadlineMs);
  }

  private static String about(Attributes attributes) {
    return attributes.all().isEmpty()
        ? "nothing"
        : attributes.all().stream()
            .map(one -> one.name() + "=" + one.value())
            .collect(Collectors.joining(", "));
  }

  private static String time(long timeMs) {
    return StoryClock.tell(timeMs);
  }

  /** Nothing, where only attributes have changed. */
  private static String asked(@Nullable Requirements requirements) {
    return requirements == null ? "" : RequirementText.of(requirements);
  }

  private static String help(HelpChanged told, String key) {
    HelpRecord help = told.help();
    if (!help.isAsked()) {
      return told.agent() + " asks for no help with " + key + " any more";
    }
    SupervisorId by = help.by();
    if (by != null) {
      return by + " comes to help " + told.agent() + " with " + key;
    }
    String note = help.note().isEmpty() ? "" : ": " + help.note();
    return told.agent() + " asks for help with " + key + note;
  }

  private static String mute(MuteChanged told, String key) {
    MuteRecord mute = told.mute();
    String asked = mute.wanted() ? "mute" : "open";
    String is = mute.muted() ? "muted" : "open";
    String whose = told.agent() + "'s microphone for " + key;
    if (mute.isPending()) {
      return "the gateway is to " + asked + " " + whose + ", which is " + is;
    }
    return mute.wanted() == mute.muted()
        ? whose + " is " + is
        : whose + " is " + is + ": the gateway has not confirmed";
  }
}
