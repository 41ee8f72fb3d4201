package org.strowger.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * A real {@code strowger serve} in a process of its own: the only kind that can be sent a signal or
 * be killed.
 */
final class ServerProcess implements AutoCloseable {
  private static final Pattern LISTENING =
      Pattern.compile("gRPC on 127\\.0\\.0\\.1:(\\d+), health and metrics on (http://\\S+),");

  private static final int LINES_KEPT = 10_000;

  private final Process process;
  private final Thread reader;
  private final List<String> log = new ArrayList<>();
  private final int grpcPort;
  private final URI http;

  private ServerProcess(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "server-log");
    reader.setDaemon(true);
    reader.start();
    Matcher listening = waitForListening();
    this.grpcPort = Integer.parseInt(listening.group(1));
    this.http = URI.create(listening.group(2));
  }

  /** Starts a server and waits until it says where it listens. */
  static ServerProcess start(Path config) throws IOException {
    List<String> command = new ArrayList<>();
    ProcessHandle.current().info().command().ifPresent(command::add);
    for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (flag.startsWith("--") || flag.startsWith("-Dchronicle")) {
        command.add(flag);
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Strowger.class.getName(), "serve", "--config", config.toString()));
    return new ServerProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  int grpcPort() {
    return grpcPort;
  }

  URI http() {
    return http;
  }

  /** The first line logged so far that contains {@code text}, or an empty one. */
  String logged(String text) {
    synchronized (log) {
      return log.stream().filter(line -> line.contains(text)).findFirst().orElse("");
    }
  }

  /** As the kernel would: no farewell, nothing flushed. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    awaitEnd();
  }

  /** Asks it to end and waits until it has. */
  void terminate() throws InterruptedException {
    process.toHandle().destroy();
    awaitEnd();
  }

  int exitValue() {
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void awaitEnd() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the server did not end:\n" + all());
    }
    reader.join();
  }

  /** Reads on as long as the server writes, since a full pipe would stop it. */
  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (log) {
          if (log.size() < LINES_KEPT) {
            log.add(line);
          }
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Matcher waitForListening() {
    Matcher[] found = new Matcher[1];
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> {
          Matcher listening = LISTENING.matcher(logged("gRPC on"));
          found[0] = listening;
          return listening.find() || !process.isAlive();
        });
    if (!process.isAlive()) {
      throw new IllegalStateException("the server did not start:\n" + all());
    }
    return found[0];
  }

  private String all() {
    synchronized (log) {
      return String.join("\n", log);
    }
  }
}
