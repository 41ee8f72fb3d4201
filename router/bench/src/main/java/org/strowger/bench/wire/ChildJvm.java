package org.strowger.bench.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server in a process of its own, with the classes and options of this one, and a log that says
 * only what is wrong, as a busy router has it. It says its ports on its first line and ends when
 * its input does, so that it never outlives who started it.
 */
final class ChildJvm implements AutoCloseable {
  private static final List<String> QUIET =
      List.of("-Dstrowger.log=WARN", "-Dstrowger.happenings=WARN");

  private final Process process;
  private final BufferedReader said;
  private final List<Integer> ports;

  ChildJvm(Class<?> main, String... arguments) {
    this(List.of(), main, arguments);
  }

  /**
   * The same with further options of the JVM; of two that contradict each other the last counts.
   */
  ChildJvm(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(QUIET);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      said = process.inputReader(StandardCharsets.UTF_8);
      String line = said.readLine();
      if (line == null) {
        throw new IllegalStateException(main.getSimpleName() + " did not start");
      }
      ports = Stream.of(line.split(" ")).map(Integer::valueOf).toList();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /** The first that it said. */
  int port() {
    return ports.getFirst();
  }

  /** The last that it said: of sockets, where it has them. */
  int socketPort() {
    return ports.getLast();
  }

  /** Of all its threads since it began, to some 10 ms, nanoseconds. */
  long processorNanos() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElseThrow();
  }

  /** What its heap holds after a collection, bytes. */
  long heapBytes() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      return Long.parseLong(said.readLine());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /**
   * In a child's main: says the ports, then what the heap holds whenever a line comes, and returns
   * when no more can.
   */
  static void serve(Integer... ports) throws IOException {
    System.out.println(Stream.of(ports).map(String::valueOf).collect(Collectors.joining(" ")));
    while (System.in.read() >= 0) {
      // By the tool's interface, which collects also where explicit collections are disabled.
      ManagementFactory.getMemoryMXBean().gc();
      System.out.println(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException gone) {
      process.destroyForcibly();
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
