package org.strowger.gateway.chat.store;

import java.util.Objects;

/**
 * A conversation as it lies on disk, beside its log.
 *
 * @param id its own, random
 * @param kind how the customer came
 * @param queueId where the customer asked to be served
 * @param customerName as the customer gave it; may be empty
 * @param stay the how manieth stay in the router it is, from 1
 * @param openedMs since when, milliseconds since 1970
 * @param closedMs since when it is over; 0 = it is not
 * @param agentId who has the customer; empty = nobody
 * @param lastSequence of its log
 * @param readByCustomer up to which line the customer has read
 * @param readByStaff up to which line the agent has read
 * @param stars the customer's rating, 1 to 5; 0 = none
 * @param comment what the customer wrote with it
 * @param interactionId what the router calls the newest stay; 0 = it has not said
 * @param relatedInteractionId what the router called the stay before, of a customer who has come
 *     again; 0 = none is known
 */
public record ConversationRow(
    String id,
    ConversationKind kind,
    String queueId,
    String customerName,
    int stay,
    long openedMs,
    long closedMs,
    String agentId,
    long lastSequence,
    long readByCustomer,
    long readByStaff,
    int stars,
    String comment,
    long interactionId,
    long relatedInteractionId) {
  public ConversationRow {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(queueId, "queueId");
    Objects.requireNonNull(customerName, "customerName");
    Objects.requireNonNull(agentId, "agentId");
    Objects.requireNonNull(comment, "comment");
  }

  /** Whether it is over. */
  public boolean isClosed() {
    return closedMs != 0;
  }
}
