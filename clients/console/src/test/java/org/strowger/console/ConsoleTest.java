package org.strowger.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.client.StrowgerChannel;
import org.strowger.proto.v1.ExplainInteractionRequest;
import org.strowger.proto.v1.ExplainInteractionResponse;
import org.strowger.proto.v1.ExplainServiceGrpc;
import org.strowger.proto.v1.InteractionExplanation;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.InterveneResponse;
import org.strowger.proto.v1.PreviewInterventionRequest;
import org.strowger.proto.v1.PreviewInterventionResponse;
import org.strowger.proto.v1.PreviewedEvent;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.proto.v1.WatchBoardRequest;
import org.strowger.proto.v1.WatchBoardResponse;

/** The console before a router on the network, and terminals of both kinds. */
final class ConsoleTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final char QUIT = 'q';

  private final RecordingTerminal terminal = new RecordingTerminal();
  private final SmallCentre centre = new SmallCentre();
  private final Server server = server();
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

  @Test
  void shouldDoWhatIsTypedOnceItIsConfirmed() throws InterruptedException {
    typing(() -> {
      terminal.types(":drain returns billing --note the mail is late\n");
      shows("it would be done, and 2 events follow");
      shows("interaction 7 moves to billing");
      shows("do this? y = yes, any other key = no");
      assertEquals(List.of(), centre.done);
      terminal.types("y");
      shows("done");
    });
    InterveneRequest done = centre.done.get(0);
    assertEquals(List.of(done), centre.previewed, "what was done is what was shown");
    assertEquals("returns", done.getDrainQueue().getQueueId());
    assertEquals("billing", done.getDrainQueue().getToQueueId());
    assertEquals("the mail is late", done.getNote());
    assertEquals("ute", done.getSupervisorId());
  }

  @Test
  void shouldDoNothingThatIsNotConfirmedOrWouldBeRefused() throws InterruptedException {
    typing(() -> {
      terminal.types(":end 7\n");
      shows("do this?");
      terminal.types("n");
      shows("nothing was done");
      terminal.types(":end 99\n");
      shows("it would be refused");
      terminal.types("y:move 7\n");
      shows("it must read: move ID QUEUE");
      terminal.types(":dance\n");
      shows("there is no instruction \"dance\"");
    });
    assertEquals(List.of(), centre.done);
  }

  @Test
  void shouldSayWhatWentWrongInOneLine() throws InterruptedException {
    typing(() -> {
      terminal.types(":end 13\n");
      shows("do this?");
      terminal.types("y");
      shows("it was refused: interaction 13 is over");
      terminal.types(":explain 13\n");
      shows("interaction 13 is not there");
    });
  }

  @Test
  void shouldExplainAndHelpAndQuit() throws InterruptedException {
    typing(() -> {
      terminal.types(":explain 7\n");
      shows("interaction 7 waits, first in its line");
      terminal.types("?");
      shows("drain QUEUE TO-QUEUE");
      terminal.types(" q");
    });
    assertTrue(terminal.text().endsWith("\u001b[?25h\u001b[?1049l"), "q closes it");
    assertTrue(terminal.givenBack, "keys are as they were");
  }

  /** A console whose keyboard is used by {@code story}; it is closed when the keys are over. */
  private void typing(Runnable story) throws InterruptedException {
    terminal.redraws = true;
    Console console = console();
    Thread drawing = Thread.ofVirtual().start(console::run);
    shows(": instruction   ? help   q quit");
    story.run();
    if (!terminal.typed(QUIT)) {
      console.close();
    }
    drawing.join();
  }

  /** Waits for a picture with this text. */
  private void shows(String text) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertTrue(terminal.written.getLast().contains(text), terminal::last));
  }

  private Console console() {
    return new Console(
        "test", Supervision.of(channel, "ute"), terminal, Duration.ZERO, System::currentTimeMillis);
  }

  private Server server() {
    return Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
        .addService(centre)
        .addService(new SmallExplanations())
        .build();
  }

  /** Interaction 7 waits. */
  private static final class SmallExplanations extends ExplainServiceGrpc.ExplainServiceImplBase {
    @Override
    public void explainInteraction(
        ExplainInteractionRequest request, StreamObserver<ExplainInteractionResponse> responses) {
      if (request.getInteractionId() != 7) {
        responses.onError(
            Status.NOT_FOUND
                .withDescription("interaction " + request.getInteractionId() + " is not there")
                .asRuntimeException());
        return;
      }
      responses.onNext(
          ExplainInteractionResponse.newBuilder()
              .setExplanation(
                  InteractionExplanation.newBuilder()
                      .setSentence("interaction 7 waits, first in its line"))
              .build());
      responses.onCompleted();
    }
  }

  /** Always shows the same board. Interaction 13 ends while the supervisor hesitates. */
  private static final class SmallCentre extends SupervisorServiceGrpc.SupervisorServiceImplBase {
    private final List<InterveneRequest> previewed = new CopyOnWriteArrayList<>();
    private final List<InterveneRequest> done = new CopyOnWriteArrayList<>();

    @Override
    public void previewIntervention(
        PreviewInterventionRequest request, StreamObserver<PreviewInterventionResponse> responses) {
      InterveneRequest intervention = request.getIntervention();
      previewed.add(intervention);
      PreviewInterventionResponse.Builder preview = PreviewInterventionResponse.newBuilder();
      if (intervention.getForceEnd().getInteractionId() == 99) {
        preview
            .setSentence("it would be refused: INTERACTION_UNKNOWN, there is no interaction 99")
            .setRejected(Rejected.newBuilder().setReason(Reason.REASON_INTERACTION_UNKNOWN));
      } else {
        preview
            .setSentence("it would be done, and 2 events follow")
            .addEvents(PreviewedEvent.newBuilder().setSentence("interaction 7 moves to billing"));
      }
      responses.onNext(preview.build());
      responses.onCompleted();
    }

    @Override
    public void intervene(InterveneRequest request, StreamObserver<InterveneResponse> responses) {
      InterveneResponse.Builder response = InterveneResponse.newBuilder();
      if (request.getForceEnd().getInteractionId() == 13) {
        response.setRejected(Rejected.newBuilder().setDetail("interaction 13 is over"));
      } else {
        done.add(request);
      }
      responses.onNext(response.build());
      responses.onCompleted();
    }

    @Override
    public void watchBoard(
        WatchBoardRequest request, StreamObserver<WatchBoardResponse> responses) {
      responses.onNext(WatchBoardResponse.newBuilder().setBoard(Boards.small()).build());
    }
  }

  /** Keeps what is written; its keys are typed by the test. */
  private static final class RecordingTerminal implements Terminal {
    private final CopyOnWriteArrayList<String> written = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Integer> keys = new LinkedBlockingQueue<>();
    private volatile char lastKey;
    private volatile boolean givenBack;
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

    @Override
    public boolean takeKeys() {
      return true;
    }

    @Override
    public int key() {
      try {
        return keys.take();
      } catch (InterruptedException over) {
        return NO_MORE_KEYS;
      }
    }

    @Override
    public void giveKeysBack() {
      givenBack = true;
    }

    private void types(String text) {
      text.chars().forEach(keys::add);
      lastKey = text.charAt(text.length() - 1);
    }

    private boolean typed(char key) {
      return lastKey == key;
    }

    private String text() {
      return String.join("", written);
    }

    private String last() {
      return written.getLast();
    }
  }
}
