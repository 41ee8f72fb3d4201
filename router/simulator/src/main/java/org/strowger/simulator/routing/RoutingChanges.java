package org.strowger.simulator.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.RoutingPlan;

/**
 * A routing that is said queue by queue: first what holds for all, then what holds for one. Queues
 * that are named but not defined are passed over.
 */
public record RoutingChanges(QueueRouting all, Map<QueueId, QueueRouting> queues)
    implements Routing {
  public RoutingChanges {
    queues = new LinkedHashMap<>(queues);
  }

  /** The same for every queue. */
  public RoutingChanges(QueueRouting all) {
    this(all, Map.of());
  }

  @Override
  public List<ConfigurationCommand> over(List<ConfigurationCommand> definitions) {
    List<ConfigurationCommand> changed = new ArrayList<>(definitions.size());
    for (ConfigurationCommand one : definitions) {
      if (one instanceof DefineQueue(QueueDefinition queue)) {
        addQueue(queue, changed);
      } else {
        changed.add(one);
      }
    }
    return changed;
  }

  private void addQueue(QueueDefinition queue, List<ConfigurationCommand> changed) {
    QueueRouting own = queues.getOrDefault(queue.id(), new QueueRouting());
    PlanId planId = new PlanId("plan-of-" + queue.id());
    List<PlanStep> steps = own.plan() == null ? all.plan() : own.plan();
    if (steps != null && !steps.isEmpty()) {
      changed.add(new DefinePlan(new RoutingPlan(planId, steps)));
    }
    changed.add(new DefineQueue(own.over(all.over(queue, planId), planId)));
  }
}
