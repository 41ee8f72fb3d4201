package org.strowger.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.QueueId;
import org.strowger.figures.Overtaking.Rule;

class OvertakingLedgerTest {
  private final List<Overtaking> told = new ArrayList<>();
  private final OvertakingTally tally = new OvertakingTally();
  private final SmallCentre centre =
      new SmallCentre(
          new JournalFold(List.of(new OvertakingLedger(told::add), new OvertakingLedger(tally))));

  @Test
  void whoIsServedInTurnPassesNobody() {
    centre.arrives("a", "sales").at(1).arrives("b", "sales").at(5).signsIn("bo").accepts("bo");
    assertEquals(List.of(), told);
  }

  @Test
  void aHeadStartLetsOneGoFirst() {
    centre.arrives("a", "sales").at(30).arrivesWithPriority("vip", "sales", 1);
    centre.at(40).signsIn("bo").accepts("bo");
    Overtaking one = told.getFirst();
    assertEquals(1, told.size());
    assertEquals(1, one.passed().value());
    assertEquals(2, one.first().value());
    assertEquals(Rule.PRIORITY, one.rule());
    assertEquals(30_000, one.laterMs());
    assertEquals(SmallCentre.TEN_MS + 40_000, one.atMs());
  }

  @Test
  void anAgentWhoCanNotServeTheFirstTakesTheSecond() {
    centre.arrivesSpeakingGerman("a", "sales").at(3).arrives("b", "sales");
    centre.at(5).signsIn("bo").accepts("bo");
    assertEquals(Rule.ELIGIBILITY, told.getFirst().rule());
    assertEquals("bo", told.getFirst().by().value());
  }

  @Test
  void whoIsBeingOfferedMayBePassedMeanwhile() {
    centre.signsIn("bo").arrives("a", "sales").at(2).signsIn("ana").arrives("b", "sales");
    centre.at(4).accepts("ana");
    assertEquals(Rule.OTHER_OFFERED, told.getFirst().rule());
  }

  @Test
  void theTallyCountsPairsByQueueAndRule() {
    centre.arrives("a", "sales").at(10).arrives("b", "sales");
    centre.at(30).arrivesWithPriority("vip", "sales", 1).at(40).signsIn("bo").accepts("bo");
    assertEquals(
        new Passed(2, 50_000, 30_000),
        Objects.requireNonNull(tally.byQueue().get(new QueueId("sales"))).get(Rule.PRIORITY));
  }
}
