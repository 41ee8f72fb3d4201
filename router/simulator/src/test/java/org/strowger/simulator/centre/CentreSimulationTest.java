package org.strowger.simulator.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.Channel;
import org.strowger.simulator.routing.QueueRouting;
import org.strowger.simulator.routing.Routing;
import org.strowger.simulator.routing.RoutingChanges;

final class CentreSimulationTest {
  private static final Law THREE_MINUTES = new Law.Exponential(180_000);
  private static final Law TWO_MINUTES = new Law.Exponential(120_000);

  @Test
  void shouldFindTheSameWithAnyNumberOfThreads() {
    Centre centre = centre(new Arrivals.Poisson(200), Routing.UNCHANGED, Integer.MAX_VALUE);

    assertEquals(
        Simulation.of(centre, new SimulationTerms(6, 5, 1, 3, 1), _ -> {}),
        Simulation.of(centre, new SimulationTerms(6, 5, 1, 3, 3), _ -> {}));
  }

  @Test
  void shouldMeetTheSameCustomersUnderAnotherRouting() {
    Routing fastest = new RoutingChanges(new QueueRouting().order(AgentOrder.MOST_SKILLED));
    List<RunTally> before =
        runs(centre(new Arrivals.Poisson(200), Routing.UNCHANGED, Integer.MAX_VALUE));
    List<RunTally> after = runs(centre(new Arrivals.Poisson(200), fastest, Integer.MAX_VALUE));

    for (int run = 0; run < before.size(); run++) {
      assertEquals(
          before.get(run).classes().getFirst().offeredCount(),
          after.get(run).classes().getFirst().offeredCount());
    }
    assertNotEquals(before.getFirst().costPerHour(), after.getFirst().costPerHour());
  }

  @Test
  void shouldMeetOtherCustomersInEachRun() {
    List<RunTally> runs =
        runs(centre(new Arrivals.Poisson(200), Routing.UNCHANGED, Integer.MAX_VALUE));

    assertNotEquals(runs.get(0).costPerHour(), runs.get(1).costPerHour());
  }

  @Test
  void shouldAccountForEveryCustomer() {
    for (RunTally run : runs(centre(new Arrivals.Poisson(300), Routing.UNCHANGED, 4))) {
      ClassTally tally = run.classes().getFirst();

      assertEquals(
          tally.offeredCount(),
          tally.blockedCount() + tally.answeredCount() + tally.leftCount() + tally.unservedCount());
      assertTrue(tally.blockedCount() > 0);
      assertEquals(tally.answeredCount(), tally.answeredBy(0) + tally.answeredBy(1));
    }
  }

  @Test
  void shouldLetNobodyWaitWithoutAWaitingRoom() {
    for (RunTally run : runs(centre(new Arrivals.Poisson(300), Routing.UNCHANGED, 0))) {
      assertEquals(0, run.classes().getFirst().waitedCount());
      assertTrue(run.classes().getFirst().blockedCount() > 0);
    }
  }

  @Test
  void shouldBringBatchesTogether() {
    Centre centre = centre(new Arrivals.Batches(1, 40), Routing.UNCHANGED, 5);

    for (RunTally run : runs(centre)) {
      ClassTally tally = run.classes().getFirst();

      assertEquals(0, tally.offeredCount() % 40);
      assertTrue(tally.blockedCount() >= tally.offeredCount() / 2);
    }
  }

  @Test
  void shouldBringCustomersOnlyWhenTheDaySays() {
    Arrivals mornings = new Arrivals.Piecewise(List.of(0.0, 400.0, 0.0, 0.0), 3_600_000);
    Centre centre = centre(mornings, Routing.UNCHANGED, Integer.MAX_VALUE);

    List<RunTally> quiet = Simulation.runs(centre, new SimulationTerms(2, 0.9, 0, 1, 2), _ -> {});
    List<RunTally> wholeDay = Simulation.runs(centre, new SimulationTerms(2, 4, 0, 1, 2), _ -> {});

    assertEquals(0, quiet.getFirst().classes().getFirst().offeredCount());
    assertEquals(400.0, (double) wholeDay.getFirst().classes().getFirst().offeredCount(), 80);
  }

  @Test
  void shouldSayHowManyItNeverCaughtUpWith() {
    CustomerClass patient = customers(new Arrivals.Poisson(400), new Law.Never());
    Centre overloaded =
        new Centre(
            List.of(patient),
            List.of(new Pool("pool", 2, Map.of("calls", new Pool.Skill(10, THREE_MINUTES)))),
            Routing.UNCHANGED,
            Integer.MAX_VALUE);

    CentreFigures figures = Simulation.of(overloaded, new SimulationTerms(2, 4, 0, 1, 2), _ -> {});

    assertTrue(figures.classes().getFirst().unserved() > 0.5);
  }

  @Test
  void shouldRefuseTermsThatTellNothing() {
    assertThrows(IllegalArgumentException.class, () -> new SimulationTerms(1, 1, 0, 1));
  }

  private static List<RunTally> runs(Centre centre) {
    return Simulation.runs(centre, new SimulationTerms(4, 20, 1, 7, 2), _ -> {});
  }

  private static Centre centre(Arrivals arrivals, Routing routing, int waitingMax) {
    return new Centre(
        List.of(customers(arrivals, TWO_MINUTES)),
        List.of(
            new Pool("slow", 4, Map.of("calls", new Pool.Skill(5, THREE_MINUTES))),
            new Pool("fast", 5, Map.of("calls", new Pool.Skill(10, TWO_MINUTES)))),
        routing,
        waitingMax);
  }

  private static CustomerClass customers(Arrivals arrivals, Law patience) {
    return new CustomerClass("calls", Channel.PHONE, 0, arrivals, patience, 20_000, 1, 1);
  }
}
