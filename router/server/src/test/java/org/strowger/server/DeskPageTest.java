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
import org.openqa.selenium.Keys;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.AnswerHelp;
import org.strowger.proto.v1.Attribute;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ChannelLimit;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Disposition;
import org.strowger.proto.v1.ForceActivity;
import org.strowger.proto.v1.ForceSignOut;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.Proficiency;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Target;
import org.strowger.proto.v1.WorkResponse.ResponseCase;
import org.strowger.token.Reach;
import org.strowger.token.Role;

/** What an agent does at a desk, in a real browser against a real router. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
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
    browser.awaitText("Capacity 0/2 taken");

    phone.arrive("vogt", "sales");
    browser.awaitText("vogt");
    assertTrue(browser.text().contains("Phone · sales"), browser.text());
    assertTrue(browser.text().contains("answer in"), browser.text());
    TestRouter.until("the title tells of it", () -> browser.title().startsWith("▶ Offer: sales"));

    browser.press(Keys.F2);
    browser.press(Keys.ENTER);
    phone.next(UpdateCase.ASSIGNED);
    browser.awaitText("Conversations (1)");
    browser.awaitText("Capacity 1/2 taken");
    router.clock.advance(660_000);

    browser.click("End");
    phone.next(UpdateCase.ENDED);
    browser.awaitText("Nothing in hand.");
    browser.awaitText("1 handled, 11:00 each\ntalk 11:00 · hold 0:00 · wrap-up 0:00");
    browser.awaitText("Occupancy 100%");
    browser.awaitText("5.5 offers an hour");
    assertEquals("", browser.barriers());
    browser.reload();
    startShift();
    browser.awaitText("1\naccepted");
    browser.awaitText("1 handled, 11:00 each");
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
  void anOfferThatIsAcceptedByItselfSoundsBeforeItConnects() {
    browser.beforeEachPage("page-sounds.js");
    Queue.Builder warned = TestRouter.sales().toBuilder();
    warned.getOffersBuilder().setAutoAccept(true).setAutoAcceptDelayMs(5_000);
    router.define(Definition.newBuilder().setQueue(warned));
    startShift();
    browser.awaitText("auto");
    String unlocking = browser.run("return pageSounds.tones().join()");

    phone.arrive("vogt", "sales");
    phone.next(UpdateCase.OFFERED);
    browser.awaitText("Connecting in");
    assertEquals(unlocking + ",1,5", browser.run("return pageSounds.tones().join()"));
    assertTrue(browser.text().contains("Nothing in hand."), browser.text());
    assertEquals("", browser.barriers());

    phone.next(UpdateCase.ASSIGNED);
    browser.awaitText("Conversations (1)");
    browser.awaitText("auto");
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void whatIsAcceptedByItselfMayBeDeclinedBefore() {
    Queue.Builder warned = TestRouter.sales().toBuilder().setOfferTimeoutMs(600_000);
    warned.getOffersBuilder().setAutoAccept(true).setAutoAcceptDelayMs(300_000);
    router.define(Definition.newBuilder().setQueue(warned));
    startShift();
    phone.arrive("vogt", "sales");
    browser.awaitText("Connecting in");
    browser.click("Decline");
    phone.next(UpdateCase.OFFER_WITHDRAWN);
    browser.awaitText("No offers.");
  }

  @Test
  void whoeverIsSetToAnotherActivityLearnsByWhom() {
    startShift();
    browser.awaitText("You are Available");
    router.force("ana", Activity.ACTIVITY_AWAY);
    browser.awaitText("Away: set by eve");
    browser.click("Dismiss");
    browser.awaitNoText("Away: set by eve");
    assertTrue(browser.text().contains("While you are Away nothing is offered"), browser.text());
  }

  @Test
  void whoeverIsSetToAnActivityOrSignedOutLearnsWhy() {
    startShift();
    browser.awaitText("You are Available");
    router
        .supervisor()
        .intervene(
            InterveneRequest.newBuilder()
                .setSupervisorId("eve")
                .setNote("team meeting")
                .setForceActivity(
                    ForceActivity.newBuilder()
                        .setAgentId("ana")
                        .setActivity(Activity.ACTIVITY_AWAY))
                .build());
    browser.awaitText("Away: set by eve – team meeting");
    router
        .supervisor()
        .intervene(
            InterveneRequest.newBuilder()
                .setSupervisorId("eve")
                .setNote("the shift is over")
                .setForceSignOut(ForceSignOut.newBuilder().setAgentId("ana"))
                .build());
    browser.awaitText("Start your shift");
    browser.awaitText("Offline: set by eve – the shift is over");
    assertEquals("", browser.barriers());
    browser.click("Deutsch");
    browser.awaitText("Abgemeldet: gesetzt von eve – the shift is over");
    browser.click("Schicht beginnen");
    browser.awaitText("Keine Anfragen.");
    browser.awaitNoText("gesetzt von eve");
  }

  /** The colleague's acceptance is on its way to this desk while its own is on its way. */
  @Test
  void whoeverIsSlowerLearnsInEitherLanguageWhoHasTakenIt() {
    PageTime time = PageTime.in(browser);
    Queue.Builder both = TestRouter.sales().toBuilder().setQueueId("both");
    both.getOffersBuilder().setParallel(2);
    router.define(Definition.newBuilder().setQueue(both), agent("bo"));
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    startShift();

    boIsFaster(bo, time, "vogt", "Accept");
    browser.awaitText("Not done: already taken by bo");
    time.letGo();
    browser.awaitText("both: Taken back: already taken by bo");
    browser.awaitText("No offers.");
    assertEquals("", browser.barriers());

    browser.click("Deutsch");
    browser.awaitText("both: Zurückgenommen: schon von bo angenommen");
    boIsFaster(bo, time, "ruiz", "Annehmen");
    browser.awaitText("Nicht ausgeführt: schon von bo angenommen");
    browser.picture("desk-taken-german");
    time.letGo();
    browser.awaitText("Keine Anfragen.");
    assertEquals(List.of(), browser.complaints());
  }

  private void boIsFaster(AgentDesk bo, PageTime time, String customer, String accept) {
    time.hold("offerEnded");
    phone.arrive(customer, "both");
    browser.awaitText(customer);
    bo.acceptNext();
    time.awaitHeld();
    browser.click(accept);
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
  void ofTwoTabsOfOneBrowserOnlyOneIsTheDesk() {
    startShift();
    String first = browser.inNewTab(address("desk.html") + "#token=" + tokens.agent("ana"));
    browser.awaitText("Start your shift");
    browser.click("Start shift");
    browser.awaitText("Your desk is open in another tab of this browser.");
    phone.arrive("vogt", "sales");
    phone.next(UpdateCase.OFFERED);
    assertFalse(browser.text().contains("vogt"), browser.text());

    browser.click("Work here instead");
    browser.awaitText("vogt");
    browser.toTab(first);
    browser.awaitText("You are signed in at another desk.");
    assertFalse(browser.title().contains("Offer"), browser.title());
  }

  @Test
  void anOfferThatIsOverIsGoneFromThePageAndItsTitle() {
    startShift();
    phone.arrive("vogt", "sales");
    browser.awaitText("vogt");
    TestRouter.until("the title tells of it", () -> browser.title().startsWith("▶ Offer: sales"));
    assertTrue(sign().endsWith("ringing.svg"), sign());

    phone.abandon("vogt");
    browser.awaitText("No offers.");
    TestRouter.until("the title is quiet", () -> browser.title().startsWith("Desk"));
    assertTrue(sign().endsWith("idle.svg"), sign());
  }

  private String sign() {
    return browser.run("return document.querySelector('link[rel=icon]').getAttribute('href')");
  }

  @Test
  void twoOffersAtOnceStandOneUnderTheOther() {
    startShift();
    phone.arrive("vogt", "sales");
    phone.arrive("ruiz", "sales");
    browser.awaitText("ruiz");
    browser.awaitText("vogt");
    TestRouter.until(
        "both are there",
        () -> browser.run("return document.querySelectorAll('.offer').length").equals("2"));
  }

  @Test
  void whoIsToTakeOverIsShownWithWhetherTheyCan() {
    router.define(agent("bo"), agent("cy"), agent("di"));
    startShift(tokens.of("ana", Role.AGENT, Reach.ALL, Reach.ALL));
    phone.arrive("vogt", "sales");
    browser.click("Accept");
    browser.awaitText("Conversations (1)");
    AgentDesk cy = AgentDesk.available(router.channel(), "cy");
    AgentDesk away = AgentDesk.available(router.channel(), "di");
    away.set(Activity.ACTIVITY_AWAY);
    browser.click("Transfer");
    browser.awaitText("bo\nAgent\nnot signed in");
    browser.awaitText("cy\nAgent\ncan take it now");
    browser.awaitText("di\nAgent\naway");
    assertEquals("", browser.barriers());
    browser.picture("desk-transfer");

    browser.clickOn("input[type=search]");
    browser.press("CY");
    browser.awaitNoText("bo\nAgent");
    browser.clickOn("input[type=radio]");
    browser.click("Transfer");
    browser.awaitText("Going to cy; yours until cy accepts");
    cy.acceptNext();
    phone.next(UpdateCase.HANDED_OVER);
    browser.awaitText("Nothing in hand.");
    browser.awaitText("vogt is with cy now.");
  }

  @Test
  void whoIsTransferredStaysUntilTheColleagueAcceptsAndComesBackByARefusal() {
    router.define(agent("bo"), agent("cy"));
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    phone.arrive("boss", "sales");
    long first = bo.acceptNext();
    phone.arrive("bill", "sales");
    bo.acceptNext();
    startShift(tokens.of("ana", Role.AGENT, Reach.ALL, Reach.ALL));
    phone.arrive("vogt", "sales");
    browser.click("Accept");
    browser.awaitText("Conversations (1)");

    transferTo("bo", "has no room for it");
    browser.awaitText("The customer stays with you, on hold, until bo accepts.");
    browser.click("Transfer");
    browser.awaitText("Going to bo; yours until bo accepts");
    browser.awaitText("on hold");
    assertEquals("", browser.barriers());
    bo.end(first);
    bo.decline(bo.next(ResponseCase.OFFER_MADE).getOfferMade().getOfferId());
    browser.awaitText("vogt is with you still: bo declined.");
    browser.awaitNoText("on hold");
    browser.click("Dismiss");

    AgentDesk cy = AgentDesk.available(router.channel(), "cy");
    transferTo("cy", "can take it now");
    browser.click("Transfer");
    cy.next(ResponseCase.OFFER_MADE);
    router.clock.advance(15_001);
    browser.awaitText("vogt is with you still: cy did not answer.");
    browser.click("Dismiss");

    transferTo("bo", "");
    browser.click("Transfer");
    browser.click("Take back");
    browser.awaitNoText("Going to bo");
    browser.awaitNoText("on hold");
    assertTrue(browser.text().contains("Conversations (1)"), browser.text());
    assertEquals("0", browser.run("return document.querySelectorAll('.card.warn').length"));
  }

  @Test
  void whatTheCustomerHadBeforeIsShownBesideThem() {
    router.define(
        agent("cy"),
        Definition.newBuilder().setDisposition(Disposition.newBuilder().setDispositionId("sold")));
    AgentDesk cy = AgentDesk.available(router.channel(), "cy");
    phone.arrive("vogt-before", "sales");
    long before = cy.acceptNext();
    router.clock.advance(61_000);
    cy.end(before);
    router.clock.advance(2 * 86_400_000);
    phone.send(command ->
        command.setArrive(
            GatewayDesk.arrival("vogt", "sales").toBuilder().setRelatedInteractionId(before)));
    long first = cy.acceptNext();
    router.clock.advance(192_000);
    cy.ask(request ->
        request.getSetDispositionBuilder().setInteractionId(first).setDispositionId("sold"));
    cy.ask(request ->
        request
            .getTransferInteractionBuilder()
            .setInteractionId(first)
            .setTarget(Target.newBuilder().setQueueId("sales")));

    startShift();
    browser.click("Accept");
    browser.awaitText("Conversations (1)");
    browser.awaitText("Before\n");
    browser.awaitText("cy\n3:12\nPhone · sales · transferred · sold");
    browser.awaitText("cy\n1:01\nPhone · sales · ended by the agent");
    assertTrue(browser.text().contains("\n2027-01-"), "on which day that was");
    assertEquals("", browser.barriers());
    browser.picture("desk-before");
  }

  private void transferTo(String agent, String state) {
    browser.click("Transfer");
    browser.clickOn("input[type=search]");
    browser.press(agent);
    browser.awaitText(agent + "\nAgent\n" + state);
    browser.clickOn("input[type=radio]");
  }

  @Test
  void nothingThatIsTypedIsTakenForAKey() {
    startShift();
    phone.arrive("vogt", "sales");
    browser.click("Accept");
    browser.awaitText("Conversations (1)");
    phone.arrive("ruiz", "sales");
    browser.awaitText("ruiz");
    String before = doings();

    browser.clickOn("textarea");
    String typed = "abcdefghijklmnopqrstuvwxyz 0123456789 .,-+# €@";
    browser.press(typed);
    assertEquals(typed, browser.run("return document.querySelector('textarea').value"));

    // As every system says Alt and AltGr, also beside a field: whoever takes a key prevents what
    // the browser would do.
    String taken =
        browser.run(
            """
            const signs = "abcdefghijklmnopqrstuvwxyz0123456789.,-+€@[";
            const taken = [];
            for (const place of [document.querySelector("textarea"), document.body]) {
              for (const key of signs) {
                for (const held of [
                  {}, { altKey: true }, { ctrlKey: true, altKey: true },
                  { modifierAltGraph: true }, { ctrlKey: true, modifierAltGraph: true },
                ]) {
                  const event = { key, bubbles: true, cancelable: true, ...held };
                  if (!place.dispatchEvent(new KeyboardEvent("keydown", event))) {
                    taken.push(place.tagName + " " + key);
                  }
                }
              }
            }
            return taken.join();
            """);
    assertEquals("", taken);
    assertEquals("TEXTAREA", browser.run("return document.activeElement.tagName"));
    assertEquals(before, doings());
  }

  /** What the page says but for notes, and without the times that go on. */
  private String doings() {
    return browser.run(
        """
        return [...document.querySelectorAll("header, .offers, nav, section.card > .row")]
            .map((one) => one.innerText.replace(/[0-9:]+/g, "")).join();
        """);
  }

  @Test
  void theKeysAreTheAgentsOwn() {
    startShift();
    browser.clickOn("[aria-label='Help']");
    change("go to the offer", Keys.F9);
    browser.awaitText("F9");
    assertEquals("", browser.barriers());
    browser.picture("desk-keys");
    change("next conversation", Keys.F9);
    browser.awaitText("F9 is taken: go to the offer");
    change("next conversation", "n");
    browser.awaitText("n is what you type with.");
    change("next conversation", Keys.F5);
    browser.awaitText("The browser wants that key for itself.");
    change("next conversation", Keys.ESCAPE);
    browser.clickOn("[aria-label^='Turn off: what to do']");
    browser.awaitText("off\nwhat to do");
    browser.press(Keys.ESCAPE);
    browser.awaitNoText("Turn off");
    browser.pressWith(Keys.CONTROL, ".");
    phone.arrive("vogt", "sales");
    browser.awaitText("vogt");
    browser.press(Keys.F2);
    assertFalse(isAccept(), "F2 is the key no longer");
    assertFalse(browser.text().contains("change activity"), browser.text());
    browser.press(Keys.F9);
    assertTrue(isAccept(), "F9 is the key now");

    browser.reload();
    startShift();
    browser.awaitText("vogt");
    browser.press(Keys.F9);
    browser.press(Keys.ENTER);
    browser.awaitText("Conversations (1)");
    browser.clickOn("[aria-label='Help']");
    browser.click("All as at first");
    browser.awaitNoText("F9");
  }

  private void change(String does, CharSequence key) {
    browser.clickOn("[aria-label^='Change: " + does + "']");
    browser.press(key);
  }

  private boolean isAccept() {
    return browser.run("return document.activeElement.innerText").equals("Accept");
  }

  @Test
  void aLetterAfterThePalettesKeyDoesWhatItSaysAndEscapeLeadsBack() {
    startShift();
    phone.arrive("vogt", "sales");
    browser.click("Accept");
    browser.awaitText("Conversations (1)");
    browser.clickOn("textarea");
    browser.press("she ");

    palette();
    assertEquals("", browser.barriers());
    browser.press(Keys.ESCAPE);
    browser.press("wants ");

    palette();
    browser.press("h");
    browser.awaitText("on hold");
    browser.press("to ");
    palette();
    browser.press("h");
    browser.awaitNoText("on hold");

    palette();
    browser.press("?");
    browser.awaitText("Help is asked for, 0:0");
    palette();
    browser.press("?");
    browser.awaitNoText("Help is asked for");

    palette();
    browser.press("t");
    browser.awaitText("Find a queue or an agent");
    assertEquals("search", browser.run("return document.activeElement.type"));
    browser.press(Keys.ESCAPE);
    browser.press("know");
    palette();
    browser.press("a");
    browser.awaitText("Sign out");
    browser.press(Keys.ESCAPE);
    browser.press("!");
    assertEquals(
        "she wants to know!", browser.run("return document.querySelector('textarea').value"));
  }

  @Test
  void aMuteIsPendingUntilThePhoneReportsItAndWhatThePhoneReportsIsShown() {
    startShift();
    phone.arrive("vogt", "sales");
    browser.click("Accept");
    browser.awaitText("Microphone on");

    browser.click("Mute");
    assertTrue(phone.next(UpdateCase.MUTE_WANTED).getMuteWanted().getMuted());
    browser.awaitText("Microphone on · muting …");
    assertEquals("dashed", outline("button.pending"));
    browser.click("Don't mute");
    assertFalse(phone.next(UpdateCase.MUTE_WANTED).getMuteWanted().getMuted());
    browser.awaitText("unmuting …");
    reportMute(false);
    browser.awaitNoText("muting …");
    browser.click("Mute");
    assertTrue(phone.next(UpdateCase.MUTE_WANTED).getMuteWanted().getMuted());
    browser.awaitText("Microphone on · muting …");
    assertEquals("dashed", outline("section .microphone"));
    assertEquals("dashed", outline("nav .microphone"));
    assertEquals("", browser.barriers());
    browser.picture("desk-muting");
    reportMute(true);
    browser.awaitText("Microphone muted");
    browser.awaitNoText("muting …");
    assertEquals("none", outline("section .microphone"));
    assertEquals("", browser.barriers());

    reportMute(false);
    browser.awaitText("Microphone on");
    browser.awaitNoText("Microphone muted");
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void aMuteThatThePhoneDoesNotConfirmInTimeIsSaidInEitherLanguageAlsoAfterAReload() {
    startShift();
    phone.arrive("vogt", "sales");
    browser.click("Accept");
    browser.awaitText("Microphone on");
    palette();
    browser.press("m");
    assertTrue(phone.next(UpdateCase.MUTE_WANTED).getMuteWanted().getMuted());
    browser.awaitText("muting …");

    router.clock.advance(5_001);
    browser.awaitText("Microphone on · not confirmed by the phone");
    browser.awaitText("The phone did not confirm in time that you are muted");
    browser.awaitNoText("muting …");
    assertEquals("", browser.barriers());
    browser.reload();
    startShift();
    browser.awaitText("The phone did not confirm in time that you are muted");
    browser.click("☾");
    browser.click("Deutsch");
    browser.awaitText("Mikrofon an · vom Telefon nicht bestätigt");
    assertEquals("", browser.barriers());
    browser.picture("desk-mute-unconfirmed-dark-german");

    browser.click("Stumm schalten");
    assertTrue(phone.next(UpdateCase.MUTE_WANTED).getMuteWanted().getMuted());
    browser.awaitText("wird stumm …");
    reportMute(true);
    browser.awaitText("Mikrofon stumm");
    browser.awaitNoText("nicht rechtzeitig bestätigt");
    browser.awaitText("Stummschaltung aufheben");
    String line = top("Halten");
    assertEquals(line, top("Stummschaltung aufheben"), "all stand in one line");
    assertEquals(line, top("Beenden"));
  }

  /** How far down the button of that name stands. */
  private String top(String button) {
    return browser.run(
        "return [...document.querySelectorAll('button')].find(one => one.innerText === '"
            + button
            + "').offsetTop");
  }

  @Test
  void aCallIsMutedAlsoWhileAnotherConversationIsOpenWhoseRefusalsSayWhoseTheyAre() {
    Queue.Builder filed = TestRouter.sales().toBuilder().setWrapUpMs(300_000);
    filed.getWrapUpBuilder().setDispositionNeeded(true);
    router.define(Definition.newBuilder().setQueue(filed));
    startShift();
    phone.arrive("vogt", "sales");
    browser.click("Accept");
    browser.awaitText("Conversations (1)");
    phone.arrive("ruiz", "sales");
    browser.click("Accept");
    browser.awaitText("Conversations (2)");
    browser.click("End");
    browser.awaitText("wrap-up");
    phone.next(UpdateCase.ENDED);

    palette();
    browser.press("m");
    assertEquals("ruiz", phone.next(UpdateCase.MUTE_WANTED).getKey());
    browser.awaitText("muting …");
    assertEquals("dashed", outline("nav .microphone"));
    browser.click("Done");
    browser.awaitText("Not done: an outcome is needed first");
    browser.awaitNoText("vogt: Not done");
    browser.press(Keys.F8);
    browser.awaitText("vogt: Not done: an outcome is needed first");
    assertEquals("", browser.barriers());
  }

  private void reportMute(boolean muted) {
    phone.send(command -> command.getReportMuteBuilder().setKey("vogt").setMuted(muted));
  }

  private String outline(String css) {
    return browser.run(
        "return getComputedStyle(document.querySelector('" + css + "')).borderTopStyle");
  }

  private void palette() {
    browser.pressWith(Keys.CONTROL, ".");
    browser.awaitText("hold, or take off hold");
    TestRouter.until(
        "the palette has the focus",
        () -> browser.run("return document.activeElement.className").equals("menu"));
  }

  private static Definition.Builder agent(String id) {
    return Definition.newBuilder()
        .setAgent(
            Agent.newBuilder()
                .setAgentId(id)
                .setCapacityProfileId("two-calls")
                .addProficiencies(Proficiency.newBuilder().setSkillId("talk").setLevel(1)));
  }

  @Test
  void whoAsksForHelpSeesWhoComesAlsoAfterAReload() {
    startShift();
    phone.arrive("vogt", "sales");
    browser.click("Accept");
    browser.awaitText("Conversations (1)");
    browser.click("Ask for help");
    browser.awaitText("Help is asked for, 0:0");
    browser.clickOn(".card form input");
    browser.press("a refund", Keys.ENTER);
    TestRouter.until(
        "the board has the words",
        () -> router.agent("ana").getHelp().getNote().equals("a refund"));
    browser.awaitText("a refund");
    browser.picture("desk-help");
    assertEquals("", browser.barriers());

    var _ =
        router
            .supervisor()
            .intervene(
                InterveneRequest.newBuilder()
                    .setSupervisorId("lea")
                    .setAnswerHelp(
                        AnswerHelp.newBuilder()
                            .setAgentId("ana")
                            .setInteractionId(router.agent("ana").getHelpInteractionId()))
                    .build());
    browser.awaitText("lea is coming");
    browser.awaitNoText("Help is asked for");
    assertEquals(
        "vogt: lea is coming",
        browser.run("return document.getElementById('spoken-status').textContent"));
    browser.reload();
    startShift();
    browser.awaitText("lea is coming");
    browser.click("Deutsch");
    browser.awaitText("lea kommt");
    assertEquals("", browser.barriers());
    browser.click("Nicht mehr nötig");
    browser.awaitNoText("lea kommt");
    assertFalse(router.agent("ana").hasHelp());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void whoIsOfferedNothingAsksWhyAndIsTold() {
    router.withReturns();
    startShift(tokens.of("ana", Role.AGENT, Reach.ALL, Reach.ALL));
    phone.arrive("vogt", "returns");
    browser.click("Why?");
    browser.awaitText("interaction 1 of queue returns: has no parcels");
    assertEquals("", browser.barriers());
  }

  @Test
  void whoRefusedNotificationsIsTold() {
    try (Browser silent = Browser.withoutNotifications()) {
      silent.go(address("desk.html") + "#token=" + tokens.agent("ana"));
      silent.click("Start shift");
      silent.awaitText("You may not hear offers: notifications are off.");
    }
  }

  @Test
  void whatWasNotedOutlivesWrapUp() {
    router.define(
        Definition.newBuilder().setDisposition(Disposition.newBuilder().setDispositionId("sold")),
        Definition.newBuilder().setQueue(TestRouter.sales().toBuilder().setWrapUpMs(30_000)));
    startShift();
    phone.arrive("vogt", "sales");
    browser.awaitText("vogt");
    browser.click("Accept");
    browser.click("End");
    browser.awaitText("wrap-up");
    browser.awaitOption("sold");
    browser.clickOn("textarea");
    browser.press("send the form");
    router.clock.advance(30_001);
    browser.awaitText("Nothing in hand.");
    browser.awaitText("The time for wrap-up ran out; your notes stay here.");
    browser.clickOn("aside textarea");
    browser.press(Keys.END, " to vogt");
    browser.awaitText("vogt send the form to vogt");
    assertEquals("", browser.barriers());
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
    palette();
    browser.press("a");
    browser.awaitText("Sign out");
    assertEquals("", browser.barriers());
    browser.press(Keys.ESCAPE);
    browser.click("☾");
    assertEquals("", browser.barriers());
    browser.click("Deutsch");
    browser.awaitText("Gespräche (1)");
    assertEquals("", browser.barriers());
    assertFalse(browser.isTooWide(100));
    assertFalse(browser.isTooWide(200));
    browser.picture("desk-dark-german");
  }

  private void startShift() {
    startShift(tokens.agent("ana"));
  }

  private void startShift(String token) {
    browser.go(address("desk.html") + "#token=" + token);
    browser.awaitText("Start your shift");
    browser.click("Start shift");
    browser.awaitText("Your day");
  }

  private String address(String page) {
    return "http://127.0.0.1:" + router.server.socketPort().orElseThrow() + "/" + page;
  }
}
