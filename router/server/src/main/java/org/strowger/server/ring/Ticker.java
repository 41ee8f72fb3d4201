package org.strowger.server.ring;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
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
  private final Thread thread;

  /** {@link #pendingSinceNanos} while every tick asked for has been decided. */
  private static final long NOTHING_PENDING = 0;

  private volatile boolean closed;

  /** Since when a tick has been due that the core has not decided yet. */
  private volatile long pendingSinceNanos = NOTHING_PENDING;

  private long ticks;
  private boolean asked;
  private long pulseAtNanos;

  Ticker(CommandGate gate, NextDeadline next, RouterClock clock, Duration pulse) {
    this.gate = gate;
    this.next = next;
    this.clock = clock;
    this.pulse = pulse;
    this.thread = new Thread(this::run, "strowger-ticker");
    thread.setDaemon(true);
  }

  void start() {
    next.waitedForBy(thread);
    thread.start();
  }

  private void run() {
    pulseAtNanos = System.nanoTime() + pulse.toNanos();
    while (!closed) {
      gate.retry();
      LockSupport.parkNanos(this, tickIfDue().toNanos());
    }
  }

  /** Returns how long to wait before looking again. */
  private Duration tickIfDue() {
    boolean underWay = next.ticks() != ticks;
    Duration untilDue = shorter(untilDeadline(), untilPulse());
    if (underWay) {
      return RETRY;
    }
    if (asked) {
      asked = false;
      pendingSinceNanos = NOTHING_PENDING;
    }
    if (untilDue.isPositive()) {
      return gate.insists() ? shorter(RETRY, untilDue) : untilDue;
    }
    if (pendingSinceNanos == NOTHING_PENDING) {
      pendingSinceNanos = System.nanoTime() | 1; // never what stands for nothing
    }
    if (gate.tick()) {
      asked = true;
      ticks++;
      pulseAtNanos = System.nanoTime() + pulse.toNanos();
    }
    return RETRY;
  }

  /** For how long the core has owed the decision of a tick; zero while it owes none. Any thread. */
  Duration stalledFor() {
    long sinceNanos = pendingSinceNanos;
    return sinceNanos == NOTHING_PENDING
        ? Duration.ZERO
        : Duration.ofNanos(System.nanoTime() - sinceNanos);
  }

  private Duration untilDeadline() {
    long spanMs = next.deadlineMs() - clock.timeMs();
    return spanMs <= 0 ? Duration.ZERO : clock.wallTime(Math.min(spanMs, FAR_MS));
  }

  private Duration untilPulse() {
    return Duration.ofNanos(pulseAtNanos - System.nanoTime());
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
