package org.strowger.simulator.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.model.Channel;
import org.strowger.simulator.centre.Arrivals;
import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.CustomerClass;
import org.strowger.simulator.centre.Law;
import org.strowger.simulator.centre.Pool;
import org.strowger.simulator.routing.Routing;

/** Several classes and pools, the oldest first to the longest idle. */
final class SkillSystems {
  private static final double HOUR_S = 3_600;

  private SkillSystems() {}

  static List<ExactSystem> all() {
    Map<String, List<OracleRow>> cases = new LinkedHashMap<>();
    for (OracleRow row : OracleTable.read("fcfs_alis_exact.csv")) {
      cases.computeIfAbsent(row.text("case"), _ -> new ArrayList<>()).add(row);
    }
    return cases.values().stream().map(SkillSystems::system).toList();
  }

  private static ExactSystem system(List<OracleRow> rows) {
    OracleRow first = rows.getFirst();
    List<Pool> pools = pools(first);
    List<Double> perHour = first.numbers("calls_per_hour_by_class");
    List<CustomerClass> classes = new ArrayList<>();
    List<Expected> expected = new ArrayList<>();
    for (int kind = 0; kind < rows.size(); kind++) {
      OracleRow row = rows.get(kind);
      classes.add(
          new CustomerClass(
              className(row.integer("class")),
              Channel.PHONE,
              0,
              new Arrivals.Poisson(perHour.get(kind)),
              new Law.Never(),
              Math.round(row.number("threshold_s") * 1_000),
              0,
              0));
      addExpected(kind, row, expected);
    }
    addUtilisations(first, expected);
    return new ExactSystem(
        first.text("case"),
        new Centre(classes, pools, Routing.UNCHANGED, Integer.MAX_VALUE),
        relaxationHours(first),
        expected);
  }

  private static void addExpected(int kind, OracleRow row, List<Expected> expected) {
    double waiting = row.number("p_wait");
    expected.add(
        Expected.share(
            "p_wait " + kind,
            waiting,
            Goal.WITHIN_1_5_PERCENT,
            figures -> figures.classes().get(kind).waited()));
    expected.add(
        Expected.seconds(
            "mean_wait_s " + kind,
            row.number("mean_wait_s"),
            waiting,
            Goal.WITHIN_1_5_PERCENT,
            figures -> figures.classes().get(kind).waitMs()));
    expected.add(
        Expected.share(
            "service_level " + kind,
            row.number("service_level"),
            Goal.WITHIN_1_5_PERCENT,
            figures -> figures.classes().get(kind).answeredOfOffered()));
    List<Double> servedBy = row.numbers("calls_per_hour_served_by_pool");
    for (int pool = 0; pool < servedBy.size(); pool++) {
      int number = pool;
      expected.add(
          new Expected(
              "served_by_pool " + kind + " by " + pool,
              servedBy.get(pool),
              servedBy.get(pool) > 0 ? 1 : 0,
              Goal.WITHIN_1_5_PERCENT,
              figures -> figures.classes().get(kind).answeredPerHourByPool().get(number)));
    }
  }

  private static void addUtilisations(OracleRow row, List<Expected> expected) {
    List<Double> utilisations = row.numbers("utilisation_by_pool");
    for (int pool = 0; pool < utilisations.size(); pool++) {
      int number = pool;
      expected.add(
          Expected.share(
              "utilisation of " + pool,
              utilisations.get(pool),
              Goal.WITHIN_1_5_PERCENT,
              figures -> figures.pools().get(number).utilisation()));
    }
  }

  private static List<Pool> pools(OracleRow row) {
    List<Double> agents = row.numbers("agents_by_pool");
    List<Double> ahtS = row.numbers("aht_s_by_pool");
    List<String> skills = Arrays.asList(row.text("skills_by_pool").split(" \\| "));
    List<Pool> pools = new ArrayList<>();
    for (int pool = 0; pool < skills.size(); pool++) {
      Map<String, Pool.Skill> handling = new LinkedHashMap<>();
      for (String kind : skills.get(pool).split(" ")) {
        handling.put(
            className(Integer.parseInt(kind)),
            new Pool.Skill(10, new Law.Exponential(ahtS.get(pool) * 1_000)));
      }
      pools.add(new Pool("pool-" + pool, agents.get(pool).intValue(), handling));
    }
    return pools;
  }

  /** That of the slowest pool, as if it were alone. */
  private static double relaxationHours(OracleRow row) {
    List<Double> agents = row.numbers("agents_by_pool");
    List<Double> ahtS = row.numbers("aht_s_by_pool");
    List<Double> busy = row.numbers("utilisation_by_pool");
    double longestS = 0;
    for (int pool = 0; pool < agents.size(); pool++) {
      int count = agents.get(pool).intValue();
      double relaxationS = Relaxation.ofQueue(count, count * busy.get(pool), ahtS.get(pool));
      longestS = Math.max(longestS, relaxationS);
    }
    return longestS / HOUR_S;
  }

  private static String className(int kind) {
    return "class-" + kind;
  }
}
