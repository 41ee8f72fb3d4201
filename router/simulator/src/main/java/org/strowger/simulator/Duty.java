package org.strowger.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A span in which an agent is on duty, ms since the scenario's first midnight: from {@code onMs} up
 * to but not including {@code offMs}.
 */
public record Duty(long onMs, long offMs) {
  private static final long DAY_MS = 24L * 60 * 60 * 1_000;

  public Duty {
    if (onMs < 0 || offMs <= onMs) {
      throw new IllegalArgumentException("a duty from " + onMs + " to " + offMs + " ms is empty");
    }
  }

  /** The whole of day {@code number}; the first day is 1. */
  public static Duty day(int number) {
    return new Duty((number - 1) * DAY_MS, number * DAY_MS);
  }

  /** The number of the day in which {@code tMs} lies. */
  public static int dayOf(long tMs) {
    return Math.toIntExact(tMs / DAY_MS + 1);
  }

  boolean contains(long tMs) {
    return onMs <= tMs && tMs < offMs;
  }

  /** What both have in common, if anything. */
  Optional<Duty> within(Duty other) {
    long on = Math.max(onMs, other.onMs);
    long off = Math.min(offMs, other.offMs);
    return on < off ? Optional.of(new Duty(on, off)) : Optional.empty();
  }

  /**
   * The same time on duty in as few spans as possible, in order: spans that touch or overlap become
   * one.
   */
  static List<Duty> merged(List<Duty> duties) {
    List<Duty> merged = new ArrayList<>();
    for (Duty next : duties.stream().sorted(Comparator.comparingLong(Duty::onMs)).toList()) {
      if (!merged.isEmpty() && next.onMs <= merged.getLast().offMs) {
        Duty last = merged.removeLast();
        merged.add(new Duty(last.onMs, Math.max(last.offMs, next.offMs)));
      } else {
        merged.add(next);
      }
    }
    return List.copyOf(merged);
  }
}
