package org.strowger.core.explain;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;

/**
 * Why one agent was not offered an interaction, or how they stand among those who could be.
 *
 * @param obstacle the first rule in the way; null = none
 * @param terms the standing among those left; null where an obstacle came before
 */
public record AgentVerdict(AgentId agent, @Nullable Obstacle obstacle, @Nullable Terms terms) {}
