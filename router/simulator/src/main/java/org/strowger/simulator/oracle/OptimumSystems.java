package org.strowger.simulator.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.Channel;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.Limits;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Threshold;
import org.strowger.simulator.centre.Arrivals;
import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.CentreFigures;
import org.strowger.simulator.centre.CustomerClass;
import org.strowger.simulator.centre.Law;
import org.strowger.simulator.centre.Pool;
import org.strowger.simulator.routing.QueueRouting;
import org.strowger.simulator.routing.Routing;
import org.strowger.simulator.routing.RoutingChanges;

/**
 * Small models whose best possible policy is known by dynamic programming. Each is played twice:
 * with priorities, levels and thresholds set for it, and with the oldest first to the longest idle.
 *
 * <p>In the tables one mean handling time is 1; here it is 1,000 s, so that the router's
 * milliseconds don't matter. Costs are by the tables' unit of time.
 */
final class OptimumSystems {
  private static final double UNIT_MS = 1_000_000;
  private static final double UNITS_PER_HOUR = 3_600_000 / UNIT_MS;
  private static final int MAIN = 10;
  private static final int SECOND = 5;

  /** A threshold for everybody, whatever the level. */
  private static final int EVERYBODY = Limits.LEVEL_MAX + 1;

  private OptimumSystems() {}

  /**
   * What is set for one model.
   *
   * @param priorities by class
   * @param levels by class, then by pool; 0 = no skill
   * @param queues by class
   * @param policy the tables' name of the same policy; empty = they do not have it
   */
  private record Setting(
      List<Integer> priorities,
      List<List<Integer>> levels,
      List<QueueRouting> queues,
      String policy) {}

  static List<ExactSystem> all() {
    Map<String, List<OracleRow>> models = new LinkedHashMap<>();
    for (OracleRow row : OracleTable.read("ctmc_policies.csv")) {
      models.computeIfAbsent(row.text("model"), _ -> new ArrayList<>()).add(row);
    }
    List<ExactSystem> systems = new ArrayList<>();
    models.forEach((model, rows) -> {
      Setting setting = setting(model);
      systems.add(best(model, rows, setting));
      systems.add(usual(model, rows.getFirst(), setting));
    });
    return systems;
  }

  private static Setting setting(String model) {
    return switch (model) {
      case "V" ->
          new Setting(
              List.of(1, 0),
              List.of(List.of(MAIN), List.of(MAIN)),
              List.of(byLevel(), byLevel().thresholds(reserve(EVERYBODY, 1))),
              "priority 0>1 + class 1 only if idle>1");
      case "N" -> flexibleKeepsFree(1, "dedicated-first; 1>0; class 0 on flexible only if idle>1");
      case "N20" ->
          flexibleKeepsFree(2, "dedicated-first; 1>0; class 0 on flexible only if idle>2");
      case "M" ->
          new Setting(
              List.of(1, 0),
              List.of(List.of(MAIN, SECOND, 0), List.of(0, SECOND, MAIN)),
              List.of(byLevel(), byLevel()),
              "dedicated-first; flexible takes 0>1");
      case "W" ->
          new Setting(
              List.of(2, 0, 1),
              List.of(List.of(MAIN, 0), List.of(SECOND, MAIN), List.of(0, MAIN)),
              List.of(
                  byLevel(),
                  byLevel().order(AgentOrder.RANDOM).thresholds(reserve(MAIN, 1)),
                  byLevel()),
              "");
      case "X" ->
          new Setting(
              List.of(0, 0),
              List.of(List.of(MAIN, SECOND), List.of(SECOND, MAIN)),
              List.of(helpWhenLong(), helpWhenLong()),
              "primary-first; secondary only if idle+queue>2 (both at least 1)");
      case "IV" ->
          new Setting(
              List.of(0),
              List.of(List.of(MAIN, SECOND)),
              List.of(byLevel()),
              "fastest agent first");
      default -> throw new IllegalStateException("nothing is set for model " + model);
    };
  }

  private static Setting flexibleKeepsFree(int agents, String policy) {
    return new Setting(
        List.of(0, 1),
        List.of(List.of(MAIN, SECOND), List.of(0, MAIN)),
        List.of(byLevel().thresholds(reserve(MAIN, agents)), byLevel()),
        policy);
  }

  private static QueueRouting byLevel() {
    return new QueueRouting()
        .strictPriority(true)
        .order(AgentOrder.MOST_SKILLED)
        .thresholdLiftMs(Limits.SPAN_MAX_MS);
  }

  /** Own work first, and for others only once so many are idle there or wait here. */
  private static QueueRouting helpWhenLong() {
    return byLevel()
        .penalties(List.of(new LevelPenalty(MAIN, 0), new LevelPenalty(1, Limits.SPAN_MAX_MS)))
        .thresholds(List.of(new Threshold(MAIN, 2, true)));
  }

  private static List<Threshold> reserve(int levelBelow, int agents) {
    return List.of(new Threshold(levelBelow, agents, false));
  }

  private static ExactSystem best(String model, List<OracleRow> rows, Setting setting) {
    OracleRow row = rows.getFirst();
    Map<QueueId, QueueRouting> queues = new LinkedHashMap<>();
    for (int kind = 0; kind < setting.queues.size(); kind++) {
      queues.put(new QueueId(className(kind)), setting.queues.get(kind));
    }
    List<Expected> expected = new ArrayList<>();
    expected.add(
        new Expected(
            "cost / optimum",
            row.number("optimal_cost_rate"),
            0,
            Goal.ONE_PERCENT_ABOVE,
            CentreFigures::costPerHour));
    for (OracleRow other : rows) {
      if (other.text("policy").equals(setting.policy)) {
        expected.add(
            new Expected(
                "cost / same policy",
                other.number("cost_rate"),
                1,
                Goal.CHANCE,
                CentreFigures::costPerHour));
      }
    }
    Routing routing = new RoutingChanges(new QueueRouting(), queues);
    return new ExactSystem(
        model + " set", centre(row, setting, routing), relaxationHours(row), expected);
  }

  private static ExactSystem usual(String model, OracleRow row, Setting setting) {
    return new ExactSystem(
        model + " oldest to longest idle",
        centre(row, setting, Routing.UNCHANGED),
        relaxationHours(row),
        List.of(
            new Expected(
                "cost / optimum",
                row.number("optimal_cost_rate"),
                0,
                Goal.CHANCE,
                CentreFigures::costPerHour)));
  }

  private static Centre centre(OracleRow row, Setting setting, Routing routing) {
    List<Double> perUnit = row.numbers("lambda_by_class");
    List<Double> leaving = row.numbers("theta_by_class");
    List<Double> holding = row.numbers("hold_cost_per_waiting");
    List<Double> abandoning = row.numbers("cost_per_abandon");
    List<CustomerClass> classes = new ArrayList<>();
    for (int kind = 0; kind < perUnit.size(); kind++) {
      classes.add(
          new CustomerClass(
              className(kind),
              Channel.PHONE,
              setting.priorities.get(kind),
              new Arrivals.Poisson(perUnit.get(kind) * UNITS_PER_HOUR),
              new Law.Exponential(UNIT_MS / leaving.get(kind)),
              (long) UNIT_MS,
              holding.get(kind),
              // A cost by the hour shall be one by the unit; waiting, by the time, is so already.
              abandoning.get(kind) / UNITS_PER_HOUR));
    }
    return new Centre(classes, pools(row, setting), routing, Integer.MAX_VALUE);
  }

  private static List<Pool> pools(OracleRow row, Setting setting) {
    List<List<Double>> speeds =
        Arrays.stream(row.text("mu_class_rows_pool_cols(0=no skill)").split(" \\| "))
            .map(speed -> Arrays.stream(speed.split(" ")).map(Double::valueOf).toList())
            .toList();
    List<Pool> pools = new ArrayList<>();
    for (double agents : row.numbers("agents_by_pool")) {
      int pool = pools.size();
      Map<String, Pool.Skill> skills = new LinkedHashMap<>();
      for (int kind = 0; kind < speeds.size(); kind++) {
        double speed = speeds.get(kind).get(pool);
        if (speed > 0) {
          skills.put(
              className(kind),
              new Pool.Skill(
                  setting.levels.get(kind).get(pool), new Law.Exponential(UNIT_MS / speed)));
        }
      }
      pools.add(new Pool("pool-" + pool, (int) agents, skills));
    }
    return pools;
  }

  /** The mean patience, which is the longest time in these models. */
  private static double relaxationHours(OracleRow row) {
    double slowest =
        row.numbers("theta_by_class").stream().mapToDouble(Double::doubleValue).min().orElse(1);
    return 1 / slowest / UNITS_PER_HOUR;
  }

  private static String className(int kind) {
    return "class-" + kind;
  }
}
