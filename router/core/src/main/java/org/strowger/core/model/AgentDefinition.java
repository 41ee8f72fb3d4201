package org.strowger.core.model;

/** What the administrator says of an agent: skills with levels, and how much at once. */
public record AgentDefinition(
    AgentId id, Proficiencies proficiencies, CapacityProfileId capacityProfile) {}
