package org.strowger.bench;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.strowger.core.explain.AgentExplanation;
import org.strowger.core.explain.InteractionExplanation;

/**
 * For how long an explanation holds the core up: the distribution of single answers, their 99th
 * percentile being what matters, with one assignment between two questions. JMH reports the time by
 * the clock; each iteration also prints the processor time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseZGC", "-XX:+UseCompactObjectHeaders"})
public class ExplainBenchmark {
  /** Agents signed in, all of them busy. */
  @Param({"1000", "10000"})
  public int agents;

  /** Interactions waiting all the time. */
  @Param({"10", "1000"})
  public int waiting;

  /** Kinds of interactions by what they ask for; with 3 of them all agents are alike. */
  @Param({"3", "100", "10000"})
  public int signatures;

  private final ProcessorTime spent = new ProcessorTime();
  private BusyCentre centre = new BusyCentre(3, 0, 0, 3, 1);

  /** Builds the centre. */
  @Setup(Level.Trial)
  public void open() {
    centre = new BusyCentre(agents, 0, waiting, signatures, 1);
  }

  /** Time goes on between two questions. */
  @Setup(Level.Invocation)
  public void turn() {
    centre.turn();
  }

  /** Says what an iteration has cost. */
  @TearDown(Level.Iteration)
  public void report() {
    System.out.print(spent.distribution() + "; ");
    spent.clear();
  }

  /** Why the newest one waits: of every agent, with what would flip it. */
  @Benchmark
  public @Nullable InteractionExplanation interaction() {
    spent.start();
    @Nullable InteractionExplanation why = centre.explainNewest();
    spent.stop();
    return why;
  }

  /** Why an agent is not offered what waits. */
  @Benchmark
  public @Nullable AgentExplanation agent() {
    spent.start();
    @Nullable AgentExplanation why = centre.explainAgent();
    spent.stop();
    return why;
  }
}
