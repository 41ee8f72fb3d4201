package org.strowger.server.preview;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.Preview;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.event.Event;
import org.strowger.server.ring.CommandGate;
import org.strowger.server.ring.Cut;

/**
 * Makes previews, one at a time, on a thread of its own. The core's thread only writes its rows; a
 * copy of the core is made of them, decides, and is thrown away. Two may be on their way at once,
 * and each takes far longer beside the core than on its thread: so however often somebody asks, the
 * core spends a small part of its time on rows. May be asked by any thread.
 */
public final class Previews implements AutoCloseable {
  private static final int UNDER_WAY_MAX = 2;
  private static final long CLOSING_SECONDS_MAX = 10;
  private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

  private final Semaphore underWay = new Semaphore(UNDER_WAY_MAX);
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(UNDER_WAY_MAX),
          Thread.ofPlatform().daemon().name("strowger-preview").factory());

  /** Who asked; exactly one of the two is called, on any thread. */
  public interface Asker {
    void answer(Preview preview);

    /** {@code why} is in the router's log. */
    void fail(RuntimeException why);
  }

  /** What became of a wish for a preview. */
  public enum Wish {
    /** The asker will hear. */
    TAKEN,
    /** Too many are being made; the asker will not hear. */
    BUSY,
    /** The router has more to do than it can take; the asker will not hear. */
    OVERLOADED
  }

  /** Has {@code command} previewed in the state in which {@code gate} would let it in. */
  public Wish ask(CommandGate gate, SupervisorCommand command, Asker asker) {
    if (!underWay.tryAcquire()) {
      return Wish.BUSY;
    }
    if (!gate.ask(new Copy(rows -> preview(command, rows, asker)))) {
      underWay.release();
      return Wish.OVERLOADED;
    }
    return Wish.TAKEN;
  }

  /** The state as rows, at one place in the ring. */
  private record Taken(List<Event> rows, long sequence, long timeMs) {}

  /** Takes the state with it to the publishing thread, which hands it on. */
  private static final class Copy implements Cut {
    private final Consumer<Taken> next;
    private Taken taken = new Taken(List.of(), 0, 0);

    Copy(Consumer<Taken> next) {
      this.next = next;
    }

    @Override
    public void take(long sequence, long decidedMs, long timeMs, List<Event> rows) {
      taken = new Taken(rows, sequence, timeMs);
    }

    @Override
    public void answer() {
      next.accept(taken);
    }
  }

  private void preview(SupervisorCommand command, Taken taken, Asker asker) {
    try {
      worker.execute(() -> make(command, taken, asker));
    } catch (RejectedExecutionException closed) {
      underWay.release();
      asker.fail(closed);
    }
  }

  private void make(SupervisorCommand command, Taken taken, Asker asker) {
    try {
      asker.answer(decide(command, taken));
    } catch (RuntimeException fault) {
      LOG.error("the preview of {} failed; the router is not concerned", command, fault);
      asker.fail(fault);
    }
  }

  /** Whoever hears the answer may ask again at once. */
  private Preview decide(SupervisorCommand command, Taken taken) {
    try {
      return Preview.of(command, taken.rows(), taken.sequence(), taken.timeMs());
    } finally {
      underWay.release();
    }
  }

  /** Ends when those under way are made. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(CLOSING_SECONDS_MAX, TimeUnit.SECONDS)) {
        LOG.warn("a preview is still being made");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
