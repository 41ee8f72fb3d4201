package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;

/** Two short lists of lines side by side: what both have, what only the one or the other has. */
final class Difference {
  private Difference() {}

  /** Each line with a sign: {@code -} only told, {@code +} only happened, else a blank. */
  static List<String> between(List<String> told, List<String> happened) {
    int[][] common = common(told, happened);
    List<String> lines = new ArrayList<>();
    int left = 0;
    int right = 0;
    while (left < told.size() || right < happened.size()) {
      boolean both = left < told.size() && right < happened.size();
      if (both && told.get(left).equals(happened.get(right))) {
        lines.add("    " + told.get(left));
        left++;
        right++;
      } else if (right == happened.size()
          || (both && common[left + 1][right] >= common[left][right + 1])) {
        lines.add("  - " + told.get(left++));
      } else {
        lines.add("  + " + happened.get(right++));
      }
    }
    return lines;
  }

  /**
   * How many lines the rests of both lists, from each pair of places on, have in common at most.
   */
  private static int[][] common(List<String> told, List<String> happened) {
    int[][] common = new int[told.size() + 1][happened.size() + 1];
    for (int i = told.size() - 1; i >= 0; i--) {
      for (int j = happened.size() - 1; j >= 0; j--) {
        common[i][j] =
            told.get(i).equals(happened.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
