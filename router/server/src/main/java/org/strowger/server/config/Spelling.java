package org.strowger.server.config;

import java.util.Collection;

/** Finds the name that somebody probably meant. */
final class Spelling {
  private Spelling() {}

  /** "; did you mean X?" with the nearest of {@code names}, or nothing where none is near. */
  static String suggestion(String written, Collection<String> names) {
    String nearest = "";
    int least = 1 + Math.max(2, written.length() / 4);
    for (String name : names) {
      int distance = distance(written, name);
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
  }

  /** Levenshtein's: how many letters must be changed, added or left out. */
  static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int i = 0; i <= to.length(); i++) {
      above[i] = i;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int i = 1; i <= to.length(); i++) {
        int change = above[i - 1] + (from.charAt(row - 1) == to.charAt(i - 1) ? 0 : 1);
        current[i] = Math.min(change, 1 + Math.min(above[i], current[i - 1]));
      }
      above = current;
    }
    return above[to.length()];
  }
}
