package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.state.DueLine;
import org.strowger.core.state.Prospect;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/**
 * Every line in which somebody waits to be offered, as of one moment, and what would come of it for
 * agents who were otherwise. How much is looked at in all is bounded, since the core waits
 * meanwhile.
 */
final class Backlog {
  /** How many lines are looked at in all, over all agents who are asked about. */
  private static final int LOOKS = 10_000;

  private static final Comparator<DueLine> EARLIEST_FIRST =
      Comparator.comparingLong(DueLine::dueMs).thenComparing(one -> one.head().id());

  private final List<DueLine> lines = new ArrayList<>();
  private final List<WaitingLine> guarded = new ArrayList<>();
  private int looks;

  Backlog(RoutingState state) {
    for (WaitingLine line : state.index().lines()) {
      if (line.size() > 0 && line.isOffered()) {
        lines.add(new DueLine(line, line.dueMs()));
        if (line.isGuarded()) {
          guarded.add(line);
        }
      }
    }
    lines.sort(EARLIEST_FIRST);
  }

  /** As they are due before any penalty, the earliest first. */
  List<DueLine> lines() {
    return Collections.unmodifiableList(lines);
  }

  /** Those from which thresholds may keep agents. */
  List<WaitingLine> guarded() {
    return Collections.unmodifiableList(guarded);
  }

  /** Whether as much has been looked at as may be; what is asked then is not to be told. */
  boolean isExhausted() {
    return looks >= LOOKS;
  }

  /**
   * Whether a change would tell on nobody but this agent. It might where thresholds count who is
   * ready: one more, or one less, can bring others in or keep them out.
   */
  boolean isPrivate(Prospect prospect) {
    for (WaitingLine line : guarded) {
      looks++;
      if (prospect.moves(line)) {
        return false;
      }
    }
    return true;
  }

  /** What would count as due first for the agent; null = nothing that they could then serve. */
  @Nullable DueLine firstFor(Prospect prospect) {
    DueLine first = null;
    for (DueLine one : lines) {
      if (first != null && first.isBefore(one)) {
        return first; // no penalty makes it, or any line after it, due earlier
      }
      looks++;
      DueLine theirs = prospect.dueFor(one);
      first = theirs != null && (first == null || theirs.isBefore(first)) ? theirs : first;
    }
    return first;
  }
}
