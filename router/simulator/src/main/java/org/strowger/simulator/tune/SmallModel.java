package org.strowger.simulator.tune;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Limits;
import org.strowger.simulator.centre.Arrivals;
import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.CustomerClass;
import org.strowger.simulator.centre.Law;
import org.strowger.simulator.centre.Pool;
import org.strowger.simulator.centre.SimulationTerms;
import org.strowger.simulator.routing.NamedPolicy;

/**
 * A centre so small that the best of all ways to route it is known: the smallest cost rate over all
 * policies that may look at everything, solved as a Markov decision process. Poisson arrivals,
 * exponential handling and patience; every pool starts at the same level, and the routing is first
 * come, first served.
 *
 * @param optimum the smallest cost rate possible, per mean handling time
 */
public record SmallModel(String name, Centre centre, double optimum) {
  /** One unit of time of the models: long against the router's millisecond. */
  private static final double UNIT_MS = 1_000_000;

  private static final double UNITS_PER_HOUR = 3_600_000 / UNIT_MS;
  private static final double RUN_CUSTOMERS = 2_500;
  private static final double WARM_UP_UNITS = 20;

  /** All of them. */
  public static List<SmallModel> all() {
    try (InputStream file = SmallModel.class.getResourceAsStream("small-models.csv")) {
      if (file == null) {
        throw new IllegalStateException("small-models.csv is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .map(SmallModel::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long its runs are: as many customers for each model. */
  public SimulationTerms terms() {
    return SimulationTerms.ofCustomers(centre, 2, RUN_CUSTOMERS, WARM_UP_UNITS / UNITS_PER_HOUR, 0);
  }

  /** A cost rate per hour as one per unit of time. */
  public static double perUnit(double perHour) {
    return perHour / UNITS_PER_HOUR;
  }

  /**
   * @param line name; arrivals per unit by class; speeds by class and then pool, 0 = can't;
   *     hang-ups per unit of waiting by class; agents by pool; cost per unit of waiting and per
   *     hang-up by class; the optimum
   */
  private static SmallModel of(String line) {
    List<String> cells = Arrays.asList(line.split(","));
    List<Double> arrivals = numbers(cells.get(1));
    List<List<Double>> speeds =
        Arrays.stream(cells.get(2).split("\\|")).map(SmallModel::numbers).toList();
    List<Double> leaving = numbers(cells.get(3));
    List<Double> agents = numbers(cells.get(4));
    List<Double> hold = numbers(cells.get(5));
    List<Double> abandon = numbers(cells.get(6));
    List<CustomerClass> classes = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      classes.add(
          new CustomerClass(
              "class-" + i,
              Channel.PHONE,
              0,
              new Arrivals.Poisson(arrivals.get(i) * UNITS_PER_HOUR),
              new Law.Exponential(UNIT_MS / leaving.get(i)),
              20_000,
              hold.get(i) * UNITS_PER_HOUR,
              abandon.get(i)));
    }
    List<Pool> pools = new ArrayList<>();
    for (int i = 0; i < agents.size(); i++) {
      pools.add(new Pool("pool-" + i, agents.get(i).intValue(), skills(speeds, i)));
    }
    Centre centre =
        new Centre(classes, pools, NamedPolicy.FIRST_COME_FIRST_SERVED, Integer.MAX_VALUE);
    return new SmallModel(cells.getFirst(), centre, Double.parseDouble(cells.get(7)));
  }

  private static Map<String, Pool.Skill> skills(List<List<Double>> speeds, int pool) {
    Map<String, Pool.Skill> skills = new LinkedHashMap<>();
    for (int i = 0; i < speeds.size(); i++) {
      double speed = speeds.get(i).get(pool);
      if (speed > 0) {
        skills.put(
            "class-" + i, new Pool.Skill(Limits.LEVEL_MAX, new Law.Exponential(UNIT_MS / speed)));
      }
    }
    return skills;
  }

  private static List<Double> numbers(String cell) {
    return Arrays.stream(cell.trim().split(" +")).map(Double::valueOf).toList();
  }
}
