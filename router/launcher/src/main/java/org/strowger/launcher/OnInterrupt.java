package org.strowger.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While open, Ctrl-C asks for an orderly end instead of ending the process at once: what is to be
 * stopped is stopped, and the process waits until this is closed. Open it before all that has to be
 * closed in order, so that it is closed after them.
 */
final class OnInterrupt implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "strowger-interrupt");
  private Runnable stop = () -> {};
  private boolean interrupted;

  private OnInterrupt() {}

  static OnInterrupt armed() {
    OnInterrupt armed = new OnInterrupt();
    Runtime.getRuntime().addShutdownHook(armed.hook);
    return armed;
  }

  /** Says how to stop. If Ctrl-C came before, it stops now. */
  synchronized void stops(Runnable action) {
    stop = action;
    if (interrupted) {
      action.run();
    }
  }

  private void interrupted() {
    synchronized (this) {
      interrupted = true;
      stop.run();
    }
    try {
      boolean inTime = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("Not everything ended in time.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook is running: it was an interrupt, and it has been let go.
    }
  }
}
