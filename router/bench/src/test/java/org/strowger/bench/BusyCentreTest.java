package org.strowger.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is measured is what it says. */
class BusyCentreTest {
  @Test
  void shouldStayInASteadyStateWithoutRejections() {
    BusyCentre centre = new BusyCentre(100, 0, 50, 200, 7);
    for (int i = 0; i < 300; i++) {
      centre.turn();
    }
    centre.check();
    assertEquals(0, centre.rejected());
    assertEquals(100, centre.active());
  }

  @Test
  void shouldKeepAgentsIdleWhereNobodyWaits() {
    BusyCentre centre = new BusyCentre(200, 20, 0, 10, 7);
    for (int i = 0; i < 300; i++) {
      centre.turn();
    }
    centre.check();
    assertEquals(0, centre.rejected());
    assertTrue(centre.active() <= 180, "one comes as one goes: " + centre.active());
    assertTrue(centre.active() > 150, "hardly anybody waits: " + centre.active());
  }
}
