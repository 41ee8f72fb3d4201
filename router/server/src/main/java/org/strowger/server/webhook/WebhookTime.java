package org.strowger.server.webhook;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The wall's time, for signatures and for pauses; the tests have one of their own. */
interface WebhookTime {
  WebhookTime WALL =
      new WebhookTime() {
        @Override
        public long timeMs() {
          return System.currentTimeMillis();
        }

        @Override
        public void pause(long ms, BooleanSupplier over) {
          long beganNanos = System.nanoTime();
          // Whoever publishes wakes the thread too; then it goes on pausing.
          for (long left = ms * 1_000_000;
              left > 0 && !over.getAsBoolean();
              left = ms * 1_000_000 - (System.nanoTime() - beganNanos)) {
            LockSupport.parkNanos(left);
          }
        }
      };

  /** Epoch ms. */
  long timeMs();

  /** Lets so much time pass, or less if it is {@code over} when the thread is unparked. */
  void pause(long ms, BooleanSupplier over);
}
