package org.strowger.simulator.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.simulator.CallLog;
import org.strowger.simulator.Duty;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.tune.RecordedDays;

/**
 * The days of a journal, from midnight to midnight UTC, for the tuner. What the journal leaves open
 * is drawn anew in each repetition; every other one takes the other extreme of patience.
 */
public final class JournalDays implements RecordedDays {
  private final Recording recording;
  private final Imputation imputation;
  private final Staging staging;

  /** The number of each day's first interaction, and at the end how many there are in all. */
  private final NavigableMap<Integer, Integer> firsts = new TreeMap<>();

  /**
   * @param seed of the draws
   */
  public JournalDays(Recording recording, long seed) {
    this.recording = recording;
    this.imputation = new Imputation(recording.interactions(), seed);
    this.staging = new Staging(recording, imputation, seed);
    List<RecordedInteraction> interactions = recording.interactions();
    for (int number = 0; number < interactions.size(); number++) {
      long tMs = interactions.get(number).arrivedMs() - Scenario.MIDNIGHT_MS;
      firsts.putIfAbsent(Duty.dayOf(tMs), number);
    }
    firsts.put(Integer.MAX_VALUE, interactions.size());
  }

  @Override
  public List<ConfigurationCommand> definitions() {
    return recording.definitions();
  }

  @Override
  public CallLog customers() {
    return imputation.calls(0, PatienceEnd.NEVER);
  }

  @Override
  public Scenario day(int number, int repetition) {
    PatienceEnd[] ends = PatienceEnd.values();
    int run = repetition / ends.length;
    CallLog calls =
        imputation.calls(
            run,
            ends[repetition % ends.length],
            firsts.ceilingEntry(number).getValue(),
            firsts.higherEntry(number).getValue());
    long untilMs = Math.min(staging.endMs(), Duty.day(number).offMs());
    return staging.scenario(run, calls, recording.roster().day(number), untilMs);
  }

  @Override
  public boolean keepsPlans() {
    return true;
  }

  @Override
  public List<String> heldFixed() {
    List<String> all = new ArrayList<>(HeldFixed.SENTENCES);
    all.add(
        "Plans, least levels, shares and everything else of queues that the dials do not turn;"
            + " queues to which nobody came.");
    all.add("Each day begins with an empty router and ends at midnight UTC.");
    recording
        .omissions()
        .forEach((omission, count) ->
            all.add("Recorded, and not played as it was: " + count + " " + omission.words() + "."));
    return all;
  }
}
