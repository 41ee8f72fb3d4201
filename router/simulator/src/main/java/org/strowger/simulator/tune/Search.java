package org.strowger.simulator.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Looks for the setting with the smallest objective: turns one dial after the other, in a new order
 * each time round but the shared ones first, to the position that wins a {@link Race} against all
 * other positions; the later the round, the longer the races. Once a round changes nothing, it
 * starts anew from the best setting with a few dials turned at random, until the budget is used up.
 * Last, the best few run a long race, so that none wins by luck.
 *
 * <p>It begins with all dials at rest and knows nothing of what they mean. The same seed gives the
 * same search, whatever the number of processors.
 */
public final class Search {
  /** The share of the budget that is kept for the last race. */
  private static final double LAST_RACE_SHARE = 0.2;

  private static final int FIRST_RUNS = 4;
  private static final int ROUND_RUNS_LEAST = 8;
  private static final int ROUND_RUNS_MOST = 64;
  private static final int LAST_RACE_RUNS = 512;
  private static final int FINALISTS = 6;
  private static final int KICKED_DIALS = 3;

  /** Far more than a descent takes, unless it goes in circles among what can't be told apart. */
  private static final int ROUNDS_MOST = 30;

  /** So many new starts without a single new run: everything near is known. */
  private static final int FRUITLESS_MOST = 20;

  private final List<Dial> dials;
  private final Predicate<Setting> possible;
  private final Trials trials;
  private final Random random;

  /**
   * @param possible whether a setting can be had at all; with all dials at rest it must be so
   */
  public Search(List<Dial> dials, Predicate<Setting> possible, Trials trials, long seed) {
    this.dials = List.copyOf(dials);
    this.possible = possible;
    this.trials = trials;
    this.random = new Random(seed);
  }

  /** The best setting found within the budget. */
  public Setting best() {
    int kept = (int) (trials.left() * LAST_RACE_SHARE);
    Setting best = descended(Setting.atRest(dials.size()), ROUND_RUNS_LEAST, kept);
    int fruitless = 0;
    while (trials.left() > kept && fruitless < FRUITLESS_MOST) {
      int runsBefore = trials.runs();
      Setting found = descended(kicked(best), ROUND_RUNS_MOST / 2, kept);
      best = new Race(trials, FIRST_RUNS, 2 * ROUND_RUNS_MOST).winner(List.of(best, found));
      fruitless = trials.runs() == runsBefore ? fruitless + 1 : 0;
    }
    return new Race(trials, ROUND_RUNS_MOST, LAST_RACE_RUNS).winner(finalists(best));
  }

  /** Where turning single dials leads to from {@code start}. */
  private Setting descended(Setting start, int firstRoundRuns, int kept) {
    Setting here = start;
    int runs = firstRoundRuns;
    for (int round = 0; round < ROUNDS_MOST && trials.left() > kept; round++) {
      Setting next = afterOneRound(here, new Race(trials, FIRST_RUNS, runs), kept);
      if (next.equals(here) && runs >= ROUND_RUNS_MOST) {
        return here;
      }
      here = next;
      runs = Math.min(ROUND_RUNS_MOST, 2 * runs);
    }
    return here;
  }

  private Setting afterOneRound(Setting start, Race race, int kept) {
    List<Integer> order = new ArrayList<>();
    for (int dial = 0; dial < dials.size(); dial++) {
      order.add(dial);
    }
    Collections.shuffle(order, random);
    order.sort(Comparator.comparing(dial -> !dials.get(dial).shared()));
    Setting here = start;
    for (int dial : order) {
      if (trials.left() > kept) {
        here = race.winner(positions(here, dial));
      }
    }
    return here;
  }

  /** Where it stands now, and then every other position of the dial. */
  private List<Setting> positions(Setting here, int dial) {
    List<Setting> positions = new ArrayList<>();
    positions.add(here);
    for (int rung = 0; rung < dials.get(dial).rungs(); rung++) {
      Setting there = here.with(dial, rung);
      if (!there.equals(here) && possible.test(there)) {
        positions.add(there);
      }
    }
    return positions;
  }

  private Setting kicked(Setting from) {
    Setting kicked = from;
    for (int i = 0; i < KICKED_DIALS; i++) {
      int dial = random.nextInt(dials.size());
      Setting there = kicked.with(dial, random.nextInt(dials.get(dial).rungs()));
      kicked = possible.test(there) ? there : kicked;
    }
    return kicked;
  }

  /**
   * The best first, then those with the best means that have run as long as races of a round do.
   */
  private List<Setting> finalists(Setting best) {
    List<Setting> finalists = new ArrayList<>();
    finalists.add(best);
    trials.settings().stream()
        .filter(one -> !one.equals(best) && trials.runsOf(one) >= ROUND_RUNS_MOST)
        .sorted(Comparator.comparingDouble(one -> trials.mean(one, ROUND_RUNS_MOST)))
        .limit(FINALISTS - 1)
        .forEach(finalists::add);
    return finalists;
  }
}
