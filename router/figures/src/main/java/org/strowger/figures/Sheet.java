package org.strowger.figures;

import java.util.EnumMap;

/** A value for each {@link Count}; whole numbers, so that sums are exact. */
public final class Sheet implements Summable<Sheet> {
  /** What is not zero. */
  private final EnumMap<Count, Long> values = new EnumMap<>(Count.class);

  public long get(Count count) {
    return values.getOrDefault(count, 0L);
  }

  /** Takes one more value in. */
  void take(Count count, long value) {
    if (value != 0) {
      values.merge(count, value, count::merged);
    }
  }

  @Override
  public void takeAll(Sheet other) {
    other.values.forEach(this::take);
  }

  /** Whether nothing was counted. */
  public boolean isEmpty() {
    return values.isEmpty();
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
    return other instanceof Sheet sheet && values.equals(sheet.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
