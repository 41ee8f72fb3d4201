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
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.ActivityChanged;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Proficiency;
import org.strowger.proto.v1.Team;
import org.strowger.proto.v1.WorkResponse.ResponseCase;
import org.strowger.token.Reach;
import org.strowger.token.Role;

/** What a team leader sees of the own team, in a real browser against a real router. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TeamPageTest {
  private static final long CALL_MS = 60_000;

  @TempDir private Path folder;
  private Tokens tokens;
  private TestRouter router;
  private Browser browser;

  @BeforeEach
  void start() {
    browser = Browser.open();
    tokens = Tokens.in(folder);
    router =
        TestRouter.start(tokens)
            .withSales()
            .define(
                team("north"),
                team("south"),
                agent("ben", "north"),
                agent("ana", "north"),
                agent("cem", "south"));
  }

  @AfterEach
  void close() {
    if (router != null) {
      router.close();
    }
    browser.close();
  }

  @Test
  void aTeamLeaderSeesTheOwnPeopleByNameAndWhoNeedsALook() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    for (int call = 0; call < 5; call++) {
      talk(phone, ana, "call-" + call);
    }
    phone.arrive("long", "sales");
    ana.acceptNext();
    AgentDesk.available(router.channel(), "ben");
    router.force("ben", Activity.ACTIVITY_AWAY);

    openTeam();
    browser.awaitText("Today: handled 5 · missed 0 · open wrap-ups 0");
    browser.awaitText("typical 1:00");
    assertEquals("ana,ben", names());
    assertFalse(browser.text().contains("cem"), browser.text());
    browser.awaitText("Nobody needs a look now.");

    router.clock.advance(2 * CALL_MS + 1_000);
    browser.awaitText("ana · 2:01, long for this person");
    router.clock.advance(900_000);
    browser.awaitText("ben · away for 17:01");
    assertEquals("ana,ben", names());
    assertEquals("", browser.barriers());

    browser.clickOn(".person");
    browser.awaitText("ana today, by half-hours");
    browser.awaitText("in hand");
    browser.awaitText("22:01");
    browser.picture("team");
    assertEquals("", browser.barriers());
    assertEquals(List.of(), browser.complaints());

    browser.click("☾");
    browser.click("Deutsch");
    browser.awaitText("ana heute, nach halben Stunden");
    assertEquals("", browser.barriers());
    browser.picture("team-dark-german");
  }

  @Test
  void aTeamLeaderSetsAnActivityAndSignsOutAfterSeeingWhatItWouldDo() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    openTeam();
    browser.clickOn(".person");
    browser.click("Set Away");
    browser.awaitText("it would be done");
    browser.press("coaching");
    browser.picture("team-act");
    assertEquals("", browser.barriers());
    assertEquals(Activity.ACTIVITY_AVAILABLE, router.agent("ana").getActivity());
    browser.click("Do it");
    browser.awaitText("lea: set ana to Away. Reason: coaching. Sequence ");
    ActivityChanged changed = ana.next(ResponseCase.ACTIVITY_CHANGED).getActivityChanged();
    assertEquals("lea", changed.getSupervisorId());
    assertEquals("coaching", changed.getNote());

    browser.click("Sign out");
    browser.awaitText("it would be done");
    browser.click("Do it");
    browser.awaitText("lea: signed ana out. Sequence ");
    assertEquals("lea", ana.next(ResponseCase.SIGNED_OUT).getSignedOut().getSupervisorId());
    browser.click("Sign out");
    browser.awaitText("Not done: the agent is not signed in");
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void whoAsksForHelpIsNamedFirstAndToldWhoComesThenWhoLostTheConnection() {
    AgentDesk ben = AgentDesk.available(router.channel(), "ben");
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("call", "sales");
    long call = ben.acceptNext();
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    openTeam();
    browser.awaitText("Available\n1");
    browser.click("Sound off");
    ben.ask(request -> request.getAskForHelpBuilder().setInteractionId(call).setNote("a refund"));
    browser.awaitText("ben · asks for help, 0:00");
    TestRouter.until(
        "it is spoken of",
        () ->
            browser
                .run("return document.getElementById('spoken-alert').textContent")
                .equals("Help asked for: ben"));
    router.clock.advance(40_000);
    browser.awaitText("ben · asks for help, 0:40");
    ana.drop();
    browser.awaitText("ana · Not live");
    assertEquals(
        "ben,ana",
        browser.run(
            "return [...document.querySelectorAll('.strip button')].map((one) =>"
                + " one.textContent.trim().slice(0, 3)).join()"));
    browser.clickOn(".strip button");
    browser.awaitText("a refund");
    browser.picture("team-help");
    assertEquals("", browser.barriers());
    browser.click("I'm coming");
    browser.awaitText("lea is coming");
    browser.awaitNoText("asks for help");
    browser.awaitText("lea: told ben to be coming to help with interaction " + call);
    ben.next(ResponseCase.HELP_CHANGED);
    assertEquals(
        "lea", ben.next(ResponseCase.HELP_CHANGED).getHelpChanged().getHelp().getSupervisorId());
    ben.end(call);
    browser.awaitNoText("lea is coming");
    assertEquals(List.of(), browser.complaints());
    assertTrue(browser.text().contains("too little to compare yet"), browser.text());
  }

  private void talk(GatewayDesk phone, AgentDesk agent, String key) {
    phone.arrive(key, "sales");
    long interaction = agent.acceptNext();
    router.clock.advance(CALL_MS);
    agent.end(interaction);
  }

  private void openTeam() {
    browser.go(
        "http://127.0.0.1:"
            + router.server.socketPort().orElseThrow()
            + "/team.html#token="
            + tokens.of("lea", Role.TEAM_LEADER, Reach.ALL, Reach.of(List.of("north"))));
    browser.awaitText("north (2)");
  }

  private String names() {
    return browser.run(
        "return [...document.querySelectorAll('.person strong')].map((one) =>"
            + " one.textContent).join()");
  }

  private static Definition.Builder team(String id) {
    return Definition.newBuilder().setTeam(Team.newBuilder().setTeamId(id));
  }

  private static Definition.Builder agent(String id, String team) {
    return Definition.newBuilder()
        .setAgent(
            Agent.newBuilder()
                .setAgentId(id)
                .setCapacityProfileId("one-call")
                .addTeamIds(team)
                .addProficiencies(Proficiency.newBuilder().setSkillId("talk").setLevel(5)));
  }
}
