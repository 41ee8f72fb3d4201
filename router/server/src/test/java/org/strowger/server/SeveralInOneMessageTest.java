package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.stub.StreamObserver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.AcceptOffer;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.SetActivity;
import org.strowger.proto.v1.SignIn;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;

/** An agent's stream that carries several requests or responses in one message. */
class SeveralInOneMessageTest {
  private static final int AT_MOST = 128;

  private final TestRouter router = TestRouter.start().withSales("ana", "bo");
  private final Received<WorkRequest, WorkResponse> received = new Received<>(true);
  private final Map<Long, WorkReply> replies = new HashMap<>();
  private final StreamObserver<WorkRequest> out =
      AgentServiceGrpc.newStub(router.channel()).work(received);

  @BeforeEach
  void signIn() {
    out.onNext(
        WorkRequest.newBuilder()
            .setRequestNumber(1)
            .setSignIn(SignIn.newBuilder().setAgentId("ana").setTakesSeveral(true))
            .build());
  }

  @AfterEach
  void close() {
    try {
      router.stillRoutes();
    } finally {
      router.close();
    }
  }

  @Test
  void theRouterSaysThatItTakesSeveral() {
    assertTrue(replyTo(1).getTakesSeveral());
  }

  @Test
  void eachRequestIsAnsweredByItselfAndInOrder() {
    send(activity(2, Activity.ACTIVITY_AVAILABLE), accept(3, 4_711), activity(4, away()));
    assertFalse(replyTo(2).hasRejected());
    assertEquals(Reason.REASON_OFFER_UNKNOWN, replyTo(3).getRejected().getReason());
    assertFalse(replyTo(4).hasRejected());
    assertEquals(Activity.ACTIVITY_AWAY, router.agent("ana").getActivity());
  }

  @Test
  void whatIsWrongWithOneIsItsOwnAffair() {
    send(accept(2, -1), activity(3, Activity.ACTIVITY_AVAILABLE));
    assertEquals("offer_id", replyTo(2).getRejected().getField());
    assertFalse(replyTo(3).hasRejected());
  }

  @Test
  void moreThanTheBoundAreRefusedTogetherAndNoneIsTaken() {
    send(
        9,
        IntStream.rangeClosed(0, AT_MOST)
            .mapToObj(i -> activity(10 + i, Activity.ACTIVITY_AVAILABLE))
            .toList());
    WorkReply refused = replyTo(9);
    assertEquals("requests", refused.getRejected().getField());
    assertTrue(refused.getRejected().getDetail().contains("at most 128"), refused.toString());
    assertEquals(Activity.ACTIVITY_AWAY, router.agent("ana").getActivity());
  }

  @Test
  void severalWithinSeveralAreRefusedByTheirPlace() {
    send(
        accept(2, 4_711),
        WorkRequest.newBuilder().setRequestNumber(3).addRequests(accept(4, 4_711)).build());
    assertEquals("requests[1].requests", replyTo(3).getRejected().getField());
  }

  @Test
  void oneBesideSeveralIsRefused() {
    out.onNext(accept(2, 4_711).toBuilder().addRequests(accept(3, 4_711)).build());
    assertEquals("requests", replyTo(2).getRejected().getField());
  }

  @Test
  void whatHappensInOneBatchComesInOneMessage() {
    // One entry answers and tells: both are written at the end of its batch.
    replyTo(1);
    out.onNext(activity(2, Activity.ACTIVITY_AVAILABLE));
    WorkResponse message =
        received.next("several", response -> response.getResponsesList().stream().anyMatch(is(2)));
    assertEquals(
        List.of(WorkResponse.ResponseCase.REPLY, WorkResponse.ResponseCase.ACTIVITY_CHANGED),
        message.getResponsesList().stream().map(WorkResponse::getResponseCase).toList());
  }

  @Test
  void whoDoesNotSaySoNeverGetsSeveral() {
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    bo.set(Activity.ACTIVITY_AWAY);
    bo.set(Activity.ACTIVITY_AVAILABLE);
    bo.next(WorkResponse.ResponseCase.ACTIVITY_CHANGED);
    assertTrue(bo.rest().stream().allMatch(message -> message.getResponsesCount() == 0));
  }

  private static Activity away() {
    return Activity.ACTIVITY_AWAY;
  }

  private static WorkRequest activity(long number, Activity activity) {
    return WorkRequest.newBuilder()
        .setRequestNumber(number)
        .setSetActivity(SetActivity.newBuilder().setActivity(activity))
        .build();
  }

  private static WorkRequest accept(long number, long offer) {
    return WorkRequest.newBuilder()
        .setRequestNumber(number)
        .setAcceptOffer(AcceptOffer.newBuilder().setOfferId(offer))
        .build();
  }

  private void send(WorkRequest... requests) {
    send(0, List.of(requests));
  }

  private void send(long number, List<WorkRequest> requests) {
    out.onNext(WorkRequest.newBuilder().setRequestNumber(number).addAllRequests(requests).build());
  }

  private static Predicate<WorkResponse> is(long number) {
    return one -> one.hasReply() && one.getReply().getRequestNumber() == number;
  }

  /** By itself or among several. */
  private WorkReply replyTo(long number) {
    while (!replies.containsKey(number)) {
      WorkResponse message = received.next("reply to " + number, _ -> true);
      note(message);
      message.getResponsesList().forEach(this::note);
    }
    return Objects.requireNonNull(replies.get(number));
  }

  private void note(WorkResponse one) {
    if (one.hasReply()) {
      replies.put(one.getReply().getRequestNumber(), one.getReply());
    }
  }
}
