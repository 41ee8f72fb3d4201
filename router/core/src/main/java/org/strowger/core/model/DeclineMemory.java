package org.strowger.core.model;

/** Until when an interaction is not offered again to an agent who turned it down, epoch ms. */
public record DeclineMemory(AgentId agent, long untilMs) {}
