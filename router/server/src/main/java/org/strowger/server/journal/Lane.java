package org.strowger.server.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;

/**
 * Hands entries on to a consumer on a thread of its own, in order and in batches, so that reading
 * and what is made of the entries go on side by side. A few batches are on their way at most. For
 * the one thread that reads; what the consumer did is visible to it after {@link #finish}.
 */
final class Lane implements Consumer<Decided>, AutoCloseable {
  /** Entries handed over at once: enough to make handing over cheap. */
  private static final int BATCH = 256;

  private static final int BATCHES_MAX = 8;

  /** After this no more follows. */
  private static final List<Decided> END = List.of();

  private final Consumer<? super Decided> consumer;
  private final BlockingQueue<List<Decided>> handed = new ArrayBlockingQueue<>(BATCHES_MAX);
  private final Thread thread;
  private List<Decided> batch = new ArrayList<>(BATCH);
  private boolean ended;
  private volatile boolean discarding;
  private volatile @Nullable Throwable fault;

  Lane(String name, Consumer<? super Decided> consumer) {
    this.consumer = consumer;
    this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
  }

  /** Throws what the consumer has thrown, a little later than it did. */
  @Override
  public void accept(Decided entry) {
    batch.add(entry);
    if (batch.size() == BATCH) {
      throwFault();
      hand(batch);
      batch = new ArrayList<>(BATCH);
    }
  }

  /** Returns when the consumer has everything; throws what it has thrown. */
  void finish() {
    if (!batch.isEmpty()) {
      hand(batch);
    }
    end();
    throwFault();
  }

  /** Without {@link #finish}, what was not consumed yet is dropped. */
  @Override
  public void close() {
    discarding = true;
    end();
  }

  private void end() {
    if (ended) {
      return;
    }
    ended = true;
    hand(END);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void hand(List<Decided> entries) {
    try {
      handed.put(entries);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException why) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while the journal was read", why);
  }

  private void throwFault() {
    switch (fault) {
      case null -> {}
      case RuntimeException thrown -> throw thrown;
      case Error thrown -> throw thrown;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  /** Goes on taking after a fault, so that whoever reads is never held up. */
  private void run() {
    try {
      for (List<Decided> next = handed.take(); !next.isEmpty(); next = handed.take()) {
        if (!discarding) {
          consume(next);
        }
      }
    } catch (InterruptedException impossible) {
      fault = impossible;
    }
  }

  private void consume(List<Decided> entries) {
    try {
      entries.forEach(consumer);
    } catch (RuntimeException | Error thrown) {
      fault = thrown;
      discarding = true;
    }
  }
}
