package org.strowger.simulator.centre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.strowger.simulator.Occupancy;

/** What happened in one run, in the time that is measured. Filled by the play, then only read. */
public final class RunTally {
  private final Centre centre;
  private final double beginMs;
  private final double endMs;
  private final List<ClassTally> classes = new ArrayList<>();
  private final double[] busyMs;
  private long unsettled;

  RunTally(Centre centre, double beginMs, double endMs) {
    this.centre = centre;
    this.beginMs = beginMs;
    this.endMs = endMs;
    for (CustomerClass one : centre.classes()) {
      classes.add(new ClassTally(one.thresholdMs(), centre.pools().size()));
    }
    busyMs = new double[centre.pools().stream().mapToInt(Pool::agents).sum()];
  }

  private boolean counts(double arrivedMs) {
    return arrivedMs >= beginMs && arrivedMs < endMs;
  }

  void offered(int kind, double nowMs) {
    if (counts(nowMs)) {
      classes.get(kind).offered();
      unsettled++;
    }
  }

  void blocked(int kind, double nowMs) {
    if (counts(nowMs)) {
      classes.get(kind).blocked();
      unsettled--;
    }
  }

  void answered(Customer customer, double nowMs, int pool) {
    if (counts(customer.arrivedMs())) {
      classes.get(customer.kind()).answered(nowMs - customer.arrivedMs(), pool);
      unsettled--;
    }
  }

  void left(Customer customer, double nowMs) {
    if (counts(customer.arrivedMs())) {
      classes.get(customer.kind()).left(nowMs - customer.arrivedMs());
      unsettled--;
    }
  }

  void unserved(Customer customer, double nowMs) {
    if (counts(customer.arrivedMs())) {
      classes.get(customer.kind()).unserved(nowMs - customer.arrivedMs());
      unsettled--;
    }
  }

  /** The agent works from now on for so long. */
  void busy(int agent, double fromMs, double forMs) {
    busyMs[agent] +=
        Math.max(0, Math.min(fromMs + forMs, endMs) - Math.clamp(fromMs, beginMs, endMs));
  }

  /** Whether everybody who counts has been answered or has gone. */
  boolean isSettled() {
    return unsettled == 0;
  }

  /** By class, in the order of the centre. */
  public List<ClassTally> classes() {
    return classes;
  }

  /** How long was measured, hours. */
  public double hours() {
    return (endMs - beginMs) / 3_600_000;
  }

  /** The share of the time in which the agents of a pool were busy. */
  public double utilisation(int pool) {
    int first = 0;
    for (int before = 0; before < pool; before++) {
      first += centre.pools().get(before).agents();
    }
    int agents = centre.pools().get(pool).agents();
    double sumMs = Arrays.stream(busyMs, first, first + agents).sum();
    return sumMs / (agents * (endMs - beginMs));
  }

  /** How unequally the agents were busy, see {@link Occupancy#gini}. */
  public double occupancyGini() {
    double spanMs = endMs - beginMs;
    return new Occupancy(Arrays.stream(busyMs).mapToObj(ms -> ms / spanMs).toList()).gini();
  }

  /** What waiting and hang-ups cost in an hour, by the costs of the classes. */
  public double costPerHour() {
    double cost = 0;
    for (int kind = 0; kind < classes.size(); kind++) {
      CustomerClass one = centre.classes().get(kind);
      ClassTally tally = classes.get(kind);
      cost += one.waitCostPerHour() * tally.waitSumMs() / 3_600_000;
      cost += one.abandonCost() * tally.leftCount();
    }
    return cost / hours();
  }
}
