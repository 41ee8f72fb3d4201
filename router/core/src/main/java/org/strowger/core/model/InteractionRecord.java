package org.strowger.core.model;

import java.util.List;

/**
 * What an interaction brought and has been through, beside its place.
 *
 * @param terms what it said on arrival; its preference is replaced when it waits for an agent anew
 * @param sinceMs since when its wait counts, epoch ms
 * @param queuedMs when it came into its present queue, epoch ms
 * @param preferenceDeadlineMs until when it waits for preferred agents alone, epoch ms; 0 = not
 * @param thresholdLifted whether thresholds hold no longer
 * @param declines who turned it down and is not asked again for now, oldest first
 * @param failures offers declined or missed since it came into its queue
 * @param moves how often a rule has moved it
 * @param acceptedMs when its present agent got it, epoch ms; 0 = nobody has it
 * @param acceptedSequence the sequence of that; 0 = nobody has it
 * @param counted whether it takes capacity of its agent
 * @param idleDeadlineMs when it counts as idle, epoch ms; 0 = never
 * @param replyDeadlineMs until when its customer waits for an answer, epoch ms; 0 = not
 * @param wrapUpExtendedMs by how much its wrap-up was extended, ms
 * @param waited whether it is in its queue since it arrived and was not offered to an agent at once
 * @param told the wait that it was told on arrival, while it may still prove right or wrong
 * @param journey its part in its customer's journey
 */
public record InteractionRecord(
    ArrivalTerms terms,
    long sinceMs,
    long queuedMs,
    long preferenceDeadlineMs,
    boolean thresholdLifted,
    List<DeclineMemory> declines,
    int failures,
    int moves,
    long acceptedMs,
    long acceptedSequence,
    boolean counted,
    long idleDeadlineMs,
    long replyDeadlineMs,
    long wrapUpExtendedMs,
    boolean waited,
    WaitEstimate told,
    JourneyRecord journey) {
  public InteractionRecord {
    declines = List.copyOf(declines);
  }
}
