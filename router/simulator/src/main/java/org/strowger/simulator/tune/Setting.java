package org.strowger.simulator.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where each dial stands, by the order of the dials. */
public record Setting(List<Integer> rungs) {
  public Setting {
    rungs = List.copyOf(rungs);
  }

  /** All dials at rest. */
  public static Setting atRest(int dials) {
    return new Setting(Collections.nCopies(dials, 0));
  }

  public int rung(int dial) {
    return rungs.get(dial);
  }

  /** The same with one dial elsewhere. */
  public Setting with(int dial, int rung) {
    List<Integer> turned = new ArrayList<>(rungs);
    turned.set(dial, rung);
    return new Setting(turned);
  }
}
