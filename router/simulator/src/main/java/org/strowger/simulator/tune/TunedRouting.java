package org.strowger.simulator.tune;

import java.util.LinkedHashMap;
import java.util.Map;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;
import org.strowger.simulator.routing.ChosenRouting;
import org.strowger.simulator.routing.QueueRouting;
import org.strowger.simulator.routing.RoutingText;

/**
 * The configuration to load.
 *
 * @param queues what each queue is told
 * @param levels for each pool, the level that its agents have for each class; empty where levels
 *     are given
 */
public record TunedRouting(
    Map<QueueId, QueueRouting> queues, Map<String, Map<String, Integer>> levels) {
  public TunedRouting {
    queues = new LinkedHashMap<>(queues);
    levels = new LinkedHashMap<>(levels);
  }

  /** The whole as a routing. The agents of a pool are a team of its name. */
  public ChosenRouting routing() {
    Map<TeamId, Map<SkillId, Integer>> teams = new LinkedHashMap<>();
    levels.forEach((pool, classes) -> {
      Map<SkillId, Integer> skills = new LinkedHashMap<>();
      classes.forEach((name, level) -> skills.put(new SkillId(name), level));
      teams.put(new TeamId(pool), skills);
    });
    return new ChosenRouting(null, new QueueRouting(), queues, teams);
  }

  /** A routing file. */
  public String toText() {
    return "# Found by strowger tune.\n" + RoutingText.of(routing());
  }
}
