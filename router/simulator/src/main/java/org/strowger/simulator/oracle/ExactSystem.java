package org.strowger.simulator.oracle;

import java.util.List;
import org.strowger.simulator.centre.Centre;

/**
 * A centre of which exact figures are known.
 *
 * @param relaxationHours in how long it forgets where it began, as far as e goes
 */
record ExactSystem(String name, Centre centre, double relaxationHours, List<Expected> expected) {
  ExactSystem {
    expected = List.copyOf(expected);
  }
}
