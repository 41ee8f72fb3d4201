package org.strowger.client;

import java.util.List;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentSnapshot;

/**
 * Everything an agent has. It replaces whatever was known before.
 *
 * @param activity what the agent declares to be doing
 * @param offers pending offers
 * @param assignments accepted interactions, also those in wrap-up
 */
public record Snapshot(Activity activity, List<Offer> offers, List<Assignment> assignments) {
  /** Keeps lists that nobody changes. */
  public Snapshot {
    offers = List.copyOf(offers);
    assignments = List.copyOf(assignments);
  }

  static Snapshot of(AgentClient agent, AgentSnapshot message, long toldMs) {
    return new Snapshot(
        message.getActivity(),
        message.getOffersList().stream().map(offer -> Offer.of(agent, offer, toldMs)).toList(),
        message.getAssignmentsList().stream()
            .map(assignment -> Assignment.of(agent, assignment))
            .toList());
  }
}
