package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A board whose line breaks, whose clock is wrong, and whose rows want to move. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BoardLinkPageTest {
  private static final long TEN_MINUTES_MS = 600_000;

  @TempDir private Path folder;
  private Tokens tokens;
  private TestRouter router;
  private Browser browser;
  private PageTime time;
  private GatewayDesk phone;

  @BeforeEach
  void start() {
    browser = Browser.open();
    time = PageTime.in(browser);
    tokens = Tokens.in(folder);
    router = TestRouter.start(tokens).withSales("ana", "bo").withReturns();
    phone = GatewayDesk.connected(router.channel(), "phone");
  }

  @AfterEach
  void close() {
    if (router != null) {
      router.close();
    }
    browser.close();
  }

  @Test
  void whatIsOldLooksOldAndWhatIsNewAfterABreakIsTheSameAsOnAFreshPage() {
    phone.arrive("vogt", "returns");
    openBoard("");
    browser.awaitText("returns");
    router.clock.advance(10_000);
    browser.awaitText("0:10");

    time.cut();
    time.pass(6_000);
    browser.awaitText("Not live since");
    browser.awaitText("≥0:1");
    String age = figure(2);
    assertTrue(age.startsWith("≥0:1"), age);
    assertTrue(
        browser
            .run("return getComputedStyle(document.querySelector('.figure')).backgroundImage")
            .contains("gradient"));
    time.pass(3_000);
    assertEquals(age, figure(2));
    assertFalse(browser.text().contains("Not connected since"), browser.text());

    time.pass(20_000);
    browser.awaitText("Not connected since");
    browser.awaitText("What you see is old.");
    browser.clickOn("tbody tr.open");
    browser.fill("input[type=search]", "ret");
    assertEquals("ret", browser.run("return document.querySelector('input[type=search]').value"));

    phone.arrive("ruiz", "returns");
    phone.abandon("vogt");
    TestRouter.until("the router has both", () -> router.queue("returns").getAbandoned() == 1);
    time.mend();
    time.pass(11_000);
    browser.awaitText("Live");
    browser.awaitNoText("Not connected since");
    browser.fill("input[type=search]", " ");
    browser.press(org.openqa.selenium.Keys.BACK_SPACE);
    TestRouter.until(
        "the break is made up for", () -> numbers("returns").equals("returns|1|0%|0|–"));
    String after = numbers("returns") + numbers("sales");
    browser.reload();
    TestRouter.until(
        "a fresh page says the same", () -> after.equals(numbers("returns") + numbers("sales")));
  }

  @Test
  void actionsAreOffWhileNothingCanBeSent() {
    phone.arrive("vogt", "returns");
    openBoard("");
    browser.clickOn("tbody tr.open");
    browser.clickOn("section.whole tbody tr.open");
    browser.awaitText("Why is it still waiting?");
    assertEquals("false", disabled("Priority"));
    time.cut();
    time.pass(16_000);
    browser.awaitText("Not connected since");
    assertEquals("true", disabled("Priority"));
    assertEquals(
        "Not connected: nothing can be sent now",
        browser.run(
            "return [...document.querySelectorAll('button')].find((one) => one.textContent === 'Priority').title"));
  }

  @Test
  void aClockThatIsTenMinutesOffChangesNoAgeAndTheTokenIsRenewedInTime() {
    phone.arrive("vogt", "returns");
    openBoard("");
    browser.awaitText("returns");
    router.clock.advance(10_000);
    browser.awaitText("0:10");
    for (long wrongMs : List.of(TEN_MINUTES_MS, -TEN_MINUTES_MS)) {
      time.beWrongBy(wrongMs);
      time.awaitFrames(1);
      assertTrue(row("returns").contains("|0:1"), row("returns"));
    }

    String first = token();
    time.pass(Tokens.SPAN_MS * 2 / 3);
    TestRouter.until("the page has a newer token", () -> !token().equals(first));
    String second = token();
    browser.reload();
    browser.awaitText("returns");
    assertEquals(second, token(), "a page that is loaded again goes on with it");
  }

  private String token() {
    return browser.run("return sessionStorage.getItem('strowger.token')");
  }

  @Test
  void noRowMovesUnderThePointer() {
    phone.arrive("vogt", "returns");
    openBoard("");
    TestRouter.until("the worst is first", () -> order().startsWith("returns"));
    browser.pointAt("tbody tr.open");
    browser.awaitText("order held");
    phone.arrive("old-1", "sales");
    phone.abandon("vogt");
    TestRouter.until("sales waits, returns does not", () -> row("sales").contains("|1|"));
    router.clock.advance(25_000);
    browser.awaitText("over");
    time.awaitFrames(2);
    assertTrue(order().startsWith("returns"), order());

    browser.pointAt("h1");
    TestRouter.until("rows are sorted anew", () -> order().startsWith("sales"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void aClickActsOnTheRowThatWasPressedThoughAnotherIsThereByThen() {
    phone.arrive("vogt", "returns");
    openBoard("");
    TestRouter.until("the worst is first", () -> order().startsWith("returns"));
    String first = "document.querySelector('table[aria-label=\"Queues\"] tbody tr.open')";
    browser.run(first + ".dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}))");
    phone.arrive("ruiz", "sales");
    phone.abandon("vogt");
    TestRouter.until("rows are sorted anew", () -> order().startsWith("sales"));
    browser.run(first + ".click()");
    browser.awaitText("Nobody is waiting in returns.");
    assertTrue(browser.address().endsWith("#/queue/returns"), browser.address());
    browser.run(first + ".click()");
    browser.awaitText("Interactions in sales");
  }

  @Test
  void trendsShowTheLastHourAndTheDayAsCurvesAndAsATable() {
    phone.arrive("vogt", "returns");
    phone.arrive("ruiz", "returns");
    openBoard("");
    browser.awaitText("returns");
    for (int step = 0; step < 12; step++) {
      router.clock.advance(20_000);
      if (step == 6) {
        phone.abandon("vogt");
      } else {
        phone.arrive("call-" + step, "sales");
        phone.abandon("call-" + step);
      }
      time.awaitFrames(1);
    }
    browser.click("Trends");
    browser.awaitText("Trends of all queues");
    TestRouter.until(
        "three charts are drawn",
        () ->
            "3"
                .equals(
                    browser.run(
                        "return String(document.querySelectorAll('.chart canvas').length)")));
    assertEquals("", browser.barriers());
    browser.picture("board-trends");
    time.cut();
    time.pass(8_000);
    browser.awaitText("Not live since");
    browser.click("☾");
    time.pass(600_000);
    browser.picture("board-trends-stale-dark");
    assertEquals("", browser.barriers());
    time.mend();
    time.pass(11_000);
    browser.awaitText("Live");
    browser.click("As table");
    browser.awaitText("In target");
    String hour = table("Waiting, last 60 min");
    assertTrue(hour.contains("|2;") && hour.contains("|1;"), hour);
    TestRouter.until(
        "the day has those who left",
        () -> table("In target, today by half-hours").contains("%|0|12;"));
    assertEquals("", browser.barriers());
  }

  private void openBoard(String rest) {
    browser.go(
        "http://127.0.0.1:"
            + router.server.socketPort().orElseThrow()
            + "/board.html#token="
            + tokens.supervisor("eve")
            + rest);
    browser.awaitText("Queues");
  }

  private String figure(int place) {
    return browser.run(
        "return document.querySelectorAll('.tile .figure')[" + (place - 1) + "].textContent");
  }

  /** The cells of a queue's row. */
  private String row(String queue) {
    return browser.run(
        "const row = [...document.querySelectorAll('table[aria-label=\"Queues\"] tbody tr.open')]"
            + ".find((one) => one.children[1].textContent === '"
            + queue
            + "'); return row === undefined ? '' : [...row.children].map((cell) =>"
            + " cell.textContent.trim()).join('|') + '|'");
  }

  /** The same without what grows with time. */
  private String numbers(String queue) {
    String[] cells = row(queue).split("\\|", -1);
    return cells.length < 7
        ? ""
        : String.join("|", cells[1], cells[2], cells[4], cells[5], cells[6]);
  }

  private String order() {
    return browser.run(
        "return [...document.querySelectorAll('table[aria-label=\"Queues\"] tbody tr.open')]"
            + ".map((one) => one.children[1].textContent).join()");
  }

  private String disabled(String button) {
    return browser.run(
        "return String([...document.querySelectorAll('button')].find((one) => one.textContent === '"
            + button
            + "').disabled)");
  }

  private String table(String label) {
    return browser.run(
        "const table = document.querySelector('table[aria-label=\""
            + label
            + "\"]'); return table === null ? '' : [...table.querySelectorAll('tr')].map((row) =>"
            + " [...row.children].map((cell) => cell.textContent.trim()).join('|')).join(';') + ';'");
  }
}
