package org.strowger.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real {@code strowger serve} in a process of its own: the only kind that can be sent a signal or
 * be killed.
 */
final class ServerProcess implements AutoCloseable {
  private static final Pattern LISTENING =
      Pattern.compile("gRPC on 127\\.0\\.0\\.1:(\\d+), health and metrics on (http://\\S+),");

  private final Process process;
  private final BufferedReader lines;
  private final List<String> log = new ArrayList<>();
  private final int grpcPort;
  private final URI http;

  private ServerProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader();
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

  /** The first line logged so far that contains {@code text}. */
  String logged(String text) {
    return log.stream().filter(line -> line.contains(text)).findFirst().orElse("");
  }

  /** As power would: no farewell, nothing flushed. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    await();
  }

  /** Asks it to end and returns everything it said after it began to listen. */
  String terminate() throws InterruptedException {
    process.destroy();
    String rest = String.join("\n", lines.lines().toList());
    await();
    return rest;
  }

  int exitValue() {
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void await() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the server did not end");
    }
  }

  private Matcher waitForListening() {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.add(line);
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
          return listening;
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    throw new IllegalStateException("the server did not start:\n" + String.join("\n", log));
  }
}
