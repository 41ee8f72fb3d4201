package org.strowger.figures;

import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;

/**
 * One interaction was answered while another of the same queue waited that had come before it, or
 * that was due before it.
 *
 * @param queue the queue of both
 * @param passed who went on waiting
 * @param channel by which channel that one came
 * @param first who was answered
 * @param by the agent who answered
 * @param rule what let that be
 * @param atMs when, epoch ms
 * @param laterMs by how much later {@code first} had come, ms; negative if it had come earlier and
 *     was only due later
 */
public record Overtaking(
    QueueId queue,
    InteractionId passed,
    Channel channel,
    InteractionId first,
    AgentId by,
    Rule rule,
    long atMs,
    long laterMs) {

  /** What lets one go first: a closed list. The first that holds, in this order. */
  public enum Rule {
    /** It was due earlier by the head start of its priority. */
    PRIORITY,
    /** It was due earlier by a step of the plan that it had taken. */
    PLAN_STEP,
    /** It was due earlier for another reason: a target that was different when it came. */
    TARGET,
    /** The agent took it from the list. */
    PULLED,
    /** Its customer prefers that agent. */
    PREFERENCE,
    /** The other was being offered to somebody at that moment. */
    OTHER_OFFERED,
    /** The other waited for agents whom its customer prefers alone. */
    OTHER_PREFERS,
    /** The other came on another channel, for which the agent may have had no room. */
    CHANNEL,
    /**
     * The agent was not eligible for the other, or only with a penalty: skills, levels, teams,
     * thresholds, exclusions, or having declined it.
     */
    ELIGIBILITY
  }
}
