package org.strowger.simulator.story;

import java.util.List;
import java.util.Optional;
import org.strowger.core.event.Event;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.event.RowEvent.QueueRow;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.WaitEstimate;

/**
 * What a customer in line is told: the place, and the wait as a range that four in five fall into.
 */
final class LineView {
  private final List<Event> rows;

  LineView(List<Event> rows) {
    this.rows = rows;
  }

  String tell(InteractionId id) {
    Optional<InteractionRow> found =
        interactions().stream().filter(row -> row.interaction().equals(id)).findFirst();
    if (found.isEmpty()) {
      return "is not with the router";
    }
    InteractionRow row = found.get();
    if (row.phase() != Phase.WAITING) {
      return "is "
          + Phrases.words(row.phase())
          + (row.agent() == null ? "" : " with " + row.agent());
    }
    int ahead = (int) interactions().stream().filter(other -> isAhead(other, row)).count();
    return "is number " + (ahead + 1) + " in " + row.queue() + estimate(ahead, row.queue());
  }

  private static boolean isAhead(InteractionRow other, InteractionRow row) {
    boolean sameLine = other.phase() == Phase.WAITING && other.queue().equals(row.queue());
    boolean earlier =
        other.dueMs() < row.dueMs()
            || (other.dueMs() == row.dueMs()
                && other.interaction().compareTo(row.interaction()) < 0);
    return sameLine && earlier;
  }

  private String estimate(int ahead, QueueId queue) {
    WaitEstimate wait =
        rows.stream()
            .filter(row -> row instanceof QueueRow line && line.queue().equals(queue))
            .map(row -> ((QueueRow) row).told().estimate(ahead))
            .findFirst()
            .orElse(WaitEstimate.UNKNOWN);
    if (!wait.isKnown()) {
      return ", how long is not known yet";
    }
    return ", for "
        + StoryClock.tellRoughly(wait.lowMs())
        + " to "
        + StoryClock.tellRoughly(wait.highMs());
  }

  private List<InteractionRow> interactions() {
    return rows.stream()
        .filter(InteractionRow.class::isInstance)
        .map(InteractionRow.class::cast)
        .toList();
  }
}
