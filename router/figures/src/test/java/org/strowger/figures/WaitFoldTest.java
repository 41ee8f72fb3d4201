package org.strowger.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strowger.core.explain.WaitCause;
import org.strowger.core.model.QueueId;
import org.strowger.figures.Overtaking.Rule;

/** What waits were due to, by queue, channel and project, and for each one that is unanswered. */
class WaitFoldTest {
  private final WaitFold waits =
      new WaitFold(List.of(FiguresTerms.DAYS.whole(), FiguresTerms.HALF_HOURS));
  private final SmallCentre centre = new SmallCentre(waits);

  @Test
  void aWaitThatRunsOnIsChargedUpToNow() {
    centre.arrives("a", "sales").at(7).signsIn("bo").at(9);
    WaitRow sales = row(By.QUEUE, "sales");
    assertEquals(
        Map.of(WaitCause.NO_ONE_STAFFED, 7_000L, WaitCause.OFFERED, 2_000L),
        sales.sheet().waitedMs());
    assertEquals(Map.of(WaitCause.OFFERED, 1), sales.waitingNow());
    assertEquals(sales.sheet(), row(By.CHANNEL, "PHONE").sheet());
    assertEquals(sales.sheet(), row(By.ALL, "all").sheet());
  }

  @Test
  void aWaitIsCutWhereAHalfHourBegins() {
    centre.arrives("a", "sales").at(40 * 60).abandons("a").at(41 * 60);
    List<Long> periods = waits.periods(Period.HALF_HOUR, centre.timeMs());
    assertEquals(
        List.of(30L * 60_000, 10L * 60_000),
        periods.stream()
            .map(startMs ->
                waits
                    .rows(Period.HALF_HOUR, By.QUEUE, startMs, startMs + 1, centre.timeMs())
                    .getFirst()
                    .sheet()
                    .sumMs())
            .toList());
  }

  @Test
  void aProjectIsChargedWithTheWaitsOfItsQueuesWhileTheyWereIts() {
    centre.arrives("a", "sales").at(5).worksFor("sales", "acme", 10, 900).at(8);
    assertEquals(3_000, row(By.PROJECT, "acme").sheet().sumMs());
    assertEquals(8_000, row(By.QUEUE, "sales").sheet().sumMs());
  }

  @Test
  void whoIsUnansweredKeepsWhatItsWaitWasDueToWhereverItWaits() {
    centre.arrives("a", "sales").at(5).isMoved(1, "returns").at(8).arrives("b", "returns").at(9);
    List<Unanswered> unanswered = waits.unanswered(null, 10, centre.timeMs());
    assertEquals(List.of(1L, 2L), ids(unanswered), "the longest first");
    Unanswered first = unanswered.getFirst();
    assertEquals(new QueueId("returns"), first.queue());
    assertEquals(SmallCentre.TEN_MS, first.sinceMs());
    assertEquals(WaitCause.NO_ONE_STAFFED, first.causeNow());
    assertEquals(Map.of(WaitCause.NO_ONE_STAFFED, 9_000L), first.sheet().waitedMs());
    assertEquals(5_000, row(By.QUEUE, "sales").sheet().sumMs());
    assertEquals(4_000 + 1_000, row(By.QUEUE, "returns").sheet().sumMs());
    assertEquals(List.of(1L), ids(waits.unanswered(null, 1, centre.timeMs())));
    assertEquals(0, waits.waiting(new QueueId("sales")));
    assertEquals(2, waits.waiting(null));
  }

  @Test
  void whoWasPassedIsToldByWhichRuleUntilAnswered() {
    centre.arrives("a", "sales").at(30).arrivesWithPriority("vip", "sales", 1);
    centre.at(40).signsIn("bo").accepts("bo");
    Map<Rule, Passed> once = Map.of(Rule.PRIORITY, new Passed(1, 30_000, 30_000));
    assertEquals(once, waits.unanswered(null, 10, centre.timeMs()).getFirst().sheet().passed());
    assertEquals(once, row(By.QUEUE, "sales").sheet().passed());
    centre.at(50).signsIn("ana").accepts("ana");
    assertEquals(List.of(), waits.unanswered(null, 10, centre.timeMs()));
    assertEquals(once, row(By.QUEUE, "sales").sheet().passed(), "it did happen");
  }

  private static List<Long> ids(List<Unanswered> unanswered) {
    return unanswered.stream().map(one -> one.interaction().value()).toList();
  }

  private WaitRow row(By by, String id) {
    return waits.rows(Period.WHOLE, by, Long.MIN_VALUE, Long.MAX_VALUE, centre.timeMs()).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no waits of " + id));
  }
}
