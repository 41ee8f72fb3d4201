package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServeCommandTest {
  @TempDir private Path directory;

  @Test
  void shouldListEveryProblemOfTheConfiguration() throws IOException {
    Path config = write("grpc:\n  port: ninety\nring:\n  slotz: 8\n");
    StringWriter err = new StringWriter();
    CommandLine serve = Strowger.commandLine().setErr(new PrintWriter(err));
    assertEquals(2, serve.execute("serve", "--config", config.toString()));
    assertTrue(err.toString().contains("port"), err.toString());
    assertTrue(err.toString().contains("slotz"), err.toString());
  }

  @Test
  void shouldTellEveryKey() {
    StringWriter out = new StringWriter();
    assertEquals(0, Strowger.commandLine().setOut(new PrintWriter(out)).execute("serve", "--keys"));
    assertTrue(out.toString().contains("grpc.port"), out.toString());
  }

  /** In a process of its own, because only that can be sent a signal. */
  @Test
  void shouldServeUntilSigtermAndCloseInOrder() throws IOException, InterruptedException {
    Path config =
        write(
            "grpc:\n  port: 0\nhttp:\n  port: 0\njournal:\n  directory: "
                + directory.resolve("journal")
                + "\n");
    Process process = strowger("serve", "--config", config.toString());
    try (BufferedReader lines = process.inputReader()) {
      String listening =
          lines.lines().filter(line -> line.contains("gRPC on")).findFirst().orElse("");
      assertTrue(listening.startsWith("strowger: gRPC on 127.0.0.1:"), listening);
      assertTrue(health(listening).startsWith("ok "), listening);
      process.destroy();
      String rest = lines.lines().collect(Collectors.joining("\n"));
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      assertTrue(rest.contains("closed after seq=1"), rest);
      assertEquals(143, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
    StringWriter out = new StringWriter();
    assertEquals(
        0,
        Strowger.commandLine()
            .setOut(new PrintWriter(out))
            .execute("journal", "verify", directory.resolve("journal").toString()));
  }

  private static String health(String listening) throws IOException, InterruptedException {
    String from = listening.substring(listening.indexOf("http://"));
    URI uri = URI.create(from.substring(0, from.indexOf(',')) + "/healthz");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(uri).build();
      // It listens a moment before the first entry is durable.
      for (int attempts = 0; attempts < 100; attempts++) {
        String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (body.startsWith("ok ")) {
          return body;
        }
      }
      return "never ok";
    }
  }

  private static Process strowger(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    ProcessHandle.current().info().command().ifPresent(command::add);
    for (String flag :
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (flag.startsWith("--") || flag.startsWith("-Dchronicle")) {
        command.add(flag);
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Strowger.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(directory.resolve("strowger.yaml"), yaml);
  }
}
