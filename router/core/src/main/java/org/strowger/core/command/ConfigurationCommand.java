package org.strowger.core.command;

import java.util.List;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.Project;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.Team;

/**
 * What an administrator defines. Defining again replaces, in effect at once, also for what waits
 * already.
 */
public sealed interface ConfigurationCommand extends Command {
  record DefineSkill(SkillId skill) implements ConfigurationCommand {}

  record DefineTeam(Team team) implements ConfigurationCommand {}

  record DefineProject(Project project) implements ConfigurationCommand {}

  record DefineDisposition(DispositionId disposition) implements ConfigurationCommand {}

  record DefineActivityReason(ActivityReasonId activityReason) implements ConfigurationCommand {}

  record DefineCalendar(Calendar calendar) implements ConfigurationCommand {}

  record DefineCapacityProfile(CapacityProfile profile) implements ConfigurationCommand {}

  record DefinePlan(RoutingPlan plan) implements ConfigurationCommand {}

  record DefineQueue(QueueDefinition queue) implements ConfigurationCommand {}

  /** Several queues in one entry: all of them, or none. */
  record DefineQueues(List<QueueDefinition> queues) implements ConfigurationCommand {
    public DefineQueues {
      queues = List.copyOf(queues);
    }
  }

  record DefineAgent(AgentDefinition agent) implements ConfigurationCommand {}
}
