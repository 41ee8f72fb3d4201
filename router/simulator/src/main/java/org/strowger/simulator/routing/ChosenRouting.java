package org.strowger.simulator.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;

/**
 * A routing as a file tells it.
 *
 * @param policy where every queue starts, or null for as it is
 * @param all what holds for every queue, over the policy
 * @param queues what holds for one queue, over both
 * @param levels how good the agents of a team count as, by skill; a policy goes by these levels
 */
public record ChosenRouting(
    @Nullable NamedPolicy policy,
    QueueRouting all,
    Map<QueueId, QueueRouting> queues,
    Map<TeamId, Map<SkillId, Integer>> levels)
    implements Routing {
  public ChosenRouting {
    queues = new LinkedHashMap<>(queues);
    levels = new LinkedHashMap<>(levels);
  }

  /** The policy, and what single queues have instead. */
  public ChosenRouting(@Nullable NamedPolicy policy, Map<QueueId, QueueRouting> queues) {
    this(policy, new QueueRouting(), queues, Map.of());
  }

  @Override
  public List<ConfigurationCommand> over(List<ConfigurationCommand> definitions) {
    Routing start = policy == null ? Routing.UNCHANGED : policy;
    return new TeamLevels(levels)
        .then(start)
        .then(new RoutingChanges(all, queues))
        .over(definitions);
  }
}
