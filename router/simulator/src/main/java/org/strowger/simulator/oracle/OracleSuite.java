package org.strowger.simulator.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.simulator.centre.CentreFigures;
import org.strowger.simulator.centre.Simulation;
import org.strowger.simulator.centre.SimulationTerms;

/**
 * Holds the real router to exact results: simulates centres whose figures are known and says how
 * near it came. The outcome follows from families and effort alone.
 */
public final class OracleSuite {
  private OracleSuite() {}

  /** Simulates the families one after the other. */
  public static OracleReport run(
      List<OracleFamily> families, OracleEffort effort, OracleProgress progress) {
    Map<OracleFamily, List<ExactSystem>> chosen = new LinkedHashMap<>();
    families.forEach(family -> chosen.put(family, chosen(family, effort)));
    int all = chosen.values().stream().mapToInt(List::size).sum();
    int done = 0;
    StringBuilder table = new StringBuilder();
    List<String> verdicts = new ArrayList<>();
    boolean reached = true;
    for (Map.Entry<OracleFamily, List<ExactSystem>> family : chosen.entrySet()) {
      List<SystemOutcome> outcomes = new ArrayList<>();
      for (ExactSystem system : family.getValue()) {
        progress.at(done++, all, system.name());
        outcomes.add(simulate(system, effort, longest(family.getKey(), effort)));
      }
      FamilyVerdict verdict = new FamilyVerdict(family.getKey(), outcomes, effort.isSample());
      table.append(family.getKey().meaning()).append('\n').append(verdict.table()).append('\n');
      verdicts.addAll(verdict.lines());
      reached &= verdict.isReached();
    }
    progress.at(all, all, "");
    return new OracleReport(table.toString(), verdicts, reached);
  }

  /** Evenly spread over those whose warm-up takes no longer than what is measured. */
  private static List<ExactSystem> chosen(OracleFamily family, OracleEffort effort) {
    List<ExactSystem> all = family.systems();
    if (!effort.isSample()) {
      return all;
    }
    double customersPerRun = effort.customers() / effort.runs();
    List<ExactSystem> quick =
        all.stream()
            .filter(one ->
                effort.relaxations()
                        * one.relaxationHours()
                        * SimulationTerms.customersPerHour(one.centre())
                    <= customersPerRun / 2)
            .toList();
    int count = Math.min(effort.systems(), quick.size());
    List<ExactSystem> some = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      some.add(quick.get(number * quick.size() / count));
    }
    return some;
  }

  /** How many customers of one system at most. */
  private static double longest(OracleFamily family, OracleEffort effort) {
    return effort.customers() * (effort.isSample() ? 1 : family.timesMax());
  }

  /**
   * Once, and if the goals ask for less chance, once more with other luck and for as long as it
   * takes. The second time replaces the first: nothing is added up until it fits.
   */
  private static SystemOutcome simulate(
      ExactSystem system, OracleEffort effort, double customersMax) {
    SystemOutcome first = simulate(system, effort, effort.customers(), effort.seed());
    double wanted = Math.min(customersMax, effort.customers() * first.timesWanted());
    return wanted <= effort.customers()
        ? first
        : simulate(system, effort, wanted, effort.seed() + 1);
  }

  private static SystemOutcome simulate(
      ExactSystem system, OracleEffort effort, double customers, long seed) {
    SimulationTerms terms =
        SimulationTerms.ofCustomers(
            system.centre(),
            effort.runs(),
            customers / effort.runs(),
            effort.relaxations() * system.relaxationHours(),
            // Systems must not share their luck, or all would be off together.
            31 * seed + system.name().hashCode());
    CentreFigures figures = Simulation.of(system.centre(), terms, _ -> {});
    Control control = system.control();
    if (control != null) {
      CentreFigures own = Simulation.of(control.centre(), terms, _ -> {});
      figures = figures.withCostPerHour(control.cost(figures, own));
    }
    return new SystemOutcome(system, customers, figures);
  }
}
