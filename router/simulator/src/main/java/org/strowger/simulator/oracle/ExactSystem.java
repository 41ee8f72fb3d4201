package org.strowger.simulator.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.simulator.centre.Centre;

/**
 * A centre of which exact figures are known.
 *
 * @param relaxationHours in how long it forgets where it began, as far as e goes
 * @param control what takes luck out of the cost, or null
 */
record ExactSystem(
    String name,
    Centre centre,
    double relaxationHours,
    List<Expected> expected,
    @Nullable Control control) {
  ExactSystem {
    expected = List.copyOf(expected);
  }

  ExactSystem(String name, Centre centre, double relaxationHours, List<Expected> expected) {
    this(name, centre, relaxationHours, expected, null);
  }
}
