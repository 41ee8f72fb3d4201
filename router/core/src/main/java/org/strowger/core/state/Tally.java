package org.strowger.core.state;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.strowger.core.model.AgentRecord;
import org.strowger.core.model.Channel;

/**
 * What has been counted and measured of one agent since signing in. Measured quantities stand still
 * while the agent has no work, so that a rank made of them does too.
 */
public final class Tally {
  private static final Channel[] CHANNELS = Channel.values();

  /** The newest handling time weighs one in so many. */
  private static final int MEAN_OF = 8;

  private final EnumMap<Channel, Integer> shiftCounts = new EnumMap<>(Channel.class);
  private long signedInMs;
  private long busyMs;
  private long busySinceMs;
  private int occupancyPermille;
  private long handlingMeanMs;
  private long lastOffer;
  private long lot;
  private int windowCount;
  private long windowDeadlineMs;
  private long shiftCountDeadlineMs;

  /** Share of the session spent working, as of the last time work was put down. */
  public int occupancyPermille() {
    return occupancyPermille;
  }

  /** Mean handling time, ms; 0 = none yet. */
  public long handlingMeanMs() {
    return handlingMeanMs;
  }

  /** Number of the newest offer; 0 = none yet. */
  public long lastOffer() {
    return lastOffer;
  }

  /** The lot drawn with the newest offer. */
  public long lot() {
    return lot;
  }

  /** Accepted in the running window of the assignment rate. */
  public int windowCount() {
    return windowCount;
  }

  /** When that window ends, epoch ms; 0 = none runs. */
  public long windowDeadlineMs() {
    return windowDeadlineMs;
  }

  /** Accepted on {@code channel} in this shift. */
  public int shiftCount(Channel channel) {
    return shiftCounts.getOrDefault(channel, 0);
  }

  public boolean hasShiftCounts() {
    return !shiftCounts.isEmpty();
  }

  /** When the shift counts of an agent without a shift are reset, epoch ms; 0 = not. */
  public long shiftCountDeadlineMs() {
    return shiftCountDeadlineMs;
  }

  void signIn(long timeMs) {
    signedInMs = timeMs;
    busyMs = 0;
    busySinceMs = 0;
    occupancyPermille = 0;
    handlingMeanMs = 0;
    lastOffer = 0;
    lot = 0;
  }

  void startWork(long timeMs) {
    busySinceMs = timeMs;
  }

  void stopWork(long timeMs) {
    busyMs += timeMs - busySinceMs;
    busySinceMs = 0;
    long sessionMs = timeMs - signedInMs;
    occupancyPermille = sessionMs == 0 ? 0 : (int) (busyMs * 1_000 / sessionMs);
  }

  void handled(long handlingMs) {
    handlingMeanMs =
        handlingMeanMs == 0 ? handlingMs : handlingMeanMs + (handlingMs - handlingMeanMs) / MEAN_OF;
  }

  void offered(long offer, long drawnLot) {
    lastOffer = offer;
    lot = drawnLot;
  }

  void countInWindow(long deadlineMs) {
    windowCount++;
    windowDeadlineMs = deadlineMs;
  }

  void endWindow() {
    windowCount = 0;
    windowDeadlineMs = 0;
  }

  void countInShift(Channel channel, long deadlineMs) {
    shiftCounts.merge(channel, 1, Integer::sum);
    shiftCountDeadlineMs = deadlineMs;
  }

  void resetShift() {
    shiftCounts.clear();
    shiftCountDeadlineMs = 0;
  }

  AgentRecord toRecord() {
    List<Integer> counts = new ArrayList<>(CHANNELS.length);
    for (Channel channel : CHANNELS) {
      counts.add(shiftCount(channel));
    }
    return new AgentRecord(
        signedInMs,
        busyMs,
        busySinceMs,
        occupancyPermille,
        handlingMeanMs,
        lastOffer,
        lot,
        windowCount,
        windowDeadlineMs,
        counts,
        shiftCountDeadlineMs);
  }

  void restore(AgentRecord row) {
    signedInMs = row.signedInMs();
    busyMs = row.busyMs();
    busySinceMs = row.busySinceMs();
    occupancyPermille = row.occupancyPermille();
    handlingMeanMs = row.handlingMeanMs();
    lastOffer = row.lastOffer();
    lot = row.lot();
    windowCount = row.windowCount();
    windowDeadlineMs = row.windowDeadlineMs();
    shiftCountDeadlineMs = row.shiftCountDeadlineMs();
    shiftCounts.clear();
    int index = 0;
    for (int count : row.shiftCounts()) {
      if (count > 0) {
        shiftCounts.put(CHANNELS[index], count);
      }
      index++;
    }
  }
}
