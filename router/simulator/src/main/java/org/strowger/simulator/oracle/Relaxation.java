package org.strowger.simulator.oracle;

/** How long a queue takes to forget where it began. */
final class Relaxation {
  private Relaxation() {}

  /**
   * Of M/M/n in the unit of {@code handling}: {@code handling / (sqrt(n) - sqrt(a))^2} with the
   * load a, which is exact for one agent and holds near full load for more; infinite when
   * overloaded. Source: J. W. Cohen, "The single server queue", 1982 (one agent).
   */
  static double ofQueue(int agents, double load, double handling) {
    double gap = Math.sqrt(agents) - Math.sqrt(load);
    return gap <= 0 ? Double.POSITIVE_INFINITY : handling * Math.max(1, 1 / (gap * gap));
  }

  /**
   * Where customers hang up: each in the centre goes at no less than the slower of both rates, so
   * two centres that met the same customers are alike after the longer of both means.
   */
  static double withPatience(int agents, double load, double handling, double patience) {
    return Math.min(ofQueue(agents, load, handling), Math.max(handling, patience));
  }
}
