package org.strowger.simulator.tune;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.model.AgentOrder;

/**
 * The positions that dials of a kind have, the one at rest first.
 *
 * <p>Spans are multiples of the mean handling time, so that one ladder fits chats and e-mails.
 */
final class Ladder {
  static final List<AgentOrder> ORDERS =
      List.of(AgentOrder.LONGEST_IDLE, AgentOrder.LEAST_OCCUPIED, AgentOrder.FASTEST);

  /** Each four times the one before; differences of the last ones are as good as strict. */
  private static final List<Double> SPANS = List.of(0.0, 1.0 / 16, 1.0 / 4, 1.0, 4.0, 16.0, 64.0);

  private static final List<Integer> RESERVES = List.of(1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64);

  /** So small that it only says which agents are taken first, and moves no place in line. */
  private static final long PREFERENCE_MS = 1;

  private Ladder() {}

  /** When agents help. No reserve is no threshold, since somebody who helps is ready. */
  record Hold(int reserve, boolean countsWaiting) {
    static final Hold NONE = new Hold(0, false);
  }

  static List<Long> spansMs(double handlingMs) {
    return SPANS.stream().map(one -> Math.round(one * handlingMs)).toList();
  }

  static List<Long> penaltiesMs(double handlingMs) {
    List<Long> penaltiesMs = new ArrayList<>(spansMs(handlingMs));
    penaltiesMs.add(1, PREFERENCE_MS);
    return penaltiesMs;
  }

  /**
   * None; then so many of {@code agents} ready, up to all but one; then so many ready or waiting.
   */
  static List<Hold> holds(int agents) {
    List<Hold> holds = new ArrayList<>();
    holds.add(Hold.NONE);
    RESERVES.stream().filter(one -> one < agents).forEach(one -> holds.add(new Hold(one, false)));
    RESERVES.stream()
        .filter(one -> one > 1 && one <= agents)
        .forEach(one -> holds.add(new Hold(one, true)));
    return holds;
  }
}
