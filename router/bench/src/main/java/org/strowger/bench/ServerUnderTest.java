package org.strowger.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A router in a process of its own, started as its users start it. */
final class ServerUnderTest implements AutoCloseable {
  private static final Pattern LISTENING =
      Pattern.compile("gRPC on 127\\.0\\.0\\.1:(\\d+), health and metrics on (http://\\S+),");

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final int grpcPort;
  private final URI page;

  private ServerUnderTest(Process process, int grpcPort, URI page) {
    this.process = process;
    this.grpcPort = grpcPort;
    this.page = page;
  }

  /** {@code command} is what runs {@code strowger}; the heap is what STROWGER_HEAP says. */
  static ServerUnderTest start(List<String> command, Path folder) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("strowger.yaml"),
            "grpc: {port: 0}\nhttp: {port: 0}\njournal: {directory: "
                + folder.resolve("journal")
                + "}\n");
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("serve", "--config", config.toString()));
    Process started = new ProcessBuilder(all).redirectErrorStream(true).start();
    BufferedReader lines = started.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        drain(lines);
        return new ServerUnderTest(
            started, Integer.parseInt(listening.group(1)), URI.create(listening.group(2)));
      }
    }
    throw new IOException("the router did not start:\n" + said);
  }

  /** A full pipe would stop it. */
  private static void drain(BufferedReader lines) {
    Thread reader = new Thread(() -> readAll(lines), "server-log");
    reader.setDaemon(true);
    reader.start();
  }

  private static void readAll(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        // What it logs is of no interest here.
      }
    } catch (IOException ended) {
      return; // The process is over.
    }
  }

  int grpcPort() {
    return grpcPort;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String page(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page.resolve(path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** The most memory that it has had, MiB, as the kernel counts it; 0 where that can't be read. */
  long mostMemoryMib() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1_024)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    http.close();
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
