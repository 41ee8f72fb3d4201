package org.strowger.simulator.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.strowger.simulator.Call;
import org.strowger.simulator.Duty;
import org.strowger.simulator.routing.Routing;

/**
 * Tunes the routing of recorded days: a run is one of them, played once. The days are split, so
 * that what is told as gained was not seen by the search. Called by {@code strowger tune}.
 *
 * @param objective what is to be made small
 * @param budget how many days the search may play
 * @param seed the same seed gives the same search
 * @param liftMs after so much waiting no threshold holds, ms
 */
public record DayTuner(Objective objective, int budget, long seed, long liftMs) {
  /** How often each day is played under each of two routings in the end. */
  private static final int CHECK_REPETITIONS = 10;

  /** The search never gets as far, so that the same day is drawn otherwise in the check. */
  private static final int CHECK_FIRST = 1 << 24;

  /** Settings that dropped out earlier are known too badly to be shown as a way to trade. */
  private static final int TRADE_OFF_RUNS = 8;

  /**
   * Tunes the routing of {@code days}.
   *
   * @param asItIs what the finding is held against, laid over the definitions
   * @param progress is told how many days have been played, as that grows
   */
  public Tuned tuned(RecordedDays days, Routing asItIs, IntConsumer progress) {
    Map<Integer, Double> customers = new HashMap<>();
    for (Call call : days.customers().calls()) {
      customers.merge(Duty.dayOf(call.tMs()), 1.0, Double::sum);
    }
    DaySplit split = DaySplit.of(customers.keySet().stream().sorted().toList());
    QueueDials dials = QueueDials.of(days, liftMs);
    DayRuns runs = new DayRuns(days);
    Trial trial = trial(dials, runs, split.searched(), customers);
    Trials trials = new Trials(trial, objective, budget, progress);
    Setting best = new Search(dials.dials(), dials::possible, trials, seed).best();
    TunedRouting found = new TunedRouting(dials.queues(best), Map.of());
    Check check =
        new Check(
            split.told(CHECK_REPETITIONS),
            checked(runs, asItIs, split),
            checked(runs, found.routing(), split),
            weights(split, customers));
    return new Tuned(
        found,
        objective,
        check,
        TradeOff.of(trials, objective, wholeRounds(split.searched().size())),
        trials.runs(),
        trials.settings().size(),
        days.heldFixed());
  }

  /**
   * Goes round the days, in an order that is drawn: those of a week are alike, and a race begins
   * with few. Days count by their customers, so that a mean over all is that of the whole.
   */
  private Trial trial(
      QueueDials dials, DayRuns runs, List<Integer> searched, Map<Integer, Double> customers) {
    List<Integer> order = new ArrayList<>(searched);
    Collections.shuffle(order, new Random(seed));
    double mean =
        order.stream().mapToDouble(day -> customers.getOrDefault(day, 0.0)).average().orElseThrow();
    return (setting, run) -> {
      int day = order.get(run % order.size());
      Routing routing = new TunedRouting(dials.queues(setting), Map.of()).routing();
      return runs.run(routing, day, run / order.size())
          .times(customers.getOrDefault(day, 0.0) / mean);
    };
  }

  /** For each day the mean over its repetitions; where none was held out, these one by one. */
  private static List<Figures> checked(DayRuns runs, Routing routing, DaySplit split) {
    List<List<Figures>> days =
        split.checked().parallelStream()
            .map(day ->
                IntStream.range(CHECK_FIRST, CHECK_FIRST + CHECK_REPETITIONS)
                    .mapToObj(repetition -> runs.run(routing, day, repetition))
                    .toList())
            .toList();
    return split.holdsOut()
        ? days.stream().map(Figures::mean).toList()
        : days.stream().flatMap(List::stream).toList();
  }

  private static List<Double> weights(DaySplit split, Map<Integer, Double> customers) {
    int each = split.holdsOut() ? 1 : CHECK_REPETITIONS;
    return split.checked().stream()
        .flatMap(day -> Collections.nCopies(each, customers.getOrDefault(day, 0.0)).stream())
        .toList();
  }

  /** As many runs as make up whole rounds of so many days. */
  private static int wholeRounds(int days) {
    return Math.ceilDiv(TRADE_OFF_RUNS, days) * days;
  }
}
