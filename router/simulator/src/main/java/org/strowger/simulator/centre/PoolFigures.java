package org.strowger.simulator.centre;

/**
 * How the agents of one pool fared.
 *
 * @param utilisation the share of the time in which they were busy
 */
public record PoolFigures(String name, Estimate utilisation) {}
