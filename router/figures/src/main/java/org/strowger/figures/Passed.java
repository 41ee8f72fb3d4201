package org.strowger.figures;

/**
 * How often somebody was passed, and by how much.
 *
 * @param count pairs of one who was answered and one who went on waiting
 * @param laterSumMs by how much later those answered had come, together, ms
 * @param laterMaxMs the most of that, ms
 */
public record Passed(long count, long laterSumMs, long laterMaxMs) {
  static Passed once(long laterMs) {
    return new Passed(1, laterMs, laterMs);
  }

  Passed and(Passed other) {
    return new Passed(
        count + other.count, laterSumMs + other.laterSumMs, Math.max(laterMaxMs, other.laterMaxMs));
  }
}
