package org.strowger.server.explain;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.Hindsight;
import org.strowger.server.snapshot.History;

/**
 * Answers questions about past entries, one at a time, on a thread of its own: the journal is read
 * from the newest snapshot before into tables that are thrown away after the answer, or simply
 * looked through. Nothing of the router that runs is touched. May be asked by any thread.
 */
public final class PastQuestions implements AutoCloseable {
  /** How many may wait for their turn. */
  private static final int WAITING_MAX = 4;

  private static final long CLOSING_SECONDS_MAX = 10;
  private static final Logger LOG = LoggerFactory.getLogger(PastQuestions.class);

  private final Pasts pasts;
  private final ThreadPoolExecutor worker;
  private volatile boolean closing;

  /** The journal stays the caller's, and must stay open until this is closed. */
  public PastQuestions(History history) {
    this.pasts = new Pasts(history);
    this.worker =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().daemon().name("strowger-past").factory());
  }

  /**
   * Has the question followed as far as it wants, then gives it to {@code answer}, with what went
   * wrong if anything did. False = too many are asked already, and nothing will come of it.
   *
   * @param question makes the same question anew, as often as it is asked
   */
  public boolean ask(
      Supplier<Hindsight> question, BiConsumer<Hindsight, @Nullable Throwable> answer) {
    return turn(() -> follow(question, answer));
  }

  /**
   * Has {@code look} read the journal of {@code history}, then gives what it found to {@code
   * answer}, with what went wrong if anything did. False = too many are asked already, and nothing
   * will come of it.
   *
   * @param look is to end early once what it is given says that the router closes
   */
  public <T> boolean look(
      BiFunction<History, BooleanSupplier, T> look,
      BiConsumer<@Nullable T, @Nullable Throwable> answer) {
    return turn(() -> {
      T found;
      try {
        found = look.apply(pasts.history(), () -> closing);
      } catch (RuntimeException fault) {
        LOG.error("a look into the journal failed", fault);
        answer.accept(null, fault);
        return;
      }
      answer.accept(found, null);
    });
  }

  private boolean turn(Runnable reading) {
    try {
      worker.execute(reading);
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    }
  }

  private void follow(
      Supplier<Hindsight> question, BiConsumer<Hindsight, @Nullable Throwable> answer) {
    Hindsight answered;
    try {
      answered = pasts.follow(question, () -> closing);
    } catch (RuntimeException fault) {
      LOG.error("a question about the past could not be answered", fault);
      answer.accept(question.get(), fault);
      return;
    }
    answer.accept(answered, null);
  }

  /** Breaks off what is being answered; the journal may be closed after this. */
  @Override
  public void close() {
    closing = true;
    worker.shutdown();
    try {
      if (!worker.awaitTermination(CLOSING_SECONDS_MAX, TimeUnit.SECONDS)) {
        LOG.warn("a question about the past is still being answered");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
