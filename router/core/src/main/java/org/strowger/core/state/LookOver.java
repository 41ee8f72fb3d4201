package org.strowger.core.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Overlooked;
import org.strowger.core.model.Overlooked.Cause;

/**
 * Goes round all lines, a few at each look, and finds those in which somebody waits though a ready
 * agent could serve them. Looks at groups, not at the order in which crews and lines stand on
 * shelves: what the matcher relies on is what is to be checked.
 */
final class LookOver {
  private final ArrayDeque<WaitingLine> left = new ArrayDeque<>();

  /** Looks at about {@code most} lines and groups, from where the last look ended. */
  List<Overlooked> next(int most, Collection<WaitingLine> lines) {
    if (left.isEmpty()) {
      left.addAll(lines);
    }
    List<Overlooked> overlooked = new ArrayList<>();
    for (int looked = 0; looked < most && !left.isEmpty(); looked++) {
      WaitingLine line = left.remove();
      Interaction head = line.head();
      if (head != null && line.isOffered()) {
        looked += line.spots().stream().mapToInt(spot -> spot.shelf().groups().size()).sum();
        Overlooked pair = pair(line, head);
        if (pair != null) {
          overlooked.add(pair);
        }
      }
    }
    return overlooked;
  }

  private static @Nullable Overlooked pair(WaitingLine line, Interaction head) {
    for (Spot spot : line.spots()) {
      for (AgentGroup group : spot.shelf().groups()) {
        Service service = Service.of(line, group);
        Crew crew = group.crewOf(line.signature().channel());
        Agent agent = service == null ? null : service.first(crew, Collections.emptySet());
        if (agent != null) {
          return new Overlooked(
              head.id(),
              line.queue().definition().id(),
              agent.id(),
              head.sinceMs(),
              why(line, crew));
        }
      }
    }
    return null;
  }

  private static Cause why(WaitingLine line, Crew crew) {
    if (!line.standsRight()) {
      return Cause.LINE_MISPLACED;
    }
    return crew.standsRight() ? Cause.NOT_LOOKED_AT : Cause.AGENT_MISPLACED;
  }
}
