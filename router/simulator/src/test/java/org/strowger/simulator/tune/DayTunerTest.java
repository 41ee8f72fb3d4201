package org.strowger.simulator.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.simulator.CallLog;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.centre.Estimate;
import org.strowger.simulator.routing.NamedPolicy;
import org.strowger.simulator.routing.RoutingFile;

class DayTunerTest {
  private static final Scenario LOG = TwoQueues.of(6);
  private static final int BUDGET = 250;

  @TempDir private Path folder;

  private static Tuned tuned(RecordedDays days, long seed) {
    return new DayTuner(Objective.SERVICE_LEVEL, BUDGET, seed, 60_000)
        .tuned(days, NamedPolicy.FIRST_COME_FIRST_SERVED, _ -> {});
  }

  @Test
  void shouldBeatFirstComeFirstServedOnDaysThatItHasNotSeen() {
    Tuned tuned = tuned(new LoggedDays(LOG, 1), 1);

    assertTrue(tuned.runs() <= BUDGET, () -> "made " + tuned.runs());
    assertEquals(3, tuned.check().weights().size());
    Estimate gain = tuned.check().change(Figures::serviceLevel);
    assertTrue(gain.value() > 0.05, () -> TuneReport.of(tuned));
    assertTrue(gain.value() > 3 * gain.standardError(), () -> TuneReport.of(tuned));
  }

  @Test
  void shouldFindTheSameForTheSameSeed() {
    String once = TuneReport.of(tuned(new LoggedDays(LOG, 1), 5));

    assertEquals(once, TuneReport.of(tuned(new LoggedDays(LOG, 1), 5)));
    assertNotEquals(once, TuneReport.of(tuned(new LoggedDays(LOG, 1), 6)));
  }

  /** Tells which days are played before the check, whose repetitions are far beyond. */
  private record Watched(RecordedDays days, Set<Integer> searched, Set<Integer> checked)
      implements RecordedDays {
    @Override
    public List<ConfigurationCommand> definitions() {
      return days.definitions();
    }

    @Override
    public CallLog customers() {
      return days.customers();
    }

    @Override
    public Scenario day(int number, int repetition) {
      (repetition < BUDGET ? searched : checked).add(number);
      return days.day(number, repetition);
    }

    @Override
    public boolean keepsPlans() {
      return days.keepsPlans();
    }

    @Override
    public List<String> heldFixed() {
      return days.heldFixed();
    }
  }

  @Test
  void shouldKeepTheDaysOfTheCheckFromTheSearch() {
    Watched watched =
        new Watched(
            new LoggedDays(LOG, 1), new ConcurrentSkipListSet<>(), new ConcurrentSkipListSet<>());
    Tuned tuned = tuned(watched, 1);

    assertEquals(Set.of(1, 3, 5), watched.searched);
    assertEquals(Set.of(2, 4, 6), watched.checked);
    assertTrue(tuned.check().on().contains("(2, 4, 6)"), tuned.check().on());
  }

  @Test
  void shouldWriteAFileThatRoutesTheSame() throws Exception {
    Tuned tuned = tuned(new LoggedDays(LOG, 1), 1);
    Path file = Files.writeString(folder.resolve("found.yaml"), tuned.routing().toText());

    DayRuns runs = new DayRuns(new LoggedDays(LOG, 1));
    assertEquals(runs.run(tuned.routing().routing(), 2, 0), runs.run(RoutingFile.read(file), 2, 0));
  }

  @Test
  void shouldGiveEachDayAndRepetitionLuckOfItsOwn() {
    LoggedDays days = new LoggedDays(LOG, 1);

    assertEquals(days.day(1, 0).calls(), days.day(1, 0).calls());
    assertNotEquals(days.day(1, 0).calls(), days.day(1, 1).calls());
    assertEquals(120, days.day(3, 0).calls().calls().size());
  }
}
