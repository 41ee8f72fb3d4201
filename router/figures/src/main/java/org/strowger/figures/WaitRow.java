package org.strowger.figures;

import java.util.Map;
import org.strowger.core.explain.WaitCause;

/**
 * What the waits of one queue, channel or project were due to, or of all.
 *
 * @param id its name
 * @param sheet what was charged and who was passed
 * @param waitingNow how many wait now, by what they are charged to; only causes that hold
 */
public record WaitRow(String id, WaitSheet sheet, Map<WaitCause, Integer> waitingNow) {
  public WaitRow {
    waitingNow = Map.copyOf(waitingNow);
  }
}
