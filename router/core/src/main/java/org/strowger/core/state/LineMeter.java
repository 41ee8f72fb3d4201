package org.strowger.core.state;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.LineRecord;
import org.strowger.core.model.WaitEstimate;

/**
 * Measures how a queue's line moves, with a long memory: the agents' work that an answer takes, how
 * soon those who wait hang up, and how often the ranges that were told held. Belongs to a {@link
 * QueueState}.
 *
 * <p>Work is counted only while somebody waits, as only then all agents who could answer are busy;
 * it is agents times time, so that a change of staff tells at once. Means are plain up to {@value
 * #MEMORY} counts; from there on each new count weighs one in so many.
 *
 * <p>The ends of the range are moved after each answered wait so that one in ten falls below the
 * low end and one in ten above the high one, whatever the true distribution (Gibbs and Candès,
 * "Adaptive conformal inference under distribution shift", NeurIPS 2021).
 */
final class LineMeter {
  /** Counts that a mean remembers. Of 4,096 exponential times it is off by 1.6 %. */
  private static final int MEMORY = 4_096;

  private static final long MILLION = 1_000_000;

  /** An end moves by one part in so many when the wait was on its right side. */
  private static final long STEPS = 200;

  /** How much farther it moves when the wait was beyond it: one in ten is to be. */
  private static final long MISSED = 9;

  private static final long SCALE_MIN = MILLION / 100;
  private static final long SCALE_MAX = MILLION * 100;

  private long workMs;
  private long departures;
  private long waitedMs;
  private long hangUps;
  private long lowMillionths = LineRecord.NONE.lowMillionths();
  private long highMillionths = LineRecord.NONE.highMillionths();
  private long measuredMs;

  /** The post whose departures count here, while somebody waits; and those counted so far. */
  private @Nullable Post followed;

  private long departuresSeen;

  LineRecord toRecord() {
    catchUp();
    return new LineRecord(
        workMs, departures, waitedMs, hangUps, lowMillionths, highMillionths, measuredMs);
  }

  void restore(LineRecord record) {
    catchUp();
    workMs = record.workMs();
    departures = record.departures();
    waitedMs = record.waitedMs();
    hangUps = record.hangUps();
    lowMillionths = record.lowMillionths();
    highMillionths = record.highMillionths();
    measuredMs = record.measuredMs();
  }

  /** Takes the time up to now into account, in which so many have waited for so many agents. */
  void measure(long nowMs, int waiting, int staff) {
    if (nowMs <= measuredMs) {
      return;
    }
    catchUp();
    if (waiting > 0 && measuredMs > 0) {
      workMs += (nowMs - measuredMs) * staff;
      waitedMs += (nowMs - measuredMs) * waiting;
    }
    measuredMs = nowMs;
  }

  /** Somebody waits now: what its agents take from any line of {@code post} counts here too. */
  void follow(Post post) {
    followed = post;
    departuresSeen = post.departures();
  }

  /** Nobody waits any more. */
  void rest() {
    catchUp();
    followed = null;
    measuredMs = 0;
  }

  /** One of the agents has taken one who had to wait in this line. */
  void countDeparture() {
    countDepartures(1);
  }

  /**
   * Counts what has left the lines of the post since this meter last looked. Done when somebody
   * asks, as one post may have a thousand queues and a customer answered every millisecond.
   */
  private void catchUp() {
    if (followed != null) {
      countDepartures(followed.departures() - departuresSeen);
      departuresSeen = followed.departures();
    }
  }

  private void countDepartures(long count) {
    long plain = Math.clamp(MEMORY - departures, 0, count);
    departures += plain;
    for (long more = count - plain; more > 0 && workMs >= MEMORY; more--) {
      workMs -= workMs / MEMORY;
    }
  }

  /** One who waited has hung up. */
  void countHangUp() {
    if (hangUps < MEMORY) {
      hangUps++;
    } else {
      waitedMs -= waitedMs / MEMORY;
    }
  }

  /** One who had been told this has been answered after {@code waitMs}. */
  void learn(WaitEstimate told, long waitMs) {
    long low = lowMillionths;
    long high = highMillionths;
    lowMillionths = scale(waitMs < told.lowMs() ? low - low / STEPS * MISSED : low + low / STEPS);
    highMillionths =
        scale(waitMs > told.highMs() ? high + high / STEPS * MISSED : high - high / STEPS);
  }

  private static long scale(long millionths) {
    return Math.clamp(millionths, SCALE_MIN, SCALE_MAX);
  }

  /** How long one place in line takes with so many agents, microseconds; 0 = not known. */
  long placeMicros(int staff) {
    catchUp();
    return departures == 0 ? 0 : Math.max(1, workMs / departures * 1_000 / Math.max(1, staff));
  }

  /** Mean time in which one who waits hangs up, ms; 0 = nobody has. */
  long patienceMs() {
    return hangUps == 0 ? 0 : Math.max(1, waitedMs / hangUps);
  }

  int lowPerMille() {
    return (int) (lowMillionths / 1_000);
  }

  int highPerMille() {
    return (int) (highMillionths / 1_000);
  }
}
