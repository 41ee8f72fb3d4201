package org.strowger.server.ring;

import java.time.Duration;

/**
 * Somebody in the ring has work and does not move.
 *
 * @param stage core, journal, publish, or timers for deadlines that nobody sees to
 * @param lasted for how long, counted in looks of the watchdog
 */
public record Stall(String stage, Duration lasted) {}
