package org.strowger.client;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Threads and time in the hand of the test: nothing runs until told to, on the test's thread. */
final class FakeScheduler extends AbstractExecutorService implements ScheduledExecutorService {
  private final Deque<Runnable> ready = new ArrayDeque<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(
          Comparator.comparingLong((Timer timer) -> timer.atMs)
              .thenComparingLong(timer -> timer.number));
  private long timeMs;
  private long lastNumber;
  private boolean shutdown;

  /** Runs one task that is ready; returns whether there was one. */
  boolean runOne() {
    Runnable task = ready.poll();
    if (task == null) {
      return false;
    }
    task.run();
    return true;
  }

  /** Runs all that is ready, and what becomes ready by it; no time passes. */
  void runReady() {
    while (runOne()) {}
  }

  /** Lets time pass, timer by timer. */
  void advance(long ms) {
    long untilMs = timeMs + ms;
    runReady();
    while (!timers.isEmpty() && timers.element().atMs <= untilMs) {
      Timer timer = timers.remove();
      timeMs = Math.max(timeMs, timer.atMs);
      timer.run();
      runReady();
    }
    timeMs = untilMs;
  }

  /** How long until the next timer; -1 = none is set. */
  long nextTimerInMs() {
    timers.removeIf(FutureTask::isDone);
    return timers.isEmpty() ? -1 : timers.element().atMs - timeMs;
  }

  @Override
  public void execute(Runnable task) {
    if (shutdown) {
      throw new RejectedExecutionException("shut down");
    }
    ready.add(task);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    if (shutdown) {
      throw new RejectedExecutionException("shut down");
    }
    Timer timer = new Timer(task, timeMs + unit.toMillis(delay), ++lastNumber);
    timers.add(timer);
    return timer;
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable task, long initialDelay, long period, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable task, long initialDelay, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void shutdown() {
    shutdown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown = true;
    List<Runnable> left = List.copyOf(ready);
    ready.clear();
    timers.clear();
    return left;
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return shutdown && ready.isEmpty();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return isTerminated();
  }

  @Override
  public <T> List<java.util.concurrent.Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks) {
    throw new UnsupportedOperationException();
  }

  private final class Timer extends FutureTask<Void> implements ScheduledFuture<Void> {
    private final long atMs;
    private final long number;

    Timer(Runnable task, long atMs, long number) {
      super(task, null);
      this.atMs = atMs;
      this.number = number;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(atMs - timeMs, TimeUnit.MILLISECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.MILLISECONDS), other.getDelay(TimeUnit.MILLISECONDS));
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
