package org.strowger.simulator.centre;

import java.util.Arrays;

/**
 * What is going to happen, the earliest first; of two at the same moment the lower note. A heap of
 * plain numbers, since a long simulation notes and takes some hundred million of them. Used by one
 * thread.
 */
final class Diary {
  private double[] timesMs = new double[256];
  private long[] notes = new long[256];
  private int size;

  /** When the next is due, ms; infinity if nothing is. */
  double nextMs() {
    return size == 0 ? Double.POSITIVE_INFINITY : timesMs[0];
  }

  void add(double timeMs, long note) {
    if (size == timesMs.length) {
      timesMs = Arrays.copyOf(timesMs, 2 * size);
      notes = Arrays.copyOf(notes, 2 * size);
    }
    int place = size++;
    while (place > 0) {
      int parent = (place - 1) >>> 1;
      if (!before(timeMs, note, parent)) {
        break;
      }
      move(parent, place);
      place = parent;
    }
    put(place, timeMs, note);
  }

  /** Takes out the next one, which must be there, and hands out its note. */
  long take() {
    if (size == 0) {
      throw new IllegalStateException("nothing is due");
    }
    long taken = notes[0];
    size--;
    double timeMs = timesMs[size];
    long note = notes[size];
    int place = 0;
    for (int child = 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && before(timesMs[child + 1], notes[child + 1], child)) {
        child++;
      }
      if (before(timeMs, note, child)) {
        break;
      }
      move(child, place);
      place = child;
    }
    put(place, timeMs, note);
    return taken;
  }

  private boolean before(double timeMs, long note, int other) {
    return timeMs < timesMs[other] || (timeMs == timesMs[other] && note < notes[other]);
  }

  private void move(int from, int to) {
    put(to, timesMs[from], notes[from]);
  }

  private void put(int place, double timeMs, long note) {
    timesMs[place] = timeMs;
    notes[place] = note;
  }
}
