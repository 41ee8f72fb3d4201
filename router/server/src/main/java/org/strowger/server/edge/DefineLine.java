package org.strowger.server.edge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Calls that define, in the order in which they came. One that expects something runs alone, so
 * that nothing of another call comes between its look at what is defined and its own effect; those
 * that expect nothing run side by side. How many wait here is bounded by how many calls may be open
 * ({@code admission}). Any thread.
 */
final class DefineLine {
  private final Queue<DefineCall> waiting = new ArrayDeque<>();
  private int running;
  private boolean isTaken;

  void enter(DefineCall call) {
    synchronized (this) {
      waiting.add(call);
    }
    startNext();
  }

  private void leave() {
    synchronized (this) {
      running--;
      isTaken = false;
    }
    startNext();
  }

  /** Outside the lock, since a call that is refused at once leaves while it is started. */
  private void startNext() {
    takeNext().forEach(call -> call.start(this::leave));
  }

  private synchronized List<DefineCall> takeNext() {
    List<DefineCall> next = new ArrayList<>();
    for (DefineCall call = waiting.peek(); call != null && mayRun(call); call = waiting.peek()) {
      waiting.remove();
      running++;
      isTaken = call.expectsSomething();
      next.add(call);
    }
    return next;
  }

  private boolean mayRun(DefineCall call) {
    return call.expectsSomething() ? running == 0 : !isTaken;
  }
}
