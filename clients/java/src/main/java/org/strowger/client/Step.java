package org.strowger.client;

import java.time.Duration;
import org.strowger.proto.v1.PlanStep;

/**
 * A step of a plan: what changes for an interaction after so much waiting. Made by {@link
 * Definitions#after(Duration)}; each method returns the step with one effect more, and all effects
 * of a step come together. Never changes itself.
 *
 * <pre>{@code
 * plan("ladder",
 *     after(Duration.ofSeconds(30)).lowerLevels(1),
 *     after(Duration.ofMinutes(2)).lowerLevels(2).addTeam("night").offerCallback(),
 *     after(Duration.ofMinutes(10)).overflowTo("general"))
 * }</pre>
 *
 * @param message the step as it is sent
 */
public record Step(PlanStep message) {
  /** Every skill may be so many levels lower than at first (0 to 10), though never below 1. */
  public Step lowerLevels(int by) {
    return new Step(message.toBuilder().setLowerLevelsBy(by).build());
  }

  /** Members of this team will do as well; up to 8 teams a step. */
  public Step addTeam(String teamId) {
    return new Step(message.toBuilder().addAddTeamIds(teamId).build());
  }

  /** Whoever meets the requirements of this queue will do as well; up to 4 queues a step. */
  public Step addQueue(String queueId) {
    return new Step(message.toBuilder().addAddQueueIds(queueId).build());
  }

  /** Agents who come in by an added queue count the interaction as due so much later. */
  public Step penalty(Duration later) {
    return new Step(message.toBuilder().setPenaltyMs(later.toMillis()).build());
  }

  /** It is due so much earlier, beside its priority. */
  public Step headStart(Duration earlier) {
    return new Step(message.toBuilder().setHeadStartMs(earlier.toMillis()).build());
  }

  /** Its service target from now on; zero is a target too: due on arrival. */
  public Step target(Duration serviceTarget) {
    return new Step(message.toBuilder().setTargetMs(serviceTarget.toMillis()).build());
  }

  /** It moves to this queue, with its age; that queue's plan counts from then on. */
  public Step overflowTo(String queueId) {
    return new Step(message.toBuilder().setOverflowToQueueId(queueId).build());
  }

  /** The customer is offered to be called back, and keeps the place meanwhile. */
  public Step offerCallback() {
    return new Step(message.toBuilder().setOfferCallback(true).build());
  }

  /** It ends, with {@code END_REASON_WAITED_TOO_LONG}. Not together with an overflow. */
  public Step close() {
    return new Step(message.toBuilder().setClose(true).build());
  }
}
