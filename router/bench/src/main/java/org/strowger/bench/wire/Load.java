package org.strowger.bench.wire;

import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/** Streams that are open to a server, and what came over them. Counted on one thread. */
abstract class Load implements AutoCloseable {
  /** Longer than that is that. */
  private static final long LATENCY_MAX_NANOS = 60_000_000_000L;

  private static final int DIGITS = 3;

  private final AtomicLong messages = new AtomicLong();
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong onSockets = new AtomicLong();
  private final AtomicLong assignments = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final SingleWriterRecorder latencies =
      new SingleWriterRecorder(LATENCY_MAX_NANOS, DIGITS);
  private volatile boolean measuring;

  /** Messages so far, both ways; any thread. */
  long messages() {
    return messages.get();
  }

  /** What they came and went in so far, both ways; any thread. */
  long frames() {
    return frames.get();
  }

  /** Of the messages those over WebSockets; any thread. */
  long onSockets() {
    return onSockets.get();
  }

  /** Customers whom an agent has got so far; any thread. */
  long assignments() {
    return assignments.get();
  }

  /** Customers refused so far because the router had too much to do; any thread. */
  long refused() {
    return refused.get();
  }

  void countRefused() {
    refused.setPlain(refused.getPlain() + 1);
  }

  /** One frame with so many messages. */
  void count(int more) {
    messages.setPlain(messages.getPlain() + more);
    frames.setPlain(frames.getPlain() + 1);
  }

  /** One frame of a WebSocket, with one message. */
  void countOnSocket() {
    count(1);
    onSockets.setPlain(onSockets.getPlain() + 1);
  }

  void countAssignment() {
    assignments.setPlain(assignments.getPlain() + 1);
  }

  /** It was meant to be sent at {@code intendedNanos} and has arrived now. */
  void arrived(long intendedNanos) {
    if (measuring) {
      latencies.recordValue(Math.min(System.nanoTime() - intendedNanos, LATENCY_MAX_NANOS));
    }
  }

  /** Begins to measure how long things take. */
  void measure() {
    latencies.getIntervalHistogram();
    measuring = true;
  }

  /** How long things took since {@link #measure}, nanoseconds. */
  Histogram latencies() {
    measuring = false;
    return latencies.getIntervalHistogram();
  }

  /** Keeps every stream as busy as it can be, until {@link #pause}. */
  abstract void saturate();

  /** Nothing new is sent; what is under way comes to its end. */
  abstract void pause();

  /** Sends one more, meant for {@code intendedNanos}; called by one thread, not with saturate. */
  abstract void send(long intendedNanos);

  @Override
  public abstract void close();
}
