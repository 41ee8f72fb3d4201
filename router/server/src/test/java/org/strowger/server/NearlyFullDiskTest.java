package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.Skill;
import org.strowger.server.journal.MemoryJournal;

/** A disk with less room than is kept: new work is refused, what is there is served to its end. */
class NearlyFullDiskTest {
  private static final long MIB = 1 << 20;

  private final MemoryJournal journal = new MemoryJournal();
  private final TestRouter router =
      TestRouter.start(
              TestRouter.CONFIG, new RoutingCore(), journal, new HandClock(TestRouter.START_MS))
          .withSales("ana");
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.close();
    router.close();
  }

  @Test
  void whoIsThereIsServedAndWhoComesIsRefusedUntilThereIsRoom() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("early", "sales");
    TestRouter.until("waiting", () -> router.queue("sales").getWaiting() == 1);

    journal.freeBytes(100 * MIB);
    TestRouter.until("said so", () -> page("/healthz").contains("new work is refused: 100 MiB"));
    assertTrue(page("/healthz").startsWith("ok sequence="), "what is there is served");
    assertRefused(phone.refused(command -> command.setArrive(GatewayDesk.arrival("a", "sales"))));
    assertRefused(define("late"));
    assertTrue(page("/metrics").contains("strowger_out_of_room_total 2.0"));
    assertTrue(page("/metrics").contains("strowger_journal_free_bytes 1.048576E8"));

    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.next(UpdateCase.OFFERED);
    ana.accept(1);
    phone.next(UpdateCase.ASSIGNED);
    ana.end(1);
    phone.next(UpdateCase.ENDED);

    journal.freeBytes(1_024 * MIB);
    TestRouter.until("all is well", () -> !page("/healthz").contains("refused"));
    phone.arrive("late", "sales");
    phone.next(UpdateCase.OFFERED);
  }

  private Rejected define(String skill) {
    return router
        .admin()
        .define(
            DefineRequest.newBuilder()
                .addDefinitions(
                    Definition.newBuilder().setSkill(Skill.newBuilder().setSkillId(skill)))
                .build())
        .getResults(0)
        .getRejected();
  }

  private static void assertRefused(Rejected rejected) {
    assertEquals(Reason.REASON_OVERLOADED, rejected.getReason());
    assertEquals(
        "new work is refused: 100 MiB are free for the journal, and 512 are kept"
            + " (journal.free-space-min-mib): free some of that disk, then send the same again",
        rejected.getDetail());
  }

  private String page(String path) {
    try {
      URI uri = URI.create("http://127.0.0.1:" + router.server.httpPort() + path);
      return client
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (java.io.IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
