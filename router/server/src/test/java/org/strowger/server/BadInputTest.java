package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.ForceEnd;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.GatewayServiceGrpc;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.GetBoardRequest;
import org.strowger.proto.v1.GetInteractionRequest;
import org.strowger.proto.v1.HoldInteraction;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.ListInteractionsRequest;
import org.strowger.proto.v1.MoveInteraction;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.Reprioritise;
import org.strowger.proto.v1.RouteRequest;
import org.strowger.proto.v1.Skill;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.proto.v1.WorkResponse.ResponseCase;

/** Whatever is sent gets a clear answer, and after each the router routes as before. */
class BadInputTest {
  private static final String TEN_MEGABYTES = "x".repeat(10 << 20);

  private final TestRouter router = TestRouter.start().withSales("ana", "bo");

  @AfterEach
  void close() {
    try {
      router.stillRoutes();
    } finally {
      router.close();
    }
  }

  @Test
  void shouldRejectAnUnknownAgentAndLetTheStreamTryAgain() {
    AgentDesk desk = AgentDesk.open(router.channel());
    WorkReply reply = desk.signIn("nobody", Activity.ACTIVITY_AVAILABLE, 0);
    assertEquals(Reason.REASON_AGENT_UNKNOWN, AgentDesk.reason(reply));
    assertTrue(reply.getRejected().getDetail().contains("nobody"));
    assertFalse(desk.signIn("ana", Activity.ACTIVITY_AVAILABLE, 0).hasRejected());
  }

  @Test
  void shouldRejectUnknownOffersAndInteractions() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    assertEquals(Reason.REASON_OFFER_UNKNOWN, AgentDesk.reason(ana.accept(4_711)));
    assertEquals(Reason.REASON_INTERACTION_UNKNOWN, AgentDesk.reason(ana.end(4_711)));
  }

  @Test
  void shouldRejectUnknownQueuesAndKeys() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    assertEquals(
        Reason.REASON_QUEUE_UNKNOWN,
        phone
            .refused(command -> command.setArrive(GatewayDesk.arrival("call-1", "no-such-queue")))
            .getReason());
    assertEquals(
        Reason.REASON_INTERACTION_UNKNOWN,
        phone
            .refused(
                command -> command.setEnd(org.strowger.proto.v1.End.newBuilder().setKey("call-1")))
            .getReason());
  }

  @Test
  void shouldNameTheFieldOfANegativeNumber() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    WorkReply accepted = ana.accept(-1);
    assertEquals(Reason.REASON_INVALID_VALUE, AgentDesk.reason(accepted));
    assertEquals("offer_id", accepted.getRejected().getField());
    WorkReply held =
        ana.ask(request ->
            request.setHoldInteraction(HoldInteraction.newBuilder().setInteractionId(-5)));
    assertEquals("interaction_id", held.getRejected().getField());

    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    Rejected arrived =
        phone.refused(command ->
            command.setArrive(GatewayDesk.arrival("call-1", "sales").toBuilder().setPriority(-3)));
    assertEquals(Reason.REASON_INVALID_VALUE, arrived.getReason());
    assertEquals("priority", arrived.getField());

    GatewayDesk old = GatewayDesk.open(router.channel());
    Rejected hello =
        old.refused(command ->
            command.setHello(
                org.strowger.proto.v1.Hello.newBuilder().setGatewayId("g").setEpoch(-1)));
    assertEquals("epoch", hello.getField());
  }

  @Test
  void shouldNameTheFieldOfANegativeNumberInAUnaryCall() {
    assertInvalid(
        "interaction_id",
        () ->
            router
                .supervisor()
                .getInteraction(GetInteractionRequest.newBuilder().setInteractionId(-1).build()));
    assertInvalid(
        "page_size",
        () ->
            router
                .supervisor()
                .listInteractions(ListInteractionsRequest.newBuilder().setPageSize(-1).build()));
    assertInvalid(
        "priority",
        () ->
            router
                .supervisor()
                .intervene(
                    InterveneRequest.newBuilder()
                        .setSupervisorId("eve")
                        .setReprioritise(
                            Reprioritise.newBuilder().setInteractionId(1).setPriority(-1))
                        .build()));
  }

  @Test
  void shouldEndAnAgentsStreamAtTenMegabytes() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    ana.send(request ->
        request.setDeclineOffer(
            org.strowger.proto.v1.DeclineOffer.newBuilder().setOfferId(1).setNote(TEN_MEGABYTES)));
    Status status = ana.status();
    assertEquals(Status.Code.RESOURCE_EXHAUSTED, status.getCode());
    assertTrue(String.valueOf(status.getDescription()).contains("1048576 bytes"));
    TestRouter.until(
        "the session in its grace",
        () -> router.agent("ana").getPresence() == org.strowger.proto.v1.Presence.PRESENCE_GRACE);
  }

  @Test
  void shouldRejectAKeyOfTenMegabytesAndKeepTheStream() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    Rejected rejected =
        phone.refused(command -> command.setArrive(GatewayDesk.arrival(TEN_MEGABYTES, "sales")));
    assertEquals(Reason.REASON_INVALID_VALUE, rejected.getReason());
    assertEquals("key", rejected.getField());
    assertTrue(rejected.getDetail().length() < 500, "the value itself is not sent back");
    phone.arrive("call-1", "sales");
    phone.next(UpdateCase.QUEUED);
  }

  @Test
  void shouldRefuseTenMegabytesInAUnaryCall() {
    StatusRuntimeException refused =
        assertThrows(
            StatusRuntimeException.class,
            () ->
                router
                    .admin()
                    .define(
                        DefineRequest.newBuilder()
                            .addDefinitions(
                                Definition.newBuilder()
                                    .setSkill(Skill.newBuilder().setSkillId(TEN_MEGABYTES)))
                            .build()));
    assertEquals(Status.Code.RESOURCE_EXHAUSTED, refused.getStatus().getCode());
  }

  @Test
  void shouldRejectEmptyMessages() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    WorkReply nothing = ana.ask(_ -> {});
    assertEquals(Reason.REASON_INVALID_VALUE, AgentDesk.reason(nothing));
    assertEquals("request", nothing.getRejected().getField());
    WorkReply activity = ana.set(Activity.ACTIVITY_UNSPECIFIED);
    assertEquals("activity", activity.getRejected().getField());

    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    assertEquals("command", phone.refused(_ -> {}).getField());
    assertEquals(
        "key",
        phone
            .refused(
                command -> command.setArrive(org.strowger.proto.v1.Arrive.getDefaultInstance()))
            .getField());
    phone.send(RouteRequest.getDefaultInstance());

    assertInvalid(
        "supervisor_id",
        () -> router.supervisor().intervene(InterveneRequest.getDefaultInstance()));
    assertInvalid(
        "intervention",
        () ->
            router
                .supervisor()
                .intervene(InterveneRequest.newBuilder().setSupervisorId("eve").build()));
    assertEquals(0, router.admin().define(DefineRequest.getDefaultInstance()).getResultsCount());
    var result =
        router
            .admin()
            .define(
                DefineRequest.newBuilder().addDefinitions(Definition.getDefaultInstance()).build())
            .getResults(0);
    assertEquals(0, result.getSequence());
    assertEquals("definition", result.getRejected().getField());
  }

  @Test
  void shouldRejectEnumNumbersOfALaterVersion() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    WorkReply reply = ana.ask(request -> request.getSetActivityBuilder().setActivityValue(99));
    assertEquals(Reason.REASON_INVALID_VALUE, AgentDesk.reason(reply));
    assertEquals("activity", reply.getRejected().getField());
  }

  @Test
  void shouldAskForAnIntroductionFirst() {
    AgentDesk desk = AgentDesk.open(router.channel());
    assertEquals(Reason.REASON_NOT_INTRODUCED, AgentDesk.reason(desk.accept(1)));
    assertFalse(desk.signIn("ana", Activity.ACTIVITY_AVAILABLE, 0).hasRejected());
    WorkReply again = desk.signIn("bo", Activity.ACTIVITY_AVAILABLE, 0);
    assertEquals("sign_in", again.getRejected().getField());

    GatewayDesk phone = GatewayDesk.open(router.channel());
    assertEquals(
        Reason.REASON_NOT_INTRODUCED,
        phone
            .refused(command -> command.setArrive(GatewayDesk.arrival("call-1", "sales")))
            .getReason());
    phone.hello("phone", 1, 0);
    phone.next(UpdateCase.WELCOME);
  }

  @Test
  void shouldRejectASecondAccept() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long offer = ana.next(ResponseCase.OFFER_MADE).getOfferMade().getOfferId();
    assertFalse(ana.accept(offer).hasRejected());
    assertEquals(Reason.REASON_OFFER_NOT_PENDING, AgentDesk.reason(ana.accept(offer)));
  }

  @Test
  void shouldRejectTheOfferOfAnotherAgent() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long offer = ana.next(ResponseCase.OFFER_MADE).getOfferMade().getOfferId();
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    assertEquals(Reason.REASON_OFFER_NOT_YOURS, AgentDesk.reason(bo.accept(offer)));
    assertFalse(ana.accept(offer).hasRejected(), "it is still ana's");
  }

  @Test
  void shouldRejectTheEndOfAnInteractionThatWaits() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("call-1", "sales");
    long interaction = phone.next(UpdateCase.QUEUED).getQueued().getInteractionId();
    assertEquals(
        Reason.REASON_INTERACTION_NOT_ACTIVE,
        phone
            .refused(
                command -> command.setEnd(org.strowger.proto.v1.End.newBuilder().setKey("call-1")))
            .getReason());
    AgentDesk ana = AgentDesk.open(router.channel());
    ana.signIn("ana", Activity.ACTIVITY_AWAY, 0);
    assertEquals(Reason.REASON_INTERACTION_NOT_YOURS, AgentDesk.reason(ana.end(interaction)));
    assertEquals(1, router.queue("sales").getWaiting());
  }

  @Test
  void shouldLetTheNewerInstanceOfAGatewayTakeOver() {
    GatewayDesk old = GatewayDesk.connected(router.channel(), "phone");
    old.arrive("call-1", "sales");
    old.next(UpdateCase.QUEUED);
    GatewayDesk newer = GatewayDesk.open(router.channel());
    newer.hello("phone", 2, 0);
    newer.next(UpdateCase.WELCOME);
    assertEquals(2, old.next(UpdateCase.FENCED).getFenced().getEpoch());
    assertEquals(Status.Code.OK, old.status().getCode());

    GatewayDesk stale = GatewayDesk.open(router.channel());
    Rejected refused =
        stale.refused(command ->
            command.setHello(
                org.strowger.proto.v1.Hello.newBuilder().setGatewayId("phone").setEpoch(1)));
    assertEquals(Reason.REASON_GATEWAY_FENCED, refused.getReason());
    newer.abandon("call-1");
    newer.next(UpdateCase.ENDED);
  }

  @Test
  void shouldLetTheSameInstanceTakeOverItsOwnStream() {
    GatewayDesk first = GatewayDesk.connected(router.channel(), "phone");
    first.arrive("call-1", "sales");
    first.next(UpdateCase.QUEUED);
    GatewayDesk second = GatewayDesk.connected(router.channel(), "phone");
    assertEquals(Status.Code.ABORTED, first.status().getCode());
    second.abandon("call-1");
    second.next(UpdateCase.ENDED);
  }

  @Test
  void shouldEndAStreamThatMiscounts() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.send(
        RouteRequest.newBuilder()
            .addCommands(
                GatewayCommand.newBuilder()
                    .setNumber(7)
                    .setArrive(GatewayDesk.arrival("call-1", "sales")))
            .build());
    Status status = phone.status();
    assertEquals(Status.Code.INVALID_ARGUMENT, status.getCode());
    assertTrue(String.valueOf(status.getDescription()).contains("number is 7 where 2"));
  }

  @Test
  void shouldEndAStreamThatSendsTooMuchAtOnce() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    RouteRequest.Builder frame = RouteRequest.newBuilder();
    for (int i = 0; i < 129; i++) {
      frame.addCommands(GatewayCommand.newBuilder().setNumber(2 + i));
    }
    phone.send(frame.build());
    assertEquals(Status.Code.INVALID_ARGUMENT, phone.status().getCode());
  }

  @Test
  void shouldRefuseBytesThatAreNotProtobuf() {
    Received<byte[], WorkResponse> work = new Received<>(true);
    sendBytes(AgentServiceGrpc.getWorkMethod(), work);
    assertNotARequest(work.status());

    Received<byte[], org.strowger.proto.v1.RouteResponse> route = new Received<>(true);
    sendBytes(GatewayServiceGrpc.getRouteMethod(), route);
    assertNotARequest(route.status());

    StatusRuntimeException unary =
        assertThrows(
            StatusRuntimeException.class,
            () ->
                ClientCalls.blockingUnaryCall(
                    router.channel(),
                    raw(SupervisorServiceGrpc.getInterveneMethod()),
                    CallOptions.DEFAULT,
                    garbage()));
    assertNotARequest(unary.getStatus());
  }

  @Test
  void shouldLoseTheConnectionOfAnAgentWhoSendsGarbage() {
    Received<byte[], WorkResponse> work = new Received<>(true);
    StreamObserver<byte[]> requests =
        ClientCalls.asyncBidiStreamingCall(
            router.channel().newCall(raw(AgentServiceGrpc.getWorkMethod()), CallOptions.DEFAULT),
            work);
    requests.onNext(
        WorkRequest.newBuilder()
            .setSignIn(org.strowger.proto.v1.SignIn.newBuilder().setAgentId("ana"))
            .build()
            .toByteArray());
    work.next("snapshot", WorkResponse::hasSnapshot);
    requests.onNext(garbage());
    assertNotARequest(work.status());
    TestRouter.until(
        "the session in its grace",
        () -> router.agent("ana").getPresence() == org.strowger.proto.v1.Presence.PRESENCE_GRACE);
  }

  @Test
  void shouldSurviveWhoDoesNotSpeakHttp2() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), router.server.grpcPort())) {
      socket
          .getOutputStream()
          .write("GET /nothing HTTP/1.1\r\n\r\n\0\1\2\3".getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      while (socket.getInputStream().read() >= 0) {
        // The router says what it has to say and hangs up.
      }
    }
  }

  @Test
  void shouldRefuseInterventionsInWhatIsNotThere() {
    assertEquals(
        Reason.REASON_INTERACTION_UNKNOWN,
        router
            .supervisor()
            .intervene(
                InterveneRequest.newBuilder()
                    .setSupervisorId("eve")
                    .setForceEnd(ForceEnd.newBuilder().setInteractionId(9_999))
                    .build())
            .getRejected()
            .getReason());
    assertEquals(
        Reason.REASON_INTERACTION_UNKNOWN,
        router
            .supervisor()
            .intervene(
                InterveneRequest.newBuilder()
                    .setSupervisorId("eve")
                    .setMoveInteraction(
                        MoveInteraction.newBuilder().setInteractionId(1).setQueueId("nowhere"))
                    .build())
            .getRejected()
            .getReason());
    StatusRuntimeException nothing =
        assertThrows(
            StatusRuntimeException.class,
            () ->
                router
                    .supervisor()
                    .getInteraction(
                        GetInteractionRequest.newBuilder().setInteractionId(9_999).build()));
    assertEquals(Status.Code.NOT_FOUND, nothing.getStatus().getCode());
  }

  @Test
  void shouldGiveEachDefinitionItsOwnResult() {
    var results =
        router
            .admin()
            .define(
                DefineRequest.newBuilder()
                    .addDefinitions(
                        Definition.newBuilder().setSkill(Skill.newBuilder().setSkillId("ok")))
                    .addDefinitions(
                        Definition.newBuilder().setSkill(Skill.newBuilder().setSkillId("not ok")))
                    .addDefinitions(
                        Definition.newBuilder()
                            .setAgent(
                                Agent.newBuilder()
                                    .setAgentId("cy")
                                    .setCapacityProfileId("no-such-profile")))
                    .build())
            .getResultsList();
    assertFalse(results.get(0).hasRejected());
    assertTrue(results.get(0).getSequence() > 0);
    assertEquals("skill_id", results.get(1).getRejected().getField());
    assertEquals(Reason.REASON_CAPACITY_PROFILE_UNKNOWN, results.get(2).getRejected().getReason());
  }

  private <A, B> void sendBytes(MethodDescriptor<A, B> method, Received<byte[], B> received) {
    ClientCalls.asyncBidiStreamingCall(
            router.channel().newCall(raw(method), CallOptions.DEFAULT), received)
        .onNext(garbage());
  }

  /** A length that runs past the end, as a wrong program would send it. */
  private static byte[] garbage() {
    return new byte[] {0x12, (byte) 0xff, (byte) 0xff, 0x03, 0x01, 0x02};
  }

  private static <A, B> MethodDescriptor<byte[], B> raw(MethodDescriptor<A, B> method) {
    MethodDescriptor.Marshaller<byte[]> bytes =
        new MethodDescriptor.Marshaller<>() {
          @Override
          public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
          }

          @Override
          public byte[] parse(InputStream stream) {
            throw new UnsupportedOperationException();
          }
        };
    return method.toBuilder(bytes, method.getResponseMarshaller()).build();
  }

  private static void assertNotARequest(Status status) {
    assertEquals(Status.Code.INVALID_ARGUMENT, status.getCode(), status.toString());
    assertTrue(
        String.valueOf(status.getDescription()).contains("are not a request of strowger.v1."),
        status.toString());
  }

  private static void assertInvalid(String field, org.junit.jupiter.api.function.Executable call) {
    Status status = assertThrows(StatusRuntimeException.class, call).getStatus();
    assertEquals(Status.Code.INVALID_ARGUMENT, status.getCode(), status.toString());
    assertTrue(String.valueOf(status.getDescription()).startsWith(field), status.toString());
  }

  @Test
  void shouldAnswerQuestionsWhileStreamsMisbehave() {
    AgentDesk.open(router.channel());
    GatewayDesk.open(router.channel());
    assertEquals(
        2,
        router
            .supervisor()
            .getBoard(GetBoardRequest.getDefaultInstance())
            .getBoard()
            .getAgentsCount());
  }
}
