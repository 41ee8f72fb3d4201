package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.AcceptOffer;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.CommandRejected;
import org.strowger.proto.v1.ForceActivity;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.GetBoardRequest;
import org.strowger.proto.v1.GetBoardResponse;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.InterveneResponse;
import org.strowger.proto.v1.Presence;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.SetActivity;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.proto.v1.Update;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkResponse.ResponseCase;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.journal.MemoryJournal;

/**
 * A small ring and a core that is stuck: what comes then is refused at once, and nothing is lost.
 */
class OverloadTest {
  private static final int SLOTS = 64;
  private static final int FLOOD = 200;

  private final BlockingCore core = new BlockingCore();
  private final TestRouter router =
      TestRouter.start(
              new ServerConfig(
                  TestRouter.CONFIG.grpc(),
                  TestRouter.CONFIG.http(),
                  TestRouter.CONFIG.journal(),
                  new ServerConfig.Ring(
                      SLOTS, ServerConfig.WaitStrategyName.BLOCKING, ServerConfig.RingThreads.AUTO),
                  TestRouter.CONFIG.streams(),
                  TestRouter.CONFIG.figures(),
                  TestRouter.CONFIG.events(),
                  TestRouter.CONFIG.webhooks(),
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
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    stick(AgentDesk.available(router.channel(), "ana"));
    flood(phone);
    assertEquals(
        Reason.REASON_OVERLOADED,
        phone.next(UpdateCase.REJECTED).getRejected().getRejected().getReason());
    var supervisor = SupervisorServiceGrpc.newStub(router.channel());
    OverloadTest.<GetBoardResponse>awaitRefusal(
        answer -> supervisor.getBoard(GetBoardRequest.getDefaultInstance(), answer));
    OverloadTest.<InterveneResponse>awaitRefusal(
        answer -> supervisor.intervene(sendAway("bo"), answer));
    bo.drop();

    core.letGo();
    hasRoomAgain();
    phone.arrive("call-1", "sales");
    assertEquals("ana", phone.next(UpdateCase.OFFERED).getOffered().getAgentId());
    TestRouter.until(
        "bo's loss told, which a full ring could not take",
        () -> router.agent("bo").getPresence() == Presence.PRESENCE_GRACE);
    router.stillRoutes();
  }

  @Test
  void aFloodOfArrivalsLeavesRoomForThoseWhoServe() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    phone.arrive("early", "sales");
    long offer = bo.next(ResponseCase.OFFER_MADE).getOfferMade().getOfferId();
    stick(AgentDesk.available(router.channel(), "ana"));
    for (int i = 0; i < FLOOD; i++) {
      phone.arrive("call-" + i, "sales");
    }
    Rejected refused = phone.next(UpdateCase.REJECTED).getRejected().getRejected();
    assertEquals(Reason.REASON_OVERLOADED, refused.getReason());
    long accept =
        bo.send(request -> request.setAcceptOffer(AcceptOffer.newBuilder().setOfferId(offer)));

    core.letGo();
    WorkReply reply = bo.reply(accept);
    assertTrue(!reply.hasRejected(), "the accept found room: " + reply);
  }

  @Test
  void shouldAnswerEveryCommandOnce() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    stick(AgentDesk.available(router.channel(), "ana"));
    long last = flood(phone);
    CommandRejected first = phone.next(UpdateCase.REJECTED).getRejected();
    assertEquals(Reason.REASON_OVERLOADED, first.getRejected().getReason());
    core.letGo();

    Set<Long> answered = new TreeSet<>(Set.of(first.getNumber()));
    while (answered.size() < FLOOD) {
      CommandRejected next = phone.next(UpdateCase.REJECTED).getRejected();
      assertTrue(answered.add(next.getNumber()), "answered twice: " + next);
    }
    phone.awaitAck(last);
  }

  /** Leaves the core in the middle of a command. */
  private void stick(AgentDesk agent) {
    agent.send(request ->
        request.setSetActivity(SetActivity.newBuilder().setActivity(Activity.ACTIVITY_AVAILABLE)));
    core.awaitStuck();
  }

  /** Sends more than the ring takes; each is rejected, either by the core or for want of room. */
  private static long flood(GatewayDesk gateway) {
    long last = 0;
    for (int i = 0; i < FLOOD; i++) {
      last = gateway.send(command -> command.setUpdate(Update.newBuilder().setKey("unknown")));
    }
    return last;
  }

  /** Asks until a slot that had just become free is taken too. */
  private static <M> void awaitRefusal(Consumer<StreamObserver<M>> call) {
    List<Received<Object, M>> answers = new ArrayList<>();
    TestRouter.until(
        "a refusal",
        () -> {
          Received<Object, M> answer = new Received<>(true);
          answers.add(answer);
          call.accept(answer);
          return answers.stream().anyMatch(one -> one.hasEndedWith(Status.Code.RESOURCE_EXHAUSTED));
        });
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

  private static InterveneRequest sendAway(String agent) {
    return InterveneRequest.newBuilder()
        .setSupervisorId("eve")
        .setForceActivity(
            ForceActivity.newBuilder().setAgentId(agent).setActivity(Activity.ACTIVITY_AWAY))
        .build();
  }
}
