package org.strowger.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.simulator.Agenda.Kind;
import org.strowger.simulator.Answering.Answer;

/**
 * One agent: comes on duty, answers offers, talks as long as the call takes, does the paperwork,
 * goes when duty is over and nothing is in hand. Belongs to {@link People}.
 *
 * <p>Over a network answers come later than requests are made, so the agent keeps apart what it has
 * asked for and what it has been told; with a core in virtual time the two fall together.
 */
final class SimulatedAgent {
  private enum Session {
    OUT,
    SIGNING_IN,
    IN,
    SIGNING_OUT
  }

  private final int number;
  private final AgentId id;
  private final AgentDefinition definition;
  private final Answering answering;
  private final Agenda agenda;
  private final RouterDoor door;

  /** Interactions accepted and not yet done with, paperwork included, each with its call. */
  private final Map<InteractionId, Call> inHand = new HashMap<>();

  private Session session = Session.OUT;
  private boolean onDuty;
  private int dutiesLeft;
  private int acceptsUnderWay;
  private int handled;
  private long busySinceMs;
  private long busyMs;
  private long signedInSinceMs;
  private long signedInMs;

  SimulatedAgent(
      int number, RosterAgent roster, Answering answering, Agenda agenda, RouterDoor door) {
    this.number = number;
    this.definition = roster.definition();
    this.id = definition.id();
    this.dutiesLeft = roster.duties().size();
    this.answering = answering;
    this.agenda = agenda;
    this.door = door;
  }

  /** Whether the last duty is over and the agent has gone. */
  boolean gone() {
    return dutiesLeft == 0 && session == Session.OUT;
  }

  /** What the agent has done up to {@code timeMs}. */
  AgentOutcome outcome(long timeMs) {
    long busyNowMs = inHand.isEmpty() ? 0 : timeMs - busySinceMs;
    boolean signedIn = session == Session.IN || session == Session.SIGNING_OUT;
    long signedInNowMs = signedIn ? timeMs - signedInSinceMs : 0;
    return new AgentOutcome(id, handled, busyMs + busyNowMs, signedInMs + signedInNowMs);
  }

  // What the agent does.

  void beginDuty() {
    onDuty = true;
    switch (session) {
      case OUT -> signIn();
      case IN -> door.setActivity(id, Activity.AVAILABLE);
      case SIGNING_IN, SIGNING_OUT -> {
        // What is under way ends in signedIn or signedOut, which look at onDuty.
      }
    }
  }

  void endDuty() {
    onDuty = false;
    dutiesLeft--;
    if (session == Session.IN) {
      door.setActivity(id, Activity.AWAY);
      leaveIfDone();
    }
  }

  void acceptOffer(OfferId offer) {
    acceptsUnderWay++;
    door.acceptOffer(id, offer);
  }

  void declineOffer(OfferId offer) {
    door.declineOffer(id, offer, "busy");
  }

  void endConversation(InteractionId interaction) {
    if (inHand.containsKey(interaction)) {
      door.endInteraction(id, interaction);
    }
  }

  void completeWrapUp(InteractionId interaction) {
    if (inHand.containsKey(interaction)) {
      door.completeWrapUp(id, interaction);
    }
  }

  void comeBack() {
    if (onDuty && session == Session.IN) {
      door.setActivity(id, Activity.AVAILABLE);
    }
  }

  private void signIn() {
    session = Session.SIGNING_IN;
    door.signIn(id);
  }

  private void leaveIfDone() {
    if (!onDuty && session == Session.IN && inHand.isEmpty() && acceptsUnderWay == 0) {
      session = Session.SIGNING_OUT;
      door.signOut(id);
    }
  }

  // What the agent is told.

  void signedIn(long timeMs) {
    if (session == Session.SIGNING_IN) {
      session = Session.IN;
      signedInSinceMs = timeMs;
      if (!onDuty) {
        door.setActivity(id, Activity.AWAY);
        leaveIfDone();
      }
    }
  }

  void signedOut(long timeMs) {
    if (session != Session.OUT) {
      session = Session.OUT;
      signedInMs += timeMs - signedInSinceMs;
      if (onDuty) {
        signIn();
      }
    }
  }

  /** The router would not let the agent go, because work came in the meantime. */
  void signOutRefused() {
    if (session == Session.SIGNING_OUT) {
      session = Session.IN;
      if (onDuty) {
        door.setActivity(id, Activity.AVAILABLE);
      }
    }
  }

  void activityChanged(Activity activity, Cause cause, long timeMs) {
    if (activity == Activity.AWAY && cause == Cause.OFFER_EXPIRED) {
      agenda.add(timeMs + answering.backAfterMs(), Kind.AGENT_RETURNS, number);
    }
  }

  void offered(OfferId offer, long timeMs) {
    switch (answering.answer(offer, timeMs)) {
      case Answer.Accept(long afterMs) when afterMs == 0 -> acceptOffer(offer);
      case Answer.Accept(long afterMs) ->
          agenda.add(timeMs + afterMs, Kind.OFFER_ACCEPTED, number, offer.value());
      case Answer.Decline(long afterMs) ->
          agenda.add(timeMs + afterMs, Kind.OFFER_DECLINED, number, offer.value());
      case Answer.Miss() -> {
        // Nobody at the desk: the offer expires.
      }
    }
  }

  /** The router has answered an accept, whether the offer was still pending or not. */
  void acceptAnswered() {
    acceptsUnderWay--;
    leaveIfDone();
  }

  void assignmentStarted(
      InteractionId interaction,
      Call call,
      ToLongFunction<AgentDefinition> handlingMs,
      long timeMs) {
    if (inHand.containsKey(interaction)) {
      return;
    }
    handled++;
    if (inHand.isEmpty()) {
      busySinceMs = timeMs;
    }
    inHand.put(interaction, call);
    agenda.add(
        timeMs + handlingMs.applyAsLong(definition),
        Kind.CONVERSATION_ENDS,
        number,
        interaction.value());
  }

  /**
   * The conversation is over; paperwork follows until {@code wrapUpDeadlineMs}, or none if that is
   * 0.
   */
  void assignmentEnded(InteractionId interaction, long wrapUpDeadlineMs, long timeMs) {
    Call call = inHand.get(interaction);
    if (wrapUpDeadlineMs == 0) {
      putDown(interaction, timeMs);
    } else if (call != null && timeMs + call.wrapUpMs() < wrapUpDeadlineMs) {
      agenda.add(timeMs + call.wrapUpMs(), Kind.WRAP_UP_COMPLETES, number, interaction.value());
    }
  }

  void wrapUpEnded(InteractionId interaction, long timeMs) {
    putDown(interaction, timeMs);
  }

  private void putDown(InteractionId interaction, long timeMs) {
    if (inHand.remove(interaction) != null) {
      if (inHand.isEmpty()) {
        busyMs += timeMs - busySinceMs;
      }
      leaveIfDone();
    }
  }
}
