package org.strowger.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;

/** What counts when, and for whom. */
class FiguresFoldTest {
  private static final FiguresTerms BY_INTERACTION = FiguresTerms.DAYS.whole();
  private static final FiguresTerms BY_STAY =
      new FiguresTerms(
          Counting.STAY,
          FiguresTerms.TARGET_OF_QUEUE,
          FiguresTerms.SHORT_ABANDON_MS,
          Period.DAY,
          2,
          Long.MIN_VALUE,
          Long.MAX_VALUE);

  private final FiguresFold figures =
      new FiguresFold(List.of(BY_INTERACTION, BY_STAY, FiguresTerms.HALF_HOURS), List.of());
  private final SmallCentre centre = new SmallCentre(figures);

  @Test
  void timeWithAnAgentIsTalkHoldAndWrapUpAndEachMomentCountsOnce() {
    centre.signsIn("bo").at(10).arrives("a", "sales").at(13).accepts("bo");
    centre.at(20).holds("bo", 1).at(25).retrieves("bo", 1).at(40).hangsUp("a");
    centre.at(46).completes("bo", 1).at(60);

    Sheet bo = sheet(By.AGENT, "bo");
    assertEquals(22_000, bo.get(Count.TALK_MS));
    assertEquals(5_000, bo.get(Count.HOLD_MS));
    assertEquals(6_000, bo.get(Count.WRAP_UP_MS));
    assertEquals(33_000, bo.get(Count.BUSY_MS));
    assertEquals(3_000, bo.get(Count.OFFERED_MS));
    assertEquals(10_000 + 14_000, bo.get(Count.IDLE_MS));
    Sheet sales = sheet(By.QUEUE, "sales");
    assertEquals(33_000, sales.handlingMs());
    assertEquals(3_000, sales.get(Count.ANSWERED_WAIT_MS));
    assertEquals(1, sales.get(Count.ANSWERED_IN_TARGET));
  }

  @Test
  void oneAgentAskedForAloneHasTheSameFiguresAsAmongAll() {
    centre.signsIn("bo").signsIn("ana").at(10).arrives("a", "sales").at(13).accepts("ana").at(20);
    long nowMs = centre.timeMs();
    long startMs = Period.DAY.startMs(nowMs);
    for (String agent : List.of("ana", "bo")) {
      assertEquals(
          figures.rows(Period.DAY, By.AGENT, startMs, startMs + 1, nowMs).stream()
              .filter(row -> row.id().equals(agent))
              .findFirst()
              .orElseThrow(),
          figures.row(Period.DAY, new AgentId(agent), startMs, nowMs));
    }
    assertNull(figures.row(Period.DAY, new AgentId("nobody"), startMs, nowMs));
  }

  @Test
  void nothingIsHandledBeforeThePaperworkIsDone() {
    centre.signsIn("bo").arrives("a", "sales").accepts("bo").at(30).ends("bo", 1).at(39);
    assertEquals(0, sheet(By.AGENT, "bo").get(Count.HANDLED));
    centre.at(40).arrives("b", "sales");
    assertEquals(1, sheet(By.AGENT, "bo").get(Count.HANDLED), "its time for wrap-up was over");
    assertEquals(10_000, sheet(By.AGENT, "bo").get(Count.WRAP_UP_MS));
  }

  @Test
  void aWaitOfExactlyTheTargetIsInTime() {
    centre.arrives("a", "sales").arrives("b", "sales").at(20).signsIn("bo").accepts("bo");
    centre.at(21).abandons("b");
    Sheet sales = sheet(By.QUEUE, "sales");
    assertEquals(1, sales.get(Count.ANSWERED_IN_TARGET));
    assertEquals(1, sales.get(Count.ABANDONED));
    assertEquals(0, sales.get(Count.ABANDONED_IN_TARGET));
    assertEquals(21_000, sales.get(Count.WAIT_MAX_MS));
  }

  @Test
  void onlyWhoLeavesWithinTheLimitIsAShortAbandon() {
    centre.arrives("a", "sales").arrives("b", "sales");
    centre.at(5).abandons("a").at(6).abandons("b");
    assertEquals(2, sheet(By.QUEUE, "sales").get(Count.ABANDONED_IN_TARGET));
    assertEquals(1, sheet(By.QUEUE, "sales").get(Count.ABANDONED_SHORT));
  }

  @Test
  void movingSomebodyOnMakesNoFigureBetter() {
    centre.arrives("a", "sales").at(30).isMoved(1, "returns");
    centre.at(35).signsIn("ana").accepts("ana");
    Sheet returns = sheet(By.QUEUE, "returns");
    assertEquals(1, returns.get(Count.ANSWERED));
    assertEquals(0, returns.get(Count.ANSWERED_IN_TARGET), "the customer has waited for 35 s");
    assertEquals(35_000, returns.get(Count.ANSWERED_WAIT_MS));
    assertEquals(1, sheet(By.QUEUE, "sales").get(Count.MOVED_OUT));
    assertEquals(0, sheet(By.QUEUE, "sales").offered());

    Sheet stay = sheet(Period.DAY, By.QUEUE, "returns");
    assertEquals(5_000, stay.get(Count.ANSWERED_WAIT_MS), "seen from the one queue alone");
    assertEquals(1, stay.get(Count.ANSWERED_IN_TARGET));
  }

  @Test
  void whoIsAnsweredTwiceIsAnsweredOnceAndHandledByEach() {
    centre.signsIn("ana").arrives("a", "sales").accepts("ana").at(50).isSignedOut("ana");
    centre.at(60).signsIn("bo").accepts("bo").at(80).ends("bo", 1).completes("bo", 1);
    Sheet sales = sheet(By.QUEUE, "sales");
    assertEquals(1, sales.get(Count.ANSWERED));
    assertEquals(1, sales.get(Count.ANSWERED_AGAIN));
    assertEquals(0, sales.get(Count.ANSWERED_WAIT_MS), "the talk in between was no wait");
    assertEquals(2, sales.get(Count.HANDLED));
    assertEquals(1, sales.get(Count.HANDED_BACK));
    assertEquals(50_000, sheet(By.AGENT, "ana").get(Count.TALK_MS));
    assertEquals(20_000, sheet(By.AGENT, "bo").get(Count.TALK_MS));
  }

  @Test
  void whoLeavesAfterHavingBeenAnsweredIsNoAbandon() {
    centre.signsIn("ana").arrives("a", "sales").accepts("ana").at(50).isSignedOut("ana");
    centre.at(70).abandons("a");
    Sheet sales = sheet(By.QUEUE, "sales");
    assertEquals(1, sales.offered());
    assertEquals(0, sales.get(Count.ABANDONED));
    assertEquals(1, sales.get(Count.ABANDONED_AGAIN));
  }

  @Test
  void anAgentWhoDeclinedIsNotIdleUntilTheCoolDownIsOver() {
    centre.signsIn("bo").arrives("a", "sales").at(2).declines("bo").at(4).abandons("a");
    centre.at(7).arrives("b", "sales").at(8).is("bo", Activity.AWAY).at(9);
    Sheet bo = sheet(By.AGENT, "bo");
    assertEquals(1, bo.get(Count.DECLINED));
    assertEquals(2_000 + 1_000, bo.get(Count.OFFERED_MS));
    assertEquals(5_000 + 1_000, bo.get(Count.NOT_READY_MS));
    assertEquals(0, bo.get(Count.IDLE_MS));
    assertEquals(1, bo.get(Count.RESCINDED));
  }

  @Test
  void anAgentsTimeFallsIntoTheHalfHoursInWhichItPasses() {
    centre.at(20 * 60).signsIn("bo").at(70 * 60).signsOut("bo");
    List<Long> periods = figures.periods(Period.HALF_HOUR, centre.timeMs());
    assertEquals(3, periods.size());
    assertEquals(
        List.of(10L * 60_000, 30L * 60_000, 10L * 60_000),
        periods.stream()
            .map(startMs ->
                figures
                    .rows(Period.HALF_HOUR, By.AGENT, startMs, startMs + 1, centre.timeMs())
                    .getFirst()
                    .sheet()
                    .get(Count.IDLE_MS))
            .toList());
  }

  @Test
  void theLongestWaitIsThatOfWhoWaitsNow() {
    centre.arrives("a", "sales").at(7).arrives("b", "sales").at(9).abandons("a").at(12);
    FiguresRow sales =
        figures
            .rows(Period.WHOLE, By.QUEUE, Long.MIN_VALUE, Long.MAX_VALUE, centre.timeMs())
            .getFirst();
    assertEquals(1, sales.waiting());
    assertEquals(5_000, sales.longestWaitMs());
    assertEquals(9_000, sales.sheet().get(Count.WAIT_MAX_MS));
  }

  @Test
  void inAConferenceEachHasTheirOwnPartAndTheCustomerIsCountedOnce() {
    centre.signsIn("bo").arrives("a", "sales").at(3).accepts("bo").signsIn("ana");
    centre.at(10).asks("bo", 1, "ana").at(14).accepts("ana").at(20).joins("bo", 2);
    centre.at(50).leavesTo("bo", 2).at(55).completes("bo", 1);
    centre.at(90).ends("ana", 2).completes("ana", 2);
    Sheet sales = sheet(By.QUEUE, "sales");
    assertEquals(1, sales.get(Count.ARRIVED));
    assertEquals(1, sales.get(Count.ANSWERED));
    assertEquals(3_000, sales.get(Count.LINE_MS));
    assertEquals(4_000, sales.get(Count.SCHEDULED_MS), "until the colleague accepted");
    Sheet bo = sheet(By.AGENT, "bo");
    assertEquals(7_000 + 30_000, bo.get(Count.TALK_MS), "before the question, and together");
    assertEquals(10_000, bo.get(Count.HOLD_MS), "while the customer heard nothing");
    assertEquals(5_000, bo.get(Count.WRAP_UP_MS));
    assertEquals(1, bo.get(Count.TRANSFERRED));
    Sheet ana = sheet(By.AGENT, "ana");
    assertEquals(76_000, ana.get(Count.TALK_MS), "from the question to the end");
    assertEquals(1, ana.get(Count.CONSULTED));
    assertEquals(2, sales.get(Count.HANDLED));
  }

  @Test
  void aProjectIsHeldAgainstWhatWasPromisedToIt() {
    centre.worksFor("sales", "acme", 10, 900).arrives("a", "sales");
    centre.at(15).signsIn("bo").accepts("bo");
    assertEquals(1, sheet(By.QUEUE, "sales").get(Count.ANSWERED_IN_TARGET), "the queue's is 20 s");
    FiguresRow acme = row(Period.WHOLE, By.PROJECT, "acme");
    assertEquals(1, acme.sheet().get(Count.ANSWERED));
    assertEquals(0, acme.sheet().get(Count.ANSWERED_IN_TARGET));
    assertEquals(10_000, acme.sheet().get(Count.TARGET_LOW_MS));
    assertEquals(10_000, acme.sheet().get(Count.TARGET_HIGH_MS));
    assertEquals(900, acme.promisedPermille());
    assertEquals(0, row(Period.WHOLE, By.QUEUE, "sales").promisedPermille());
  }

  @Test
  void whatIsPromisedAnewCountsFromThenOn() {
    centre.worksFor("sales", "acme", 10, 900).arrives("a", "sales").at(15).abandons("a");
    centre.worksFor("sales", "acme", 18, 700).arrives("b", "sales").at(32).abandons("b");
    FiguresRow acme = row(Period.WHOLE, By.PROJECT, "acme");
    assertEquals(2, acme.sheet().get(Count.ABANDONED));
    assertEquals(1, acme.sheet().get(Count.ABANDONED_IN_TARGET));
    assertEquals(10_000, acme.sheet().get(Count.TARGET_LOW_MS));
    assertEquals(18_000, acme.sheet().get(Count.TARGET_HIGH_MS));
    assertEquals(700, acme.promisedPermille());
  }

  private Sheet sheet(By by, String id) {
    return sheet(Period.WHOLE, by, id);
  }

  private Sheet sheet(Period period, By by, String id) {
    return row(period, by, id).sheet();
  }

  private FiguresRow row(Period period, By by, String id) {
    return figures.rows(period, by, Long.MIN_VALUE, Long.MAX_VALUE, centre.timeMs()).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no figures of " + id));
  }
}
