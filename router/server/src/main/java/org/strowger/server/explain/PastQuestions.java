package org.strowger.server.explain;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.Hindsight;
import org.strowger.server.journal.JournalReader;

/**
 * Answers questions about past entries, one at a time, on a thread of its own: the journal is read
 * from its beginning into tables that are thrown away after the answer. Nothing of the router that
 * runs is touched. May be asked by any thread.
 */
public final class PastQuestions implements AutoCloseable {
  /** How many may wait for their turn. */
  private static final int WAITING_MAX = 4;

  private static final long CLOSING_SECONDS_MAX = 10;
  private static final Logger LOG = LoggerFactory.getLogger(PastQuestions.class);

  private final JournalReader journal;
  private final ThreadPoolExecutor worker;
  private volatile boolean closing;

  /** The journal stays the caller's, and must stay open until this is closed. */
  public PastQuestions(JournalReader journal) {
    this.journal = journal;
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
   * Has {@code hindsight} follow the journal as far as it wants, then gives it to {@code answer},
   * with what went wrong if anything did. False = too many are asked already, and nothing will come
   * of it.
   */
  public boolean ask(Hindsight hindsight, BiConsumer<Hindsight, @Nullable Throwable> answer) {
    try {
      worker.execute(() -> answer.accept(hindsight, follow(hindsight)));
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    }
  }

  private @Nullable Throwable follow(Hindsight hindsight) {
    try {
      journal.readWhile(entry -> {
        hindsight.follow(entry);
        return !hindsight.isReached() && !closing;
      });
      return null;
    } catch (RuntimeException fault) {
      LOG.error("a question about the past could not be answered", fault);
      return fault;
    }
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
