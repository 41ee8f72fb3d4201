package org.strowger.simulator.tune;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.strowger.core.model.Limits;
import org.strowger.simulator.TextTable;
import org.strowger.simulator.centre.Centre;

/**
 * Tunes every {@link SmallModel} alike and holds what comes out to the provable optimum, on
 * customers that the search has not seen.
 *
 * @param budget how many runs each search may make
 * @param checkRuns how many runs the outcome is measured by; a tenth of them, the start
 * @param nanos a clock, for how long it took
 */
public record TuneSuite(int budget, int checkRuns, long seed, LongSupplier nanos) {
  private static final long CHECK_SEED = 1L << 50;

  /** How near to the optimum is near enough, percent. */
  private static final double GAP_MOST = 1.5;

  /** One model tuned: its cost per unit of time and how far that is above the optimum. */
  private record Row(
      SmallModel model,
      MeanOfRuns start,
      MeanOfRuns tuned,
      int runs,
      int settings,
      double seconds) {
    double gapPercent() {
      return 100 * (tuned.mean() / model.optimum() - 1);
    }

    double gapHalfWidth() {
      return 100 * tuned.halfWidth() / model.optimum();
    }

    double startGapPercent() {
      return 100 * (start.mean() / model.optimum() - 1);
    }
  }

  /** The names of the models. */
  public static List<String> models() {
    return SmallModel.all().stream().map(SmallModel::name).toList();
  }

  /**
   * The table.
   *
   * @param only the models' names; empty = all
   * @param said is told each model as it is done
   */
  public String table(List<String> only, Consumer<String> said) {
    TextTable table =
        new TextTable(
            List.of(
                "model",
                "optimum",
                "first come %",
                "tuned cost",
                "95 % within",
                "gap %",
                "gap within",
                "runs",
                "settings",
                "seconds"));
    int near = 0;
    int models = 0;
    for (SmallModel model : SmallModel.all()) {
      if (only.isEmpty() || only.contains(model.name())) {
        Row row = row(model);
        table.add(cells(row));
        models++;
        near += row.gapPercent() <= GAP_MOST ? 1 : 0;
        said.accept(String.format(Locale.ROOT, "%s: gap %.2f %%", model.name(), row.gapPercent()));
      }
    }
    return table.render()
        + String.format(
            Locale.ROOT, "%d of %d within %.1f %% of the optimum.%n", near, models, GAP_MOST);
  }

  private Row row(SmallModel model) {
    long startNanos = nanos.getAsLong();
    CentreTuner tuner = new CentreTuner(Objective.COST_RATE, budget, seed, Limits.SPAN_MAX_MS);
    CentreTuner.TunedCentre found = tuner.tuned(model.centre(), model.terms(), _ -> {});
    double seconds = (nanos.getAsLong() - startNanos) / 1e9;
    return new Row(
        model,
        cost(model, model.centre(), Math.max(2, checkRuns / 10)),
        cost(model, found.found(), checkRuns),
        found.tuned().runs(),
        found.tuned().settings(),
        seconds);
  }

  private MeanOfRuns cost(SmallModel model, Centre centre, int count) {
    CentreRuns runs = CentreRuns.like(model.terms(), (seed << 20) + CHECK_SEED);
    return MeanOfRuns.of(
        runs.first(count, centre).stream()
            .mapToDouble(one -> SmallModel.perUnit(one.costRate()))
            .toArray());
  }

  private static List<String> cells(Row row) {
    return List.of(
        row.model.name(),
        String.format(Locale.ROOT, "%.4f", row.model.optimum()),
        String.format(Locale.ROOT, "+%.1f", row.startGapPercent()),
        String.format(Locale.ROOT, "%.4f", row.tuned.mean()),
        String.format(Locale.ROOT, "+-%.4f", row.tuned.halfWidth()),
        String.format(Locale.ROOT, "%.2f", row.gapPercent()),
        String.format(Locale.ROOT, "+-%.2f", row.gapHalfWidth()),
        Integer.toString(row.runs),
        Integer.toString(row.settings),
        String.format(Locale.ROOT, "%.0f", row.seconds));
  }
}
