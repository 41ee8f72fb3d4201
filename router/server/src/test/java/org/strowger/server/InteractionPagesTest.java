package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.GetInteractionRequest;
import org.strowger.proto.v1.GetInteractionResponse;
import org.strowger.proto.v1.InteractionView;
import org.strowger.proto.v1.ListInteractionsRequest;
import org.strowger.proto.v1.ListInteractionsResponse;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.WorkResponse.ResponseCase;

/** Supervisors who leaf through the interactions. */
class InteractionPagesTest {
  private final TestRouter router = TestRouter.start().withSales("ana").withReturns();
  private final GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldListTheOldestDueFirstThenTheLowestId() {
    fiveCalls();
    ListInteractionsResponse all = page(request -> request);
    assertEquals(List.of("b", "e", "a", "c", "d"), keys(all));
    assertEquals("", all.getNextPageToken());
    assertEquals(router.board().getSequence(), all.getSequence());
    assertEquals(
        TestRouter.START_MS + 20_000 - 2 * 60_000,
        all.getInteractions(0).getDueMs(),
        "the target less two head starts");
  }

  @Test
  void shouldLeafFromPageToPage() {
    fiveCalls();
    ListInteractionsResponse first = page(request -> request.setPageSize(2));
    ListInteractionsResponse second = after(first, request -> request.setPageSize(2));
    ListInteractionsResponse third = after(second, request -> request.setPageSize(2));
    assertEquals(List.of("b", "e"), keys(first));
    assertEquals(List.of("a", "c"), keys(second));
    assertEquals(List.of("d"), keys(third));
    assertEquals("", third.getNextPageToken());
    assertEquals("", page(request -> request.setPageSize(5)).getNextPageToken());
  }

  @Test
  void shouldNeitherRepeatNorSkipWhileInteractionsComeAndGo() {
    fiveCalls();
    ListInteractionsResponse first = page(request -> request.setPageSize(3));
    assertEquals(List.of("b", "e", "a"), keys(first));
    phone.abandon("a");
    phone.next(UpdateCase.ENDED);
    arrive("f", "sales", 9);
    assertEquals(List.of("c", "d"), keys(after(first, request -> request.setPageSize(3))));
  }

  @Test
  void shouldListOneQueueOrOnePhase() {
    fiveCalls();
    arrive("g", "returns", 0);
    AgentDesk ana = AgentDesk.open(router.channel());
    ana.signIn("ana", Activity.ACTIVITY_AVAILABLE, 0);
    var offers = ana.next(ResponseCase.SNAPSHOT).getSnapshot().getOffersList();
    assertEquals(List.of("b"), keys(page(request -> request.setPhase(Phase.PHASE_OFFERED))));
    assertFalse(ana.accept(offers.getFirst().getOfferId()).hasRejected());
    assertEquals(List.of("g"), keys(page(request -> request.setQueueId("returns"))));
    assertEquals(List.of(), keys(page(request -> request.setQueueId("unheard-of"))));
    ListInteractionsResponse active = page(request -> request.setPhase(Phase.PHASE_ACTIVE));
    assertEquals(List.of("b"), keys(active));
    assertEquals("ana", active.getInteractions(0).getAgentId());
    assertEquals(
        List.of("e", "a", "c", "d", "g"),
        keys(page(request -> request.setPhase(Phase.PHASE_WAITING))));
    assertEquals(
        List.of("e", "a", "c", "d"),
        keys(page(request -> request.setQueueId("sales").setPhase(Phase.PHASE_WAITING))));
    assertEquals(
        List.of(),
        keys(page(request -> request.setQueueId("returns").setPhase(Phase.PHASE_ACTIVE))));
  }

  @Test
  void shouldFilterOverPages() {
    for (int i = 0; i < 6; i++) {
      arrive("s" + i, "sales", 0);
      arrive("r" + i, "returns", 0);
    }
    List<String> seen = new ArrayList<>();
    UnaryOperator<ListInteractionsRequest.Builder> two =
        request -> request.setQueueId("returns").setPageSize(2);
    ListInteractionsResponse page = page(two);
    seen.addAll(keys(page));
    while (!page.getNextPageToken().isEmpty()) {
      page = after(page, two);
      seen.addAll(keys(page));
    }
    assertEquals(List.of("r0", "r1", "r2", "r3", "r4", "r5"), seen);
  }

  @Test
  void shouldGiveAHundredWhereTheSizeIsNotSaidAndAThousandAtMost() {
    for (int i = 0; i < 1_001; i++) {
      phone.arrive("call-" + i, "sales");
    }
    phone.awaitAck(phone.send(command -> command.setArrive(GatewayDesk.arrival("x", "sales"))));
    ListInteractionsResponse first = page(request -> request);
    assertEquals(100, first.getInteractionsCount());
    assertFalse(first.getNextPageToken().isEmpty());
    ListInteractionsResponse most = page(request -> request.setPageSize(1_000));
    assertEquals(1_000, most.getInteractionsCount());
    assertEquals(
        List.of("call-1000", "x"), keys(after(most, request -> request.setPageSize(1_000))));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1_001, Integer.MAX_VALUE})
  void shouldNameAPageSizeThatCannotBe(int size) {
    assertInvalid("page_size", () -> page(request -> request.setPageSize(size)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "5", ".", "5.", ".5", "5.0", "5.-1", "1.2.3", "9999999999999999999.1"})
  void shouldNameATokenThatIsNotOurs(String token) {
    assertInvalid("page_token", () -> page(request -> request.setPageToken(token)));
  }

  @Test
  void shouldNameAFilterThatCannotBe() {
    assertInvalid("queue_id", () -> page(request -> request.setQueueId("two words")));
    assertInvalid("phase", () -> page(request -> request.setPhase(Phase.PHASE_ENDED)));
    assertInvalid("phase", () -> page(request -> request.setPhaseValue(99)));
  }

  @Test
  void shouldShowOneInteraction() {
    fiveCalls();
    InteractionView listed = page(request -> request).getInteractions(0);
    GetInteractionResponse one = interaction(listed.getInteractionId());
    assertEquals(listed, one.getInteraction());
    assertEquals(router.board().getSequence(), one.getSequence());
  }

  @Test
  void shouldNotFindWhatIsOverOrNeverCame() {
    fiveCalls();
    long over = page(request -> request).getInteractions(0).getInteractionId();
    phone.abandon("b");
    phone.next(UpdateCase.ENDED);
    for (long id : List.of(over, 999L)) {
      Status status = assertThrows(StatusRuntimeException.class, () -> interaction(id)).getStatus();
      assertEquals(Status.Code.NOT_FOUND, status.getCode());
      assertTrue(
          String.valueOf(status.getDescription()).startsWith("interaction_id is " + id),
          status.toString());
    }
    assertInvalid("interaction_id", () -> interaction(0));
  }

  /** Three at once, of which one is urgent, and two a second later, of which one is urgent. */
  private void fiveCalls() {
    arrive("a", "sales", 0);
    arrive("b", "sales", 2);
    arrive("c", "sales", 0);
    router.clock.advance(1_000);
    arrive("d", "sales", 0);
    arrive("e", "sales", 2);
  }

  private void arrive(String key, String queue, int priority) {
    phone.send(command ->
        command.setArrive(GatewayDesk.arrival(key, queue).toBuilder().setPriority(priority)));
    phone.next(UpdateCase.QUEUED);
  }

  private ListInteractionsResponse page(UnaryOperator<ListInteractionsRequest.Builder> asking) {
    return router
        .supervisor()
        .listInteractions(asking.apply(ListInteractionsRequest.newBuilder()).build());
  }

  private ListInteractionsResponse after(
      ListInteractionsResponse before, UnaryOperator<ListInteractionsRequest.Builder> asking) {
    return page(request -> asking.apply(request).setPageToken(before.getNextPageToken()));
  }

  private GetInteractionResponse interaction(long id) {
    return router
        .supervisor()
        .getInteraction(GetInteractionRequest.newBuilder().setInteractionId(id).build());
  }

  private static List<String> keys(ListInteractionsResponse page) {
    return page.getInteractionsList().stream().map(InteractionView::getKey).toList();
  }

  private static void assertInvalid(String field, Executable call) {
    Status status = assertThrows(StatusRuntimeException.class, call).getStatus();
    assertEquals(Status.Code.INVALID_ARGUMENT, status.getCode(), status.toString());
    assertTrue(String.valueOf(status.getDescription()).startsWith(field), status.toString());
  }
}
