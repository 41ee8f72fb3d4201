package org.strowger.launcher;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.client.StrowgerChannel;
import org.strowger.client.SupervisorClient;
import org.strowger.proto.v1.AdminServiceGrpc;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.DefineResponse;
import org.strowger.proto.v1.GatewayServiceGrpc;
import org.strowger.proto.v1.RouteRequest;
import org.strowger.proto.v1.RouteResponse;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;

/** What README says must be true: its links, its messages, its Java. */
class ReadmeTest {
  private static final Path ROOT = root();

  @TempDir private Path directory;

  private final String readme = read(ROOT.resolve("README.md"));

  @Test
  void shouldLinkOnlyToWhatIsThere() {
    Matcher links = Pattern.compile("]\\(([^)#]+)\\)").matcher(readme);
    int found = 0;
    while (links.find()) {
      assertTrue(Files.exists(ROOT.resolve(links.group(1))), links.group(1));
      found++;
    }
    assertTrue(found > 10, "links were found");
  }

  @Test
  void shouldShowTheJavaThatRuns() {
    String shown = block("java");
    String source =
        read(
            ROOT.resolve("router/launcher/src/test/java/org/strowger/launcher/ReadmeExample.java"));
    assertTrue(bare(source).contains(bare(shown)), "README's Java is that of ReadmeExample");
  }

  @Test
  void shouldServeACustomerWithTheMessagesItShows() throws IOException {
    try (RehearsalRouter router = RehearsalRouter.start(1_000_000_000_000L, 1, directory)) {
      ManagedChannel wire = wire(router);
      DefineResponse defined = define(wire);
      assertEquals(3, defined.getResultsCount());
      assertTrue(defined.getResultsList().stream().noneMatch(one -> one.hasRejected()));

      Heard<WorkResponse> agent = new Heard<>();
      StreamObserver<WorkRequest> work = AgentServiceGrpc.newStub(wire).work(agent);
      work.onNext(parsed(json("{\"sign_in\""), WorkRequest.newBuilder()).build());
      agent.hears(WorkResponse::hasSnapshot);

      Heard<RouteResponse> gateway = new Heard<>();
      StreamObserver<RouteRequest> route = GatewayServiceGrpc.newStub(wire).route(gateway);
      route.onNext(parsed(json("hello"), RouteRequest.newBuilder()).build());
      route.onNext(parsed(json("arrive"), RouteRequest.newBuilder()).build());
      agent.hears(WorkResponse::hasOfferMade);
      work.onNext(parsed(json("accept_offer"), WorkRequest.newBuilder()).build());
      agent.hears(WorkResponse::hasAssignmentStarted);
      gateway.hears(
          heard -> heard.getUpdatesList().stream().anyMatch(update -> update.hasAssigned()));
      wire.shutdownNow();
    }
  }

  @Test
  void shouldServeACustomerWithTheJavaItShows() throws IOException {
    try (RehearsalRouter router = RehearsalRouter.start(1_000_000_000_000L, 1, directory)) {
      ManagedChannel wire = wire(router);
      define(wire);
      ReadmeExample.run(router.target());
      try (StrowgerChannel channel = StrowgerChannel.open(router.target())) {
        SupervisorClient supervisor = SupervisorClient.of(channel, "ute");
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> supervisor.board().join().getTotals().getActive() == 1);
      }
      wire.shutdownNow();
    }
  }

  private DefineResponse define(ManagedChannel wire) throws InvalidProtocolBufferException {
    Matcher definitions =
        Pattern.compile("-d '(\\{\"definitions\".*?)'", Pattern.DOTALL).matcher(readme);
    assertTrue(definitions.find());
    return AdminServiceGrpc.newBlockingStub(wire)
        .define(parsed(definitions.group(1), DefineRequest.newBuilder()).build());
  }

  private static ManagedChannel wire(RehearsalRouter router) {
    return Grpc.newChannelBuilder(router.target(), InsecureChannelCredentials.create()).build();
  }

  /** The one message in the shell block that contains {@code word}: quoted, or in a comment. */
  private String json(String word) {
    return block("sh")
        .lines()
        .filter(line -> line.contains(word))
        .map(line -> line.substring(line.indexOf('{'), line.lastIndexOf('}') + 1))
        .findFirst()
        .orElseThrow();
  }

  private String block(String language) {
    String start = "```" + language + "\n";
    int from = readme.indexOf(start) + start.length();
    return readme.substring(from, readme.indexOf("```", from));
  }

  private static <B extends Message.Builder> B parsed(String json, B builder)
      throws InvalidProtocolBufferException {
    JsonFormat.parser().merge(json, builder);
    return builder;
  }

  /** Without what layout may change. */
  private static String bare(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  /** The checkout: where this module's tests are started from, or a folder above it. */
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("strowger"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no checkout above " + here);
  }

  private static String read(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return String.join("\n", lines.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what a stream said. */
  private static final class Heard<T> implements StreamObserver<T> {
    private final Queue<T> messages = new ConcurrentLinkedQueue<>();

    void hears(Predicate<T> wanted) {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> List.copyOf(messages).stream().anyMatch(wanted));
    }

    @Override
    public void onNext(T message) {
      messages.add(message);
    }

    @Override
    public void onError(Throwable broken) {}

    @Override
    public void onCompleted() {}
  }
}
