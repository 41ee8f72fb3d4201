package org.strowger.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one command costs as the centre grows: mean time over whole assignments (arrive, end, accept
 * with the offer between) in a steady state.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseZGC", "-XX:+UseCompactObjectHeaders"})
public class GrowthBenchmark {
  /** Agents signed in. */
  @Param({"100", "1000", "10000", "100000"})
  public int agents;

  /** Interactions waiting all the time; with 0, one agent in ten is idle. */
  @Param({"0", "100", "100000", "1000000"})
  public int waiting;

  /** Kinds of interactions by what they ask for. */
  @Param({"10", "10000"})
  public int signatures;

  private BusyCentre centre = new BusyCentre(3, 0, 0, 3, 1);

  /** Builds the centre and lets it turn over. */
  @Setup(Level.Trial)
  public void open() {
    centre = new BusyCentre(agents, waiting == 0 ? agents / 10 : 0, waiting, signatures, 1);
  }

  /** One whole assignment: three commands. */
  @Benchmark
  @OperationsPerInvocation(BusyCentre.COMMANDS_PER_TURN)
  public void command() {
    centre.turn();
  }
}
