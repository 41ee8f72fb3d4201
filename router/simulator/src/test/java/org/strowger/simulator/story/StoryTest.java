package org.strowger.simulator.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.explain.Flip;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.InteractionId;

/** How a story is read, played, compared and rewritten. */
class StoryTest {
  @Test
  void shouldGoAsTold() throws BadStory {
    Telling telling =
        play(
            "queue billing",
            "agent ana",
            "ana signs in",
            "  ana is signed in, available",
            "call c1 billing",
            "  c1 waits in billing, due 0:20",
            "  offers c1 to ana until 0:20");

    assertEquals(List.of(), telling.differences());
    assertTrue(telling.asTold());
  }

  @Test
  void shouldShowWhatWasToldAndWhatHappened() throws BadStory {
    Telling telling =
        play(
            "queue billing",
            "agent ana",
            "ana signs in",
            "  ana is signed in, available",
            "",
            "0:05 call c1 billing",
            "  c1 waits in billing, due 0:25",
            "  offers c1 to ben until 0:25");

    assertFalse(telling.asTold());
    assertEquals(
        List.of(
            "a.story:6: 0:05 call c1 billing",
            "    c1 waits in billing, due 0:25",
            "  - offers c1 to ben until 0:25",
            "  + offers c1 to ana until 0:25"),
        telling.differences());
  }

  @Test
  void shouldTellWhatStrikesBetweenTwoStepsWithItsOwnTime() throws BadStory {
    assertEquals(
        List.of(
            "queue billing",
            "agent ana",
            "ana signs in",
            "  ana is signed in, available",
            "call c1 billing",
            "  c1 waits in billing, due 0:20",
            "  offers c1 to ana until 0:20",
            "1:00 ana accepts c1",
            "  0:20 ana has missed c1",
            "  0:20 ana is away: offer expired",
            "  rejected OFFER_NOT_PENDING: offer 1 is over"),
        play("queue billing", "agent ana", "ana signs in", "call c1 billing", "1:00 ana accepts c1")
            .retold());
  }

  @Test
  void shouldKeepProseAndLayoutWhenRewriting() throws BadStory {
    assertEquals(
        List.of(
            "# Story: what it is about",
            "",
            "queue billing: target 10s;",
            "    head start 5s",
            "agent ana",
            "call c1 billing",
            "  c1 waits in billing, due 0:10",
            "",
            "# The end.",
            "0:30 c1 hangs up",
            "  c1 is over: abandoned"),
        play(
                "# Story: what it is about",
                "",
                "queue billing: target 10s;",
                "    head start 5s",
                "agent ana",
                "call c1 billing",
                "    told before, and wrong",
                "",
                "# The end.",
                "0:30 c1 hangs up   ")
            .retold());
  }

  @Test
  void shouldTellAllThatIsNotUnderstoodTogether() {
    assertEquals(
        List.of(
            "a.story:1: unknown word 'skils': known are can, profile, except, team, shift, position,"
                + " idle share, accepts at once, when lost",
            "a.story:2: a target is 'soon': write a span such as 20s, 1m30s or 2h",
            "a.story:3: 'at once' is missing at the end",
            "a.story:4: how long is missing at the end",
            "a.story:6: time goes back from 0:30 to 0:20: put steps in the order of their time",
            "a.story:7: 'too' is one word too many: nothing follows here",
            "a.story:8: a text that begins with \" does not end: close it with \"",
            "a.story:9: limits come too late: say them before all else"),
        problems(
            "agent ana: skils german",
            "queue billing: target soon",
            "queue billing: offer to 3",
            "ana extends c1 by",
            "0:30",
            "0:20 ana signs in",
            "c1 hangs up too",
            "ana declines c1 \"no",
            "limits: agents 3"));
  }

  @Test
  void shouldNameEverythingThatAStepMayBegin() {
    String problem = problems("ana sings in").getFirst();

    assertTrue(
        problem.startsWith("a.story:1: unknown step 'ana sings': it begins with one of limits, "),
        problem);
    assertTrue(problem.contains(", or with a name before one of signs in, "), problem);
  }

  @Test
  void shouldRefuseWhatIsToldBeforeTheFirstStep() {
    assertEquals(
        List.of(
            "a.story: something is told before the first step: begin steps at the start of the"
                + " line"),
        problems("  ana is signed in"));
  }

  @Test
  void shouldTellWhatCannotEvenBeAsked() throws BadStory {
    assertEquals(
        List.of(
            "queue billing: at most 0 waiting",
            "  refused: waiting_max is 0: it must be at least 1",
            "queue billing",
            "call c1 billing: priority 99",
            "  refused: priority is 99: it must be from 0 to 10"),
        play("queue billing: at most 0 waiting", "queue billing", "call c1 billing: priority 99")
            .retold());
  }

  @Test
  void shouldGoOnAfterARestartFromWhatWasWritten() throws BadStory {
    assertEquals(
        List.of(
            "queue billing",
            "agent ana",
            "call c1 billing",
            "  c1 waits in billing, due 0:20",
            "0:10 restart after 1m",
            "  the router starts",
            "  gateway switch is disconnected, may come back until 2:10",
            "gateway switch connects",
            "  gateway switch is connected, epoch 1",
            "where is c1",
            "  c1 is number 1 in billing, how long is not known yet"),
        play(
                "queue billing",
                "agent ana",
                "call c1 billing",
                "0:10 restart after 1m",
                "gateway switch connects",
                "where is c1")
            .retold());
  }

  @Test
  void shouldAskWhyOnlyOfWhatHasBeen() {
    assertEquals(
        List.of(
            "a.story:1: the customer's name is missing at the end",
            "a.story:2: as of when is 'noon': write a time of the story such as 0:20 or 1:05:00",
            "a.story:3: as of 0:31 lies ahead of 0:30: ask about what has been",
            "a.story:4: as of -1:00 the story has not begun: ask from 0:00 on",
            "a.story:5: 'why' is one word too many: nothing follows here",
            "a.story:6: an agent is missing at the end"),
        problems(
            "explain",
            "explain c1 as of noon",
            "0:30 explain c1 as of 0:31",
            "explain agent ana as of -1:00",
            "explain c1 why",
            "explain agent"));
  }

  @Test
  void shouldPutToTheTestWhatWouldHaveBroughtAnOffer() {
    Stage stage = new Stage(RoutingCore::new);
    stage.does(new StartHost(CoreLimits.DEFAULT), StoryClock.BEGIN_MS);
    AgentId ana = new AgentId("ana");
    Flip untrue =
        new Flip(
            Flip.Kind.AVAILABLE,
            ana,
            null,
            0,
            null,
            0,
            0,
            null,
            List.of(),
            new InteractionId(1),
            ana);

    BrokenPromise broken =
        assertThrows(
            BrokenPromise.class,
            () -> new Inquiry(stage, new Names()).prove(untrue, StoryClock.BEGIN_MS));

    assertTrue(String.valueOf(broken.getMessage()).contains("AVAILABLE"), broken.getMessage());
  }

  @Test
  void shouldEndWhereTheRouterBreaksAPromise() throws BadStory {
    Telling telling =
        Story.of("a.story", List.of("skill a", "0:10 skill b", "skill c"))
            .play(() -> new ForgetfulCore(new ListeningCore(new ArrayList<>())));

    assertFalse(telling.asTold());
    assertTrue(telling.isBroken());
    assertEquals(
        List.of("a.story:1: skill a: the events, replayed, lead to another state"),
        telling.differences());
  }

  private static Telling play(String... lines) throws BadStory {
    return Story.of("a.story", List.of(lines)).play(RoutingCore::new);
  }

  private static List<String> problems(String... lines) {
    BadStory bad = assertThrows(BadStory.class, () -> Story.of("a.story", List.of(lines)));
    return String.valueOf(bad.getMessage()).lines().toList();
  }
}
