package org.strowger.server.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * The waiting line of one queue in order, able to say how many are ahead. Kept as short sorted
 * runs: a place is found by two binary searches, and counting what is ahead adds up the runs before
 * it. A sorted set would have to walk the line for that, which every arrival asks for.
 */
final class WaitingOrder {
  private static final int RUN_MAX = 512;

  private final List<List<Place>> runs = new ArrayList<>();
  private int size;

  int size() {
    return size;
  }

  void add(Place place) {
    int at = Math.min(runOf(place), Math.max(0, runs.size() - 1));
    if (runs.isEmpty()) {
      runs.add(new ArrayList<>());
    }
    List<Place> run = runs.get(at);
    int index = Collections.binarySearch(run, place);
    if (index >= 0) {
      throw new IllegalStateException(place + " waits already");
    }
    run.add(-index - 1, place);
    size++;
    if (run.size() > RUN_MAX) {
      List<Place> upper = run.subList(run.size() / 2, run.size());
      runs.add(at + 1, new ArrayList<>(upper));
      upper.clear();
    }
  }

  void remove(Place place) {
    int at = runOf(place);
    int index = at < runs.size() ? Collections.binarySearch(runs.get(at), place) : -1;
    if (index < 0) {
      throw new IllegalStateException(place + " does not wait");
    }
    runs.get(at).remove(index);
    size--;
    if (runs.get(at).isEmpty()) {
      runs.remove(at);
    }
  }

  /** How many places come before this one, which need not be in the line. */
  int ahead(Place place) {
    int at = runOf(place);
    int before = 0;
    for (int i = 0; i < at; i++) {
      before += runs.get(i).size();
    }
    if (at < runs.size()) {
      int index = Collections.binarySearch(runs.get(at), place);
      before += index >= 0 ? index : -index - 1;
    }
    return before;
  }

  /** Hands every place with the number of those ahead to {@code reader}, in order. */
  void forEach(ObjIntConsumer<Place> reader) {
    int ahead = 0;
    for (List<Place> run : runs) {
      for (Place place : run) {
        reader.accept(place, ahead++);
      }
    }
  }

  /** The first run whose last place is not before {@code place}; the number of runs if none is. */
  private int runOf(Place place) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).getLast().compareTo(place) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
