package org.strowger.client;

import java.util.List;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentSnapshot;

/**
 * Everything an agent has. It replaces whatever was known before.
 *
 * @param activity what the agent declares to be doing
 * @param reasonId why, if the agent gave a reason; else empty
 * @param nextActivity the activity that follows once the work in hand is done: away or offline;
 *     unspecified = none
 * @param nextReasonId the reason for the next activity, if one was given; else empty
 * @param coolDownDeadlineMs until when, by the router's clock, there are no offers after one that
 *     was declined or missed; 0 = no cool-down runs
 * @param offers pending offers
 * @param assignments accepted interactions, also those in wrap-up and conversations that sleep
 */
public record Snapshot(
    Activity activity,
    String reasonId,
    Activity nextActivity,
    String nextReasonId,
    long coolDownDeadlineMs,
    List<Offer> offers,
    List<Assignment> assignments) {
  /** Keeps lists that nobody changes. */
  public Snapshot {
    offers = List.copyOf(offers);
    assignments = List.copyOf(assignments);
  }

  static Snapshot of(AgentClient agent, AgentSnapshot message, long toldMs) {
    return new Snapshot(
        message.getActivity(),
        message.getReasonId(),
        message.getNextActivity(),
        message.getNextReasonId(),
        message.getCoolDownDeadlineMs(),
        message.getOffersList().stream().map(offer -> Offer.of(agent, offer, toldMs)).toList(),
        message.getAssignmentsList().stream()
            .map(assignment -> Assignment.of(agent, assignment))
            .toList());
  }
}
