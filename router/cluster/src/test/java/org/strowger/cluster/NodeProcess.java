package org.strowger.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.strowger.core.RoutingCore;
import org.strowger.server.RouterClock;
import org.strowger.server.journal.Durability;

/** A node in a process of its own, which can be killed. */
final class NodeProcess implements AutoCloseable {
  private static final String READY = "ready";
  private static final String SNAPSHOT_TAKEN = "snapshot taken";

  private final Process process;
  private final BufferedReader lines;

  private NodeProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Runs until it is killed, or until its parent is gone; takes a snapshot for every byte that it
   * is sent.
   */
  static final class Main {
    public static void main(String[] args) throws IOException {
      ClusterConfig config =
          new ClusterConfig(
              Path.of(args[0]),
              args[1],
              Integer.parseInt(args[2]),
              Integer.parseInt(args[3]),
              Durability.PROCESS,
              Duration.ofDays(365));
      try (ClusterNode node =
          ClusterNode.start(config, new RoutingCore(), RouterClock.system(), _ -> {})) {
        System.out.println(READY);
        while (System.in.read() >= 0) {
          node.takeSnapshot(TestCluster.PATIENCE);
          System.out.println(SNAPSHOT_TAKEN);
        }
      }
    }
  }

  static NodeProcess start(ClusterConfig config) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flagsOfThisJvm());
    command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(
            Main.class.getName(),
            config.directory().toString(),
            config.host(),
            Integer.toString(config.ingressPort()),
            Integer.toString(config.consensusPort())));
    NodeProcess started =
        new NodeProcess(
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    started.await(READY);
    return started;
  }

  private static List<String> flagsOfThisJvm() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            it -> it.startsWith("--add-") || it.startsWith("--enable-") || it.startsWith("--sun-"))
        .toList();
  }

  void takeSnapshot() throws IOException {
    process.getOutputStream().write('s');
    process.getOutputStream().flush();
    await(SNAPSHOT_TAKEN);
  }

  /** Logging goes to the same place, so other lines come between. */
  private void await(String said) throws IOException {
    for (String line = lines.readLine(); !said.equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new AssertionError("the node ended before it said: " + said);
      }
    }
  }

  /** As kill -9 does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
