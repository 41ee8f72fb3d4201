package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.GetBoardResponse;
import org.strowger.proto.v1.GetFiguresResponse;
import org.strowger.proto.v1.InterveneResponse;
import org.strowger.proto.v1.OfferMade;
import org.strowger.proto.v1.Presence;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.WatchBoardResponse;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.proto.v1.WorkResponse.ResponseCase;

/** What a page does with its socket: the same as over gRPC, as JSON. */
class SocketTest {
  private static final String WORK = "AgentService/Work";

  @TempDir private Path folder;
  private Tokens tokens;
  private TestRouter router;
  private int port;

  @BeforeEach
  void start() {
    tokens = Tokens.in(folder);
    router = TestRouter.start(tokens).withSales("ana", "bo");
    port = router.server.socketPort().orElseThrow();
  }

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void anAgentSignsInAcceptsAndEndsOverJson() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    PageSocket page = PageSocket.open(port, tokens.agent("ana"));
    long work = signIn(page, "ana", 0);
    next(page, work, ResponseCase.SNAPSHOT);

    phone.arrive("customer", "sales");
    OfferMade offer = next(page, work, ResponseCase.OFFER_MADE).getOfferMade();
    page.more(
        work, "{\"requestNumber\":2,\"acceptOffer\":{\"offerId\":" + offer.getOfferId() + "}}");
    assertFalse(reply(page, work, 2).getReply().hasRejected());
    phone.next(UpdateCase.ASSIGNED);
    long interaction = offer.getInteraction().getInteractionId();
    page.more(
        work,
        "{\"requestNumber\":3,\"endInteraction\":{\"interactionId\":\"" + interaction + "\"}}");
    assertFalse(reply(page, work, 3).getReply().hasRejected());
    phone.next(UpdateCase.ENDED);
    page.more(work, "{\"requestNumber\":4,\"signOut\":{}}");
    next(page, work, ResponseCase.SIGNED_OUT);
    page.next("stop", work);
  }

  @Test
  void whatTheCoreRejectsIsToldWithItsReasonAndTheStreamGoesOn() {
    PageSocket page = PageSocket.open(port, tokens.agent("ana"));
    long work = signIn(page, "ana", 0);
    page.more(work, "{\"requestNumber\":2,\"acceptOffer\":{\"offerId\":77}}");
    assertEquals(
        Reason.REASON_OFFER_UNKNOWN, reply(page, work, 2).getReply().getRejected().getReason());
    page.more(work, "{\"requestNumber\":3,\"setActivity\":{\"activity\":\"ACTIVITY_AWAY\"}}");
    assertFalse(reply(page, work, 3).getReply().hasRejected());
  }

  /**
   * The connection is cut again and again while customers come; whoever resumes after the highest
   * sequence that was seen learns of every offer, and of none twice once what is known is dropped.
   */
  @Test
  void afterEachCutNothingIsLostAndNothingIsNewTwice() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    long seen = 0;
    List<Long> offered = new ArrayList<>();
    for (int round = 0; round < 10; round++) {
      PageSocket page = PageSocket.open(port, tokens.agent("ana"));
      long work = signIn(page, "ana", seen);
      if (round == 0) {
        seen = next(page, work, ResponseCase.SNAPSHOT).getSequence();
        page.more(
            work, "{\"requestNumber\":2,\"setActivity\":{\"activity\":\"ACTIVITY_AVAILABLE\"}}");
        reply(page, work, 2);
        phone.arrive("customer-0", "sales");
      }
      // It came while the page was away, but for the first.
      WorkResponse news = next(page, work, ResponseCase.OFFER_MADE);
      assertTrue(news.getSequence() > seen, "told twice: " + news);
      seen = news.getSequence();
      offered.add(news.getOfferMade().getInteraction().getInteractionId());
      page.more(
          work,
          "{\"requestNumber\":5,\"acceptOffer\":{\"offerId\":%d}}"
              .formatted(news.getOfferMade().getOfferId()));
      seen = Math.max(seen, next(page, work, ResponseCase.ASSIGNMENT_STARTED).getSequence());
      page.more(
          work,
          "{\"requestNumber\":6,\"endInteraction\":{\"interactionId\":%d}}"
              .formatted(news.getOfferMade().getInteraction().getInteractionId()));
      reply(page, work, 6);
      page.cut();
      phone.arrive("customer-" + (round + 1), "sales");
      phone.next(UpdateCase.QUEUED);
    }
    assertEquals(offered.stream().distinct().sorted().toList(), offered);
    assertEquals(10, offered.size());
  }

  @Test
  void theNewerOfTwoSocketsOfAnAgentHasTheSession() {
    PageSocket older = PageSocket.open(port, tokens.agent("ana"));
    long first = signIn(older, "ana", 0);
    next(older, first, ResponseCase.SNAPSHOT);
    PageSocket newer = PageSocket.open(port, tokens.agent("ana"));
    long second = signIn(newer, "ana", 0);
    next(older, first, ResponseCase.SESSION_REPLACED);
    older.next("stop", first);
    next(newer, second, ResponseCase.SNAPSHOT);
    newer.more(second, "{\"requestNumber\":2,\"setActivity\":{\"activity\":\"ACTIVITY_AWAY\"}}");
    assertFalse(reply(newer, second, 2).getReply().hasRejected());
  }

  @Test
  void whoStopsTheStreamIsLostToTheRouterUntilTheyResume() {
    PageSocket page = PageSocket.open(port, tokens.agent("ana"));
    long work = signIn(page, "ana", 0);
    long seen = next(page, work, ResponseCase.SNAPSHOT).getSequence();
    page.stop(work);
    page.next("stop", work);
    TestRouter.until("grace", () -> router.agent("ana").getPresence() == Presence.PRESENCE_GRACE);
    long again = signIn(page, "ana", seen);
    assertFalse(reply(page, again, 1).getReply().hasRejected());
  }

  @Test
  void aWatchedBoardHasTheNumbersOfTheOneOverGrpc() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    PageSocket page = PageSocket.open(port, tokens.supervisor("ute"));
    long watch = page.watch("SupervisorService/WatchBoard", "{}");
    Board first = page.next("news", watch, WatchBoardResponse.getDefaultInstance()).getBoard();
    assertEquals(router.board().getQueuesList(), first.getQueuesList());
    assertEquals(router.board().getAgentsList(), first.getAgentsList());

    phone.arrive("customer", "sales");
    phone.next(UpdateCase.QUEUED);
    Board over = router.board();
    JsonObject news =
        page.next(
            "the change",
            frame ->
                frame.get("kind").getAsString().equals("news")
                    && PageSocket.message(frame, WatchBoardResponse.getDefaultInstance())
                            .getBoard()
                            .getSequence()
                        >= over.getSequence());
    Board now = PageSocket.message(news, WatchBoardResponse.getDefaultInstance()).getBoard();
    assertEquals(over.getTotals(), now.getTotals());
    assertEquals(router.queue("sales"), now.getQueues(0));
    page.stop(watch);
    page.next("stop", watch);
  }

  @Test
  void oneSocketCarriesSeveralCallsAndWatchesAtOnce() {
    PageSocket page = PageSocket.open(port, tokens.supervisor("ute"));
    long board = page.watch("SupervisorService/WatchBoard", "{}");
    long figures = page.watch("FiguresService/WatchFigures", "{}");
    long get = page.call("SupervisorService/GetBoard", "{}");
    long counts = page.call("FiguresService/GetFigures", "{\"by\":\"FIGURES_BY_ALL\"}");
    assertEquals(
        router.board().getQueuesList(),
        page.next("reply", get, GetBoardResponse.getDefaultInstance()).getBoard().getQueuesList());
    assertEquals(
        1, page.next("reply", counts, GetFiguresResponse.getDefaultInstance()).getFiguresCount());
    page.next("news", board);
    page.next("news", figures);
  }

  @Test
  void aSupervisorActsUnderTheTokensName() {
    PageSocket page = PageSocket.open(port, tokens.supervisor("ute"));
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    long call =
        page.call(
            "SupervisorService/Intervene",
            "{\"forceActivity\":{\"agentId\":\"ana\",\"activity\":\"ACTIVITY_AWAY\"}}");
    InterveneResponse done = page.next("reply", call, InterveneResponse.getDefaultInstance());
    assertFalse(done.hasRejected());
    WorkResponse changed = ana.next(ResponseCase.ACTIVITY_CHANGED);
    assertTrue(changed.toString().contains("ute"), changed.toString());
  }

  @Test
  void anAdministratorDefinesAndReadsDefinitions() {
    PageSocket page = PageSocket.open(port, tokens.admin("root"));
    long define =
        page.call(
            "AdminService/Define", "{\"definitions\":[{\"skill\":{\"skillId\":\"german\"}}]}");
    assertFalse(page.next("reply", define).toString().contains("rejected"));
    long list = page.call("AdminService/ListDefinitions", "{}");
    assertTrue(page.next("reply", list).toString().contains("german"));
  }

  @Test
  void theSocketSaysThatItIsThereEvenIfNothingHappens() {
    PageSocket page = PageSocket.open(port, tokens.agent("ana"));
    JsonObject beat = page.next("beat");
    assertEquals(router.clock.timeMs(), beat.get("timeMs").getAsLong());
  }

  @Test
  void whenTheRouterClosesEveryPageIsToldAndResumes() {
    PageSocket page = PageSocket.open(port, tokens.agent("ana"));
    long work = signIn(page, "ana", 0);
    next(page, work, ResponseCase.SNAPSHOT);
    router.server.close();
    JsonObject error = page.next("error", work);
    assertEquals("UNAVAILABLE", error.get("status").getAsString());
    assertEquals(
        new PageSocket.End(1001, "the router is closing: connect again and resume"), page.end());
  }

  @Test
  void socketsAreCountedByRole() throws Exception {
    PageSocket page = PageSocket.open(port, tokens.supervisor("ute"));
    page.next("reply", page.call("SupervisorService/GetBoard", "{}"));
    assertTrue(
        HttpPage.of(router.server.httpPort(), "/metrics")
            .contains("strowger_sockets{role=\"supervisor\"} 1.0"));
    page.cut();
    TestRouter.until(
        "gone",
        () ->
            HttpPage.of(router.server.httpPort(), "/metrics")
                .contains("strowger_sockets{role=\"supervisor\"} 0.0"));
  }

  // ---- what a page does

  private static long signIn(PageSocket page, String agent, long resumeAfter) {
    return page.watch(
        WORK,
        "{\"requestNumber\":1,\"signIn\":{\"agentId\":\"%s\",\"activity\":\"ACTIVITY_AVAILABLE\",\"resumeAfterSequence\":\"%d\"}}"
            .formatted(agent, resumeAfter));
  }

  private static WorkResponse next(PageSocket page, long work, ResponseCase kind) {
    return PageSocket.message(
        page.next(
            kind.name(),
            frame ->
                frame.get("kind").getAsString().equals("news")
                    && frame.get("id").getAsLong() == work
                    && PageSocket.message(frame, WorkResponse.getDefaultInstance())
                            .getResponseCase()
                        == kind),
        WorkResponse.getDefaultInstance());
  }

  private static WorkResponse reply(PageSocket page, long work, long number) {
    while (true) {
      WorkResponse reply = next(page, work, ResponseCase.REPLY);
      if (reply.getReply().getRequestNumber() == number) {
        return reply;
      }
    }
  }
}
