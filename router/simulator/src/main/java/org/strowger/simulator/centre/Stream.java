package org.strowger.simulator.centre;

import java.util.SplittableRandom;

/**
 * The customers of one class as they come, and their luck. Who comes, when, how patient and how
 * long to serve depends on the seed alone and not on what the router does, so that two routings are
 * compared on the same customers. Times are ms since the start of the play.
 */
final class Stream {
  private static final double HOUR_MS = 3_600_000;

  private final Arrivals arrivals;
  private final SplittableRandom comings;
  private final SplittableRandom luck;
  private double nextMs;

  Stream(Arrivals arrivals, SplittableRandom random) {
    this.arrivals = arrivals;
    this.comings = random.split();
    this.luck = random.split();
    this.nextMs = after(0);
  }

  /** When the next customers come; infinity if none does. */
  double nextMs() {
    return nextMs;
  }

  /** How many come then. */
  int size() {
    return switch (arrivals) {
      case Arrivals.Poisson _, Arrivals.Piecewise _ -> 1;
      case Arrivals.Batches batches -> batches.size();
    };
  }

  /** They have come. */
  void advance() {
    nextMs = after(nextMs);
  }

  /** A number for the next customer: first the one for the conversation, then for the patience. */
  double luck() {
    return uniform(luck);
  }

  /** Customers an hour at a time of the play. */
  static double perHour(Arrivals arrivals, double timeMs) {
    return switch (arrivals) {
      case Arrivals.Poisson poisson -> poisson.perHour();
      case Arrivals.Piecewise day ->
          day.perHour().get((int) (Math.floor(timeMs / day.spanMs()) % day.perHour().size()));
      case Arrivals.Batches batches -> batches.batchesPerHour() * batches.size();
    };
  }

  /** The mean over a day, or over as long as the rates take to come again; customers an hour. */
  static double meanPerHour(Arrivals arrivals) {
    return switch (arrivals) {
      case Arrivals.Poisson poisson -> poisson.perHour();
      case Arrivals.Piecewise day ->
          day.perHour().stream().mapToDouble(Double::doubleValue).average().orElse(0);
      case Arrivals.Batches batches -> batches.batchesPerHour() * batches.size();
    };
  }

  private double after(double timeMs) {
    double exponential = -Math.log1p(-uniform(comings));
    return switch (arrivals) {
      case Arrivals.Poisson poisson -> timeMs + exponential * HOUR_MS / poisson.perHour();
      case Arrivals.Piecewise day -> after(timeMs, exponential, day);
      case Arrivals.Batches batches -> timeMs + exponential * HOUR_MS / batches.batchesPerHour();
    };
  }

  /** Walks through the spans until as many customers are expected as the draw says. */
  private static double after(double timeMs, double expected, Arrivals.Piecewise day) {
    if (day.perHour().stream().allMatch(rate -> rate <= 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double atMs = timeMs;
    double left = expected;
    long span = (long) Math.floor(timeMs / day.spanMs());
    while (true) {
      double perMs = day.perHour().get((int) (span % day.perHour().size())) / HOUR_MS;
      double endMs = (double) (span + 1) * day.spanMs();
      if (left <= (endMs - atMs) * perMs) {
        return atMs + left / perMs;
      }
      left -= (endMs - atMs) * perMs;
      atMs = endMs;
      span++;
    }
  }

  /** Uniform on the open interval (0, 1): the middles of 2^53 equal parts. */
  private static double uniform(SplittableRandom random) {
    return ((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
  }
}
