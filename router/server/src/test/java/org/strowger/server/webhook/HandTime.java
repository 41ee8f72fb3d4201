package org.strowger.server.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Time that passes in pauses only: each is noted, and over as soon as the test allows it. */
final class HandTime implements WebhookTime {
  private final List<Long> pauses = new ArrayList<>();
  private final Semaphore allowed = new Semaphore(0);
  private long timeMs = 1_767_261_600_000L;

  @Override
  public synchronized long timeMs() {
    return timeMs;
  }

  @Override
  public void pause(long ms, BooleanSupplier over) {
    synchronized (this) {
      pauses.add(ms);
    }
    try {
      while (!over.getAsBoolean()) {
        if (allowed.tryAcquire(10, TimeUnit.MILLISECONDS)) {
          pass(ms);
          return;
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void pass(long ms) {
    timeMs += ms;
  }

  /** So many pauses more may end. */
  void allow(int count) {
    allowed.release(count);
  }

  synchronized List<Long> pauses() {
    return List.copyOf(pauses);
  }
}
