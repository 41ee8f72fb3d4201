package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.proto.v1.ListInteractionsRequest;

/** What a supervisor sees and does on a board, in a real browser against a real router. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BoardPageTest {
  @TempDir private Path folder;
  private Tokens tokens;
  private TestRouter router;
  private Browser browser;

  @BeforeEach
  void start() {
    browser = Browser.open();
    tokens = Tokens.in(folder);
    router = TestRouter.start(tokens).withSales("ana", "bo").withReturns();
  }

  @AfterEach
  void close() {
    if (router != null) {
      router.close();
    }
    browser.close();
  }

  @Test
  void theWorstQueueIsFirstAndLeadsToTheReasonInThreeClicks() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("vogt", "returns");
    openBoard();
    browser.awaitText("returns");
    router.clock.advance(25_000);
    browser.awaitText("over");
    assertEquals("returns", cell(1, 2));

    browser.clickOn("tbody tr.open");
    browser.awaitText("Interactions in returns");
    browser.awaitText("vogt");
    browser.clickOn("section.whole tbody tr.open");
    browser.awaitText("Why is it still waiting?");
    browser.awaitText("parcels");
    browser.picture("board-why");
    assertTrue(browser.address().contains("#/queue/returns/"), browser.address());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void anActIsShownBeforeItIsDoneAndSaysWhatCameOfIt() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("vogt", "returns");
    openBoard();
    browser.clickOn("tbody tr.open");
    browser.clickOn("section.whole tbody tr.open");
    browser.click("Priority");
    browser.clickOn("section.whole form input");
    browser.press("7");
    browser.click("Show what it would do");
    browser.awaitText("Do it");
    browser.click("Do it");
    browser.awaitText("Done at sequence");
    TestRouter.until(
        "the router has done it",
        () ->
            router
                    .supervisor()
                    .listInteractions(
                        ListInteractionsRequest.newBuilder().setQueueId("returns").build())
                    .getInteractions(0)
                    .getPriority()
                == 7);
  }

  @Test
  void movingMoreThanTwentyAsksForTheirNumberAndCanBeUndone() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    for (int call = 0; call < 21; call++) {
      phone.arrive("call-" + call, "returns");
    }
    openBoard();
    browser.clickOn("tbody tr.open");
    TestRouter.until(
        "all are listed",
        () ->
            "21"
                .equals(
                    browser.run(
                        "return String(document.querySelectorAll('section.whole tbody"
                            + " tr.open').length)")));
    browser.clickOn("section.whole th input[type=checkbox]");
    browser.awaitText("21 ticked");
    browser.fill("section.whole form input", "sales");
    browser.click("Show what it would do");
    browser.awaitText("returns: 21 waiting, then 0. sales: 0 waiting, then 21, 0 agents ready.");
    browser.awaitText("Type 21 to confirm");
    assertEquals(
        "true", browser.run("return String(document.querySelector('form .first').disabled)"));
    browser.fill("section.whole form input.short", "21");
    browser.picture("board-move-several");
    browser.click("Do it");
    browser.awaitText("21 moved to sales.");
    assertEquals(21, router.queue("sales").getWaiting());
    browser.click("Undo");
    browser.awaitText("21 moved to returns.");
    assertEquals(21, router.queue("returns").getWaiting());
  }

  @Test
  void aQueueThatGoesOverItsTargetIsSpokenOfOnce() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    openBoard();
    browser.awaitText("returns");
    phone.arrive("vogt", "returns");
    TestRouter.until("somebody waits", () -> cell(1, 3).equals("1"));
    assertEquals("", spoken());
    router.clock.advance(25_000);
    TestRouter.until("it is spoken of", () -> spoken().equals("Over target: returns"));
  }

  @Test
  void whoSignsInAppearsAndTheWallShowsTheSame() {
    openBoard();
    browser.awaitText("ana");
    AgentDesk.available(router.channel(), "ana");
    browser.awaitText("Available of 1");
    assertEquals("", browser.barriers());
    browser.picture("board");
    browser.click("Wall");
    browser.awaitText("No queue has waiting work.");
    assertEquals("", browser.barriers());
  }

  @Test
  void aWallShowsTheWorstQueuesInLargeLettersInTheDark() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("vogt", "returns");
    phone.arrive("ruiz", "returns");
    openBoard();
    browser.click("☾");
    browser.click("Wall");
    router.clock.advance(25_000);
    browser.awaitText("over");
    assertTrue(browser.text().contains("all fine"), browser.text());
    assertEquals("", browser.barriers());
    browser.picture("wall-dark");
  }

  private void openBoard() {
    browser.go(
        "http://127.0.0.1:"
            + router.server.socketPort().orElseThrow()
            + "/board.html#token="
            + tokens.supervisor("eve"));
    browser.awaitText("Queues");
  }

  /** What a screen reader was told. */
  private String spoken() {
    return browser.run("return document.querySelector('#spoken-alert').textContent");
  }

  /** What stands in the table of queues. */
  private String cell(int row, int column) {
    return browser.run(
        "return document.querySelectorAll('tbody tr.open')["
            + (row - 1)
            + "].children["
            + (column - 1)
            + "].textContent");
  }
}
