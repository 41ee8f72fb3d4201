package org.strowger.core.model;

import java.util.List;

/**
 * What has been counted and measured of an agent since signing in; what agents are ranked by.
 *
 * @param signedInMs when the session began, epoch ms
 * @param busyMs time with work in hand, as of the last time it was put down, ms
 * @param busySinceMs since when there has been work in hand without a break, epoch ms; 0 = there is
 *     none
 * @param occupancyPermille share of the session spent working, parts per thousand, as of the last
 *     time work was put down
 * @param handlingMeanMs mean handling time, the newest weighing an eighth, ms; 0 = none yet
 * @param lastOffer number of the newest offer; 0 = none yet
 * @param lot the lot drawn with the newest offer
 * @param windowCount accepted in the running window of the assignment rate
 * @param windowDeadlineMs when that window ends, epoch ms; 0 = none runs
 * @param shiftCounts accepted per channel in this shift, in the order of channels
 * @param shiftCountDeadlineMs when they are reset for an agent without a shift, epoch ms; 0 = not
 */
public record AgentRecord(
    long signedInMs,
    long busyMs,
    long busySinceMs,
    int occupancyPermille,
    long handlingMeanMs,
    long lastOffer,
    long lot,
    int windowCount,
    long windowDeadlineMs,
    List<Integer> shiftCounts,
    long shiftCountDeadlineMs) {
  public AgentRecord {
    shiftCounts = List.copyOf(shiftCounts);
  }
}
