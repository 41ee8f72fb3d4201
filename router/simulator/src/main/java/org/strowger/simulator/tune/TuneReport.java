package org.strowger.simulator.tune;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.strowger.simulator.TextTable;
import org.strowger.simulator.centre.Estimate;

/** What a tuning found, for people. */
public final class TuneReport {
  private static final int TRADE_OFF_ROWS = 12;

  private TuneReport() {}

  /** The gain, the trade-off curve, what was held fixed and the configuration. */
  public static String of(Tuned tuned) {
    return gain(tuned)
        + '\n'
        + tradeOff(tuned.tradeOff())
        + '\n'
        + heldFixed(tuned.heldFixed())
        + tuned.routing().toText();
  }

  private static String gain(Tuned tuned) {
    Check check = tuned.check();
    TextTable table =
        new TextTable(
            List.of(
                check.weights().size() + " runs", "as it is", "tuned", "change", "95 % within"));
    add(table, "objective", check, 4, tuned.objective()::of);
    if (check.before(Figures::costRate).value() != 0) {
      add(table, "cost/h", check, 4, Figures::costRate);
    }
    add(table, "in target %", check, 2, one -> 100 * one.serviceLevel());
    add(table, "VIP in target %", check, 2, one -> 100 * one.vip());
    add(table, "least served %", check, 2, one -> 100 * one.leastServed());
    add(table, "left %", check, 2, one -> 100 * one.abandonedShare());
    add(table, "mean wait s", check, 2, one -> one.meanWaitMs() / 1_000);
    add(table, "p99 wait s", check, 1, one -> one.p99WaitMs() / 1_000);
    add(table, "Gini", check, 4, Figures::gini);
    return tuned.settings()
        + " settings tried in "
        + tuned.runs()
        + " runs.\n"
        + check.on()
        + '\n'
        + table.render();
  }

  private static void add(
      TextTable table, String name, Check check, int decimals, ToDoubleFunction<Figures> figure) {
    Estimate change = check.change(figure);
    table.add(
        List.of(
            name,
            number(decimals, check.before(figure).value()),
            number(decimals, check.after(figure).value()),
            (change.value() > 0 ? "+" : "") + number(decimals, change.value()),
            change.runs() < 2 ? "" : "+-" + number(decimals, change.halfWidth())));
  }

  private static String heldFixed(List<String> sentences) {
    return sentences.isEmpty() ? "" : "Held fixed:\n  " + String.join("\n  ", sentences) + "\n\n";
  }

  private static String tradeOff(TradeOff all) {
    TextTable table =
        new TextTable(
            List.of(
                "objective",
                "cost/h",
                "in target %",
                "VIP in target %",
                "left %",
                "mean wait s",
                "p99 wait s",
                "Gini",
                "least served %"));
    for (TradeOff.Point one : all.thinned(TRADE_OFF_ROWS).points()) {
      Figures figures = one.figures();
      table.add(
          List.of(
              number(4, one.objective()),
              number(4, figures.costRate()),
              percent(figures.serviceLevel()),
              percent(figures.vip()),
              percent(figures.abandonedShare()),
              seconds(figures.meanWaitMs()),
              seconds(figures.p99WaitMs()),
              String.format(Locale.ROOT, "%.3f", figures.gini()),
              percent(figures.leastServed())));
    }
    return "What a better objective costs elsewhere: settings that no other beats at once in the"
        + " objective, the p99 wait,\nthe Gini of occupancy and the least served class ("
        + all.points().size()
        + " in all):\n"
        + table.render();
  }

  private static String number(int decimals, double value) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 100);
  }

  private static String seconds(double spanMs) {
    return String.format(Locale.ROOT, "%.1f", spanMs / 1_000);
  }
}
