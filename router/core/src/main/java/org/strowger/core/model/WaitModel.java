package org.strowger.core.model;

/**
 * How a queue's line moves, as measured: what turns a place in line into an estimated wait. Made
 * for every arrival and told with it, so that whoever tells customers their wait needs nothing
 * else.
 *
 * <p>Model: while all agents are busy the line loses its head once in a {@code placeMicros}, and
 * each who waits hangs up once in a {@code patienceMs}, both as exponential times. With {@code n}
 * ahead the wait is then a sum of independent exponential times with the rates {@code 1/place + i /
 * patience}, {@code i = 0 ... n}: its mean is the estimate that is best in mean square there
 * (Whitt, "Predicting queueing delays", Management Science 45(6), 1999; with hang-ups Ibrahim and
 * Whitt, "Real-time delay estimation in overloaded multiserver queues with abandonments",
 * Management Science 55(10), 2009, there called QLa). The range is that of a gamma distribution
 * with the same mean and variance, by the cube of Wilson and Hilferty (1931), its ends scaled by
 * what the queue's own answered waits have taught. In whole numbers throughout.
 *
 * @param placeMicros how long one place in line takes at the present staff, microseconds; 0 = not
 *     known
 * @param patienceMs mean time in which one who waits hangs up, ms; 0 = nobody has hung up yet
 * @param ahead how many of the queue stood before the arrival
 * @param elsewhereHundredths how many stand in other lines for the same agents, by the share of
 *     those lines' agents that serve this queue too, in hundredths
 * @param lowPerMille what the low end of the range is scaled by
 * @param highPerMille what the high end of the range is scaled by
 */
public record WaitModel(
    long placeMicros,
    long patienceMs,
    int ahead,
    int elsewhereHundredths,
    int lowPerMille,
    int highPerMille) {
  /** Nothing has been measured yet. */
  public static final WaitModel UNKNOWN = new WaitModel(0, 0, 0, 0, 1_000, 1_000);

  /** The 90 % quantile of the normal distribution, in millionths. */
  private static final long NORMAL_90 = 1_281_552;

  private static final long MILLION = 1_000_000;

  /** Binary places of fixed point. */
  private static final int BITS = 20;

  private static final long ONE = 1L << BITS;

  /** Places up to here are summed one by one, those beyond in strides. */
  private static final int EXACT = 64;

  /** So large that nothing overflows: {@code 2^42} microseconds are 50 days. */
  private static final long MICROS_MAX = 1L << 42;

  private static final int AHEAD_MAX = 1 << 17;

  public WaitModel {
    placeMicros = Math.clamp(placeMicros, 0, MICROS_MAX);
    patienceMs = Math.clamp(patienceMs, 0, MICROS_MAX / 1_000);
    ahead = Math.clamp(ahead, 0, AHEAD_MAX);
    elsewhereHundredths = Math.clamp(elsewhereHundredths, 0, AHEAD_MAX * 100);
  }

  /** How long one place takes, to the millisecond; 0 = not known. */
  public long placeMs() {
    return placeMicros / 1_000;
  }

  /** What the arrival itself is told. */
  public WaitEstimate estimate() {
    return estimate(ahead);
  }

  /**
   * The wait of one with {@code ownAhead} of the same queue before it. Those in other lines are
   * taken to be spread evenly over this one.
   */
  public WaitEstimate estimate(int ownAhead) {
    if (placeMicros == 0) {
      return WaitEstimate.UNKNOWN;
    }
    int own = Math.clamp(ownAhead, 0, AHEAD_MAX);
    long hundredths =
        100L * own + Math.min(elsewhereHundredths, elsewhereHundredths * (own + 1L) / (ahead + 1L));
    int whole = (int) (hundredths / 100);
    // Where nobody hangs up, all places take the same.
    long sum = patienceMs == 0 ? (whole + 1) * ONE : 0;
    long squares = sum;
    for (int i = patienceMs == 0 ? whole + 1 : 0; i <= whole; ) {
      int stride = Math.min(1 + i / EXACT, whole + 1 - i);
      long place = place(2L * i + stride - 1);
      sum += stride * place;
      squares += stride * ((place * place) >> BITS);
      i += stride;
    }
    long next = place(2L * whole + 2);
    sum += next * (hundredths % 100) / 100;
    squares += ((next * next) >> BITS) * (hundredths % 100) / 100;
    long shape = scaled(sum, (sum << BITS) / Math.max(1, squares));
    long meanMs = Math.min(scaled(placeMicros, sum) / 1_000, Limits.SPAN_MAX_MS);
    long lowMs = quantileMs(meanMs, shape, -NORMAL_90) * lowPerMille / 1_000;
    long highMs = quantileMs(meanMs, shape, NORMAL_90) * highPerMille / 1_000;
    long leastMs = Math.min(lowMs, highMs);
    long medianMs = Math.clamp(quantileMs(meanMs, shape, 0), leastMs, highMs);
    return new WaitEstimate(leastMs, medianMs, meanMs, highMs);
  }

  /** What the place {@code halves / 2} from the front takes, as a part of {@code placeMicros}. */
  private long place(long halves) {
    if (patienceMs == 0) {
      return ONE;
    }
    long worn = Math.min(halves, 2 * MICROS_MAX / placeMicros) * placeMicros / 2;
    return (ONE << BITS) / (ONE + (worn << BITS) / (patienceMs * 1_000));
  }

  /** {@code mean (1 - 1 / (9 shape) + z / (3 sqrt(shape)))^3}; the shape in fixed point. */
  private static long quantileMs(long meanMs, long shape, long zMillionths) {
    long rootOfShape = squareRoot(shape << BITS);
    long root =
        MILLION - (MILLION << BITS) / (9 * shape) + (zMillionths << BITS) / (3 * rootOfShape);
    return meanMs * (root * root / MILLION * root / MILLION) / MILLION;
  }

  /** {@code a b / 2^20}, where that fits. */
  private static long scaled(long a, long b) {
    return (Math.multiplyHigh(a, b) << (64 - BITS)) | ((a * b) >>> BITS);
  }

  /** The whole part of the root, by Newton's method from a power of two just above it. */
  private static long squareRoot(long value) {
    if (value < 2) {
      return value;
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(value);
    long root = 1L << ((bits + 1) / 2);
    long next = (root + value / root) / 2;
    while (next < root) {
      root = next;
      next = (root + value / root) / 2;
    }
    return root;
  }
}
