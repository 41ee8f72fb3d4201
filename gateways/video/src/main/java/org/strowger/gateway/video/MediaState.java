package org.strowger.gateway.video;

/**
 * What a side sends now; what its page shows beside the picture of the other.
 *
 * @param audio whether it can be heard
 * @param video whether its camera is seen
 * @param screen whether its screen is seen instead
 */
public record MediaState(boolean audio, boolean video, boolean screen) {}
