package org.strowger.gateway.video;

/**
 * A signal as its sender has numbered it, growing within a round.
 *
 * @param number the sender's number of it, from 1
 * @param signal what is told
 */
public record NumberedSignal(long number, Signal signal) {}
