package org.strowger.bench.wire;

import java.lang.management.ManagementFactory;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.strowger.bench.Wanted;

/** What the contenders came to, as tables or as one JSON object a line. */
final class WireReport {
  private static final double[] PERCENTILES = {50, 99, 99.9, 100};

  /**
   * Something to be reached.
   *
   * @param number by which it is known
   * @param ratio of what to what
   * @param goal at least or at most how much; "none" = only to be known
   */
  record Goal(String number, String ratio, double reached, String goal) {}

  private final Map<String, Contender.Figures> figures;
  private final Map<String, String> echoes;
  private final String echo;
  private final Formatter out = new Formatter(System.out, Locale.ROOT);

  /**
   * @param echoes what each is compared with, where that isn't {@code echo}
   */
  WireReport(Map<String, Contender.Figures> figures, Map<String, String> echoes, String echo) {
    this.figures = figures;
    this.echoes = echoes;
    this.echo = echo;
  }

  /** {@code paced} are those to whom it was sent at that pace. */
  void print(Wanted wanted, List<String> paced, Pace pace, List<Goal> goals) {
    if (wanted.json()) {
      printJson(wanted, paced, pace, goals);
    } else {
      printTables(paced, pace, goals);
    }
    out.flush();
  }

  private void printTables(List<String> paced, Pace pace, List<Goal> goals) {
    out.format(
        "JDK %s, %d processors, load %.2f%n%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), load());
    out.format(
        "| server | messages/s, median | slowest to fastest | to its echo | messages a frame |"
            + " processor, us a message | to its echo | the load's own | assignments/s |%n"
            + "|---|--:|--:|--:|--:|--:|--:|--:|--:|%n");
    figures.forEach((name, of) ->
        out.format(
            "| %s | %,.0f | %,.0f to %,.0f | %.2f | %.1f | %.2f | %.1f | %.2f | %,.0f |%n",
            name,
            median(of.messages),
            least(of.messages),
            most(of.messages),
            messages(name) / messages(echoOf(name)),
            median(of.perFrame),
            processor(name),
            processor(name) / processor(echoOf(name)),
            median(of.loadMicros),
            median(of.assignments)));
    out.format(
        "%nAt %,d a second, microseconds from when it was to be sent to the offer (the echo)%n%n"
            + "| server | p50 | p99 | p99.9 | max | p50 to the echo's | p99 to the echo's |"
            + " refused, of %,d |%n|---|--:|--:|--:|--:|--:|--:|--:|%n",
        pace.perSecond(), pace.customers());
    for (String name : paced) {
      double[] own = micros(name);
      out.format(
          "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %.2f | %.2f | %,.0f |%n",
          name,
          own[0],
          own[1],
          own[2],
          own[3],
          p50ToEcho(name),
          p99ToEcho(name),
          median(of(name).refused));
    }
    out.format("%n| | ratio | seen | goal |%n|---|---|--:|--:|%n");
    goals.forEach(goal ->
        out.format(
            "| %s | %s | %.2f | %s |%n", goal.number(), goal.ratio(), goal.reached(), goal.goal()));
  }

  private void printJson(Wanted wanted, List<String> paced, Pace pace, List<Goal> goals) {
    out.format(
        "{\"jdk\":\"%s\",\"processors\":%d,\"load\":%.2f,\"pairs\":%d,\"warmUpSeconds\":%d}%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        load(),
        wanted.times(),
        wanted.warmUpNanos() / 1_000_000_000);
    figures.forEach((name, of) ->
        out.format(
            "{\"server\":\"%s\",\"messages\":%.0f,\"windows\":[%s],\"ratio\":%.3f,"
                + "\"perFrame\":%.1f,\"processorMicros\":%.2f,\"processorWindows\":[%s],"
                + "\"loadMicros\":%.2f,\"assignments\":%.0f}%n",
            name,
            median(of.messages),
            all("%.0f", of.messages),
            messages(name) / messages(echoOf(name)),
            median(of.perFrame),
            processor(name),
            all("%.2f", of.processorMicros),
            median(of.loadMicros),
            median(of.assignments)));
    for (String name : paced) {
      double[] own = micros(name);
      out.format(
          "{\"server\":\"%s\",\"perSecond\":%d,\"p50\":%.0f,\"p99\":%.0f,\"p99.9\":%.0f,"
              + "\"max\":%.0f,\"p50Ratio\":%.2f,\"p99Ratio\":%.2f,\"refused\":%.0f}%n",
          name,
          pace.perSecond(),
          own[0],
          own[1],
          own[2],
          own[3],
          p50ToEcho(name),
          p99ToEcho(name),
          median(of(name).refused));
    }
    goals.forEach(goal ->
        out.format(
            "{\"goal\":\"%s\",\"ratio\":\"%s\",\"seen\":%.3f,\"wanted\":\"%s\"}%n",
            goal.number(), goal.ratio(), goal.reached(), goal.goal()));
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String all(String format, List<Double> values) {
    return values.stream()
        .map(one -> String.format(Locale.ROOT, format, one))
        .collect(Collectors.joining(","));
  }

  private String echoOf(String name) {
    return echoes.getOrDefault(name, echo);
  }

  private Contender.Figures of(String name) {
    Contender.Figures of = figures.get(name);
    if (of == null) {
      throw new IllegalStateException(name + " was not measured");
    }
    return of;
  }

  /** Each second, median over all windows. */
  double messages(String name) {
    return median(of(name).messages);
  }

  /** Of these what went over WebSockets. */
  double onSockets(String name) {
    return median(of(name).onSockets);
  }

  private double processor(String name) {
    return median(of(name).processorMicros);
  }

  double p50ToEcho(String name) {
    return micros(name)[0] / micros(echo)[0];
  }

  double p99ToEcho(String name) {
    return micros(name)[1] / micros(echo)[1];
  }

  /** Of each percentile the median over the pairs. */
  private double[] micros(String name) {
    double[] micros = new double[PERCENTILES.length];
    for (int i = 0; i < micros.length; i++) {
      double percentile = PERCENTILES[i];
      micros[i] =
          median(
              of(name).latencies.stream()
                  .map(one -> one.getValueAtPercentile(percentile) / 1e3)
                  .toList());
    }
    return micros;
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double least(List<Double> values) {
    return values.stream().min(Double::compare).orElseThrow();
  }

  private static double most(List<Double> values) {
    return values.stream().max(Double::compare).orElseThrow();
  }
}
