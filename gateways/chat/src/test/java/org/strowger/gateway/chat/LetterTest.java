package org.strowger.gateway.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers leave who come when nobody is there: an agent reads it, whatever happens. */
class LetterTest {
  private static final String LETTER =
      "{'v':1,'t':'letter','id':'l','name':'Mia','contact':'mia@example.org','text':'Call me.'}";

  @TempDir private Path folder;
  private Centre centre;

  @BeforeEach
  void start() throws Exception {
    centre = new Centre(folder);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void aLetterOfAClosedEveningIsReadByTheFirstAgentOfTheMorning() throws Exception {
    ChatPage customer = sentAway();
    customer.send(LETTER);
    customer.next("letter-kept");
    customer.send(LETTER);
    customer.next("letter-kept");
    customer.cut();
    centre.restartGateway();

    ChatPage desk = centre.desk("ana");
    RealRouter.TakingAgent ana = centre.router.available("ana");
    var assignment = ana.next();
    JsonObject opened = desk.next("opened");
    assertEquals("Mia", opened.get("customer").getAsString());
    assertEquals("letters", opened.get("queue").getAsString());
    JsonObject letter = desk.next("letter");
    assertEquals("mia@example.org", letter.get("contact").getAsString());
    assertEquals("Call me.", letter.get("text").getAsString());
    desk.send(
        "{'v':1,'t':'msg','cid':'1','text':'Hello','conv':'"
            + opened.get("conv").getAsString()
            + "'}");
    assertEquals("conversation-closed", desk.next("err").get("code").getAsString());
    var _ = assignment.end();
    assertEquals("agent-ended", desk.next("closed").get("reason").getAsString());
    assertEquals(0, centre.router.waiting("letters"), "it was one letter");
  }

  @Test
  void aLetterWaitsHoweverLongTheCustomerIsGone() {
    ChatPage customer = sentAway();
    customer.send(LETTER);
    customer.next("letter-kept");
    customer.cut();
    centre.until(() -> centre.router.waiting("letters") == 1);
    ChatPage chatting = centre.customer();
    chatting.next("welcome");
    chatting.cut();
    centre.until(() -> {
      centre.aheadMs.addAndGet(ChatLimits.DEFAULT.goneAssignedMs());
      return centre.page("/metrics").contains("{reason=\"customer-gone\"} 1.0");
    });
    assertEquals(1, centre.router.waiting("letters"));
  }

  @Test
  void aLetterOfACustomerWhoWasHereBeforeBringsWhatTheyHad() throws Exception {
    ChatPage served = centre.customer();
    String again = served.next("welcome").get("again").getAsString();
    RealRouter.TakingAgent ana = centre.router.available("ana");
    var first = ana.next();
    first.end().join();
    served.next("closed");
    ChatPage late = ChatPage.open(centre.port(), "/chat");
    late.send("{'v':1,'t':'hello','queue':'closed','again':'" + again + "'}");
    late.next("closed");
    late.send(LETTER);
    late.next("letter-kept");
    var past = ana.next().interaction().getPastList();
    assertEquals(first.interaction().getInteractionId(), past.getFirst().getInteractionId());
  }

  @Test
  void aLetterThatTheRouterRefusesIsBroughtAgain() {
    centre.router.closeLetters(true);
    ChatPage customer = sentAway();
    customer.send(LETTER);
    customer.next("letter-kept");
    centre.until(() -> centre.page("/metrics").contains("strowger_chat_letters_waiting 1.0"));
    centre.router.closeLetters(false);
    centre.aheadMs.addAndGet(60_000);
    centre.until(() -> centre.router.waiting("letters") == 1);
  }

  @Test
  void nobodyWritesALetterWithoutAddressOrWhileTheyAreServed() {
    ChatPage customer = centre.customer();
    assertTrue(customer.next("welcome").get("letters").getAsBoolean());
    customer.send(LETTER);
    assertEquals("conversation-open", customer.next("err").get("code").getAsString());
    ChatPage away = sentAway();
    away.send("{'v':1,'t':'letter','contact':' ','text':'Call me.'}");
    assertEquals("contact must be given, as text", away.next("err").get("message").getAsString());
  }

  /** The page of a customer who came to a queue that is closed. */
  private ChatPage sentAway() {
    ChatPage page = ChatPage.open(centre.port(), "/chat");
    page.send("{'v':1,'t':'hello','queue':'closed','name':'Mia'}");
    assertEquals("closed-hours", page.next("closed").get("reason").getAsString());
    return page;
  }
}
