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
   * Where all customers wait equally long and no longer. The wait that a newcomer would have moves
   * like a Brownian motion between 0 and {@code patience}, with the drift {@code load / agents - 1}
   * and the variance {@code 2 handling / agents}, whose slowest mode dies out at the rate below (J.
   * M. Harrison, "Brownian motion and stochastic flow systems", 1985). Under overload it must also
   * have climbed from one end to the other; so 6 relaxation times are twice the climb at least.
   */
  static double withEqualPatience(int agents, double load, double handling, double patience) {
    double drift = load / agents - 1;
    double variance = 2 * handling / agents;
    double rate =
        drift * drift / (2 * variance) + Math.PI * Math.PI * variance / (2 * patience * patience);
    double climb = drift > 0 ? patience / drift : 0;
    double relaxation = Math.max(handling, Math.max(1 / rate, climb / 3));
    return Math.min(ofQueue(agents, load, handling), relaxation);
  }

  /**
   * Where customers hang up at exponential times: each in the centre goes at no less than the
   * slower of both rates, so two centres that met the same customers are alike after the longer of
   * both means.
   */
  static double withPatience(int agents, double load, double handling, double patience) {
    return Math.min(ofQueue(agents, load, handling), Math.max(handling, patience));
  }
}
