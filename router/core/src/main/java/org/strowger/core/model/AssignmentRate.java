package org.strowger.core.model;

/**
 * How many interactions an agent is given in a while, so that nobody is flooded: {@code max} within
 * {@code perMs}, counted in windows that begin with the first. 0 and 0 = without limit.
 */
public record AssignmentRate(int max, long perMs) {
  public static final AssignmentRate UNLIMITED = new AssignmentRate(0, 0);

  public AssignmentRate {
    Check.range("rate.max", max, 0, Limits.SHIFT_MAX);
    Check.range("rate.per_ms", perMs, 0, Limits.SPAN_MAX_MS);
    if ((max == 0) != (perMs == 0)) {
      throw new InvalidValue("rate", "has one of max and per_ms: give both, or neither");
    }
  }
}
