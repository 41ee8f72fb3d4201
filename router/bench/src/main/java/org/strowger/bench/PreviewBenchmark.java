package org.strowger.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.strowger.core.Preview;
import org.strowger.core.event.Event;

/**
 * What a preview costs: for how long the core is held up while its rows are written, and how long
 * the rest takes beside it, with a few assignments between two questions.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseZGC", "-XX:+UseCompactObjectHeaders"})
public class PreviewBenchmark {
  /** Agents signed in, all of them busy. */
  @Param({"1000", "10000"})
  public int agents;

  /** Interactions waiting all the time. */
  @Param({"1000", "10000"})
  public int waiting;

  private BusyCentre centre = new BusyCentre(3, 0, 0, 3, 1);
  private List<Event> rows = List.of();

  /** Builds the centre. */
  @Setup(Level.Trial)
  public void open() {
    centre = new BusyCentre(agents, 0, waiting, 100, 1);
    rows = centre.rows();
  }

  /** Time goes on between two questions. */
  @Setup(Level.Invocation)
  public void turn() {
    centre.turn();
  }

  /** On the core's thread: the rows. */
  @Benchmark
  public List<Event> rows() {
    return centre.rows();
  }

  /** On a thread of its own: what draining a queue would lead to. */
  @Benchmark
  public Preview drain() {
    return centre.previewDrain(rows);
  }
}
