package org.strowger.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who is on duty when; by agent id. */
public record Roster(List<RosterAgent> agents) {
  public Roster {
    agents = agents.stream().sorted(Comparator.comparing(one -> one.definition().id())).toList();
  }

  /**
   * Only what falls into day {@code number}, duties cut at its midnights; agents without duty on it
   * are left out.
   */
  public Roster day(int number) {
    Duty day = Duty.day(number);
    return new Roster(
        agents.stream()
            .map(one -> new RosterAgent(one.definition(), cut(one.duties(), day)))
            .filter(one -> !one.duties().isEmpty())
            .toList());
  }

  private static List<Duty> cut(List<Duty> duties, Duty day) {
    return duties.stream().map(duty -> duty.within(day)).flatMap(Optional::stream).toList();
  }
}
