package org.strowger.core.state;

import java.util.Arrays;

/** How many agents are in which conditions, each a mask; few different ones at any time. */
final class ConditionCounts {
  private int[] masks = new int[1];
  private int[] counts = new int[1];
  private int size;

  /** So many more are in exactly the conditions of {@code mask}. */
  void add(int mask, int change) {
    int at = placeOf(mask);
    counts[at] += change;
    if (counts[at] == 0) {
      size--;
      masks[at] = masks[size];
      counts[at] = counts[size];
      counts[size] = 0;
    }
  }

  private int placeOf(int mask) {
    for (int i = 0; i < size; i++) {
      if (masks[i] == mask) {
        return i;
      }
    }
    if (size == masks.length) {
      masks = Arrays.copyOf(masks, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    masks[size] = mask;
    return size++;
  }

  /** How many are in none of the conditions of {@code mask}. */
  int inNoneOf(int mask) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += (masks[i] & mask) == 0 ? counts[i] : 0;
    }
    return count;
  }
}
