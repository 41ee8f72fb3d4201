package org.strowger.simulator.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.Channel;
import org.strowger.simulator.centre.Arrivals;
import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.CentreFigures;
import org.strowger.simulator.centre.ClassFigures;
import org.strowger.simulator.centre.CustomerClass;
import org.strowger.simulator.centre.Estimate;
import org.strowger.simulator.centre.Law;
import org.strowger.simulator.centre.Pool;
import org.strowger.simulator.centre.PoolFigures;
import org.strowger.simulator.centre.SimulationTerms;
import org.strowger.simulator.routing.Routing;

class SimulationReportTest {
  private static final Law LAW = new Law.Exponential(60_000);

  private static final SimulationOrder ORDER =
      new SimulationOrder(
          "A \"small\" one",
          new Centre(
              List.of(
                  new CustomerClass(
                      "gold", Channel.PHONE, 0, new Arrivals.Poisson(120), LAW, 20_000, 1, 0)),
              List.of(new Pool("team", 6, Map.of("gold", new Pool.Skill(10, LAW)))),
              Routing.UNCHANGED,
              Integer.MAX_VALUE),
          new SimulationTerms(30, 40, 1.5, 7));

  @Test
  void shouldShowEveryFigureForPeople() {
    assertEquals(
        """
        A "small" one
        30 runs of 40 h after 1.500 h of warm-up, seed 7; value +-half width of the 95 % interval

        class      offered/h     answered/h        left %    blocked %      waited %   mean wait s         ASA s
        gold   120.00 +-0.00  100.00 +-0.00  16.00 +-0.00  1.00 +-0.00  55.00 +-0.00  20.50 +-0.00  18.00 +-0.00

        class  within s        SL-C %        SL-D %  offered wait %        p50 s         p90 s          p95 s          p99 s
        gold         20  54.00 +-0.00  57.00 +-0.00    55.00 +-0.00  6.00 +-0.00  89.00 +-0.00  118.00 +-0.00  180.00 +-0.00

        answered/h by           team
        gold           100.00 +-0.00

        pool  agents  utilisation %
        team       6   83.00 +-0.00

        occupancy Gini 0.0040 +-0.0000; cost/h 0.700 +-0.000

        """,
        legendTaken(new SimulationReport(ORDER, figures(0)).toText()));
  }

  @Test
  void shouldWarnOfACentreThatDoesNotKeepUp() {
    assertTrue(
        new SimulationReport(ORDER, figures(0.125))
            .toText()
            .contains("\nwarning: 12.50 % of gold still waited long after the end: "));
  }

  @Test
  void shouldGiveEveryFigureToPrograms() {
    assertEquals(
        """
        {
          "name": "A \\"small\\" one",
          "runs": 30,
          "hours": 40.0,
          "warm_up_hours": 1.5,
          "seed": 7,
          "classes": [
            {"name": "gold", "threshold_ms": 20000, "offered_per_hour": X, "answered_per_hour": X, "left": X, "blocked": X, "waited": X, "mean_wait_ms": X, "mean_answered_wait_ms": X, "service_level_sl_c": X, "service_level_sl_d": X, "service_level_offered_wait": X, "p50_wait_ms": X, "p90_wait_ms": X, "p95_wait_ms": X, "p99_wait_ms": X, "answered_per_hour_by_team": X, "unserved": 0.000000}
          ],
          "pools": [
            {"name": "team", "utilisation": X}
          ],
          "occupancy_gini": X,
          "cost_per_hour": X
        }
        """,
        new SimulationJson(ORDER, figures(0))
            .text()
            .replaceAll("\\{\"value\": [0-9.]+, \"half_width\": [0-9.]+}", "X"));
  }

  private static String legendTaken(String text) {
    return text.substring(0, text.indexOf("Shares are of those let in"));
  }

  private static CentreFigures figures(double unserved) {
    ClassFigures gold =
        new ClassFigures(
            "gold",
            sure(120),
            sure(100),
            sure(0.16),
            sure(0.01),
            sure(0.55),
            sure(20_500),
            sure(18_000),
            sure(0.54),
            sure(0.57),
            sure(0.55),
            List.of(sure(100)),
            List.of(sure(6_000), sure(89_000), sure(118_000), sure(180_000)),
            unserved);
    return new CentreFigures(
        List.of(gold),
        List.of(new PoolFigures("team", sure(0.83))),
        sure(0.004),
        sure(0.7),
        List.of(0.7));
  }

  private static Estimate sure(double value) {
    return new Estimate(value, 0, 30);
  }
}
