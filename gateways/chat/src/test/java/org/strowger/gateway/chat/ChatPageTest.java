package org.strowger.gateway.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.strowger.server.Browser;

/** Customers and staff in real browsers, with a real router and gateway between them. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ChatPageTest {
  private static final String SCRIPT = "<img src=x onerror=\"document.title='taken'\">";

  @TempDir private Path folder;
  private final List<Browser> browsers = new ArrayList<>();
  private PageCentre centre;

  @BeforeEach
  void start() throws Exception {
    browsers.add(Browser.open());
    centre = new PageCentre(folder, "ana", "bo");
  }

  @AfterEach
  void close() throws Exception {
    browsers.forEach(Browser::close);
    if (centre != null) {
      centre.close();
    }
  }

  @Test
  void aCustomerAndAnAgentTalkFromTheLineToTheRating() {
    Browser customer = openWidget(browsers.getFirst(), SCRIPT);
    customer.awaitText("You are number 1 in line.");
    Browser desk = startShift("ana");
    desk.click("Accept");
    customer.awaitText("You are talking to Ms. ana.");
    desk.awaitText("To " + SCRIPT);

    write(customer, "Is it " + SCRIPT + " shipped?");
    desk.awaitText("Is it " + SCRIPT + " shipped?");
    awaitTyping(desk, customer);
    desk.press(Keys.ENTER);
    customer.awaitText("xx");
    assertEquals("Shop", outsideTitle(customer), "nothing that was written became code");
    Centre.await(
        "the agent sees that it was read",
        () -> desk.run("return document.querySelector('.line.own').innerText").contains("read"));

    // Both are cut off while they write; each line stands once, in the order of the log.
    centre.cable.pullOut();
    customer.awaitText("Connecting again");
    desk.awaitText("The line to the chat is broken");
    write(customer, "And the invoice?");
    customer.awaitText("not sent yet");
    centre.cable.putIn();
    customer.awaitNoText("not sent yet");
    desk.awaitText("And the invoice?");
    desk.awaitNoText("The line to the chat is broken");
    write(desk, "In the parcel.");
    customer.awaitText("In the parcel.");
    Centre.await("both have the same lines", () -> said(customer).equals(said(desk)));
    assertEquals(4, said(customer).split("\n").length, said(customer));

    attach(customer, "order.txt");
    desk.awaitText("order.txt (1 kB)");
    attach(desk, "invoice.txt");
    customer.awaitText("invoice.txt (1 kB)");
    assertEquals(List.of(), refusedByPolicy(desk), "the page's own rules let the file go");

    desk.click("End");
    customer.awaitText("The conversation is over");
    customer.click("5 ★");
    customer.awaitText("Thank you.");
    assertEquals("", customer.barriers());
    assertEquals("", desk.barriers());

    customer.click("Start a chat");
    customer.awaitText("You are number 1 in line.");
    desk.click("Accept");
    desk.awaitText("Before\n");
    desk.awaitText("Chat · support · ended by the agent");
  }

  @Test
  void aTransferTakesTheConversationWithItsLinesToTheOtherDesk() {
    Browser customer = openWidget(browsers.getFirst(), "Mia");
    Browser first = startShift("ana");
    first.click("Accept");
    write(customer, "Is it shipped?");
    first.awaitText("Is it shipped?");
    write(first, "A colleague knows.");
    customer.awaitText("A colleague knows.");

    Browser second = startShift("bo");
    second.awaitText("No offers.");
    first.click("Transfer");
    first.clickOn("input[type=search]");
    first.press("bo");
    first.awaitText("bo\nAgent\ncan take it now");
    first.clickOn("input[type=radio]");
    first.click("Transfer");
    second.click("Accept");
    second.awaitText("Is it shipped?");
    second.awaitText("A colleague knows.");
    first.awaitNoText("Is it shipped?");
    customer.awaitText("You are talking to Ms. bo.");
    write(second, "It is.");
    customer.awaitText("It is.");
    customer.picture("widget-light");
    customer.run("document.documentElement.dataset.theme = 'dark'");
    customer.picture("widget-dark");
    assertEquals("", customer.barriers());
    assertFalse(first.text().contains("It is."), first.text());
  }

  @Test
  void aSupervisorListensWhispersAndJoins() {
    Browser customer = openWidget(browsers.getFirst(), "Mia");
    Browser desk = startShift("ana");
    desk.click("Accept");
    write(customer, "Is it shipped?");
    desk.awaitText("Is it shipped?");

    Browser board = open();
    board.go(centre.board("eve"));
    board.awaitText("support");
    board.run("location.hash = '#/queue/support'");
    board.awaitText("Interactions in support");
    board.clickOn("section.whole tbody tr.open");
    board.click("Listen");
    board.awaitText("Listening – nobody sees you");
    board.awaitText("Is it shipped?");
    assertEquals("0", board.run("return document.querySelectorAll('.composer').length"));

    board.click("Whisper");
    board.awaitText("Whispering – only ana sees what you write");
    write(board, "Offer a refund.");
    desk.awaitText("Offer a refund.");
    desk.awaitText("the customer does not see this");
    board.picture("board-listen");
    assertEquals("", board.barriers());

    board.click("Join");
    board.click("Join: the customer is told");
    board.awaitText("Joined – the customer and ana see what you write");
    customer.awaitText("Ms. eve has joined");
    write(board, "You get it back.");
    customer.awaitText("You get it back.");
    desk.awaitText("You get it back.");
    assertFalse(customer.text().contains("refund"), customer.text());

    // What the board counts is what the router counts.
    assertEquals("", board.barriers());
    ChatPage another = ChatPage.open(centre.chatPort(), "/chat");
    another.send("{'v':1,'t':'hello','queue':'support','name':'Kim'}");
    Centre.await("the board has the router's numbers", () -> numbersOf(board).equals(counted()));
    board.click("Stop listening");
    board.awaitNoText("Joined –");
  }

  @Test
  void whoComesWhenNobodyIsThereLeavesALetterThatAnAgentReads() {
    Browser customer = browsers.getFirst();
    customer.go(centre.widget("closed"));
    customer.run(PageCentre.widgetButton() + ".click()");
    customer.enterFrame(PageCentre.widgetFrame());
    customer.click("Start a chat");
    customer.awaitText("We are closed now");
    customer.clickOn(".letter input[autocomplete=email]");
    customer.press("mia@example.org");
    customer.clickOn(".letter textarea");
    customer.press("Please call me.");
    customer.picture("widget-letter");
    assertEquals("", customer.barriers());
    centre.cable.pullOut();
    customer.awaitText("Connecting again");
    customer.click("Send");
    centre.cable.putIn();
    customer.awaitText("Thank you. We have your message, and will answer.");

    Browser desk = startShift("ana");
    desk.click("Accept");
    desk.awaitText("To be reached: mia@example.org");
    desk.awaitText("Please call me.");
    desk.click("End");
    desk.awaitText("Nothing in hand.");
  }

  @Test
  void aClosedWidgetCoversNothingAndTabLeavesAnOpenOne() {
    Browser shop = browsers.getFirst();
    shop.go(centre.widget("support"));
    shop.clickOn("#under");
    assertTrue(shop.address().endsWith("#under"), shop.address());

    shop.run(PageCentre.widgetButton() + ".click()");
    shop.enterFrame(PageCentre.widgetFrame());
    shop.awaitText("How can we help?");
    shop.clickOn("input");
    shop.leaveFrame();
    int tabs = 0;
    while (isInWidget(shop)) {
      assertTrue(++tabs < 8, "Tab leaves three fields in less than eight strokes");
      shop.press(Keys.TAB);
    }
  }

  private static boolean isInWidget(Browser shop) {
    return shop.run(
            "return document.activeElement?.shadowRoot?.activeElement?.tagName === 'IFRAME'")
        .equals("true");
  }

  /** A customer who has opened the widget and asked. */
  private Browser openWidget(Browser customer, String name) {
    customer.go(centre.widget("support"));
    customer.run(PageCentre.widgetButton() + ".click()");
    customer.enterFrame(PageCentre.widgetFrame());
    customer.clickOn("input");
    customer.press(name);
    customer.click("Start a chat");
    customer.awaitText("To ");
    return customer;
  }

  private Browser startShift(String agentId) {
    Browser desk = open();
    desk.go(centre.desk(agentId));
    desk.click("Start shift");
    desk.awaitText("Your day");
    return desk;
  }

  private Browser open() {
    Browser opened = Browser.open();
    browsers.add(opened);
    return opened;
  }

  private static void write(Browser page, String text) {
    page.clickOn(".composer textarea");
    page.press(text, Keys.ENTER);
  }

  /** As if chosen by the dialog of the browser, which can't be driven. */
  private static void attach(Browser page, String name) {
    page.run(
        """
        const chosen = new DataTransfer();
        chosen.items.add(new File(["some words"], "%s", { type: "text/plain" }));
        const input = document.querySelector("input[type=file]");
        input.files = chosen.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
        """
            .formatted(name));
  }

  private static List<String> refusedByPolicy(Browser page) {
    return page.complaints().stream().filter(one -> one.contains("Content Security")).toList();
  }

  /** One who types is seen for some seconds only, so they go on until they are. */
  private static void awaitTyping(Browser typist, Browser other) {
    typist.clickOn(".composer textarea");
    Centre.await(
        "the other sees that somebody types",
        () -> {
          typist.press("x");
          return other.text().contains("is typing");
        });
    typist.press("xx");
  }

  private static String outsideTitle(Browser page) {
    page.leaveFrame();
    String title = page.title();
    page.enterFrame(PageCentre.widgetFrame());
    return title;
  }

  /** The lines that people wrote, as the page shows them. */
  private static String said(Browser page) {
    return page.run(
        "return [...document.querySelectorAll('.said')].map(one => one.innerText).join('\\n')");
  }

  /** Of the queue: waiting and ready; of the agent: accepted. */
  private static String numbersOf(Browser board) {
    return board.run(
        """
        const cells = (name) => [...document.querySelectorAll("tbody tr")]
            .map((row) => [...row.children].map((cell) => cell.textContent))
            .find((row) => row[1] === name);
        return cells("support")[2] + " " + cells("support")[5] + " " + cells("ana")[3];
        """);
  }

  private String counted() {
    var board = centre.router.board();
    var queue =
        board.getQueuesList().stream()
            .filter(one -> one.getQueueId().equals("support"))
            .findFirst()
            .orElseThrow();
    var agent =
        board.getAgentsList().stream()
            .filter(one -> one.getAgentId().equals("ana"))
            .findFirst()
            .orElseThrow();
    return queue.getWaiting() + " " + queue.getAgentsReady() + " " + agent.getAccepted();
  }
}
