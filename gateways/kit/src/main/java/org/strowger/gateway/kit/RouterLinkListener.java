package org.strowger.gateway.kit;

import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.Rejected;

/**
 * Told what becomes of a gateway's customers, in the router's order and each thing once, however
 * often the connection breaks. All methods do nothing unless overridden.
 *
 * <p>All callbacks of one link come on one thread; don't wait in them. What a callback throws is
 * logged, and the next one comes.
 *
 * <p>When the router could not send what was missed, the link asks where each customer stands and
 * tells only the difference: steps in between are left out, and an end may come without its reason.
 *
 * <p>A customer may be offered to several agents at once. Each offer that is told ends in one of
 * {@link #onAssigned} to that agent, {@link #onOfferWithdrawn} from that agent, and {@link
 * #onEnded}; when one of several accepts, the others are told withdrawn first.
 */
public interface RouterLinkListener {
  /**
   * The router's time of what is told next. Comes before each thing that the router has sent, not
   * before the differences that a reconciliation tells.
   */
  default void onTime(long timeMs) {}

  /**
   * The customer waits in a queue, behind so many others; also after a move to another queue, and
   * when what was parked enters its line.
   */
  default void onQueued(String key, long interactionId, String queueId, int ahead) {}

  /** The place in line or the estimated wait has changed. */
  default void onPosition(String key, int ahead) {}

  /**
   * The estimated wait from now on, ms: a range that eight of ten such waits fall into, and the
   * median, which half of them fall short of and which is the one to tell if only one number can be
   * told. Comes after {@link #onQueued} and {@link #onPosition}, each time if it is known: what was
   * told earlier counts no more.
   */
  default void onWaitEstimate(String key, long lowMs, long medianMs, long highMs) {}

  /**
   * Nobody who is defined could ever take this customer, whatever the plan relaxes; comes after
   * {@link #onQueued}. The customer waits until that changes: send them elsewhere, or have skills,
   * queue or plan corrected.
   */
  default void onUnservable(String key) {}

  /**
   * The customer is to be asked whether to be called back, and keeps the place meanwhile. If they
   * want it, {@link RouterLink#requestCallback}; for a time that they choose, abandon them and let
   * them arrive anew under another key, with {@code waitingSince} and {@code enterAt}.
   */
  default void onCallbackOffered(String key) {}

  /**
   * The customer is in no line and with nobody's capacity; {@link #onQueued}, {@link #onAssigned}
   * or {@link #onRequeued} follows when it goes on.
   *
   * @param untilMs when the customer enters the line, by the router's clock; 0 = the conversation
   *     sleeps until somebody writes
   * @param agentId who had it and may go on with it; empty if nobody had
   */
  default void onParked(
      String key, long interactionId, String queueId, long untilMs, String agentId) {}

  /** The customer is offered to an agent, who may think until the deadline (0 = not known). */
  default void onOffered(String key, String agentId, long deadlineMs) {}

  /**
   * The offer is over without having been accepted; the customer waits again at the old place
   * unless there are further offers.
   */
  default void onOfferWithdrawn(String key, String agentId) {}

  /**
   * An agent has accepted, has taken the customer from the list, or goes on with a conversation
   * that slept: connect the customer. Of a direct arrival: the router knows that the agent has it.
   */
  default void onAssigned(String key, String agentId) {}

  /**
   * The customer is to be called back and keeps the place without being on the line: let them hang
   * up. They are offered and assigned as before.
   */
  default void onCallbackWanted(String key) {}

  /**
   * Call the customer for the agent who has them, then {@link RouterLink#answerCallback} or {@link
   * RouterLink#failCallback}. A gateway that does neither has failed at the deadline.
   */
  default void onDial(String key, String agentId, long deadlineMs) {}

  /**
   * The attempt to call the customer has failed or took too long: give it up. {@link #onParked}
   * follows, or {@link #onEnded} if it was the last.
   */
  default void onDialFailed(String key, int attempts) {}

  /**
   * The agent handed the customer on: take the customer back from that agent. The key stays, and
   * stands for another interaction from now on; {@link #onQueued} follows.
   */
  default void onTransferred(
      String key, long interactionId, long previousInteractionId, String agentId) {}

  /**
   * The agent handed the customer on, out of the house: put them through. {@link #onEnded} follows.
   */
  default void onSendOutside(String key, String address, String agentId) {}

  /**
   * The same agent goes on with the customer by another channel. The key stays, and stands for
   * another interaction from now on.
   */
  default void onChannelChanged(
      String key, long interactionId, long previousInteractionId, Channel channel) {}

  /**
   * An agent asks a colleague about a customer, who is on hold meanwhile. What becomes of the
   * consultation is told under its own key, as of a customer: connect the two agents at {@link
   * #onAssigned}, let them go at {@link #onEnded}.
   *
   * @param key the consultation's, which the router has given
   * @param aboutKey the customer's
   * @param agentId who asks
   */
  default void onConsultationOpened(
      String key, long interactionId, String aboutKey, String agentId) {}

  /** The customer hears the consultation too: a conference. */
  default void onJoined(String key, String aboutKey) {}

  /**
   * The customer is with the consulted agent from now on, under the same key: connect the two. The
   * consultation ends next.
   */
  default void onHandedOver(
      String key, long interactionId, String agentId, String consultationKey) {}

  /** The agent put the customer on hold or took them off hold. */
  default void onHeld(String key, boolean held) {}

  /**
   * Mute the microphone of the agent who has the customer, or open it, and say so with {@link
   * RouterLink#reportMute}. A gateway that does not is waited for in vain for 5 seconds, and the
   * agent is told that it has not confirmed. The next agent's microphone is open.
   */
  default void onMuteWanted(String key, boolean muted) {}

  /**
   * The agent is gone: take the customer back, who waits again at the old place. Also when a
   * conversation that slept goes on, and the agent who had it has no room.
   */
  default void onRequeued(String key, String agentId) {}

  /**
   * It is over: let the customer go. The agent is empty if nobody had accepted; the reason is
   * unspecified if it ended while the link was away for too long.
   */
  default void onEnded(String key, EndReason reason, String agentId) {}

  /**
   * The router did not carry out a command. After a rejected arrival the customer is not in the
   * router. Overload is not told here: the link tries again by itself.
   */
  default void onRejected(String key, CommandKind command, Rejected rejected) {}

  /** A newer instance (0 = not known which) has taken over; the link has stopped for good. */
  default void onFenced(long newerEpoch) {}

  /** The router refused this gateway; the link has stopped for good. */
  default void onRefused(Rejected rejected) {}

  /** The link is up, and commands flow. */
  default void onConnected() {}

  /** The link is down; it reconnects by itself, and commands are kept until then. */
  default void onDisconnected(String reason) {}
}
