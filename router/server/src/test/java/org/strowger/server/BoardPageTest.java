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
import org.openqa.selenium.Keys;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AssignmentStarted;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ListInteractionsRequest;
import org.strowger.proto.v1.WorkResponse.ResponseCase;

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
    assertEquals("", channels("By channel"), "one alone is not told apart");
    phone.arrive("ruiz", "returns", Channel.CHANNEL_CHAT);
    router.clock.advance(25_000);
    browser.awaitText("over");
    assertEquals("returns", cell(1, 2));
    TestRouter.until(
        "channels are told apart",
        () -> channels("By channel").equals("Phone 1 m:ss 0 1 0 – 0, Chat 1 m:ss 0 1 0 – 0"));

    browser.clickOn("tbody tr.open");
    browser.awaitText("Interactions in returns");
    browser.awaitText("vogt");
    assertEquals(channels("By channel"), channels("returns by channel"));
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
    browser.awaitText("it would be done");
    browser.click("Do it");
    browser.awaitText("eve: gave interaction 1 priority 7. Sequence ");
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
  void aQueueIsDrainedToAnotherOnceItsEffectWasSeen() {
    AgentDesk.available(router.channel(), "ana");
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("vogt", "returns");
    phone.arrive("ruiz", "returns");
    phone.awaitAck(2);
    openBoard();
    openQueue("returns");
    browser.click("Drain");
    browser.press("sales");
    browser.awaitText("0 waiting, 1 ready");
    browser.press(Keys.TAB, "the parcels are lost", Keys.ENTER);
    browser.awaitText("it would be done, and 3 events follow");
    browser.awaitText("interaction 2 moves to sales: drained");
    browser.picture("board-drain");
    assertEquals("", browser.barriers());
    assertEquals(2, router.queue("returns").getWaiting(), "nothing has moved");

    browser.click("Do it");
    browser.awaitText("eve: drained returns to sales. Reason: the parcels are lost. Sequence ");
    assertEquals(0, router.queue("returns").getWaiting());
    assertEquals(1, router.queue("sales").getWaiting());
    assertEquals(1, router.queue("sales").getOfferedNow());
    openQueue("sales");
    browser.awaitText("drained returns to sales");
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void drainingMoreThanTwentyAsksForTheirNumber() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    for (int call = 0; call < 21; call++) {
      phone.arrive("call-" + call, "returns");
    }
    phone.awaitAck(21);
    openBoard();
    openQueue("returns");
    browser.click("Drain");
    browser.press("sales", Keys.ENTER);
    browser.awaitText("Type 21 to confirm");
    browser.awaitText("and 17 more");
    assertEquals(
        "true", browser.run("return String(document.querySelector('form.act .first').disabled)"));
    browser.fill("form.act input.short", "21");
    browser.click("Do it");
    browser.awaitText("drained returns to sales");
    assertEquals(21, router.queue("sales").getWaiting());
  }

  @Test
  void anInteractionIsGivenToAnAgentByHand() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("vogt", "returns");
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    openBoard();
    openQueue("returns");
    browser.clickOn("section.whole tbody tr.open");
    browser.awaitText("parcels");
    browser.click("Give to an agent");
    browser.awaitText("ana\nnot signed in");
    browser.awaitText("bo\nbo: has no parcels");
    browser.press("BO");
    browser.awaitNoText("ana\nnot signed in");
    browser.picture("board-assign");
    assertEquals("", browser.barriers());
    browser.clickOn("form.act input[type=radio]");
    browser.click("Show what it would do");
    browser.awaitText("Set aside: bo: has no parcels");
    browser.click("Do it");
    browser.awaitText("eve: gave interaction 1 to bo. Sequence ");
    AssignmentStarted given = bo.next(ResponseCase.ASSIGNMENT_STARTED).getAssignmentStarted();
    assertEquals(1, given.getInteraction().getInteractionId());
    assertEquals("eve", given.getSupervisorId());

    bo.ask(request -> request.getAskForHelpBuilder().setInteractionId(1).setNote("a refund"));
    browser.awaitText("asks for help, 0:0");
    openAgent("bo");
    browser.awaitText("a refund");
    assertEquals("", browser.barriers());
    browser.click("I'm coming");
    browser.awaitText("eve is coming");
    browser.awaitText("eve: told bo to be coming to help with interaction 1");
  }

  @Test
  void anAgentIsSetToAnActivityAndSignedOutAndToldByWhomAndWhy() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    openBoard();
    openAgent("ana");
    browser.awaitText("Set Away");
    browser.click("Set Away");
    browser.awaitText("it would be done");
    browser.press("team meeting");
    browser.picture("board-agent");
    assertEquals("", browser.barriers());
    browser.click("Do it");
    browser.awaitText("eve: set ana to Away. Reason: team meeting. Sequence ");
    var changed = ana.next(ResponseCase.ACTIVITY_CHANGED).getActivityChanged();
    assertEquals(Activity.ACTIVITY_AWAY, changed.getActivity());
    assertEquals("eve", changed.getSupervisorId());
    assertEquals("team meeting", changed.getNote());

    router.force("ute", "ana", Activity.ACTIVITY_AVAILABLE);
    browser.awaitText("ute: set ana to Available. Sequence ");
    browser.click("Interventions");
    TestRouter.until("what both did is listed", () -> interventions().equals("ute,eve"));
    browser.picture("board-interventions");
    assertEquals("", browser.barriers());

    browser.click("Sign out");
    browser.awaitText("it would be done");
    browser.click("Do it");
    browser.awaitText("eve: signed ana out. Sequence ");
    TestRouter.until("what is done appears", () -> interventions().equals("eve,ute,eve"));
    assertEquals("eve", ana.next(ResponseCase.SIGNED_OUT).getSignedOut().getSupervisorId());
    assertEquals(Activity.ACTIVITY_OFFLINE, router.agent("ana").getActivity());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void whatTheRouterWouldRefuseIsSaidInWordsAtTheControlInEitherLanguage() {
    openBoard();
    openAgent("ana");
    browser.click("Sign out");
    browser.awaitText("Not done: the agent is not signed in");
    assertEquals(
        "true", browser.run("return String(document.querySelector('form.act .first').disabled)"));
    browser.press(Keys.ESCAPE);
    browser.click("Deutsch");
    openQueue("returns");
    browser.click("Leeren");
    browser.press("nowhere", Keys.ENTER);
    browser.awaitText("Nicht ausgeführt: diese Warteschlange gibt es nicht");
    browser.picture("board-refused-german");
    assertEquals("", browser.barriers());
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
    browser.clickOn("section.whole td input[type=checkbox]");
    browser.awaitText("20 ticked");
    browser.awaitNoText("Type 21 to confirm");
    browser.clickOn("section.whole td input[type=checkbox]");
    browser.awaitText("21 ticked");
    browser.click("Show what it would do");
    browser.awaitText("Type 21 to confirm");
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
    browser.awaitText("Offline 1");
    browser.click("Available 1");
    browser.awaitText("Agents (1)");
    assertEquals("", browser.barriers());
    browser.picture("board");
    browser.click("Available 1");
    browser.awaitText("Agents (2)");
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

  private void openQueue(String id) {
    open("Queues", "Warteschlangen", id);
  }

  private void openAgent(String id) {
    open("Agents", "Agenten", id);
  }

  /** By the keyboard, as the row of that id in the table of either name. */
  private void open(String english, String german, String id) {
    TestRouter.until(
        id + " is there",
        () ->
            Boolean.parseBoolean(
                browser.run(
                    """
                    const tables = ['%s', '%s'].map((name) => `table[aria-label="${name}"] tr.open`).join();
                    const row = [...document.querySelectorAll(tables)]
                        .find((one) => one.children[1].textContent === '%s');
                    row?.focus();
                    return row !== undefined;
                    """
                        .formatted(english, german, id))));
    browser.press(Keys.ENTER);
  }

  /**
   * The rows of the table of channels by that name, whatever the ages; empty where there is none.
   */
  private String channels(String name) {
    return browser.run(
        """
        return [...document.querySelectorAll('table.channels[aria-label="%s"] tbody tr')]
            .map((row) => [...row.children].map((one) => one.textContent).join(' ')).join(', ')
            .replace(/\\d:\\d\\d/g, 'm:ss');
        """
            .formatted(name));
  }

  /** Who did what is listed, the newest first. */
  private String interventions() {
    return browser.run(
        "return [...document.querySelectorAll('ol.acts li')]"
            + ".map((one) => / (\\w+): /.exec(one.textContent)?.[1]).join()");
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
