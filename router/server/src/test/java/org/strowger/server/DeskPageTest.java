package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.Attribute;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ChannelLimit;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.Proficiency;

/** What an agent does at a desk, in a real browser against a real router. */
class DeskPageTest {
  @TempDir private Path folder;
  private Tokens tokens;
  private TestRouter router;
  private GatewayDesk phone;
  private Browser browser;

  @BeforeEach
  void start() {
    browser = Browser.open();
    tokens = Tokens.in(folder);
    router =
        TestRouter.start(tokens)
            .withSales("ana")
            .define(
                Definition.newBuilder()
                    .setCapacityProfile(
                        CapacityProfile.newBuilder()
                            .setCapacityProfileId("two-calls")
                            .setTotal(2)
                            .addLimits(
                                ChannelLimit.newBuilder()
                                    .setChannel(Channel.CHANNEL_PHONE)
                                    .setMax(2))),
                Definition.newBuilder()
                    .setAgent(
                        Agent.newBuilder()
                            .setAgentId("ana")
                            .setCapacityProfileId("two-calls")
                            .addProficiencies(
                                Proficiency.newBuilder().setSkillId("talk").setLevel(5))));
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
  void anAgentStartsAShiftAcceptsByKeyAndEnds() {
    startShift();
    browser.awaitText("No offers.");

    phone.arrive("vogt", "sales");
    browser.awaitText("vogt");
    assertTrue(browser.text().contains("Phone · sales"), browser.text());
    assertTrue(browser.text().contains("answer in"), browser.text());
    TestRouter.until("the title tells of it", () -> browser.title().startsWith("▶ Offer: sales"));

    browser.press(Keys.F2);
    browser.press(Keys.ENTER);
    phone.next(UpdateCase.ASSIGNED);
    browser.awaitText("Conversations (1)");

    browser.click("End");
    phone.next(UpdateCase.ENDED);
    browser.awaitText("Nothing in hand.");
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void anOfferTakesNeitherTheCursorNorALetterFromWhoeverIsTyping() {
    startShift();
    phone.arrive("vogt", "sales");
    browser.click("Accept");
    browser.awaitText("Conversations (1)");

    browser.clickOn("textarea");
    browser.press("she wants ");
    phone.arrive("ruiz", "sales");
    browser.awaitText("ruiz");
    browser.press("her money back");
    assertEquals(
        "she wants her money back", browser.run("return document.querySelector('textarea').value"));

    browser.press(Keys.F2);
    browser.press(Keys.ESCAPE);
    assertEquals("TEXTAREA", browser.run("return document.activeElement.tagName"));
    browser.press(" today");
    assertEquals(
        "she wants her money back today",
        browser.run("return document.querySelector('textarea').value"));

    browser.reload();
    startShift();
    browser.awaitText("Conversations (1)");
    assertEquals(
        "she wants her money back today",
        browser.run("return document.querySelector('textarea').value"));
  }

  @Test
  void aMissedOfferStaysAsACardUntilTheAgentIsBack() {
    startShift();
    phone.arrive("vogt", "sales");
    browser.awaitText("vogt");
    router.clock.advance(15_001);
    browser.awaitText("Missed sales");
    browser.awaitText("you missed an offer");
    browser.click("I'm back");
    browser.awaitNoText("Missed sales");
    TestRouter.until(
        "the router knows", () -> router.agent("ana").getActivity() == Activity.ACTIVITY_AVAILABLE);
  }

  @Test
  void whoeverIsSetToAnotherActivityLearnsByWhom() {
    startShift();
    router.force("ana", Activity.ACTIVITY_AWAY);
    browser.awaitText("Away: set by eve");
    browser.click("Dismiss");
    browser.awaitNoText("Away: set by eve");
    assertTrue(browser.text().contains("While you are Away nothing is offered"), browser.text());
  }

  @Test
  void whatACustomerSaysIsTextAndNeverCode() {
    startShift();
    phone.send(command ->
        command.setArrive(
            GatewayDesk.arrival("customer", "sales").toBuilder()
                .addAttributes(
                    Attribute.newBuilder()
                        .setName("subject")
                        .setValue("<img src=x onerror=\"document.title='taken'\">"))));
    browser.awaitText("<img src=x onerror=\"document.title='taken'\">");
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void anotherDeskOfTheSameAgentTakesOverAndTheFirstSaysSo() {
    startShift();
    PageSocket other =
        PageSocket.open(router.server.socketPort().orElseThrow(), tokens.agent("ana"));
    other.watch(
        "AgentService/Work",
        "{\"requestNumber\":1,\"signIn\":{\"agentId\":\"ana\",\"activity\":\"ACTIVITY_AVAILABLE\"}}");
    browser.awaitText("You are signed in at another desk.");
    browser.click("Work here instead");
    browser.awaitText("No offers.");
  }

  @Test
  void withoutATokenOrWithAForeignOneThePageSaysWhatToDo() {
    browser.go(address("desk.html"));
    browser.awaitText("This page needs a token");
    Tokens foreign = Tokens.in(folder.resolve("foreign"));
    browser.go(address("desk.html") + "?foreign#token=" + foreign.agent("ana"));
    browser.awaitText("This page's session was refused");
  }

  @Test
  void everyStateIsFreeOfBarriersInLightAndDarkAndInGerman() {
    startShift();
    assertEquals("", browser.barriers());
    phone.arrive("vogt", "sales");
    browser.awaitText("vogt");
    assertEquals("", browser.barriers());
    browser.picture("desk-offer");
    browser.click("Accept");
    browser.awaitText("Conversations (1)");
    browser.picture("desk-conversation");
    browser.pressWith(Keys.CONTROL, ".");
    browser.awaitText("Sign out");
    assertEquals("", browser.barriers());
    browser.press(Keys.ESCAPE);
    browser.click("☾");
    assertEquals("", browser.barriers());
    browser.click("Deutsch");
    browser.awaitText("Gespräche (1)");
    assertEquals("", browser.barriers());
    browser.picture("desk-dark-german");
  }

  private void startShift() {
    browser.go(address("desk.html") + "#token=" + tokens.agent("ana"));
    browser.awaitText("Start your shift");
    browser.click("Start shift");
    browser.awaitText("Your day");
  }

  private String address(String page) {
    return "http://127.0.0.1:" + router.server.socketPort().orElseThrow() + "/" + page;
  }
}
