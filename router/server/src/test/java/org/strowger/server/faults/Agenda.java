package org.strowger.server.faults;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Time and chance of one simulated world. What happens in it is an act on this agenda; acts of the
 * same millisecond come in an order that the seed draws, and every act is woven into a fingerprint,
 * so that two runs of one seed can be compared.
 */
final class Agenda {
  private static final long FINGERPRINT_PRIME = 0x100000001b3L;

  private record Act(long timeMs, int lot, long number, String name, Runnable what) {}

  private final PriorityQueue<Act> acts =
      new PriorityQueue<>(
          Comparator.comparingLong(Act::timeMs)
              .thenComparingInt(Act::lot)
              .thenComparingLong(Act::number));
  private final SplittableRandom random;
  private long timeMs;
  private long numbers;
  private long done;
  private long fingerprint = 0xcbf29ce484222325L;

  Agenda(long seed) {
    random = new SplittableRandom(seed);
  }

  /** True time, ms since the world began; clocks may show something else. */
  long timeMs() {
    return timeMs;
  }

  /** Like {@link System#nanoTime}. */
  long nanoTime() {
    return timeMs * 1_000_000;
  }

  SplittableRandom random() {
    return random;
  }

  /** A number from {@code least} to {@code most}. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** True once in so many times. */
  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  void after(long delayMs, String name, Runnable what) {
    acts.add(new Act(timeMs + delayMs, random.nextInt(), ++numbers, name, what));
  }

  /** The names of what has been done last, for whoever looks for a fault. */
  @Override
  public String toString() {
    return "at " + timeMs + " ms, " + acts.size() + " acts ahead";
  }

  /** Does what comes next, letting time pass until then. */
  void step() {
    Act next = acts.remove();
    timeMs = next.timeMs;
    done++;
    note(next.name.hashCode());
    note(timeMs);
    next.what.run();
  }

  /** How many acts have been done. */
  long done() {
    return done;
  }

  /** Something that must be the same in every run of this seed. */
  void note(long value) {
    fingerprint = (fingerprint ^ value) * FINGERPRINT_PRIME;
  }

  long fingerprint() {
    return fingerprint;
  }
}
