package org.strowger.simulator.centre;

import org.jspecify.annotations.Nullable;

/**
 * What became of the customers of one class in one run, of those who came in the time that is
 * measured. Times are ms. Filled by the play, then only read.
 */
public final class ClassTally {
  /** The time up to the threshold is cut into so many parts. */
  private static final int PARTS = 128;

  private final double thresholdMs;
  private final int[] answeredByPool;
  private final WaitHistogram waits = new WaitHistogram();
  private final int[] answeredInPart = new int[PARTS];
  private final int[] leftInPart = new int[PARTS];
  private long offered;
  private long blocked;
  private long answered;
  private long answeredAtOnce;
  private long answeredInTime;
  private long left;
  private long leftInTime;
  private long unserved;
  private double waitMs;
  private double answeredWaitMs;

  ClassTally(double thresholdMs, int pools) {
    this.thresholdMs = thresholdMs;
    this.answeredByPool = new int[pools];
  }

  void offered() {
    offered++;
  }

  void blocked() {
    blocked++;
  }

  void answered(double afterMs, int pool) {
    answered++;
    answeredByPool[pool]++;
    answeredWaitMs += afterMs;
    waited(afterMs);
    if (afterMs <= 0) {
      answeredAtOnce++;
    }
    if (afterMs <= thresholdMs) {
      answeredInTime++;
      if (afterMs > 0) {
        answeredInPart[part(afterMs)]++;
      }
    }
  }

  void left(double afterMs) {
    left++;
    waited(afterMs);
    if (afterMs <= thresholdMs) {
      leftInTime++;
      leftInPart[part(afterMs)]++;
    }
  }

  /** Still waiting when the play was broken off. */
  void unserved(double sinceMs) {
    unserved++;
    waited(sinceMs);
  }

  private void waited(double forMs) {
    waitMs += forMs;
    waits.add(forMs);
  }

  private int part(double afterMs) {
    return Math.min(PARTS - 1, (int) (afterMs / thresholdMs * PARTS));
  }

  /** All who came, let in or not. */
  public long offeredCount() {
    return offered;
  }

  /** Those who were not let in. */
  public long blockedCount() {
    return blocked;
  }

  /** Those who were let in. */
  public long admittedCount() {
    return offered - blocked;
  }

  public long answeredCount() {
    return answered;
  }

  public long answeredBy(int pool) {
    return answeredByPool[pool];
  }

  /** Those let in who were not answered in the moment they came. */
  public long waitedCount() {
    return admittedCount() - answeredAtOnce;
  }

  /** Answered within the threshold. */
  public long answeredInTimeCount() {
    return answeredInTime;
  }

  /** Those who hung up. */
  public long leftCount() {
    return left;
  }

  /** Those who hung up within the threshold. */
  public long leftInTimeCount() {
    return leftInTime;
  }

  /** Those who still waited when the run was broken off, far behind its end. */
  public long unservedCount() {
    return unserved;
  }

  /** The waits of all who were let in, added up, ms. */
  public double waitSumMs() {
    return waitMs;
  }

  /** The waits of those who were answered, added up, ms. */
  public double answeredWaitSumMs() {
    return answeredWaitMs;
  }

  /** The waits of all who were let in. */
  public WaitHistogram waits() {
    return waits;
  }

  /**
   * The share whose offered wait is at most the threshold, over several runs but one: what they
   * would have waited had they had all the patience in the world. Of those who hung up before, it
   * is known only that it was longer; patience does not depend on it, so the product-limit
   * estimator (Kaplan and Meier, 1958) applies, with those who hung up within a part of the time
   * counted as at risk for half of it.
   *
   * @param leftOut the run that is left out, or null for none
   */
  static double offeredWaitShare(Iterable<ClassTally> runs, @Nullable ClassTally leftOut) {
    double atRisk = 0;
    double atOnce = 0;
    double[] answered = new double[PARTS];
    double[] gone = new double[PARTS];
    for (ClassTally run : runs) {
      if (run != leftOut) {
        atRisk += run.admittedCount();
        atOnce += run.answeredAtOnce;
        for (int part = 0; part < PARTS; part++) {
          answered[part] += run.answeredInPart[part];
          gone[part] += run.leftInPart[part];
        }
      }
    }
    double longer = atRisk == 0 ? 1 : 1 - atOnce / atRisk;
    atRisk -= atOnce;
    for (int part = 0; part < PARTS && atRisk > 0; part++) {
      double exposed = atRisk - gone[part] / 2;
      longer *= exposed <= 0 ? 1 : 1 - answered[part] / exposed;
      atRisk -= answered[part] + gone[part];
    }
    return 1 - longer;
  }
}
