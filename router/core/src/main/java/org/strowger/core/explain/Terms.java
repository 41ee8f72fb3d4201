package org.strowger.core.explain;

import org.strowger.core.model.AgentOrder;

/**
 * How an agent who could be offered an interaction stands among those who could.
 *
 * @param rank 1 = the best
 * @param preferred the place among the agents whom the interaction prefers, from 1; 0 = not there
 * @param level the agent's level for what is asked for: the lowest among the skills needed
 * @param penaltyMs how much later the interaction counts as due for this agent, ms
 * @param order the queue's order among agents of the same penalty
 * @param orderKey what that order compares: units, epoch ms, parts per thousand, a level, ms, a
 *     number or a place
 */
public record Terms(
    int rank, int preferred, int level, long penaltyMs, AgentOrder order, long orderKey) {}
