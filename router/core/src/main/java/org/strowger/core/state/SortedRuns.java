package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/**
 * Things in order, able to say how many come before a place. Kept as short sorted runs: a place is
 * found by two binary searches, and counting what is ahead adds up the runs before it. A sorted set
 * would have to walk for that, which every arrival asks for.
 */
public final class SortedRuns<T> {
  private static final int RUN_MAX = 512;

  private final Comparator<? super T> order;
  private final List<List<T>> runs = new ArrayList<>();
  private int size;

  public SortedRuns(Comparator<? super T> order) {
    this.order = order;
  }

  public int size() {
    return size;
  }

  public void add(T one) {
    int at = Math.min(runOf(it -> order.compare(it, one) < 0), Math.max(0, runs.size() - 1));
    if (runs.isEmpty()) {
      runs.add(new ArrayList<>());
    }
    List<T> run = runs.get(at);
    int index = Collections.binarySearch(run, one, order);
    if (index >= 0) {
      throw new IllegalStateException(one + " waits already");
    }
    run.add(-index - 1, one);
    size++;
    if (run.size() > RUN_MAX) {
      List<T> upper = run.subList(run.size() / 2, run.size());
      runs.add(at + 1, new ArrayList<>(upper));
      upper.clear();
    }
  }

  public void remove(T one) {
    int at = runOf(it -> order.compare(it, one) < 0);
    int index = at < runs.size() ? Collections.binarySearch(runs.get(at), one, order) : -1;
    if (index < 0) {
      throw new IllegalStateException(one + " does not wait");
    }
    runs.get(at).remove(index);
    size--;
    if (runs.get(at).isEmpty()) {
      runs.remove(at);
    }
  }

  /** The one that comes after all others; there must be one. */
  public T last() {
    return runs.getLast().getLast();
  }

  /** How many come before this one, which need not be there. */
  public int ahead(T one) {
    return ahead(it -> order.compare(it, one) < 0);
  }

  /** How many come first that are {@code before}; all that are must come before all others. */
  public int ahead(Predicate<? super T> before) {
    int at = runOf(before);
    int ahead = 0;
    for (int i = 0; i < at; i++) {
      ahead += runs.get(i).size();
    }
    return at < runs.size() ? ahead + search(runs.get(at), before) : ahead;
  }

  /** Hands each with the number of those ahead to {@code reader}, in order. */
  public void forEach(ObjIntConsumer<? super T> reader) {
    int ahead = 0;
    for (List<T> run : runs) {
      for (T one : run) {
        reader.accept(one, ahead++);
      }
    }
  }

  /** The first run whose last is not {@code before}; the number of runs if none is. */
  private int runOf(Predicate<? super T> before) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before.test(runs.get(middle).getLast())) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static <T> int search(List<T> run, Predicate<? super T> before) {
    int low = 0;
    int high = run.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before.test(run.get(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
