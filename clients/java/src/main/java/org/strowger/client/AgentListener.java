package org.strowger.client;

import org.strowger.proto.v1.ActivityChanged;
import org.strowger.proto.v1.AssignmentEnded;
import org.strowger.proto.v1.AssignmentParked;
import org.strowger.proto.v1.AssignmentWoken;
import org.strowger.proto.v1.CallbackAnswered;
import org.strowger.proto.v1.CallbackAttemptFailed;
import org.strowger.proto.v1.CallbackDialled;
import org.strowger.proto.v1.ConsultationAnswered;
import org.strowger.proto.v1.ConsultationEnded;
import org.strowger.proto.v1.ConsultationJoined;
import org.strowger.proto.v1.ConsultationNotAccepted;
import org.strowger.proto.v1.ConsultationStarted;
import org.strowger.proto.v1.CoolDownStarted;
import org.strowger.proto.v1.CustomerHandedOver;
import org.strowger.proto.v1.DispositionSet;
import org.strowger.proto.v1.HelpChanged;
import org.strowger.proto.v1.HoldChanged;
import org.strowger.proto.v1.MuteChanged;
import org.strowger.proto.v1.NextActivitySet;
import org.strowger.proto.v1.OfferEnded;
import org.strowger.proto.v1.SignedOut;
import org.strowger.proto.v1.WrapUpEnded;
import org.strowger.proto.v1.WrapUpExtended;

/**
 * Told what happens to one agent, in the router's order and each thing once, however often the
 * connection breaks. All methods do nothing unless overridden.
 *
 * <p>The callbacks of one client never overlap, but come on changing threads. Don't wait in them:
 * the answer waited for would come on the turn that waits. What a callback throws is logged, and
 * the next one comes.
 */
public interface AgentListener {
  /** The router's time of what is told next; comes before each thing that the router has sent. */
  default void onTime(long timeMs) {}

  /**
   * Everything the agent has now. Comes after the first sign-in, and after a reconnection if the
   * router could not send what was missed; then forget what was known before.
   */
  default void onSnapshot(Snapshot snapshot) {}

  /** Work is offered. */
  default void onOffer(Offer offer) {}

  /** An offer is over without having been accepted by this agent. */
  default void onOfferEnded(OfferEnded ended) {}

  /** An offer was accepted, or work began without one: the interaction is the agent's. */
  default void onAssignmentStarted(Assignment assignment) {}

  /** An interaction is over for the customer, or was taken back into its queue. */
  default void onAssignmentEnded(AssignmentEnded ended) {}

  /**
   * Nobody wrote for long, or the agent parked it: a conversation rests and has given its capacity
   * back. It goes on here ({@link #onAssignmentWoken}) or with somebody else ({@link
   * #onAssignmentEnded}).
   */
  default void onAssignmentParked(AssignmentParked parked) {}

  /** Somebody wrote: a conversation that slept goes on with the agent. */
  default void onAssignmentWoken(AssignmentWoken woken) {}

  /** A consultation that the agent asked for has begun: a colleague is being looked for. */
  default void onConsultationStarted(ConsultationStarted started) {}

  /** A colleague has accepted the consultation that the agent asked for. */
  default void onConsultationAnswered(ConsultationAnswered answered) {}

  /**
   * A colleague did not accept the consultation that the agent asked for. It waits on for whoever
   * else may take it: cancel it, or let it wait.
   */
  default void onConsultationNotAccepted(ConsultationNotAccepted notAccepted) {}

  /** The customer hears the consulted colleague too. Told to both agents. */
  default void onConsultationJoined(ConsultationJoined joined) {}

  /** A consultation that the agent asked for is over. */
  default void onConsultationEnded(ConsultationEnded ended) {}

  /**
   * The agent was consulted and has the customer from now on: what was a consultation goes on as
   * the customer's interaction.
   */
  default void onCustomerHandedOver(CustomerHandedOver handedOver) {}

  /** The customer of an assignment is not on the line but is being called for the agent. */
  default void onCallbackDialled(CallbackDialled dialled) {}

  /** The customer who was called back has answered. */
  default void onCallbackAnswered(CallbackAnswered answered) {}

  /** The customer did not answer; {@link #onAssignmentEnded} follows. */
  default void onCallbackAttemptFailed(CallbackAttemptFailed failed) {}

  /** An interaction is filed under an outcome; the last one counts. */
  default void onDispositionSet(DispositionSet disposition) {}

  /** A customer was put on hold or taken off hold. */
  default void onHoldChanged(HoldChanged changed) {}

  /**
   * The agent's microphone is to be muted or opened, is, or could not be: if what is wanted differs
   * and no deadline runs, the gateway has not confirmed it in time.
   */
  default void onMuteChanged(MuteChanged changed) {}

  /**
   * The agent asks for help, somebody is coming, or it is taken back or given up; where the
   * assignment ends it is over without a word.
   */
  default void onHelpChanged(HelpChanged changed) {}

  /** Wrap-up runs longer, until the deadline that is told. */
  default void onWrapUpExtended(WrapUpExtended extended) {}

  /** Wrap-up is over; the capacity is free. */
  default void onWrapUpEnded(WrapUpEnded ended) {}

  /** The activity changed, with who changed it and why. */
  default void onActivityChanged(ActivityChanged changed) {}

  /**
   * Another activity follows once the work in hand is done; no new offers until then. {@link
   * #onActivityChanged} or {@link #onSignedOut} ends it, with the activity that was set to come or
   * another one.
   */
  default void onNextActivitySet(NextActivitySet next) {}

  /** An offer was declined or missed: there are none until the deadline that is told. */
  default void onCoolDownStarted(CoolDownStarted started) {}

  /** There can be offers again. */
  default void onCoolDownEnded() {}

  /**
   * The session is over. The client has stopped, with one exception: when the session ended because
   * the connection was lost for too long, the client has signed in again, and {@link
   * #onReconnected} follows or came before.
   */
  default void onSignedOut(SignedOut signedOut) {}

  /** Another connection has taken the session over; the client has stopped. */
  default void onSessionReplaced() {}

  /** The router refused to let the agent sign in; the client has stopped. */
  default void onRefused(RejectedException rejected) {}

  /** The connection was lost after sign-in; the client reconnects by itself. */
  default void onDisconnected(String reason) {}

  /** The connection is back; what was missed, or a snapshot, comes too. */
  default void onReconnected() {}
}
