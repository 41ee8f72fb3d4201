package org.strowger.client;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the tasks of one client one at a time and in order, on an executor that many clients share:
 * the comfort of an own thread without the thread. Any thread may add a task; none ever waits.
 */
final class Turns implements Executor {
  /** After so many tasks in a row the other clients on the executor get their turn. */
  private static final int TASKS_IN_A_ROW = 64;

  private static final Logger log = LoggerFactory.getLogger(Turns.class);

  private final Executor executor;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

  /** Tasks added and not yet run. Whoever raises it from 0 sees to it that they are run. */
  private final AtomicInteger waiting = new AtomicInteger();

  Turns(Executor executor) {
    this.executor = executor;
  }

  /**
   * Adds a task. Once the executor is closed, the caller runs it, so that no future is left open.
   */
  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (waiting.getAndIncrement() == 0) {
      runSoon();
    }
  }

  private void runSoon() {
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException closed) {
      run();
    }
  }

  private void run() {
    for (int done = 0; done < TASKS_IN_A_ROW; done++) {
      Runnable task = tasks.poll();
      if (task != null) {
        runOne(task);
        if (waiting.decrementAndGet() == 0) {
          return;
        }
      }
    }
    runSoon();
  }

  private static void runOne(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error fault) {
      log.error("a callback failed; the client goes on with the next", fault);
    }
  }
}
