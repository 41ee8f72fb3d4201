package org.strowger.simulator.tune;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.strowger.core.model.QueueId;
import org.strowger.simulator.routing.QueueRouting;
import org.strowger.simulator.routing.RoutingText;

/**
 * The configuration to load.
 *
 * @param queues what each queue is told
 * @param levels for each pool, the level that its agents have for each class
 */
public record TunedRouting(
    Map<QueueId, QueueRouting> queues, Map<String, Map<String, Integer>> levels) {
  public TunedRouting {
    queues = new LinkedHashMap<>(queues);
    levels = new LinkedHashMap<>(levels);
  }

  /** A routing file; the levels, which such a file has no words for, stand in its comments. */
  public String toText() {
    String skills =
        levels.entrySet().stream()
            .map(one -> "#   " + one.getKey() + ": " + one.getValue() + "\n")
            .collect(Collectors.joining());
    return "# Found by strowger tune. Levels of the agents of each pool, to be set with it:\n"
        + skills
        + RoutingText.of(null, queues);
  }
}
