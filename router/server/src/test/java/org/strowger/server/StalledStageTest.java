package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.core.StateMachine;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.SetActivity;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.MemoryJournal;
import org.strowger.server.ring.FailStop.Failure;
import org.strowger.server.ring.FailStop.Kind;

/** A dispatcher that has silently died is not silent here: it says so, and then it ends. */
class StalledStageTest {
  private static final ServerConfig.Health PATIENT = new ServerConfig.Health(3_600_000);
  private static final ServerConfig.Health IMPATIENT = new ServerConfig.Health(5_000);

  private final BlockingCore stuckCore = new BlockingCore();
  private final MemoryJournal disk = new MemoryJournal();
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable TestRouter router;

  @AfterEach
  void close() {
    stuckCore.letGo();
    disk.letGo();
    if (router != null) {
      router.close();
    }
    http.close();
  }

  @Test
  void aCoreThatDoesNotMoveIsNotReadyUntilItMovesAgain() {
    TestRouter running = start(PATIENT, stuckCore, new MemoryJournal());
    TestRouter.until("it serves", () -> get(running, "/readyz").statusCode() == 200);
    changeActivity(running);
    stuckCore.awaitStuck();

    TestRouter.until("health tells", () -> get(running, "/healthz").statusCode() == 503);
    String page = get(running, "/healthz").body();
    assertTrue(page.contains("the core stage has not moved"), page);
    assertTrue(page.contains("journal-lag-entries=0\n"), page);
    assertEquals(503, get(running, "/readyz").statusCode());
    assertEquals(200, get(running, "/livez").statusCode(), "it may recover by itself");
    TestRouter.until("so does gRPC", () -> grpcHealth(running) == ServingStatus.NOT_SERVING);
    assertFalse(
        get(running, "/metrics").body().contains("strowger_stalled_seconds{stage=\"core\"} 0.0"));

    stuckCore.letGo();
    TestRouter.until("it goes on", () -> get(running, "/healthz").statusCode() == 200);
    TestRouter.until("gRPC too", () -> grpcHealth(running) == ServingStatus.SERVING);
    running.stillRoutes();
  }

  @Test
  void aCoreThatNeverMovesAgainIsTheEnd() {
    TestRouter running = start(IMPATIENT, stuckCore, new MemoryJournal());
    changeActivity(running);
    assertStalled(running, "core", "BlockingCore");
  }

  @Test
  void aDiskThatHangsIsTheEnd() {
    TestRouter running = start(IMPATIENT, new RoutingCore(), disk);
    disk.hang();
    changeActivity(running);
    TestRouter.until(
        "health tells what is not durable",
        () -> !get(running, "/healthz").body().contains("journal-lag-entries=0\n"));
    assertStalled(running, "journal", "MemoryJournal");
  }

  private void assertStalled(TestRouter running, String stage, String where) {
    Failure failure = running.server.failure().join();
    assertEquals(Kind.STALLED, failure.kind());
    assertTrue(failure.reason().contains("the " + stage + " stage"), failure.reason());
    boolean shown = false;
    for (StackTraceElement element : failure.cause().getStackTrace()) {
      shown |= element.getClassName().contains(where);
    }
    assertTrue(shown, "the stack tells where it stands");
    assertEquals(503, get(running, "/livez").statusCode());
  }

  private TestRouter start(ServerConfig.Health health, StateMachine core, Journal journal) {
    TestRouter started =
        TestRouter.start(
                TestRouter.CONFIG.with(health), core, journal, new HandClock(TestRouter.START_MS))
            .withSales("ana");
    router = started;
    return started;
  }

  private static void changeActivity(TestRouter running) {
    AgentDesk ana = AgentDesk.open(running.channel());
    ana.send(request ->
        request.setSignIn(
            org.strowger.proto.v1.SignIn.newBuilder()
                .setAgentId("ana")
                .setActivity(Activity.ACTIVITY_AVAILABLE)));
    ana.send(request ->
        request.setSetActivity(SetActivity.newBuilder().setActivity(Activity.ACTIVITY_AVAILABLE)));
  }

  private static ServingStatus grpcHealth(TestRouter running) {
    return HealthGrpc.newBlockingStub(running.channel())
        .check(HealthCheckRequest.getDefaultInstance())
        .getStatus();
  }

  private HttpResponse<String> get(TestRouter running, String path) {
    URI uri = URI.create("http://127.0.0.1:" + running.server.httpPort() + path);
    try {
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
