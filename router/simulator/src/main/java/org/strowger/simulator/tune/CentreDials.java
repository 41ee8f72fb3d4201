package org.strowger.simulator.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.Limits;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Threshold;
import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.CustomerClass;
import org.strowger.simulator.centre.Pool;
import org.strowger.simulator.routing.QueueRouting;
import org.strowger.simulator.tune.Ladder.Hold;

/**
 * What may be turned in a centre, whatever it looks like: for each class how much later it counts
 * as due and in which order agents are taken, and for each class and each pool that can serve it
 * the penalty and the threshold. At rest, the oldest goes first to the longest idle.
 *
 * <p>The router states penalties and thresholds by level. So that each pool has its own, the pools
 * that serve a class get different levels for it, the highest for the least penalty. How much later
 * a class counts as due stands in its penalties too, which hold for everybody who serves it; a head
 * start would do the same, but only for interactions that arrive with a priority.
 */
public final class CentreDials {
  private final Centre centre;
  private final long liftMs;
  private final List<Long> delaysMs;
  private final List<Long> penaltiesMs;
  private final List<Dial> dials = new ArrayList<>();
  private final List<ClassDials> classes = new ArrayList<>();

  /**
   * @param centre at least one pool serves each class, and at most ten
   * @param liftMs after so much waiting no threshold holds, ms
   */
  public CentreDials(Centre centre, long liftMs) {
    problem(centre)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
    this.centre = centre;
    this.liftMs = liftMs;
    double handlingMs = meanHandlingMs(centre);
    this.delaysMs = Ladder.spansMs(handlingMs);
    this.penaltiesMs = Ladder.penaltiesMs(handlingMs);
    for (CustomerClass one : centre.classes()) {
      classes.add(addDials(one));
    }
  }

  /** Why the centre can't be tuned, and what to do; empty if it can. */
  public static Optional<String> problem(Centre centre) {
    for (CustomerClass one : centre.classes()) {
      int pools = servers(centre, one.name()).size();
      if (pools == 0 || pools > Limits.LEVEL_MAX) {
        return Optional.of(
            "class "
                + one.name()
                + " is served by "
                + pools
                + " pools, and each needs a level of its own: let it be from 1 to "
                + Limits.LEVEL_MAX);
      }
    }
    return Optional.empty();
  }

  private static List<Pool> servers(Centre centre, String name) {
    return centre.pools().stream().filter(one -> one.skills().containsKey(name)).toList();
  }

  /** Over all pairs of a class and a pool that can serve it, each counting the same. */
  private static double meanHandlingMs(Centre centre) {
    return centre.pools().stream()
        .flatMap(one -> one.skills().values().stream())
        .mapToDouble(one -> one.handling().meanMs())
        .average()
        .orElse(0);
  }

  private ClassDials addDials(CustomerClass customers) {
    String name = customers.name();
    List<Pool> pools = servers(centre, name);
    int delay = add(name + " delay", delaysMs.size());
    int order = add(name + " order", pools.size() > 1 ? Ladder.ORDERS.size() : 1);
    List<PairDials> pairs = new ArrayList<>();
    for (Pool pool : pools) {
      String pair = name + " at " + pool.name();
      List<Hold> holds = Ladder.holds(pool.agents());
      pairs.add(
          new PairDials(
              pool.name(),
              add(pair + " penalty", penaltiesMs.size()),
              add(pair + " threshold", holds.size()),
              holds));
    }
    return new ClassDials(name, delay, order, pairs);
  }

  private int add(String name, int rungs) {
    dials.add(new Dial(name, rungs));
    return dials.size() - 1;
  }

  public List<Dial> dials() {
    return List.copyOf(dials);
  }

  /** Whether the thresholds are few enough for one queue. */
  public boolean possible(Setting setting) {
    return classes.stream()
        .allMatch(one -> thresholds(ranked(one, setting)).size() <= Limits.THRESHOLDS);
  }

  /** The routing, and the levels it speaks of, that the setting stands for. */
  TunedRouting routing(Setting setting) {
    Map<QueueId, QueueRouting> queues = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> levels = new LinkedHashMap<>();
    for (ClassDials one : classes) {
      List<Ranked> ranked = ranked(one, setting);
      queues.put(new QueueId(one.name), routing(one, setting, ranked));
      for (Ranked each : ranked) {
        levels.computeIfAbsent(each.pool, _ -> new LinkedHashMap<>()).put(one.name, each.level);
      }
    }
    return new TunedRouting(queues, levels);
  }

  /** The centre under the routing that the setting stands for, and under nothing else. */
  public Centre centre(Setting setting) {
    return new Centre(
        centre.classes(), centre.pools(), routing(setting).routing(), centre.waitingMax());
  }

  /** The pools that serve the class, the least penalty first; no two have the same level. */
  private List<Ranked> ranked(ClassDials one, Setting setting) {
    long delayMs = delaysMs.get(setting.rung(one.delay));
    List<Ranked> unranked = new ArrayList<>();
    for (PairDials pair : one.pairs) {
      long penaltyMs = penaltiesMs.get(setting.rung(pair.penalty));
      unranked.add(
          new Ranked(
              pair.pool,
              0,
              Math.min(Limits.SPAN_MAX_MS, delayMs + penaltyMs),
              pair.holds.get(setting.rung(pair.threshold))));
    }
    unranked.sort(
        Comparator.comparingLong(Ranked::penaltyMs)
            .thenComparingInt(each -> each.hold.countsWaiting() ? 1 : 0)
            .thenComparingInt(each -> each.hold.reserve()));
    List<Ranked> ranked = new ArrayList<>();
    for (Ranked each : unranked) {
      ranked.add(each.withLevel(Limits.LEVEL_MAX - ranked.size()));
    }
    return ranked;
  }

  private QueueRouting routing(ClassDials one, Setting setting, List<Ranked> ranked) {
    return new QueueRouting()
        .headStartMs(0)
        .strictPriority(false)
        .pressureMs(0)
        .order(Ladder.ORDERS.get(setting.rung(one.order)))
        .penalties(penalties(ranked))
        .thresholds(thresholds(ranked))
        .thresholdLiftMs(liftMs)
        .levelMin(1)
        .plan(List.of());
  }

  private static List<LevelPenalty> penalties(List<Ranked> ranked) {
    return ranked.stream().allMatch(one -> one.penaltyMs == 0)
        ? List.of()
        : ranked.stream().map(one -> new LevelPenalty(one.level, one.penaltyMs)).toList();
  }

  /**
   * From the lowest level up, one for each run of levels with the same; the first that fits counts.
   */
  private static List<Threshold> thresholds(List<Ranked> ranked) {
    List<Threshold> thresholds = new ArrayList<>();
    for (Ranked one : ranked) {
      boolean asTheLast =
          thresholds.isEmpty() ? one.hold.equals(Hold.NONE) : isOf(thresholds.getFirst(), one.hold);
      if (!asTheLast) {
        thresholds.addFirst(
            new Threshold(one.level + 1, one.hold.reserve(), one.hold.countsWaiting()));
      }
    }
    return thresholds;
  }

  private static boolean isOf(Threshold threshold, Hold hold) {
    return threshold.reserve() == hold.reserve()
        && threshold.countsWaiting() == hold.countsWaiting();
  }

  /** Which dials are those of a class. */
  private record ClassDials(String name, int delay, int order, List<PairDials> pairs) {}

  /** Which dials are those of a class at a pool, and what the threshold's positions mean. */
  private record PairDials(String pool, int penalty, int threshold, List<Hold> holds) {}

  /** A pool on the terms on which it serves a class. */
  private record Ranked(String pool, int level, long penaltyMs, Hold hold) {
    Ranked withLevel(int newLevel) {
      return new Ranked(pool, newLevel, penaltyMs, hold);
    }
  }
}
