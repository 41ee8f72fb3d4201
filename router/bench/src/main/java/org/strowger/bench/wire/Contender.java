package org.strowger.bench.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.strowger.bench.ProcessorTime;

/** A server in a process of its own, those who talk to it, and what they came to. */
final class Contender implements AutoCloseable {
  private static final long SETTLING_NANOS = 500_000_000;

  /** A sleeping thread wakes up late by about so much, so it is awake from then on. */
  private static final long AWAKE_NANOS = 60_000;

  /** What one contender came to, over all of its processes. */
  static final class Figures {
    final List<Double> messages = new ArrayList<>();
    final List<Double> perFrame = new ArrayList<>();
    final List<Double> assignments = new ArrayList<>();
    final List<Double> onSockets = new ArrayList<>();
    final List<Double> processorMicros = new ArrayList<>();
    final List<Double> loadMicros = new ArrayList<>();
    final List<Histogram> latencies = new ArrayList<>();
    final List<Double> refused = new ArrayList<>();
  }

  private final ChildJvm server;
  private final Load load;
  private final Figures figures;

  Contender(ChildJvm server, Load load, Figures figures) {
    this.server = server;
    this.load = load;
    this.figures = figures;
  }

  /** Keeps it as busy as it can be, uncounted. */
  void warmUp(long nanos) {
    load.saturate();
    LockSupport.parkNanos(nanos);
    rest();
  }

  /** Keeps it as busy as it can be, and counts. */
  void window(long nanos) {
    load.saturate();
    LockSupport.parkNanos(SETTLING_NANOS);
    long messages = load.messages();
    long frames = load.frames();
    long assignments = load.assignments();
    long onSockets = load.onSockets();
    long processorNanos = server.processorNanos();
    long loadNanos = ProcessorTime.ofThisProcessNanos();
    long start = System.nanoTime();
    LockSupport.parkNanos(nanos);
    double seconds = (System.nanoTime() - start) / 1e9;
    double came = load.messages() - messages;
    figures.messages.add(came / seconds);
    figures.perFrame.add(came / (load.frames() - frames));
    figures.assignments.add((load.assignments() - assignments) / seconds);
    figures.onSockets.add((load.onSockets() - onSockets) / seconds);
    figures.processorMicros.add((server.processorNanos() - processorNanos) / 1e3 / came);
    figures.loadMicros.add((ProcessorTime.ofThisProcessNanos() - loadNanos) / 1e3 / came);
    rest();
  }

  /** Until nothing comes any more. */
  private void rest() {
    load.pause();
    long before;
    do {
      before = load.messages();
      LockSupport.parkNanos(SETTLING_NANOS);
    } while (load.messages() != before);
  }

  /** Sends at a fixed rate, twice: the first time to get used to it. */
  void paced(int perSecond, long nanos) {
    pace(perSecond, nanos);
    load.measure();
    double refused = load.refused();
    pace(perSecond, nanos);
    figures.refused.add(load.refused() - refused);
    figures.latencies.add(load.latencies());
  }

  /** Whether answers come or not, as customers do. */
  private void pace(int perSecond, long nanos) {
    long start = System.nanoTime();
    long step = 1_000_000_000L / perSecond;
    for (long at = start; at - start < nanos; at += step) {
      long early = at - System.nanoTime();
      if (early > AWAKE_NANOS) {
        LockSupport.parkNanos(early - AWAKE_NANOS);
      }
      while (System.nanoTime() - at < 0) {
        Thread.onSpinWait();
      }
      load.send(at);
    }
    LockSupport.parkNanos(SETTLING_NANOS);
  }

  @Override
  public void close() {
    load.close();
    server.close();
  }
}
