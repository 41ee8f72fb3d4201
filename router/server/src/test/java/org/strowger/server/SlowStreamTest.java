package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Presence;
import org.strowger.proto.v1.SignIn;
import org.strowger.proto.v1.WorkResponse.ResponseCase;

/**
 * Someone who does not read is cut off, others notice nothing, and what was not read is not lost.
 */
class SlowStreamTest {
  private final TestRouter router = TestRouter.start().withSales("ana", "bo");

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldCloseAStreamThatNeverReads() throws IOException, InterruptedException {
    ManagedChannel narrow = router.channel(builder -> builder.flowControlWindow(16 << 10));
    AgentDesk ana = AgentDesk.openWithoutReading(narrow);
    ana.send(request ->
        request.setSignIn(
            SignIn.newBuilder().setAgentId("ana").setActivity(Activity.ACTIVITY_AVAILABLE)));
    TestRouter.until(
        "ana present", () -> router.agent("ana").getPresence() == Presence.PRESENCE_LIVE);

    int told = 0;
    while (router.agent("ana").getPresence() == Presence.PRESENCE_LIVE) {
      assertTrue(told < 20_000, "still not cut off after " + told + " messages");
      for (int i = 0; i < 50; i++) {
        router.force("ana", Activity.ACTIVITY_AWAY);
        router.force("ana", Activity.ACTIVITY_AVAILABLE);
        told += 2;
      }
    }
    router.stillRoutes();
    assertTrue(metrics().contains("strowger_stream_closed_slow_total{kind=\"agent\"} 1"));

    ana.readAll();
    Status status = ana.status();
    assertEquals(Status.Code.RESOURCE_EXHAUSTED, status.getCode());
    assertTrue(String.valueOf(status.getDescription()).contains("were not read"));

    router.force("ana", Activity.ACTIVITY_AWAY);
    AgentDesk back = AgentDesk.open(router.channel());
    back.signIn("ana", Activity.ACTIVITY_AVAILABLE, 0);
    assertEquals(
        Activity.ACTIVITY_AWAY, back.next(ResponseCase.SNAPSHOT).getSnapshot().getActivity());
  }

  private String metrics() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:" + router.server.httpPort() + "/metrics"))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
