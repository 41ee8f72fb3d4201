package org.strowger.server.wire;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineActivityReason;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCalendar;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineDisposition;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineProject;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineQueues;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.ConfigurationCommand.DefineTeam;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.ConfigurationEvent.ActivityReasonDefined;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarTurned;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.DispositionDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.ProjectDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.ConfigurationEvent.TeamDefined;
import org.strowger.proto.v1.Definition;

/** Commands that define something, and what came of them, as the messages that ask for them. */
public final class WireConfiguration {
  private WireConfiguration() {}

  /**
   * Everything there is to say of it, also what a request may leave out.
   *
   * @throws IllegalArgumentException for several queues, which no message defines at once
   */
  public static Definition toWire(ConfigurationCommand command) {
    Definition.Builder wire = Definition.newBuilder();
    switch (command) {
      case DefineSkill(var skill) -> wire.setSkill(WireDefinitions.toWire(skill));
      case DefineCapacityProfile(var profile) ->
          wire.setCapacityProfile(WireCapacity.toWire(profile));
      case DefinePlan(var plan) -> wire.setPlan(WireDefinitions.toWire(plan));
      case DefineQueue(var queue) -> wire.setQueue(WireQueues.toWire(queue));
      case DefineAgent(var agent) -> wire.setAgent(WireDefinitions.toWire(agent));
      case DefineTeam(var team) -> wire.setTeam(WireDefinitions.toWire(team));
      case DefineProject(var project) -> wire.setProject(WireDefinitions.toWire(project));
      case DefineDisposition(var disposition) ->
          wire.setDisposition(WireDefinitions.toWire(disposition));
      case DefineActivityReason(var reason) ->
          wire.setActivityReason(WireDefinitions.toWire(reason));
      case DefineCalendar(var calendar) -> wire.setCalendar(WireDefinitions.toWire(calendar));
      case DefineQueues _ ->
          throw new IllegalArgumentException("several queues are not one: " + command);
    }
    return wire.build();
  }

  /** What was defined, as the message that asks for it; null where nothing was. */
  public static @Nullable Definition toWire(ConfigurationEvent event) {
    ConfigurationCommand same =
        switch (event) {
          case SkillDefined(var skill) -> new DefineSkill(skill);
          case DispositionDefined(var disposition) -> new DefineDisposition(disposition);
          case ActivityReasonDefined(var reason) -> new DefineActivityReason(reason);
          case CalendarDefined(var calendar) -> new DefineCalendar(calendar);
          case TeamDefined(var team) -> new DefineTeam(team);
          case ProjectDefined(var project) -> new DefineProject(project);
          case CapacityProfileDefined(var profile) -> new DefineCapacityProfile(profile);
          case PlanDefined(var plan) -> new DefinePlan(plan);
          case QueueDefined(var queue) -> new DefineQueue(queue);
          case AgentDefined(var agent) -> new DefineAgent(agent);
          case CalendarTurned _ -> null;
        };
    return same == null ? null : toWire(same);
  }
}
