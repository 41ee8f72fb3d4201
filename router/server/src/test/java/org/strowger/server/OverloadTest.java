package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.Presence;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.SetActivity;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.journal.MemoryJournal;

/**
 * A ring of eight and a core that is stuck: what comes then is refused at once, and nothing is
 * lost.
 */
class OverloadTest {
  private static final int REQUESTS = 20;

  private final BlockingCore core = new BlockingCore();
  private final TestRouter router =
      TestRouter.start(
              new ServerConfig(
                  TestRouter.CONFIG.grpc(),
                  TestRouter.CONFIG.http(),
                  TestRouter.CONFIG.journal(),
                  new ServerConfig.Ring(8, ServerConfig.WaitStrategyName.BLOCKING),
                  TestRouter.CONFIG.streams(),
                  TestRouter.CONFIG.clock(),
                  TestRouter.CONFIG.limits()),
              core,
              new MemoryJournal(),
              new HandClock(TestRouter.START_MS))
          .withSales("ana", "bo");

  @AfterEach
  void close() {
    core.letGo();
    router.close();
  }

  @Test
  void shouldRefuseAtOnceAndGoOnAfterwards() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    fill(ana);

    var refused = phone.refused(command -> command.setArrive(GatewayDesk.arrival("c", "sales")));
    assertEquals(Reason.REASON_OVERLOADED, refused.getReason());
    Status intervention =
        assertThrows(StatusRuntimeException.class, () -> router.force("bo", Activity.ACTIVITY_AWAY))
            .getStatus();
    assertEquals(Status.Code.RESOURCE_EXHAUSTED, intervention.getCode());
    assertEquals(
        Status.Code.RESOURCE_EXHAUSTED,
        assertThrows(StatusRuntimeException.class, router::board).getStatus().getCode());
    bo.drop();

    core.letGo();
    hasRoomAgain();
    phone.arrive("c", "sales");
    phone.next(UpdateCase.OFFERED);
    TestRouter.until(
        "bo's loss told, which a full ring could not take",
        () -> router.agent("bo").getPresence() == Presence.PRESENCE_GRACE);
    router.stillRoutes();
  }

  @Test
  void shouldAnswerEveryRequestOnce() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    fill(ana);
    core.letGo();
    hasRoomAgain();
    assertFalse(ana.set(Activity.ACTIVITY_AVAILABLE).hasRejected());
    Set<Long> answered = new TreeSet<>();
    for (WorkResponse reply : ana.passed()) {
      if (reply.hasReply()) {
        assertTrue(answered.add(reply.getReply().getRequestNumber()), "answered twice: " + reply);
      }
    }
    assertEquals(1 + REQUESTS + 1, answered.size(), "sign-in, the flood, and one more");
  }

  /** Sends more than the ring takes while the core is stuck, and waits for the first refusal. */
  private void fill(AgentDesk ana) {
    change(ana);
    core.awaitStuck();
    for (int i = 1; i < REQUESTS; i++) {
      change(ana);
    }
    ana.nextRefusal(Reason.REASON_OVERLOADED);
  }

  private void hasRoomAgain() {
    TestRouter.until(
        "room in the ring",
        () -> {
          try {
            return router.board().getSequence() > 0;
          } catch (StatusRuntimeException full) {
            return false;
          }
        });
  }

  private static void change(AgentDesk desk) {
    desk.send(request ->
        request.setSetActivity(SetActivity.newBuilder().setActivity(Activity.ACTIVITY_AVAILABLE)));
  }
}
