package org.strowger.core.model;

/**
 * What has been measured of a queue's line; {@code state/LineMeter} says how.
 *
 * @param workMs agents on duty for the queue times the time in which somebody waited, ms
 * @param departures how many were answered in that time by those agents
 * @param waitedMs time that was waited in line, ms
 * @param hangUps how many hung up in that time
 * @param lowMillionths what the low end of estimated ranges is scaled by
 * @param highMillionths the same of the high end
 * @param measuredMs until when time has been taken into account, epoch ms; 0 = nobody waits
 */
public record LineRecord(
    long workMs,
    long departures,
    long waitedMs,
    long hangUps,
    long lowMillionths,
    long highMillionths,
    long measuredMs) {
  /** Nothing has been measured yet. */
  public static final LineRecord NONE = new LineRecord(0, 0, 0, 0, 1_000_000, 1_000_000, 0);
}
