package org.strowger.simulator.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which days the search sees, and on which its finding is checked. With four days or more they are
 * different days: those of odd number and those of even number, so that each day of the week comes
 * up in both; where this would leave a side with less than a third, every other day.
 *
 * @param searched in order
 * @param checked in order; the same where there are fewer than four
 */
record DaySplit(List<Integer> searched, List<Integer> checked) {
  private static final int DAYS_LEAST = 4;

  /**
   * @param days their numbers, in order, at least one
   */
  static DaySplit of(List<Integer> days) {
    if (days.size() < DAYS_LEAST) {
      return new DaySplit(days, days);
    }
    DaySplit byNumber =
        new DaySplit(
            days.stream().filter(one -> one % 2 == 1).toList(),
            days.stream().filter(one -> one % 2 == 0).toList());
    int fewest = Math.min(byNumber.searched.size(), byNumber.checked.size());
    return 3 * fewest >= days.size() ? byNumber : alternating(days);
  }

  private static DaySplit alternating(List<Integer> days) {
    List<Integer> searched = new ArrayList<>();
    List<Integer> checked = new ArrayList<>();
    for (int day : days) {
      (searched.size() > checked.size() ? checked : searched).add(day);
    }
    return new DaySplit(searched, checked);
  }

  /** Whether the search sees nothing of the days on which it is checked. */
  boolean holdsOut() {
    return !searched.equals(checked);
  }

  /** For people: on which customers the finding is checked. */
  String told(int repetitions) {
    return holdsOut()
        ? "On "
            + checked.size()
            + " days that the search has not seen ("
            + numbers(checked)
            + "), "
            + repetitions
            + " times each; it saw "
            + searched.size()
            + " others ("
            + numbers(searched)
            + ").\nThe intervals are over the days, each counting by its customers:"
        : "On the same "
            + (checked.size() == 1 ? "day" : checked.size() + " days")
            + " that the search saw, drawn anew "
            + repetitions
            + " times, because fewer than four days leave none to hold out.\nThe intervals are over the"
            + " draws; what another day would be like they do not tell:";
  }

  private static String numbers(List<Integer> days) {
    return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
