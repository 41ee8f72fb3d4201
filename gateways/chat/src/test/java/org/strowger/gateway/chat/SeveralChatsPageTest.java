package org.strowger.gateway.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
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

/** An agent with several customers at once, in a real browser: nothing goes to the wrong one. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SeveralChatsPageTest {
  private static final List<String> NAMES = List.of("Mia", "Kim", "Lou");

  @TempDir private Path folder;
  private final List<ChatPage> customers = new ArrayList<>();
  private Browser desk;
  private PageCentre centre;

  @BeforeEach
  void start() throws Exception {
    desk = Browser.open();
    centre = new PageCentre(folder, ChatLimits.DEFAULT.withMessagesPerSpan(1_000), "ana");
    startShift();
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
    if (centre != null) {
      centre.close();
    }
  }

  @Test
  void draftsAndLinesStayWithTheirCustomers() {
    NAMES.forEach(this::takeOn);
    for (String name : NAMES) {
      choose(name);
      desk.clickOn(".composer textarea");
      desk.press("for " + name);
    }
    assertDrafts();
    desk.reload();
    startShift();
    desk.awaitText("Conversations (3)");
    assertDrafts();
    centre.cable.jerk();
    assertDrafts();

    // Typed to one, switched by key in between: the line goes to whom it was typed to.
    choose("Mia");
    desk.clickOn(".composer textarea");
    desk.press("!");
    desk.press(Keys.F8);
    desk.awaitText("To Kim");
    desk.clickOn(".composer textarea");
    desk.press(Keys.ENTER);
    assertEquals("for Kim", customers.get(1).next("msg").get("text").getAsString());
    choose("Mia");
    desk.clickOn(".composer textarea");
    desk.press(Keys.ENTER);
    assertEquals("for Mia!", customers.getFirst().next("msg").get("text").getAsString());
    assertTrue(customers.getLast().rest().stream().noneMatch(SeveralChatsPageTest::isLine));
  }

  @Test
  void whoHasScrolledUpInALongConversationIsLeftThere() {
    takeOn("Mia");
    String token = customers.getFirst().next("welcome").get("token").getAsString();
    // One socket may not say so much in so short a time, but a customer may have several.
    for (int tab = 0; tab < 5; tab++) {
      ChatPage page = ChatPage.open(centre.chatPort(), "/chat");
      page.send("{'v':1,'t':'hello','token':'" + token + "','lastSeq':" + (1 + tab * 100) + "}");
      for (int line = 1; line <= 100; line++) {
        say(page, tab * 100 + line);
      }
      page.cut();
    }
    desk.awaitText("line 500");
    desk.run("document.querySelector('.lines').scrollTop = 1000");
    desk.awaitText("line 30");
    say(customers.getFirst(), 501);
    desk.awaitText("1 new ↓");
    assertEquals("1000", desk.run("return document.querySelector('.lines').scrollTop"));
    desk.click("1 new ↓");
    desk.awaitNoText("1 new ↓");
  }

  private static void say(ChatPage customer, int line) {
    customer.send("{'v':1,'t':'msg','cid':'" + line + "','text':'line " + line + "'}");
    customer.next("msg");
  }

  private void startShift() {
    desk.go(centre.desk("ana"));
    desk.click("Start shift");
    desk.awaitText("Your day");
  }

  private void takeOn(String name) {
    ChatPage customer = ChatPage.open(centre.chatPort(), "/chat");
    customer.send("{'v':1,'t':'hello','name':'" + name + "'}");
    customers.add(customer);
    desk.click("Accept");
    customer.next("assigned");
    desk.awaitText(name);
  }

  private void choose(String name) {
    Centre.await(
        "a conversation with " + name,
        () -> {
          desk.run(
              "[...document.querySelectorAll('.conversation')]"
                  + ".find(one => one.innerText.includes('"
                  + name
                  + "'))?.click()");
          return desk.text().contains("To " + name);
        });
  }

  private void assertDrafts() {
    for (String name : NAMES) {
      choose(name);
      assertEquals(
          "for " + name, desk.run("return document.querySelector('.composer textarea').value"));
    }
  }

  private static boolean isLine(JsonObject frame) {
    return frame.get("t").getAsString().equals("msg");
  }
}
