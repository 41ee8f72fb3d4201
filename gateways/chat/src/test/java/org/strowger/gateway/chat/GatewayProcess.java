package org.strowger.gateway.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.strowger.gateway.chat.socket.SocketLimits;

/** A gateway in a process of its own, which a test can kill. */
final class GatewayProcess implements AutoCloseable {
  private final Process process;
  private final int port;

  private GatewayProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** What the process runs: the router's address and the folder. */
  public static void main(String[] arguments) throws Exception {
    ChatGateway gateway =
        new ChatGateway(
            Centre.config(
                arguments[0], Path.of(arguments[1]), ChatLimits.DEFAULT, SocketLimits.DEFAULT),
            System::currentTimeMillis);
    gateway.start();
    System.out.println("port " + gateway.socketPort());
    gateway.failure().join();
  }

  /** {@code flags} are for its Java. */
  static GatewayProcess start(String router, Path folder, String... flags) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(flags));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            GatewayProcess.class.getName(),
            router,
            folder.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("port ")) {
        Thread drain = new Thread(() -> said.lines().forEach(_ -> {}), "gateway-output");
        drain.setDaemon(true);
        drain.start();
        return new GatewayProcess(process, Integer.parseInt(line.substring(5)));
      }
      all.append(line).append('\n');
    }
    throw new IOException("the gateway did not start: " + all);
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** As kill -9 does: nothing is flushed, nobody is told. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
