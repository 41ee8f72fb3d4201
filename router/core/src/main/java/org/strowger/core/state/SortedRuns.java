package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Things in order, able to say how many come before a place. Kept as short sorted runs: a place is
 * found by two binary searches, and counting what is ahead adds up the runs before it. A sorted set
 * would have to walk for that, which every arrival asks for.
 *
 * <p>Made for lines: who comes last and goes first is found without a search.
 */
public final class SortedRuns<T> implements Iterable<T> {
  private static final int RUN_MAX = 512;

  private final Comparator<? super T> order;

  /** None of them is empty, but that the last one left stays for the next who comes. */
  private final List<List<T>> runs = new ArrayList<>(1);

  private int size;

  public SortedRuns(Comparator<? super T> order) {
    this.order = order;
  }

  public int size() {
    return size;
  }

  public void add(T one) {
    if (size == 0 || order.compare(last(), one) < 0) {
      append(one);
    } else {
      insert(one);
    }
    size++;
  }

  private void append(T one) {
    if (runs.isEmpty() || runs.getLast().size() == RUN_MAX) {
      runs.add(new ArrayList<>(1));
    }
    runs.getLast().add(one);
  }

  private void insert(T one) {
    int at = runOf(one);
    List<T> run = runs.get(at);
    int index = Collections.binarySearch(run, one, order);
    if (index >= 0) {
      throw new IllegalStateException(one + " is there already");
    }
    run.add(-index - 1, one);
    if (run.size() > RUN_MAX) {
      List<T> upper = run.subList(run.size() / 2, run.size());
      runs.add(at + 1, new ArrayList<>(upper));
      upper.clear();
    }
  }

  public void remove(T one) {
    T first = first();
    if (first != null && order.compare(first, one) == 0) {
      remove(0, 0);
      return;
    }
    int at = runOf(one);
    int index = indexIn(at, one);
    if (index < 0) {
      throw new IllegalStateException(one + " is not there");
    }
    remove(at, index);
  }

  private void remove(int at, int index) {
    List<T> run = runs.get(at);
    run.remove(index);
    size--;
    if (run.isEmpty() && runs.size() > 1) {
      runs.remove(at);
    }
  }

  public boolean contains(T one) {
    return indexIn(runOf(one), one) >= 0;
  }

  /** Where it stands in the run; below 0 if it does not. */
  private int indexIn(int at, T one) {
    return at < runs.size() ? Collections.binarySearch(runs.get(at), one, order) : -1;
  }

  /** The one that comes before all others; null if there is none. */
  public @Nullable T first() {
    return size == 0 ? null : runs.getFirst().getFirst();
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
    if (size == 0 || before.test(last())) {
      return size;
    }
    int at = runOf(before);
    int ahead = search(runs.get(at), before);
    for (int i = 0; i < at; i++) {
      ahead += runs.get(i).size();
    }
    return ahead;
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

  /** In order; nothing may come or go meanwhile. */
  @Override
  public Iterator<T> iterator() {
    return new Walk();
  }

  private final class Walk implements Iterator<T> {
    private int run;
    private int index;

    @Override
    public boolean hasNext() {
      return run < runs.size() && index < runs.get(run).size();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      List<T> present = runs.get(run);
      T one = present.get(index++);
      if (index == present.size()) {
        run++;
        index = 0;
      }
      return one;
    }
  }

  /** The run where it stands, or would come to stand if it is not the last of all. */
  private int runOf(T one) {
    return size == 0 ? runs.size() : runOf(it -> order.compare(it, one) < 0);
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
