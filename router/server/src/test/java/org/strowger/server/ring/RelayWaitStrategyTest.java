package org.strowger.server.ring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three stages that do nothing but pass on, and wait for each other as the router's do. */
class RelayWaitStrategyTest {
  private static final long PATIENCE_SECONDS = 60;

  private static final class Cell {}

  /** Passes on at the end of a batch, when its gate lets it. */
  private static final class Stage implements EventHandler<Cell> {
    private final StageProgress progress = new StageProgress();
    private final Semaphore handled = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile @Nullable CountDownLatch gate;

    @Override
    public void setSequenceCallback(Sequence passedOn) {
      progress.passOnBy(passedOn);
    }

    @Override
    public void onStart() {
      thread = Thread.currentThread();
    }

    @Override
    public void onEvent(Cell cell, long number, boolean endOfBatch) throws InterruptedException {
      CountDownLatch held = gate;
      if (held != null) {
        held.await();
      }
      progress.handled(number, endOfBatch);
      handled.release();
    }

    boolean isAsleep() {
      Thread own = thread;
      return own != null && own.getState() == Thread.State.WAITING;
    }
  }

  private final Stage first = new Stage();
  private final Stage second = new Stage();
  private final Stage third = new Stage();
  private final Disruptor<Cell> disruptor = start();

  private Disruptor<Cell> start() {
    RelayWaitStrategy waiting = new RelayWaitStrategy();
    Disruptor<Cell> made = new Disruptor<>(Cell::new, 64, Thread::new, ProducerType.MULTI, waiting);
    first.progress.wakeNextBy(waiting::signalAllWhenBlocking);
    second.progress.wakeNextBy(waiting::signalAllWhenBlocking);
    made.handleEventsWith(first).then(second).then(third);
    made.start();
    return made;
  }

  @AfterEach
  void end() {
    disruptor.halt();
  }

  @Test
  void whoWaitsForASlowStageSleeps() {
    CountDownLatch disk = new CountDownLatch(1);
    second.gate = disk;
    publish();
    // The stage that is held fast waits as well, so it is no proof; the one after it is.
    await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).until(() -> second.isAsleep());
    await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).until(() -> third.isAsleep());
    assertEquals(0, third.handled.availablePermits());
    disk.countDown();
    await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).until(() -> third.handled.tryAcquire());
  }

  @Test
  void noWakeUpIsLostWhereEachWaitsForTheOneBefore() throws InterruptedException {
    for (int i = 0; i < 20_000; i++) {
      publish();
      assertTrue(third.handled.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS), "lost after " + i);
    }
  }

  @Test
  void noWakeUpIsLostWhereManyPublishAtOnce() throws InterruptedException {
    int each = 20_000;
    Thread[] many = new Thread[4];
    for (int i = 0; i < many.length; i++) {
      many[i] =
          new Thread(() -> {
            for (int j = 0; j < each; j++) {
              publish();
            }
          });
      many[i].start();
    }
    assertTrue(third.handled.tryAcquire(many.length * each, PATIENCE_SECONDS, TimeUnit.SECONDS));
    for (Thread one : many) {
      one.join();
    }
  }

  @Test
  void whoSleepsIsWokenToEnd() {
    await()
        .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .until(() -> first.isAsleep() && second.isAsleep() && third.isAsleep());
    disruptor.halt();
    for (Stage one : new Stage[] {first, second, third}) {
      Thread thread = one.thread;
      await()
          .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .until(() -> thread != null && !thread.isAlive());
    }
  }

  private void publish() {
    RingBuffer<Cell> ring = disruptor.getRingBuffer();
    ring.publishEvent((cell, number) -> {});
  }
}
