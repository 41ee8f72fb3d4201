package org.strowger.simulator;

import java.util.Comparator;
import java.util.List;

/**
 * All calls in the order of their arrival; calls of the same millisecond keep the order in which
 * they were given.
 */
public record CallLog(List<Call> calls) {
  public CallLog {
    calls = calls.stream().sorted(Comparator.comparingLong(Call::tMs)).toList();
  }

  /** Only the calls that arrive on day {@code number}; the first day is 1. */
  public CallLog day(int number) {
    Duty day = Duty.day(number);
    return new CallLog(calls.stream().filter(call -> day.contains(call.tMs())).toList());
  }

  /**
   * The same calls with every conversation {@code factor} times as long, to the nearest
   * millisecond.
   */
  public CallLog withServiceFactor(double factor) {
    return new CallLog(
        calls.stream()
            .map(call -> call.withHandlingMs(Math.round(call.handlingMs() * factor)))
            .toList());
  }

  /** The number of the last day on which a call arrives; 0 if there is none. */
  public int lastDay() {
    return calls.isEmpty() ? 0 : Duty.dayOf(calls.getLast().tMs());
  }
}
