package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.SetActivity;
import org.strowger.server.journal.MemoryJournal;

/** A dispatcher that has silently died is not silent here: health and metrics say so. */
class StalledCoreTest {
  private final BlockingCore core = new BlockingCore();
  private final HttpClient http = HttpClient.newHttpClient();
  private final TestRouter router =
      TestRouter.start(
              TestRouter.CONFIG, core, new MemoryJournal(), new HandClock(TestRouter.START_MS))
          .withSales("ana");

  @AfterEach
  void close() {
    core.letGo();
    router.close();
    http.close();
  }

  @Test
  void shouldSayThatTheCoreDoesNotMoveUntilItDoes() {
    TestRouter.until("it serves", () -> get("/healthz").statusCode() == 200);
    AgentDesk.available(router.channel(), "ana")
        .send(request ->
            request.setSetActivity(
                SetActivity.newBuilder().setActivity(Activity.ACTIVITY_AVAILABLE)));
    core.awaitStuck();

    TestRouter.until("health tells", () -> get("/healthz").statusCode() == 503);
    assertTrue(get("/healthz").body().contains("the core has not moved"), get("/healthz").body());
    TestRouter.until(
        "the metric tells",
        () -> !get("/metrics").body().contains("strowger_core_stalled_seconds 0.0"));

    core.letGo();
    TestRouter.until("it goes on", () -> get("/healthz").statusCode() == 200);
    router.stillRoutes();
  }

  private HttpResponse<String> get(String path) {
    URI uri = URI.create("http://127.0.0.1:" + router.server.httpPort() + path);
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
