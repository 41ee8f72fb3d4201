package org.strowger.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairnessTest {
  @Test
  void whoAreOccupiedAlikeHaveAGiniOfZero() {
    assertEquals(0, Fairness.giniOfOccupancy(agents(600, 600, 600)).scaled(1_000));
  }

  @Test
  void whereOneDoesEverythingItIsAllButOne() {
    assertEquals(750, Fairness.giniOfOccupancy(agents(0, 0, 0, 800)).scaled(1_000));
  }

  @Test
  void theOrderOfAgentsDoesNotMatter() {
    assertEquals(
        Fairness.giniOfOccupancy(agents(100, 200, 600)).scaled(1_000_000),
        Fairness.giniOfOccupancy(agents(600, 100, 200)).scaled(1_000_000));
    // Half the mean difference over the mean: (100 + 400 + 500) * 2 / 9 / 2 / 300.
    assertEquals(370, Fairness.giniOfOccupancy(agents(100, 200, 600)).scaled(1_000));
  }

  @Test
  void whoWasNeverReadyIsLeftOut() {
    List<FiguresRow> agents = agents(500, 500);
    agents.add(new FiguresRow(By.AGENT, "away", new Sheet(), 0, 0, 0));
    assertEquals(0, Fairness.giniOfOccupancy(agents).scaled(1_000));
    assertFalse(Fairness.giniOfOccupancy(List.of()).exists());
  }

  private static List<FiguresRow> agents(long... occupanciesPermille) {
    List<FiguresRow> agents = new ArrayList<>();
    for (long permille : occupanciesPermille) {
      Sheet sheet = new Sheet();
      sheet.take(Count.BUSY_MS, permille);
      sheet.take(Count.IDLE_MS, 1_000 - permille);
      agents.add(new FiguresRow(By.AGENT, "agent-" + agents.size(), sheet, 0, 0, 0));
    }
    return agents;
  }
}
