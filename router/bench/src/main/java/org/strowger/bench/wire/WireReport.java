package org.strowger.bench.wire;

import static org.strowger.bench.wire.WireBench.DISK;
import static org.strowger.bench.wire.WireBench.ECHO;
import static org.strowger.bench.wire.WireBench.ECHO_SHARED;
import static org.strowger.bench.wire.WireBench.PROCESS;
import static org.strowger.bench.wire.WireBench.PROCESS_SHARED;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the contenders came to, as tables or as one JSON object a line. */
final class WireReport {
  private static final double[] PERCENTILES = {50, 99, 99.9, 100};

  private final Map<String, Contender.Figures> figures;
  private final Formatter out = new Formatter(System.out, Locale.ROOT);

  WireReport(Map<String, Contender.Figures> figures) {
    this.figures = figures;
  }

  void print(boolean json) {
    if (json) {
      printJson();
    } else {
      printTables();
    }
    out.flush();
  }

  private void printTables() {
    out.format(
        "| server | messages/s, median | slowest to fastest | to its echo | messages a frame |"
            + " processor, us a message | to its echo | assignments/s |%n"
            + "|---|--:|--:|--:|--:|--:|--:|--:|%n");
    figures.forEach((name, of) ->
        out.format(
            "| %s | %,.0f | %,.0f to %,.0f | %.2f | %.1f | %.2f | %.1f | %,.0f |%n",
            name,
            median(of.messages),
            least(of.messages),
            most(of.messages),
            messages(name) / messages(echoOf(name)),
            median(of.perFrame),
            processor(name),
            processor(name) / processor(echoOf(name)),
            median(of.assignments)));
    out.format(
        "%nAt %,d a second, microseconds from when it was to be sent to the offer (the echo)%n%n"
            + "| server | p50 | p99 | p99.9 | max | p50 to the echo's | p99 to the echo's |"
            + " refused, of %,d |%n|---|--:|--:|--:|--:|--:|--:|--:|%n",
        WireBench.PACED_PER_SECOND, WireBench.PACED_PER_SECOND * WireBench.PACED_SECONDS);
    for (String name : List.of(ECHO, PROCESS, DISK)) {
      double[] own = micros(name);
      out.format(
          "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %.2f | %.2f | %,.0f |%n",
          name,
          own[0],
          own[1],
          own[2],
          own[3],
          ratioAt(name, 0),
          ratioAt(name, 1),
          median(of(name).refused));
    }
    out.format("%n| | ratio | reached | goal |%n|---|---|--:|--:|%n");
    goal("G1", "messages/s, process / echo", g1(), ">= 0.90");
    goal("G2", "the same, 32 a frame", g2(), ">= 0.75");
    goal("G3", "messages/s, disk / process", g3(), ">= 0.90");
    goal("G4", "p50 to the offer / p50 of the echo", ratioAt(PROCESS, 0), "<= 1.25");
    goal("G4", "p99 to the offer / p99 of the echo", ratioAt(PROCESS, 1), "<= 1.5");
  }

  private void printJson() {
    figures.forEach((name, of) ->
        out.format(
            "{\"server\":\"%s\",\"messages\":%.0f,\"slowest\":%.0f,\"fastest\":%.0f,\"ratio\":%.3f,"
                + "\"perFrame\":%.1f,\"processorMicros\":%.2f,\"assignments\":%.0f}%n",
            name,
            median(of.messages),
            least(of.messages),
            most(of.messages),
            messages(name) / messages(echoOf(name)),
            median(of.perFrame),
            processor(name),
            median(of.assignments)));
    for (String name : List.of(ECHO, PROCESS, DISK)) {
      double[] own = micros(name);
      out.format(
          "{\"server\":\"%s\",\"p50\":%.0f,\"p99\":%.0f,\"p99.9\":%.0f,\"max\":%.0f,"
              + "\"p50Ratio\":%.2f,\"p99Ratio\":%.2f,\"refused\":%.0f}%n",
          name,
          own[0],
          own[1],
          own[2],
          own[3],
          ratioAt(name, 0),
          ratioAt(name, 1),
          median(of(name).refused));
    }
    out.format(
        "{\"G1\":%.3f,\"G2\":%.3f,\"G3\":%.3f,\"G4p50\":%.2f,\"G4p99\":%.2f}%n",
        g1(), g2(), g3(), ratioAt(PROCESS, 0), ratioAt(PROCESS, 1));
  }

  private void goal(String number, String ratio, double reached, String goal) {
    out.format("| %s | %s | %.2f | %s |%n", number, ratio, reached, goal);
  }

  private double g1() {
    return messages(PROCESS) / messages(ECHO);
  }

  private double g2() {
    return messages(PROCESS_SHARED) / messages(ECHO_SHARED);
  }

  private double g3() {
    return messages(DISK) / messages(PROCESS);
  }

  private static String echoOf(String name) {
    return name.equals(ECHO_SHARED) || name.equals(PROCESS_SHARED) ? ECHO_SHARED : ECHO;
  }

  private Contender.Figures of(String name) {
    Contender.Figures of = figures.get(name);
    if (of == null) {
      throw new IllegalStateException(name + " was not measured");
    }
    return of;
  }

  private double messages(String name) {
    return median(of(name).messages);
  }

  private double processor(String name) {
    return median(of(name).processorMicros);
  }

  private double ratioAt(String name, int percentile) {
    return micros(name)[percentile] / micros(ECHO)[percentile];
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
