package org.strowger.simulator.tune;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Everything that was tried, and how it went. No run is made twice. Used by one thread; the runs
 * are made by all processors, and what comes out does not depend on how many there are.
 */
public final class Trials {
  private final Trial trial;
  private final Objective objective;
  private final int budget;
  private final IntConsumer progress;
  private final Map<Setting, Known> records = new LinkedHashMap<>();
  private int runs;

  /**
   * @param budget how many runs may be made
   * @param progress is told how many have been made, as that grows
   */
  public Trials(Trial trial, Objective objective, int budget, IntConsumer progress) {
    this.trial = trial;
    this.objective = objective;
    this.budget = budget;
    this.progress = progress;
  }

  /** How many runs have been made. */
  public int runs() {
    return runs;
  }

  /** How many runs may still be made. */
  public int left() {
    return budget - runs;
  }

  /** The settings that were tried, in the order in which they first were. */
  public List<Setting> settings() {
    return List.copyOf(records.keySet());
  }

  /** What each run of the setting gave, by number. */
  public List<Figures> figures(Setting setting) {
    return List.copyOf(record(setting).figures);
  }

  /** How many runs of the setting were made. */
  public int runsOf(Setting setting) {
    Known known = records.get(setting);
    return known == null ? 0 : known.values.size();
  }

  /** The objective's mean over the first {@code count} runs of the setting. */
  double mean(Setting setting, int count) {
    return record(setting).values.subList(0, count).stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(Double.NaN);
  }

  /** How much worse {@code one} is than {@code other}, run by run, over the first runs. */
  MeanOfRuns difference(Setting one, Setting other, int count) {
    List<Double> ours = record(one).values;
    List<Double> theirs = record(other).values;
    double[] differences = new double[count];
    for (int i = 0; i < count; i++) {
      differences[i] = ours.get(i) - theirs.get(i);
    }
    return MeanOfRuns.of(differences);
  }

  /**
   * Makes runs until each of the settings has its first {@code count}. Says no, and makes none, if
   * the budget does not suffice.
   */
  boolean ensure(List<Setting> settings, int count) {
    List<Task> tasks = new ArrayList<>();
    Map<Setting, Known> concerned = new HashMap<>();
    for (Setting setting : settings) {
      Known known = records.getOrDefault(setting, new Known());
      if (concerned.put(setting, known) == null) {
        for (int run = known.values.size(); run < count; run++) {
          tasks.add(new Task(setting, run));
        }
      }
    }
    if (tasks.size() > left()) {
      return false;
    }
    List<Figures> results =
        tasks.parallelStream().map(one -> trial.run(one.setting, one.run)).toList();
    for (int i = 0; i < tasks.size(); i++) {
      records.computeIfAbsent(tasks.get(i).setting, _ -> new Known()).add(results.get(i));
    }
    runs += tasks.size();
    if (!tasks.isEmpty()) {
      progress.accept(runs);
    }
    return true;
  }

  private Known record(Setting setting) {
    Known known = records.get(setting);
    if (known == null) {
      throw new IllegalArgumentException("never tried: " + setting);
    }
    return known;
  }

  private record Task(Setting setting, int run) {}

  /** What is known of one setting. */
  private final class Known {
    private final List<Figures> figures = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    void add(Figures one) {
      figures.add(one);
      values.add(objective.of(one));
    }
  }
}
