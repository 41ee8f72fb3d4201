package org.strowger.simulator.whatif;

import org.strowger.simulator.CallGroup;

/** What is compared of each queue, in the unit in which it is shown. */
enum Figure {
  IN_TARGET("in target %", "in_target_percent"),
  ABANDONED("abandoned %", "abandoned_percent"),
  MEAN_WAIT("mean wait s", "mean_wait_s"),
  P99_WAIT("p99 wait s", "p99_wait_s");

  private final String title;
  private final String field;

  Figure(String title, String field) {
    this.title = title;
    this.field = field;
  }

  /** For people, with the unit. */
  String title() {
    return title;
  }

  /** For programs. */
  String field() {
    return field;
  }

  double of(CallGroup group) {
    return switch (this) {
      case IN_TARGET -> 100 * group.serviceLevel();
      case ABANDONED -> 100 * group.abandonedShare();
      case MEAN_WAIT -> group.meanWaitMs() / 1_000;
      case P99_WAIT -> group.p99WaitMs() / 1_000.0;
    };
  }
}
