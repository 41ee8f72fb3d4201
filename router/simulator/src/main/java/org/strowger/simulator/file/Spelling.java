package org.strowger.simulator.file;

import java.util.Collection;

/** What to say of a name that nobody knows: the nearest that is known, or all of them. */
public final class Spelling {
  private Spelling() {}

  /** "; did you mean X?" where one of {@code known} is near, else ": known are X, Y". */
  public static String remedy(String written, Collection<String> known) {
    String suggestion = suggestion(written, known);
    return suggestion.isEmpty() ? ": known are " + String.join(", ", known) : suggestion;
  }

  /** "; did you mean X?" where one of {@code known} is near, else nothing. */
  public static String suggestion(String written, Collection<String> known) {
    String nearest = "";
    int least = 1 + Math.max(2, written.length() / 4);
    for (String name : known) {
      int distance = distance(written, name);
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
  }

  /** How many letters must be changed, added or left out (V. I. Levenshtein, 1966). */
  private static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    int[] current = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      previous[column] = column;
    }
    for (int row = 0; row < from.length(); row++) {
      current[0] = row + 1;
      for (int column = 0; column < to.length(); column++) {
        int changed = previous[column] + (from.charAt(row) == to.charAt(column) ? 0 : 1);
        int addedOrLeftOut = 1 + Math.min(previous[column + 1], current[column]);
        current[column + 1] = Math.min(changed, addedOrLeftOut);
      }
      int[] free = previous;
      previous = current;
      current = free;
    }
    return previous[to.length()];
  }
}
