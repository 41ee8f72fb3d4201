package org.strowger.figures;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** A value for each {@link Count}; whole numbers, so that sums are exact. */
public final class Sheet implements Summable<Sheet> {
  private static final Count[] COUNTS = Count.values();

  /** By place; 0 = not counted. */
  private final long[] values = new long[COUNTS.length];

  public long get(Count count) {
    return values[place(count)];
  }

  /** Within one run; the order of counts is written down nowhere. */
  @SuppressWarnings("EnumOrdinal")
  private static int place(Count count) {
    return count.ordinal();
  }

  /** What is not zero, by count. */
  Map<Count, Long> values() {
    Map<Count, Long> counted = new EnumMap<>(Count.class);
    for (Count count : COUNTS) {
      if (get(count) != 0) {
        counted.put(count, get(count));
      }
    }
    return counted;
  }

  /** Takes one more value in. */
  void take(Count count, long value) {
    if (value != 0) {
      long before = get(count);
      values[place(count)] = before == 0 ? value : count.merged(before, value);
    }
  }

  @Override
  public void takeAll(Sheet other) {
    for (Count count : COUNTS) {
      take(count, other.get(count));
    }
  }

  /** Whether nothing was counted. */
  public boolean isEmpty() {
    return values().isEmpty();
  }

  /** Offered to a queue: answered, or abandoned before. */
  public long offered() {
    return get(Count.ANSWERED) + get(Count.ABANDONED);
  }

  /** What handling took, ms. */
  public long handlingMs() {
    return get(Count.TALK_MS) + get(Count.HOLD_MS) + get(Count.WRAP_UP_MS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sheet sheet && Arrays.equals(values, sheet.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return values().toString();
  }
}
