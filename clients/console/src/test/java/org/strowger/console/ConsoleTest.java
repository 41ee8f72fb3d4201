package org.strowger.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.client.StrowgerChannel;
import org.strowger.client.SupervisorClient;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.proto.v1.WatchBoardRequest;
import org.strowger.proto.v1.WatchBoardResponse;

/** The console before a router on the network, and terminals of both kinds. */
final class ConsoleTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RecordingTerminal terminal = new RecordingTerminal();
  private Server server = server();
  private StrowgerChannel channel = StrowgerChannel.open("localhost:1");

  @BeforeEach
  void open() throws IOException {
    server.start();
    channel.close();
    channel = StrowgerChannel.open("localhost:" + server.getPort());
  }

  @AfterEach
  void close() {
    channel.close();
    server.shutdownNow();
  }

  @Test
  void shouldDrawInPlaceAndLeaveTheTerminalAsItWas() throws InterruptedException {
    terminal.redraws = true;
    Console console = console();
    Thread drawing = Thread.ofVirtual().start(console::run);
    await().atMost(PATIENCE).until(() -> terminal.text().contains("billing"));
    console.close();
    drawing.join();
    console.close();

    String text = terminal.text();
    assertTrue(text.startsWith("\u001b[?1049h\u001b[?25l"), "takes the screen");
    assertTrue(text.endsWith("\u001b[?25h\u001b[?1049l"), "gives it back");
    assertEquals(1, terminal.written.stream().filter(s -> s.contains("1049l")).count(), "once");
    assertTrue(text.contains("\u001b[H"), "goes home instead of clearing");
    assertTrue(!text.contains("\u001b[2J"), "never clears");
  }

  @Test
  void shouldPrintPicturesOneAfterAnotherWithoutATerminal() throws InterruptedException {
    Console console = console();
    Thread printing = Thread.ofVirtual().start(console::run);
    await().atMost(PATIENCE).until(() -> terminal.written.size() >= 2);
    console.close();
    printing.join();

    for (String picture : terminal.written) {
      assertTrue(picture.contains("billing"), picture);
      assertTrue(!picture.contains("\u001b"), picture);
    }
  }

  @Test
  void shouldSayThatItIsConnecting() throws InterruptedException {
    server.shutdownNow();
    terminal.redraws = true;
    Console console = console();
    Thread drawing = Thread.ofVirtual().start(console::run);
    await().atMost(PATIENCE).until(() -> terminal.text().contains("The connection was lost"));
    console.close();
    drawing.join();

    assertTrue(terminal.text().contains("Strowger at test: connecting."));
  }

  private Console console() {
    return new Console(
        "test",
        SupervisorClient.of(channel, "console"),
        terminal,
        Duration.ZERO,
        System::currentTimeMillis);
  }

  private static Server server() {
    return Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
        .addService(new SmallCentre())
        .build();
  }

  /** Always shows the same board. */
  private static final class SmallCentre extends SupervisorServiceGrpc.SupervisorServiceImplBase {
    @Override
    public void watchBoard(
        WatchBoardRequest request, StreamObserver<WatchBoardResponse> responses) {
      responses.onNext(WatchBoardResponse.newBuilder().setBoard(Boards.small()).build());
    }
  }

  /** Keeps what is written. */
  private static final class RecordingTerminal implements Terminal {
    private final CopyOnWriteArrayList<String> written = new CopyOnWriteArrayList<>();
    private boolean redraws;

    @Override
    public Screen screen() {
      return new Screen(100, 30, false, UTF_8.newEncoder().canEncode('▲'));
    }

    @Override
    public boolean redraws() {
      return redraws;
    }

    @Override
    public void write(String text) {
      written.add(text);
    }

    private String text() {
      return String.join("", written);
    }
  }
}
