package org.strowger.core.event;

import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.Project;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.Team;

/** What was defined. In a snapshot the same events stand as rows. */
public sealed interface ConfigurationEvent extends Event {
  record SkillDefined(SkillId skill) implements ConfigurationEvent {}

  record TeamDefined(Team team) implements ConfigurationEvent {}

  record ProjectDefined(Project project) implements ConfigurationEvent {}

  record DispositionDefined(DispositionId disposition) implements ConfigurationEvent {}

  record ActivityReasonDefined(ActivityReasonId activityReason) implements ConfigurationEvent {}

  record CalendarDefined(Calendar calendar) implements ConfigurationEvent {}

  /** The calendar has opened or closed, as it says; queues and shifts follow. */
  record CalendarTurned(CalendarId calendar, boolean open) implements ConfigurationEvent {}

  record CapacityProfileDefined(CapacityProfile profile) implements ConfigurationEvent {}

  record PlanDefined(RoutingPlan plan) implements ConfigurationEvent {}

  record QueueDefined(QueueDefinition queue) implements ConfigurationEvent {}

  record AgentDefined(AgentDefinition agent) implements ConfigurationEvent {}
}
