package org.strowger.core;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance with a seed, in the words that random commands are written in. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** 0 to {@code bound} - 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** 0 to {@code bound} - 1. */
  long below(long bound) {
    return random.nextLong(bound);
  }

  /** 1 to {@code most}. */
  int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** 0, but once in so many times a span of up to {@code most}. */
  int rarely(int times, int most) {
    return oneIn(times) ? upTo(most) : 0;
  }

  long anyLong() {
    return random.nextLong();
  }

  <T> T oneOf(T[] values) {
    return values[random.nextInt(values.length)];
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Each of the values with a chance of one in so many. */
  <T> List<T> some(int times, T[] values) {
    List<T> some = new ArrayList<>();
    for (T value : values) {
      if (oneIn(times)) {
        some.add(value);
      }
    }
    return some;
  }
}
