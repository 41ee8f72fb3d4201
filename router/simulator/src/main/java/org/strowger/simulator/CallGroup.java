package org.strowger.simulator;

import java.util.Arrays;
import java.util.List;
import org.strowger.simulator.CallOutcome.Disposition;

/**
 * The figures of some calls. Every wait is from arrival to the first accept, or to hanging up.
 *
 * @param offered came and were taken in: answered + abandoned + waiting
 * @param answered an agent accepted
 * @param abandoned hung up before that
 * @param waiting neither yet; 0 once the play is over
 * @param refused not taken in, in no other figure
 * @param answeredInTarget answered within the target of their queue
 * @param answeredWaitMs sum of the waits of those answered
 * @param waitMs sum of the waits of those answered and those who hung up
 * @param p95WaitMs the same as {@code p99WaitMs} for 95 of 100
 * @param p99WaitMs of those answered and those who hung up: the smallest wait that at least 99 of
 *     100 did not exceed (exact, nearest rank), 0 if there are none
 */
public record CallGroup(
    String name,
    int offered,
    int answered,
    int abandoned,
    int waiting,
    int refused,
    int answeredInTarget,
    long answeredWaitMs,
    long waitMs,
    long p95WaitMs,
    long p99WaitMs) {

  /** The figures of {@code outcomes}; only of those that came. */
  public static CallGroup of(String name, List<CallOutcome> outcomes) {
    int answered = count(outcomes, Disposition.ANSWERED);
    int abandoned = count(outcomes, Disposition.ABANDONED);
    int waiting = count(outcomes, Disposition.WAITING);
    List<CallOutcome> served =
        outcomes.stream().filter(one -> one.disposition() == Disposition.ANSWERED).toList();
    long[] waitsMs =
        outcomes.stream()
            .filter(CallGroup::concluded)
            .mapToLong(CallOutcome::waitMs)
            .sorted()
            .toArray();
    return new CallGroup(
        name,
        answered + abandoned + waiting,
        answered,
        abandoned,
        waiting,
        count(outcomes, Disposition.REFUSED),
        Math.toIntExact(served.stream().filter(one -> one.waitMs() <= one.targetMs()).count()),
        served.stream().mapToLong(CallOutcome::waitMs).sum(),
        Arrays.stream(waitsMs).sum(),
        nearestRank(waitsMs, 95),
        nearestRank(waitsMs, 99));
  }

  /**
   * Answered within target / (answered + abandoned): the service level that no hang-up improves,
   * SL-C.
   */
  public double serviceLevel() {
    return share(answeredInTarget);
  }

  /** Abandoned / (answered + abandoned). */
  public double abandonedShare() {
    return share(abandoned);
  }

  /** Mean wait of those answered, ms; the average speed of answer, ASA. */
  public double meanAnsweredWaitMs() {
    return answered == 0 ? 0 : (double) answeredWaitMs / answered;
  }

  /** Mean wait of those answered and those who hung up, ms. */
  public double meanWaitMs() {
    return answered + abandoned == 0 ? 0 : (double) waitMs / (answered + abandoned);
  }

  private double share(int part) {
    return answered + abandoned == 0 ? 0 : (double) part / (answered + abandoned);
  }

  private static boolean concluded(CallOutcome outcome) {
    return outcome.disposition() == Disposition.ANSWERED
        || outcome.disposition() == Disposition.ABANDONED;
  }

  private static int count(List<CallOutcome> outcomes, Disposition disposition) {
    return Math.toIntExact(
        outcomes.stream().filter(one -> one.disposition() == disposition).count());
  }

  private static long nearestRank(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return 0;
    }
    long rank = Math.ceilDiv((long) sorted.length * percent, 100L);
    return sorted[Math.toIntExact(rank) - 1];
  }
}
