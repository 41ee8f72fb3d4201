package org.strowger.launcher;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    try (ServerProcess server = ServerProcess.start(config)) {
      await().atMost(Duration.ofMinutes(1)).until(() -> health(server).startsWith("ok "));
      server.terminate();
      assertTrue(server.logged("closed after").contains("seq=1"));
      assertEquals(143, server.exitValue());
    }
    StringWriter out = new StringWriter();
    assertEquals(
        0,
        Strowger.commandLine()
            .setOut(new PrintWriter(out))
            .execute("journal", "verify", directory.resolve("journal").toString()));
  }

  private static String health(ServerProcess server) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(server.http().resolve("/healthz")).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(directory.resolve("strowger.yaml"), yaml);
  }
}
