package org.strowger.simulator.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.simulator.CallOutcome;
import org.strowger.simulator.CallOutcome.Disposition;

/** Counts over all pairs of plays which interactions moved, and how. One thread. */
final class Moves {
  /** So many of the clearest are named. */
  static final int CLEAREST_MAX = 20;

  private final EnumMap<Move, Map<Integer, Integer>> timesMoved = new EnumMap<>(Move.class);
  private final EnumMap<Move, Long> counts = new EnumMap<>(Move.class);
  private final Map<Integer, Long> longerMs = new HashMap<>();
  private int pairs;

  /**
   * One interaction that moved in most of the pairs.
   *
   * @param share of the pairs in which it moved so
   * @param waitChangeMs by how much its wait changed, mean over all pairs
   */
  record Clear(int number, Move move, double share, double waitChangeMs) {}

  void add(Play same, Play other) {
    pairs++;
    for (int number = 0; number < same.outcomes().size(); number++) {
      for (Move move : Move.of(same, other, number)) {
        timesMoved.computeIfAbsent(move, _ -> new HashMap<>()).merge(number, 1, Integer::sum);
        counts.merge(move, 1L, Long::sum);
      }
      CallOutcome before = same.outcomes().get(number);
      CallOutcome after = other.outcomes().get(number);
      if (concluded(before) && concluded(after) && before.waitMs() != after.waitMs()) {
        longerMs.merge(number, after.waitMs() - before.waitMs(), Long::sum);
      }
    }
  }

  private static boolean concluded(CallOutcome outcome) {
    return outcome.disposition() == Disposition.ANSWERED
        || outcome.disposition() == Disposition.ABANDONED;
  }

  /** How many interactions move so, mean over the pairs. */
  double mean(Move move) {
    return pairs == 0 ? 0 : (double) counts.getOrDefault(move, 0L) / pairs;
  }

  /** How many interactions move so in more than half of the pairs. */
  long inMost(Move move) {
    return timesMoved.getOrDefault(move, Map.of()).values().stream()
        .filter(times -> 2 * times > pairs)
        .count();
  }

  /**
   * Those that move in more than half of the pairs: the plainest kind first, then the surest, then
   * the largest change of wait. Each is named once.
   */
  List<Clear> clearest() {
    Map<Integer, Clear> byNumber = new HashMap<>();
    for (Move move : Move.values()) {
      timesMoved
          .getOrDefault(move, Map.of())
          .forEach((number, times) -> {
            if (2 * times > pairs) {
              byNumber.putIfAbsent(number, clear(number, move, times));
            }
          });
    }
    List<Clear> clearest = new ArrayList<>(byNumber.values());
    clearest.sort(
        Comparator.comparing(Clear::move)
            .thenComparing(Comparator.comparingDouble(Clear::share).reversed())
            .thenComparing(
                Comparator.comparingDouble((Clear one) -> Math.abs(one.waitChangeMs())).reversed())
            .thenComparingInt(Clear::number));
    return List.copyOf(clearest.subList(0, Math.min(CLEAREST_MAX, clearest.size())));
  }

  private Clear clear(int number, Move move, int times) {
    return new Clear(
        number, move, (double) times / pairs, (double) longerMs.getOrDefault(number, 0L) / pairs);
  }
}
