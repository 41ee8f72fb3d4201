package org.strowger.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While open, Ctrl-C asks for an orderly end instead of ending the process at once: {@code stop} is
 * called, and the process waits a little until this is closed, which is after the report.
 */
final class OnInterrupt implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook;

  private OnInterrupt(Runnable stop) {
    hook = new Thread(() -> interrupted(stop), "strowger-interrupt");
  }

  static OnInterrupt call(Runnable stop) {
    OnInterrupt armed = new OnInterrupt(stop);
    Runtime.getRuntime().addShutdownHook(armed.hook);
    return armed;
  }

  private void interrupted(Runnable stop) {
    stop.run();
    try {
      boolean inTime = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("The end took too long; the report is missing.");
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
