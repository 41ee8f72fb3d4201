package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.RoutingCore;
import org.strowger.core.model.Channel;
import org.strowger.simulator.AgentOutcome;
import org.strowger.simulator.CallGroup;
import org.strowger.simulator.CallLog;
import org.strowger.simulator.Duty;
import org.strowger.simulator.ReplayReport;
import org.strowger.simulator.Roster;
import org.strowger.simulator.RosterAgent;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.SyntheticDay;
import org.strowger.simulator.TraceReader;
import org.strowger.simulator.TraceRules;
import org.strowger.simulator.VirtualHost;

/** Plays against a real router over gRPC. What is asserted holds however slow the machine is. */
class LiveHostTest {
  private static final int SPEED = 150;
  private static final long HOUR_MS = 3_600_000;

  /** Ana is enough for NEWS, Ben is too few for HELP, and nobody is there for NONE. */
  private static final String AGENTS =
      """
      agent,on_s,off_s,skills
      ana,0,700,NEWS:1
      ben,0,350,HELP:1
      """;

  @TempDir private Path folder = Path.of("");

  private static String calls() {
    StringBuilder calls = new StringBuilder("t_s,type,priority,service_s,patience_s\n");
    // Ben talks from 5 to 405, longer than his duty; the others leave long before.
    calls.append("5,HELP,0,400,900\n");
    for (int number = 0; number < 8; number++) {
      int atS = 10 + number * 10;
      calls.append(atS).append(",NEWS,").append(number % 3).append(",20,900\n");
      calls.append(atS).append(",HELP,0,20,").append(30 + number).append('\n');
      calls.append(atS).append(",NONE,0,20,").append(60 - number).append('\n');
    }
    return calls.toString();
  }

  private static ReplayReport virtually(Scenario scenario) {
    VirtualHost host = new VirtualHost(new RoutingCore(), scenario, _ -> {});
    host.run(_ -> {});
    return ReplayReport.of(host.people());
  }

  private static ReplayReport live(Scenario scenario, int speed)
      throws IOException, InterruptedException {
    try (RehearsalRouter router = RehearsalRouter.start(scenario.startMs(), speed, null);
        LiveHost host = new LiveHost(router.target(), router.clock(), scenario, _ -> {})) {
      host.prepare();
      router.clock().start();
      host.begin();
      host.await();
      return host.report();
    }
  }

  @Test
  void shouldCountAsVirtualTimeDoes() throws Exception {
    TraceRules rules =
        TraceRules.DEFAULT.withOfferTimeoutMs(RehearsalRouter.stretched(20_000, SPEED));
    TraceReader.Trace trace =
        new TraceReader(rules)
            .read(
                Files.writeString(folder.resolve("calls.csv"), calls()),
                Files.writeString(folder.resolve("agents.csv"), AGENTS));
    Scenario scenario = rules.scenario(trace.calls(), trace.roster());

    ReplayReport virtual = virtually(scenario);
    assertEquals(List.of(9, 16), List.of(virtual.total().answered(), virtual.total().abandoned()));
    ReplayReport live = live(scenario, SPEED);
    assertTrue(
        ReplayTolerance.agree(virtual.total(), live.total(), SPEED),
        () -> virtual.toText() + "\n" + live.toText());
    assertEquals(0, live.total().waiting() + live.total().refused());
  }

  /** Twenty minutes of the morning, and as long again for what is still in hand. */
  private static Scenario morning() {
    Scenario day = SyntheticDay.of(4, 60);
    Duty opening = new Duty(8 * HOUR_MS, 8 * HOUR_MS + HOUR_MS / 3);
    List<RosterAgent> early = new ArrayList<>();
    for (RosterAgent one : day.roster().agents()) {
      if (one.duties().getFirst().onMs() == opening.onMs()) {
        early.add(new RosterAgent(one.definition(), List.of(opening)));
      }
    }
    CallLog calls =
        new CallLog(
            day.calls().calls().stream().filter(call -> call.tMs() < opening.offMs()).toList());
    return new Scenario(
        day.definitions(),
        calls,
        new Roster(early),
        day.answering(),
        8 * HOUR_MS + 2 * HOUR_MS / 3);
  }

  @Test
  void shouldServeAllChannelsOfTheMadeUpDay() throws Exception {
    Scenario morning = morning();
    assertEquals(List.of(Channel.values()), morning.channels());
    ReplayReport report = live(morning, 600);

    CallGroup total = report.total();
    assertEquals(morning.calls().calls().size(), total.offered());
    assertEquals(Channel.values().length, report.channels().size());
    assertTrue(total.answered() > 0, report::toText);
    assertEquals(total.answered(), report.agents().stream().mapToInt(AgentOutcome::handled).sum());
  }

  @Test
  void shouldReportWhatThereIsWhenStopped() throws Exception {
    Scenario day = SyntheticDay.of(1, 5);
    try (RehearsalRouter router = RehearsalRouter.start(day.startMs(), 1, null);
        LiveHost host = new LiveHost(router.target(), router.clock(), day, _ -> {})) {
      host.prepare();
      router.clock().start();
      host.begin();
      assertFalse(host.await(1));
      host.stop();
      host.await();
      assertEquals(0, host.report().total().answered());
    }
  }

  @Test
  void shouldFailWhenTheRouterHasToStop() throws Exception {
    Scenario day = SyntheticDay.of(1, 5);
    try (RehearsalRouter router = RehearsalRouter.start(day.startMs(), 1, null);
        LiveHost host = new LiveHost(router.target(), router.clock(), day, _ -> {})) {
      host.fail("the journal is full");
      PlayFailed failed = assertThrows(PlayFailed.class, host::await);
      assertTrue(String.valueOf(failed.getMessage()).contains("the journal is full"));
    }
  }

  @Test
  void shouldRefuseAJournalFolderThatIsNotEmpty() throws IOException {
    Files.writeString(folder.resolve("something"), "");
    IOException refused =
        assertThrows(IOException.class, () -> RehearsalRouter.start(0, 1, folder));
    assertEquals(
        folder + " is not empty: name a new folder for the journal",
        String.valueOf(refused.getMessage()));
  }
}
