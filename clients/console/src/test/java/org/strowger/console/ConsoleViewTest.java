package org.strowger.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.Help;
import org.strowger.proto.v1.Presence;

/** What a board looks like, letter by letter. */
final class ConsoleViewTest {
  private static final Moment LIVE =
      new Moment("localhost:7420", Boards.small(), Boards.NOW_MS, Boards.NOW_MS);
  private static final Moment STALE =
      new Moment("localhost:7420", Boards.small(), Boards.NOW_MS + 9_000, Boards.NOW_MS);

  @Test
  void shouldShowEverythingWhereThereIsRoom() {
    assertEquals(
        """
        Strowger at localhost:7420, sequence 88,121                                                          ● live 10:42:09 UTC
        waiting 13 · offered 2 · active 9 · agents 1 of 2 available · arrived 1,331 · answered 1,240 · abandoned 66

        STATE   QUEUE    WAITING  OFFERED  ACTIVE  PARKED  LONGEST   ESTIMATE  ANSWERED  ABANDONED  IN TARGET  MEAN WAIT  READY
        ▲ bad   billing       12        2       9       3     4:12  3:20–7:20     1,200         66        67%       0:31      0
        ◆ late  returns        1        0       0       0     0:24          –        40          0        98%       0:00      0
        ● ok    vip            0        0       0       0        –          –         0          0          –          –      3

        ACTIVITY        AGENT  CONNECTION    SINCE  NEXT  OFFERED  ACTIVE   WRAP-UP  ACCEPTED  DECLINED  MISSED
        ○ available     ana    live        1:02:07  away        0       1  1 (0:42)        14         0       1
        ■ away (lunch)  bob    GRACE          0:09  –           0       0         0         0         2       0
        ✕ offline       eva    none        1 d 3 h  –           0       0         0         0         0       0
        """,
        ConsoleView.render(LIVE, new Screen(120, 24, false, true)));
  }

  @Test
  void shouldLeaveOutTheLeastImportantColumnsOfANarrowScreen() {
    assertEquals(
        """
        Strowger at localhost:7420, sequence 88,121                  ● live 10:42:09 UTC
        waiting 13 · offered 2 · active 9 · agents 1 of 2 available · arrived 1,331

        STATE   QUEUE    WAITING  ACTIVE  LONGEST   ESTIMATE  ABANDONED  IN TARGET
        ▲ bad   billing       12       9     4:12  3:20–7:20         66        67%
        ◆ late  returns        1       0     0:24          –          0        98%
        ● ok    vip            0       0        –          –          0          –

        ACTIVITY        AGENT  CONNECTION    SINCE  NEXT  OFFERED  ACTIVE   WRAP-UP
        ○ available     ana    live        1:02:07  away        0       1  1 (0:42)
        ■ away (lunch)  bob    GRACE          0:09  –           0       0         0
        ✕ offline       eva    none        1 d 3 h  –           0       0         0
        """,
        ConsoleView.render(LIVE, new Screen(80, 24, false, true)));
  }

  @Test
  void shouldShowTheWorstFirstAndHowManyMoreThereAreOnALowScreen() {
    assertEquals(
        """
        Strowger at localhost:7420, sequence 88,121                  o live 10:42:09 UTC
        waiting 13 | offered 2 | active 9 | agents 1 of 2 available | arrived 1,331

        STATE  QUEUE    WAITING  ACTIVE  LONGEST   ESTIMATE  ABANDONED  IN TARGET
        ! bad  billing       12       9     4:12  3:20-7:20         66        67%
        + 2 more

        ACTIVITY        AGENT  CONNECTION  SINCE  NEXT  OFFERED  ACTIVE  WRAP-UP
        # away (lunch)  bob    GRACE        0:09  -           0       0        0
        + 2 more
        """,
        ConsoleView.render(LIVE, new Screen(80, 10, false, false)));
  }

  @Test
  void shouldSayThatItIsNotLiveAndStopTheAges() {
    assertEquals(
        """
        Strowger at localhost:7420, sequence 88,121       ▲ NOT LIVE, as of 10:42:09 UTC
        waiting 13 · offered 2 · active 9 · agents 1 of 2 available · arrived 1,331

        STATE   QUEUE    WAITING  ACTIVE  LONGEST   ESTIMATE  ABANDONED  IN TARGET
        ▲ bad   billing       12       9    ≥4:12  3:20–7:20         66        67%
        ◆ late  returns        1       0    ≥0:24          –          0        98%
        ● ok    vip            0       0        –          –          0          –

        ACTIVITY        AGENT  CONNECTION     SINCE  NEXT  OFFERED  ACTIVE    WRAP-UP
        ○ available     ana    live        ≥1:02:07  away        0       1  1 (≤0:42)
        ■ away (lunch)  bob    GRACE          ≥0:09  –           0       0          0
        ✕ offline       eva    none        ≥1 d 3 h  –           0       0          0
        """,
        ConsoleView.render(STALE, new Screen(80, 24, false, true)));
  }

  @Test
  void shouldSayHowLongWrapUpMayStillTake() {
    assertEquals("0", wrapUp(LIVE, 0, 0));
    assertEquals("2 (1:05)", wrapUp(LIVE, 2, Boards.NOW_MS + 65_000));
    assertEquals("1 (0:00)", wrapUp(LIVE, 1, Boards.NOW_MS));
    assertEquals("1 (over)", wrapUp(LIVE, 1, Boards.NOW_MS - 1));
    assertEquals("1", wrapUp(LIVE, 1, 0), "a router that does not say until when");
    assertEquals("1 (≤1:05)", wrapUp(STALE, 1, Boards.NOW_MS + 65_000));
  }

  @Test
  void shouldSayHowLongAnAgentCoolsDown() {
    Board board =
        Board.newBuilder()
            .addAgents(
                Boards.agent("ana", Activity.ACTIVITY_AVAILABLE, Presence.PRESENCE_LIVE, 9_000)
                    .setCoolDownDeadlineMs(Boards.NOW_MS + 12_000))
            .addAgents(
                Boards.agent("bob", Activity.ACTIVITY_AVAILABLE, Presence.PRESENCE_LIVE, 9_000)
                    .setCoolDownDeadlineMs(Boards.NOW_MS))
            .build();
    String text =
        ConsoleView.render(
            new Moment("r", board, Boards.NOW_MS, Boards.NOW_MS), new Screen(80, 24, false, true));

    assertTrue(text.lines().anyMatch(line -> line.matches(".*\\(cools 0:12\\) +ana .*")), text);
    assertTrue(text.lines().anyMatch(line -> line.matches(".*available +bob .*")), text);
  }

  @Test
  void shouldSayWhoAsksForHelpAndWhoIsComing() {
    Help asked = Help.newBuilder().setAskedMs(Boards.NOW_MS - 40_000).build();
    Board board =
        Board.newBuilder()
            .addAgents(
                Boards.agent("ana", Activity.ACTIVITY_AVAILABLE, Presence.PRESENCE_LIVE, 9_000)
                    .setHelp(asked))
            .addAgents(
                Boards.agent("bob", Activity.ACTIVITY_AVAILABLE, Presence.PRESENCE_LIVE, 9_000)
                    .setHelp(asked.toBuilder().setSupervisorId("lea")))
            .build();
    String text =
        ConsoleView.render(
            new Moment("r", board, Boards.NOW_MS, Boards.NOW_MS), new Screen(120, 24, false, true));

    assertTrue(text.lines().anyMatch(line -> line.matches(".*\\(help 0:40\\) +ana .*")), text);
    assertTrue(text.lines().anyMatch(line -> line.matches(".*\\(help 0:40, lea\\) +bob .*")), text);
  }

  @Test
  void shouldTellAConnectionThatMayComeBackFromOneThatIsLost() {
    Board board =
        Board.newBuilder()
            .addAgents(
                Boards.agent("ana", Activity.ACTIVITY_AWAY, Presence.PRESENCE_LOST, 60_000)
                    .setReasonId("a-very-long-reason"))
            .addAgents(
                Boards.agent("bob", Activity.ACTIVITY_AVAILABLE, Presence.PRESENCE_GRACE, 9_000)
                    .setNextActivity(Activity.ACTIVITY_OFFLINE))
            .build();
    String text =
        ConsoleView.render(
            new Moment("r", board, Boards.NOW_MS, Boards.NOW_MS), new Screen(80, 24, true, true));

    assertTrue(text.contains("\u001b[33m■ away (a-very-long…)"), text);
    assertTrue(text.lines().anyMatch(line -> line.matches(".*ana +LOST .*")), text);
    assertTrue(text.lines().anyMatch(line -> line.matches(".*bob +GRACE +0:09  offline .*")), text);
  }

  @Test
  void shouldUseColourOnlyBesideShapesAndWords() {
    String coloured = ConsoleView.render(STALE, new Screen(100, 24, true, true));
    assertTrue(coloured.contains("\u001b[1;37;41m▲ bad \u001b[0m"), coloured);
    assertTrue(coloured.contains("\u001b[33m◆ late\u001b[0m"), coloured);
    assertTrue(coloured.contains("\u001b[1;37;41m▲ NOT LIVE, as of"), coloured);
    assertEquals(
        ConsoleView.render(STALE, new Screen(100, 24, false, true)),
        coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void shouldBeLiveUntilFiveSecondsWithoutASign() {
    Moment quiet = new Moment("r", Boards.small(), Boards.NOW_MS + 5_000, Boards.NOW_MS);
    String text = ConsoleView.render(quiet, new Screen(80, 24, false, true));
    assertTrue(text.contains("● live 10:42:14 UTC"), text);
    assertTrue(text.contains("4:17"), "ages go on: " + text);
  }

  @Test
  void shouldShowAnEmptyCentre() {
    assertEquals(
        """
        Strowger at localhost:7420, sequence 0                       ● live 10:42:09 UTC
        waiting 0 · offered 0 · active 0 · agents 0 of 0 available · arrived 0

        STATE  QUEUE  WAITING  ACTIVE  LONGEST  ESTIMATE  ANSWERED  ABANDONED  IN TARGET
        (none defined)

        ACTIVITY  AGENT  CONNECTION  SINCE  NEXT  OFFERED  ACTIVE  WRAP-UP  ACCEPTED
        (none defined)
        """,
        ConsoleView.render(
            new Moment("localhost:7420", Board.getDefaultInstance(), Boards.NOW_MS, Boards.NOW_MS),
            new Screen(80, 24, false, true)));
  }

  private static String wrapUp(Moment when, int wrapUps, long deadlineMs) {
    Board board =
        Board.newBuilder()
            .addAgents(
                Boards.agent("ana", Activity.ACTIVITY_AVAILABLE, Presence.PRESENCE_LIVE, 0)
                    .setWrapUps(wrapUps)
                    .setWrapUpDeadlineMs(deadlineMs))
            .build();
    String text =
        ConsoleView.render(
            new Moment("r", board, when.nowMs(), when.heardMs()), new Screen(120, 24, false, true));
    String row = text.lines().filter(line -> line.contains("ana")).findFirst().orElseThrow();
    // ACTIVITY, AGENT, CONNECTION, SINCE, NEXT, OFFERED, ACTIVE, WRAP-UP: two blanks at least
    // apart.
    return row.split(" {2,}", -1)[7];
  }

  @Test
  void shouldFitWhateverTheScreen() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 500; round++) {
      Board.Builder board = Board.newBuilder().setSequence(random.nextLong(1L << 40));
      int queues = random.nextInt(60);
      for (int i = 0; i < queues; i++) {
        board.addQueues(
            Boards.queue("q".repeat(1 + random.nextInt(128)), i % 3, random.nextInt(900_000))
                .setParked(random.nextInt(9_000))
                .setWaitHighMs(random.nextInt(900_000)));
      }
      int agents = random.nextInt(60);
      for (int i = 0; i < agents; i++) {
        board.addAgents(
            Boards.agent(
                    "agent" + i,
                    Activity.ACTIVITY_AWAY,
                    Presence.PRESENCE_LIVE,
                    random.nextLong(900_000_000))
                .setReasonId("r".repeat(random.nextInt(128)))
                .setWrapUps(random.nextInt(3))
                .setWrapUpDeadlineMs(Boards.NOW_MS + random.nextInt(900_000) - 300_000));
      }
      Screen screen =
          new Screen(random.nextInt(200), random.nextInt(60), false, random.nextBoolean());
      String text =
          ConsoleView.render(
              new Moment("localhost", board.build(), Boards.NOW_MS, Boards.NOW_MS), screen);
      assertTrue(text.lines().count() <= screen.height(), screen + "\n" + text);
      assertTrue(
          text.lines().allMatch(line -> line.length() <= screen.width()), screen + "\n" + text);
      if (!screen.unicode()) {
        assertFalse(text.chars().anyMatch(letter -> letter > 126), text);
      }
    }
  }
}
