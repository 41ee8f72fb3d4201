package org.strowger.simulator.whatif;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.strowger.simulator.CallOutcome;
import org.strowger.simulator.CallOutcome.Disposition;

/** How an interaction fares otherwise under the other routing, the plainest first. */
enum Move {
  ANSWERED_INSTEAD("answered instead of lost"),
  LOST_INSTEAD("lost instead of answered"),
  WAITS_LONGER("waits longer by more than a minute"),
  WAITS_SHORTER("waits less by more than a minute"),
  OTHER_AGENT("answered by another agent");

  private static final long MINUTE_MS = 60_000;

  private final String words;

  Move(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** All that is true of interaction {@code number} in two plays with the same people. */
  static Set<Move> of(Play same, Play other, int number) {
    CallOutcome before = same.outcomes().get(number);
    CallOutcome after = other.outcomes().get(number);
    Set<Move> moves = EnumSet.noneOf(Move.class);
    if (lost(before) && answered(after)) {
      moves.add(ANSWERED_INSTEAD);
    }
    if (answered(before) && lost(after)) {
      moves.add(LOST_INSTEAD);
    }
    if (answered(before) && answered(after)) {
      long longerMs = after.waitMs() - before.waitMs();
      if (longerMs > MINUTE_MS) {
        moves.add(WAITS_LONGER);
      }
      if (longerMs < -MINUTE_MS) {
        moves.add(WAITS_SHORTER);
      }
      if (!Objects.equals(same.answeredBy().get(number), other.answeredBy().get(number))) {
        moves.add(OTHER_AGENT);
      }
    }
    return moves;
  }

  private static boolean answered(CallOutcome outcome) {
    return outcome.disposition() == Disposition.ANSWERED;
  }

  /** Hung up, or was turned away. */
  private static boolean lost(CallOutcome outcome) {
    return outcome.disposition() == Disposition.ABANDONED
        || outcome.disposition() == Disposition.REFUSED;
  }
}
