package org.strowger.client;

import java.util.concurrent.CompletableFuture;
import org.strowger.proto.v1.DeclineKind;
import org.strowger.proto.v1.InteractionSummary;
import org.strowger.proto.v1.OfferMade;

/**
 * Work that is offered to an agent, whose capacity is held for it until the deadline.
 *
 * @param agent the client of the agent it is offered to
 * @param offerId the router's id of the offer
 * @param interaction what is offered
 * @param deadlineMs until when it can be accepted, by the router's clock
 * @param toldMs the router's time when this was told; {@code deadlineMs - toldMs} is the time to
 *     think, whatever the own clock says
 * @param whisper what the queue wants the agent to be told before the customer is there; empty =
 *     nothing
 * @param autoAcceptMs when the client is to accept it by itself, by the router's clock, unless the
 *     agent has accepted or declined before; 0 = only the agent accepts. Warn the agent until then;
 *     nobody else accepts it in the client's place
 */
public record Offer(
    AgentClient agent,
    long offerId,
    InteractionSummary interaction,
    long deadlineMs,
    long toldMs,
    String whisper,
    long autoAcceptMs) {

  static Offer of(AgentClient agent, OfferMade made, long toldMs) {
    return new Offer(
        agent,
        made.getOfferId(),
        made.getInteraction(),
        made.getDeadlineMs(),
        toldMs,
        made.getWhisper(),
        made.getAutoAcceptMs());
  }

  /** Takes it; see {@link AgentClient#accept}. */
  public CompletableFuture<Void> accept() {
    return agent.accept(offerId);
  }

  /** Refuses it; see {@link AgentClient#decline(long, String)}. */
  public CompletableFuture<Void> decline(String note) {
    return agent.decline(offerId, note);
  }

  /** Turns it down in this way; see {@link AgentClient#decline(long, DeclineKind, String)}. */
  public CompletableFuture<Void> decline(DeclineKind kind, String note) {
    return agent.decline(offerId, kind, note);
  }
}
