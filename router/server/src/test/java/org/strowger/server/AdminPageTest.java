package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.AgentCondition;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Interval;
import org.strowger.proto.v1.ListDefinitionsRequest;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Threshold;

/** What an administrator changes on a page, in a real browser against a real router. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AdminPageTest {
  private static final String TARGET = "#field-serviceTargetMs";
  private static final String WAITING_MAX = "#field-waitingMax";

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
  void aChangeIsShownBeforeItIsSavedAndThenSinceWhenItHolds() {
    GatewayDesk.connected(router.channel(), "phone").arrive("vogt", "returns");
    openAdmin("queue/returns");
    browser.fill(TARGET, "32,5");
    browser.awaitText("What will change");
    assertTrue(browser.text().contains("Service target 20 s 32.5 s"), browser.text());
    browser.awaitText("1 waiting now. Agents who meet what it asks for: 0, will be 0.");
    browser.fill("#field-requirements-0-skillId", "talk");
    browser.awaitText("1 waiting now. Agents who meet what it asks for: 0, will be 2.");
    assertEquals("", browser.barriers());
    browser.picture("admin");

    browser.pressWith(Keys.CONTROL, "s");
    browser.awaitText("Live since");
    browser.awaitText("Nothing to save");
    assertEquals(32_500, returns().getServiceTargetMs());
    assertEquals("talk", returns().getRequirements(0).getSkillId());
    assertFalse(browser.text().contains("Unsaved"), browser.text());

    browser.click("Put back");
    browser.awaitText("Unsaved changes: 2");
    browser.click("Save");
    browser.awaitText("Nothing to save");
    assertEquals(20_000, returns().getServiceTargetMs());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void theSecondOfTwoAdministratorsSeesTheConflictAndKeepsTheTypedForm() {
    openAdmin("queue/returns");
    browser.fill(TARGET, "40");
    browser.fill(WAITING_MAX, "70");
    Queue evas = returns().toBuilder().setServiceTargetMs(30_000).setWrapUpMs(9_000).build();
    defineAs("eva", evas);

    browser.click("Save");
    browser.awaitText("eva changed this at");
    assertTrue(browser.text().contains("Service target 20 s 30 s 40 s"), browser.text());
    assertTrue(browser.text().contains("Wrap-up 0 s 9 s 0 s"), browser.text());
    assertEquals("40", value(TARGET));
    assertEquals("70", value(WAITING_MAX));
    assertEquals(evas, returns());
    browser.picture("admin-conflict");

    browser.click("Both");
    browser.awaitText("Unsaved changes: 2");
    assertEquals("9", value("#field-wrapUpMs"));
    browser.click("Save");
    browser.awaitText("Live since");
    assertEquals(evas.toBuilder().setServiceTargetMs(40_000).setWaitingMax(70).build(), returns());
  }

  @Test
  void theHistoryTellsWhoChangedWhatAndBringsItBack() {
    defineAs("eva", returns().toBuilder().setServiceTargetMs(30_000).setWrapUpMs(9_000).build());
    openAdmin("queue/returns");
    browser.click("History");
    browser.awaitText("The router's journal has nothing older.");
    browser.awaitText("· eva");
    assertTrue(browser.text().contains("Service target 20 s 30 s"), browser.text());
    assertTrue(browser.text().contains("Wrap-up 0 s 9 s"), browser.text());
    assertTrue(browser.text().contains("by whom is not known"), browser.text());
    assertEquals("", browser.barriers());
    browser.picture("admin-history");

    browser.clickOn(".history article:last-of-type button");
    browser.awaitText("Unsaved changes: 2");
    assertEquals("20", value(TARGET));
    browser.click("Save");
    browser.awaitText("· udo");
    browser.awaitText("Service target 30 s 20 s");
    assertEquals(20_000, returns().getServiceTargetMs());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void severalAreChangedAtOnceAndAConflictOfOneIsItsOwn() {
    openAdmin("queue/returns");
    browser.clickOn("input[aria-label='Tick returns']");
    browser.clickOn("input[aria-label='Tick sales']");
    browser.click("Edit 2…");
    browser.awaitText("2 at once");
    choose("#several-field", "waitingMax");
    browser.fill("#several-waitingMax", "70");
    browser.awaitText("Save 2");
    assertEquals("", browser.barriers());
    Queue evas = queue("sales").toBuilder().setServiceTargetMs(30_000).setWaitingMax(60).build();
    defineAs("eva", evas);

    browser.click("Save 2");
    browser.awaitText("Not saved: eva changed this at");
    browser.awaitText("now 60.");
    browser.awaitText("Live since");
    assertEquals(70, returns().getWaitingMax());
    assertEquals(evas, queue("sales"));
    browser.picture("admin-several");

    browser.click("Look at 1 again, as they stand now");
    browser.awaitText("Save 1");
    browser.pressWith(Keys.CONTROL, "s");
    browser.awaitText("Save 0");
    assertEquals(evas.toBuilder().setWaitingMax(70).build(), queue("sales"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void whatIsRarelySetIsFoldedAwayAndHasItsFieldsToo() {
    openAdmin("queue/returns");
    browser.clickOn("details:has([id='field-choice.thresholds']) summary");
    browser.clickOn("[id='field-choice.thresholds'] button");
    browser.fill("[id='field-choice.thresholds-0-levelBelow']", "3");
    browser.fill("[id='field-choice.thresholds-0-reserve']", "2");
    browser.clickOn("[id='field-choice.thresholds-0-countsWaiting']");
    browser.clickOn("[id='field-furtherRequirements.any'] button");
    browser.fill("[id='field-furtherRequirements.any-0-of-0-skillId']", "talk");
    browser.clickOn("details:has([id='field-entry.joinEmpty']) summary");
    browser.clickOn("[id='field-entry.joinEmpty'] input");
    browser.awaitText("Unsaved changes: 3");
    assertEquals("", browser.barriers());
    browser.click("Save");
    browser.awaitText("Live since");
    assertEquals(
        List.of(
            Threshold.newBuilder().setLevelBelow(3).setReserve(2).setCountsWaiting(true).build()),
        returns().getChoice().getThresholdsList());
    assertEquals("talk", returns().getFurtherRequirements().getAny(0).getOf(0).getSkillId());
    assertEquals(
        List.of(AgentCondition.AGENT_CONDITION_AWAY), returns().getEntry().getJoinEmptyList());

    browser.click("Capacity profiles");
    browser.clickOn("tbody tr.open");
    browser.awaitText("Capacity profiles ▸ one-call");
    browser.clickOn("[id='field-limits-0-blocks'] label:last-child input");
    browser.click("Save");
    browser.awaitText("Live since");
    assertEquals(
        List.of(Channel.CHANNEL_SOCIAL),
        defined()
            .filter(Definition::hasCapacityProfile)
            .map(one -> one.getCapacityProfile().getLimits(0).getBlocksList())
            .findFirst()
            .orElseThrow());
  }

  @Test
  void openingHoursAreMadeWeekByWeek() {
    openAdmin("queue/returns");
    browser.click("Calendars");
    browser.click("New");
    browser.fill("#field-calendarId", "office");
    browser.click("Add 20 spans");
    assertEquals("", browser.barriers());
    browser.click("Save");
    browser.awaitText("Live since");
    List<Interval> open =
        defined()
            .filter(Definition::hasCalendar)
            .map(one -> one.getCalendar().getOpenList())
            .findFirst()
            .orElseThrow();
    assertEquals(20, open.size());
    assertTrue(
        open.stream()
            .allMatch(one -> one.getToMs() - one.getFromMs() == Duration.ofHours(8).toMillis()),
        open.toString());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void whatIsExportedDefinesTheSameInAnEmptyRouter() {
    browser.keepIn(folder);
    openAdmin("queue/returns");
    browser.click("Export all");
    Path file = folder.resolve("definitions.json");
    TestRouter.until("the file is written", () -> Files.exists(file));
    List<Definition> exported = defined().toList();

    router.close();
    router = TestRouter.start(tokens);
    openAdmin("queue");
    browser.click("Import…");
    browser.awaitText("File of definitions (JSON)");
    browser.choose("#import-file", file);
    browser.awaitText("New: " + exported.size() + ". Changed: 0. Unchanged: 0. Refused: 0.");
    assertEquals("", browser.barriers());
    browser.click("Save " + exported.size());
    browser.awaitText("Saved: " + exported.size() + ". Not saved: 0.");
    assertEquals(exported, defined().toList());

    browser.choose("#import-file", file);
    browser.awaitText("New: 0. Changed: 0. Unchanged: " + exported.size() + ". Refused: 0.");
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void whatAFileWouldChangeIsShownFirstAndOneRefusalDoesNotStopTheRest() throws IOException {
    Path file = folder.resolve("some.json");
    Files.writeString(
        file,
        "{\"definitions\": [{\"agent\": {\"agentId\": \"kim\", \"capacityProfileId\": \"nowhere\"}},"
            + "{\"skill\": {\"skill_id\": \"german\"}},"
            + "{\"campaign\": {}},"
            + "{\"queue\": "
            + JsonFormat.printer().print(returns().toBuilder().setServiceTargetMs(45_000).build())
            + "}]}");
    openAdmin("queue/returns");
    browser.click("Import…");
    browser.awaitText("File of definitions (JSON)");
    browser.choose("#import-file", file);
    browser.awaitText("New: 2. Changed: 1. Unchanged: 0. Refused: 1.");
    browser.awaitText("it is of no kind that is known: campaign");
    browser.clickOn("details:nth-of-type(2) summary");
    browser.awaitText("Service target 20 s 45 s");
    browser.picture("admin-import");
    browser.click("Save 3");
    browser.awaitText("Saved: 2. Not saved: 1.");
    browser.awaitText("Agents ▸ kim · Not saved:");
    assertEquals(45_000, returns().getServiceTargetMs());
    assertTrue(defined().anyMatch(one -> one.getSkill().getSkillId().equals("german")));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void whatIsWrongStandsAtItsFieldAndInASummaryThatTakesTheFocus() {
    openAdmin("queue/returns");
    browser.fill("#field-offerTimeoutMs", "0");
    browser.click("Save");
    browser.awaitText("Not saved. Put this right first:");
    assertEquals("group", browser.run("return document.activeElement.getAttribute('role')"));
    assertEquals(
        "true",
        browser.run(
            "return document.querySelector('#field-offerTimeoutMs').getAttribute('aria-invalid')"));
    assertEquals("0", value("#field-offerTimeoutMs"));
    browser.clickOn(".summary a");
    assertEquals("field-offerTimeoutMs", browser.run("return document.activeElement.id"));

    browser.fill("#field-offerTimeoutMs", "soon");
    browser.click("Save");
    browser.awaitText("“soon” is no number");
    assertEquals(15_000, returns().getOfferTimeoutMs());
  }

  @Test
  void leavingWithChangesAsksOnce() {
    openAdmin("queue/returns");
    browser.fill(TARGET, "40");
    browser.click("Skills");
    browser.awaitText("Unsaved changes that would be lost: 1");
    browser.click("Stay");
    assertEquals("40", value(TARGET));
    browser.click("Skills");
    browser.click("Leave without saving");
    browser.awaitText("Skills (2)");
    assertEquals(20_000, returns().getServiceTargetMs());

    browser.click("New");
    browser.fill("#field-skillId", "german");
    browser.click("Save");
    browser.awaitText("Live since");
    browser.awaitText("Skills (3)");
    assertTrue(defined().anyMatch(one -> one.getSkill().getSkillId().equals("german")));
  }

  @Test
  void theFormIsReadableInTheDarkAndInGerman() {
    openAdmin("agent/ana");
    browser.click("☾");
    browser.click("Deutsch");
    browser.awaitText("Fähigkeiten mit Stufen");
    browser.fill("#field-proficiencies-0-level", "7");
    browser.awaitText("Was sich ändern wird");
    assertEquals("", browser.barriers());
    browser.picture("admin-dark-german");
  }

  @Test
  void ofThousandsOfAgentsTheRowsInSightAreDrawn() {
    for (int thousand = 0; thousand < 3; thousand++) {
      DefineRequest.Builder agents = DefineRequest.newBuilder();
      for (int agent = 0; agent < 1_000; agent++) {
        agents.addDefinitions(
            Definition.newBuilder()
                .setAgent(
                    Agent.newBuilder()
                        .setAgentId("agent-" + thousand + "-" + agent)
                        .setCapacityProfileId("one-call")));
      }
      router.admin().define(agents.build());
    }
    openAdmin("agent/agent-2-999");
    browser.awaitText("Agents (3,002)");
    assertTrue(
        Integer.parseInt(browser.run("return String(document.getElementsByTagName('*').length)"))
            < 1_000);
    browser.fill("section input[type=search]", "agent-1-77");
    browser.awaitText("Agents (11)");
    browser.clickOn("tbody tr.open");
    browser.awaitText("Agents ▸ agent-1-77");
  }

  @Test
  void whoIsNoAdministratorSeesNothing() {
    go(tokens.supervisor("ute"), "");
    browser.awaitText("This page is for administrators; your token is of the role supervisor.");
  }

  private void openAdmin(String place) {
    go(tokens.admin("udo"), "");
    browser.awaitText("Live");
    browser.run("location.hash = '#/" + place + "'");
    if (!place.contains("/")) {
      return;
    }
    browser.awaitText(place.substring(place.indexOf('/') + 1) + "\n");
    TestRouter.until(
        "the form is open",
        () -> "true".equals(browser.run("return document.querySelector('form') !== null")));
  }

  private void go(String token, String rest) {
    browser.go(
        "http://127.0.0.1:"
            + router.server.socketPort().orElseThrow()
            + "/admin.html#token="
            + token
            + rest);
  }

  private String value(String css) {
    return browser.run("return document.querySelector('" + css + "').value");
  }

  private void defineAs(String administrator, Queue queue) {
    router
        .admin()
        .define(
            DefineRequest.newBuilder()
                .setAdministratorId(administrator)
                .addDefinitions(Definition.newBuilder().setQueue(queue))
                .build());
  }

  private void choose(String css, String option) {
    browser.run(
        "const list = document.querySelector('"
            + css
            + "'); list.value = '"
            + option
            + "'; list.dispatchEvent(new Event('input', { bubbles: true }))");
  }

  private Queue returns() {
    return queue("returns");
  }

  private Queue queue(String id) {
    return defined()
        .filter(Definition::hasQueue)
        .map(Definition::getQueue)
        .filter(queue -> queue.getQueueId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Stream<Definition> defined() {
    return router
        .admin()
        .listDefinitions(ListDefinitionsRequest.getDefaultInstance())
        .getDefinitionsList()
        .stream();
  }
}
