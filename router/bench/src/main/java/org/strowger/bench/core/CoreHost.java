package org.strowger.bench.core;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;

/** One JVM of {@link CoreBench}: measures, and writes one line of numbers for each figure. */
final class CoreHost {
  static final String RATIO = "ratio";
  static final String LOOP = "loop";

  private static final int[] AGENTS = {100, 1_000, 10_000};
  private static final int[] PER_SECOND = {10_000, 30_000, 100_000};
  private static final int LOOP_SECONDS_MAX = 10;
  private static final double NANOS_PER_MICRO = 1_000.0;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final int rounds;
  private final int commands;
  private final long warmUpNanos;

  private CoreHost(int rounds, int commands, long warmUpNanos) {
    this.rounds = rounds;
    this.commands = commands;
    this.warmUpNanos = warmUpNanos;
  }

  /** The arguments are rounds, commands of a round, and for how many nanoseconds to warm up. */
  public static void main(String[] args) {
    new CoreHost(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]))
        .run();
  }

  /** What was measured of one thing in one round, for one command. */
  private record Cost(double nanos, double bytes) {}

  private void run() {
    OrderFlow.Recording orders = OrderFlow.record(commands, 1);
    for (int agents : AGENTS) {
      CentreDay.Recording day = CentreDay.record(agents, commands, 1);
      long start = System.nanoTime();
      while (System.nanoTime() - start < warmUpNanos) {
        core(day);
        book(orders);
      }
      for (int round = 0; round < rounds; round++) {
        Cost core = core(day);
        Cost book = book(orders);
        tell(RATIO, agents, core.nanos, core.bytes, book.nanos, book.bytes);
      }
      if (agents == AGENTS[AGENTS.length - 1]) {
        openLoops(day);
      }
    }
  }

  private Cost core(CentreDay.Recording day) {
    CoreRun run = new CoreRun(day);
    return measure(() -> run.applyAll(day.day()));
  }

  private Cost book(OrderFlow.Recording orders) {
    OrderBookRun run = new OrderBookRun(orders);
    return measure(() -> run.applyAll(orders.measured()));
  }

  private Cost measure(Runnable act) {
    long thread = Thread.currentThread().threadId();
    long bytes = threads.getThreadAllocatedBytes(thread);
    long nanos = threads.getCurrentThreadCpuTime();
    act.run();
    return new Cost(
        (threads.getCurrentThreadCpuTime() - nanos) / (double) commands,
        (threads.getThreadAllocatedBytes(thread) - bytes) / (double) commands);
  }

  private void openLoops(CentreDay.Recording day) {
    for (int perSecond : PER_SECOND) {
      List<TimedCommand> part =
          day.day().subList(0, Math.min(day.day().size(), perSecond * LOOP_SECONDS_MAX));
      OpenLoop loop = new OpenLoop(part, perSecond);
      for (int round = 0; round < rounds; round++) {
        loop.play(new CoreRun(day));
      }
      Histogram seen = loop.seen();
      Histogram without = loop.withoutPauses();
      Histogram service = loop.service();
      tell(
          LOOP,
          perSecond,
          micros(seen, 50),
          micros(seen, 99),
          micros(seen, 99.9),
          micros(seen, 100),
          micros(without, 99.9),
          micros(service, 50),
          micros(service, 99.9),
          micros(service, 100));
    }
  }

  private static double micros(Histogram nanos, double percentile) {
    return nanos.getValueAtPercentile(percentile) / NANOS_PER_MICRO;
  }

  private static void tell(String what, int of, double... figures) {
    System.out.println(
        what
            + " "
            + of
            + " "
            + DoubleStream.of(figures)
                .mapToObj(one -> String.format(Locale.ROOT, "%.3f", one))
                .collect(Collectors.joining(" ")));
  }
}
