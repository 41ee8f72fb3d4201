package org.strowger.server.faults;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The one thread of a client: its tasks are acts on the agenda, in order. It may be held, as a
 * process is that does not read what it is sent, and it may die with all it had to do.
 */
final class SimulatedThread extends AbstractExecutorService implements ScheduledExecutorService {
  private final Agenda agenda;
  private final String name;
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private boolean asked;
  private boolean held;
  private boolean over;

  SimulatedThread(Agenda agenda, String name) {
    this.agenda = agenda;
    this.name = name;
  }

  /** Does nothing for a while. */
  void hold() {
    held = true;
  }

  void goOn() {
    held = false;
    ask();
  }

  /** Whether nothing is left to do now. */
  boolean isIdle() {
    return tasks.isEmpty();
  }

  /** The process ends as by kill -9. */
  void die() {
    over = true;
    tasks.clear();
  }

  private void ask() {
    if (!asked && !held && !tasks.isEmpty()) {
      asked = true;
      agenda.after(0, name, this::runOne);
    }
  }

  private void runOne() {
    asked = false;
    Runnable task = held || over ? null : tasks.poll();
    if (task != null) {
      task.run();
      ask();
    }
  }

  @Override
  public void execute(Runnable task) {
    if (over) {
      throw new RejectedExecutionException(name + " is over");
    }
    tasks.add(task);
    ask();
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    if (over) {
      throw new RejectedExecutionException(name + " is over");
    }
    Timer timer = new Timer(task, agenda.timeMs() + unit.toMillis(delay));
    agenda.after(
        unit.toMillis(delay),
        name + " timer",
        () -> {
          if (!over && !timer.isDone()) {
            execute(timer);
          }
        });
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
    over = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    die();
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return over;
  }

  @Override
  public boolean isTerminated() {
    return over && tasks.isEmpty();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return isTerminated();
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> all) {
    throw new UnsupportedOperationException();
  }

  private final class Timer extends FutureTask<Void> implements ScheduledFuture<Void> {
    private final long atMs;

    Timer(Runnable task, long atMs) {
      super(task, null);
      this.atMs = atMs;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(atMs - agenda.timeMs(), TimeUnit.MILLISECONDS);
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
