package org.strowger.figures;

/**
 * On what terms figures are counted.
 *
 * @param counting what counts as one
 * @param targetMs the service target T for all queues, ms; {@link #TARGET_OF_QUEUE} = each queue's
 *     own, as it is defined at the time
 * @param shortAbandonMs the short-abandon limit S, ms
 * @param period how time is cut
 * @param periodsKept so many of the newest periods are kept, the oldest is forgotten first
 * @param fromMs what came about before is not counted, epoch ms
 * @param toMs what came about at this time or later is not counted, epoch ms
 */
public record FiguresTerms(
    Counting counting,
    long targetMs,
    long shortAbandonMs,
    Period period,
    int periodsKept,
    long fromMs,
    long toMs) {
  public static final long TARGET_OF_QUEUE = -1;

  /** 5 s, a usual limit: nobody could have answered faster. */
  public static final long SHORT_ABANDON_MS = 5_000;

  /** What a router keeps: today and yesterday. */
  public static final FiguresTerms DAYS = live(Period.DAY, 2);

  /** What a router keeps: the half-hour that runs, and those of a day before. */
  public static final FiguresTerms HALF_HOURS = live(Period.HALF_HOUR, 49);

  private static FiguresTerms live(Period period, int kept) {
    return new FiguresTerms(
        Counting.INTERACTION,
        TARGET_OF_QUEUE,
        SHORT_ABANDON_MS,
        period,
        kept,
        Long.MIN_VALUE,
        Long.MAX_VALUE);
  }

  /** So many that their span, however long a period is, is a number of ms. */
  private static final int PERIODS_MAX = 1_000_000;

  public FiguresTerms {
    if (periodsKept < 1 || periodsKept > PERIODS_MAX) {
      throw new IllegalArgumentException(
          "periodsKept is " + periodsKept + ": it must be from 1 to " + PERIODS_MAX);
    }
    if (shortAbandonMs < 0) {
      throw new IllegalArgumentException(
          "shortAbandonMs is " + shortAbandonMs + ": it must be 0 or more");
    }
  }

  /** When the oldest period begins that is kept in the period of {@code nowMs}, epoch ms. */
  long keptFromMs(long nowMs) {
    return period.startMs(nowMs)
        - (period == Period.WHOLE ? 0 : period.endMs(0)) * (periodsKept - 1);
  }

  /** Everything in one period, on the same terms. */
  public FiguresTerms whole() {
    return by(Period.WHOLE, 1);
  }

  /** By another period, on the same terms. */
  public FiguresTerms by(Period other, int kept) {
    return new FiguresTerms(
        counting, targetMs, shortAbandonMs, other, other == Period.WHOLE ? 1 : kept, fromMs, toMs);
  }
}
