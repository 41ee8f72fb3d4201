package org.strowger.simulator.whatif;

/**
 * How long an agent had an offer until answering it, or until it was taken back.
 *
 * @param offeredMs when it was made, epoch ms
 */
public record Thinking(long offeredMs, Seen length) {}
