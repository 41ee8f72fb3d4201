package org.strowger.server.ring;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.strowger.server.RouterClock;

/**
 * Tells the core that time has passed: when its next deadline is due, and every pulse, so that
 * publishers which say something now and then are woken too. Its own thread, which sleeps in
 * between; an earlier deadline wakes it (see {@link NextDeadline}). It also tries again what the
 * gate was asked to insist on.
 */
final class Ticker implements AutoCloseable {
  /** How long to wait before a full ring is tried again. */
  private static final Duration RETRY = Duration.ofMillis(20);

  /** Farther away than this need not be computed: the pulse comes before. */
  private static final long FAR_MS = 60_000;

  private final CommandGate gate;
  private final NextDeadline next;
  private final RouterClock clock;
  private final Duration pulse;
  private final LongSupplier nanoTime;
  private final Thread thread;

  private volatile boolean closed;

  private long ticks;
  private long pulseAtNanos;

  Ticker(CommandGate gate, NextDeadline next, RouterClock clock, Duration pulse) {
    this(gate, next, clock, pulse, System::nanoTime);
  }

  /** {@code nanoTime} is like {@link System#nanoTime}. */
  Ticker(
      CommandGate gate,
      NextDeadline next,
      RouterClock clock,
      Duration pulse,
      LongSupplier nanoTime) {
    this.gate = gate;
    this.next = next;
    this.clock = clock;
    this.pulse = pulse;
    this.nanoTime = nanoTime;
    this.pulseAtNanos = nanoTime.getAsLong() + pulse.toNanos();
    this.thread = new Thread(this::run, "strowger-ticker");
    thread.setDaemon(true);
  }

  void start() {
    next.waitedForBy(thread);
    thread.start();
  }

  private void run() {
    while (!closed) {
      LockSupport.parkNanos(this, turn().toNanos());
    }
  }

  /** Does what is to be done now; returns how long to wait before the next turn. */
  Duration turn() {
    gate.retry();
    return tickIfDue();
  }

  /** Returns how long to wait before looking again. */
  private Duration tickIfDue() {
    boolean underWay = next.ticks() != ticks;
    Duration untilDue = shorter(untilDeadline(), untilPulse());
    if (underWay) {
      return RETRY;
    }
    if (untilDue.isPositive()) {
      return gate.insists() ? shorter(RETRY, untilDue) : untilDue;
    }
    if (gate.tick()) {
      ticks++;
      pulseAtNanos = nanoTime.getAsLong() + pulse.toNanos();
    }
    return RETRY;
  }

  /** Where its thread is at this moment; any thread. */
  StackTraceElement[] stack() {
    return thread.getStackTrace();
  }

  private Duration untilDeadline() {
    long spanMs = next.deadlineMs() - clock.timeMs();
    return spanMs <= 0 ? Duration.ZERO : clock.wallTime(Math.min(spanMs, FAR_MS));
  }

  private Duration untilPulse() {
    return Duration.ofNanos(pulseAtNanos - nanoTime.getAsLong());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Ends the thread and waits for it. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
