package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import java.util.LinkedHashSet;
import java.util.List;
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
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.ConfigurationEvent.ActivityReasonDefined;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarDefined;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.DispositionDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.ProjectDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.ConfigurationEvent.TeamDefined;
import org.strowger.core.event.Event;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.state.CalendarState;
import org.strowger.core.state.RoutingState;

/**
 * Decides what administrators define: what is referred to must be there, and new rows must find
 * room.
 */
public final class ConfigurationDecider {
  private final RoutingState state;
  private final Closings closings;

  public ConfigurationDecider(RoutingState state) {
    this.state = state;
    Endings endings = new Endings(state);
    this.closings = new Closings(state, endings, new Exits(state, endings));
  }

  public Reply decide(ConfigurationCommand command, Emitter out) {
    return switch (command) {
      case DefineSkill(var skill) ->
          define(
              state.hasSkill(skill),
              state.skills().size(),
              "skills",
              state.limits().skills(),
              new SkillDefined(skill),
              out);
      case DefineTeam(var team) -> {
        CalendarId shift = team.shift();
        yield shift != null && state.calendar(shift) == null
            ? Rejections.calendarUnknown(shift)
            : define(
                state.hasTeam(team.id()),
                state.teams().size(),
                "teams",
                state.limits().teams(),
                new TeamDefined(team),
                out);
      }
      case DefineProject(var project) ->
          define(
              state.hasProject(project.id()),
              state.projects().size(),
              "projects",
              state.limits().projects(),
              new ProjectDefined(project),
              out);
      case DefineDisposition(var disposition) ->
          define(
              state.hasDisposition(disposition),
              state.dispositions().size(),
              "dispositions",
              state.limits().dispositions(),
              new DispositionDefined(disposition),
              out);
      case DefineActivityReason(var reason) ->
          define(
              state.hasActivityReason(reason),
              state.activityReasons().size(),
              "activity_reasons",
              state.limits().activityReasons(),
              new ActivityReasonDefined(reason),
              out);
      case DefineCalendar(var calendar) -> define(calendar, out);
      case DefineCapacityProfile(var profile) ->
          define(
              state.capacityProfile(profile.id()) != null,
              state.capacityProfiles().size(),
              "capacity_profiles",
              state.limits().capacityProfiles(),
              new CapacityProfileDefined(profile),
              out);
      case DefinePlan(var plan) -> {
        Reply missing = missing(plan);
        yield missing != null
            ? missing
            : define(
                state.plan(plan.id()) != null,
                state.plans().size(),
                "plans",
                state.limits().plans(),
                new PlanDefined(plan),
                out);
      }
      case DefineQueue(var queue) -> {
        Reply missing = missing(queue);
        yield missing != null
            ? missing
            : define(
                state.queue(queue.id()) != null,
                state.queues().size(),
                "queues",
                state.limits().queues(),
                new QueueDefined(queue),
                out);
      }
      case DefineQueues(var queues) -> defineTogether(queues, out);
      case DefineAgent(var agent) -> {
        Reply missing = missing(agent);
        yield missing != null
            ? missing
            : define(
                state.agent(agent.id()) != null,
                state.agents().size(),
                "agents",
                state.limits().agents(),
                new AgentDefined(agent),
                out);
      }
    };
  }

  /** All that could stand in the way is looked for before the first takes effect. */
  private Reply defineTogether(List<QueueDefinition> queues, Emitter out) {
    LinkedHashSet<QueueId> unknown = new LinkedHashSet<>();
    for (QueueDefinition queue : queues) {
      Reply missing = missing(queue);
      if (missing != null) {
        return missing;
      }
      if (state.queue(queue.id()) == null) {
        unknown.add(queue.id());
      }
    }
    int limit = state.limits().queues();
    if (!unknown.isEmpty() && state.queues().size() + unknown.size() > limit) {
      return Rejections.limitReached("queues", limit);
    }
    queues.forEach(queue -> out.emit(new QueueDefined(queue)));
    return ACCEPTED;
  }

  private static Reply define(
      boolean known, int rows, String table, int limit, Event defined, Emitter out) {
    if (!known && rows >= limit) {
      return Rejections.limitReached(table, limit);
    }
    out.emit(defined);
    return ACCEPTED;
  }

  /** A calendar that closes by being redefined closes like any other. */
  private Reply define(Calendar calendar, Emitter out) {
    CalendarState before = state.calendar(calendar.id());
    boolean wasOpen = before != null && before.isOpen();
    Reply reply =
        define(
            before != null,
            state.calendars().size(),
            "calendars",
            state.limits().calendars(),
            new CalendarDefined(calendar),
            out);
    if (before != null && wasOpen && !before.isOpen()) {
      closings.afterClosing(before, out);
    }
    return reply;
  }

  private @Nullable Reply missing(RoutingPlan plan) {
    for (PlanStep step : plan.steps()) {
      Reply unknown = Rejections.firstUnknown(state, step.addTeams());
      if (unknown != null) {
        return unknown;
      }
    }
    return null;
  }

  private @Nullable Reply missing(QueueDefinition queue) {
    Reply unknown = Rejections.firstUnknown(state, queue.requirements());
    if (unknown != null) {
      return unknown;
    }
    CalendarId calendar = queue.entry().calendar();
    if (calendar != null && state.calendar(calendar) == null) {
      return Rejections.calendarUnknown(calendar);
    }
    ProjectId project = queue.project();
    if (project != null && !state.hasProject(project)) {
      return new Rejected(Reason.PROJECT_UNKNOWN, "no project " + project + " is defined");
    }
    PlanId plan = queue.plan();
    return plan == null || state.plan(plan) != null
        ? null
        : new Rejected(Reason.PLAN_UNKNOWN, "no plan " + plan + " is defined");
  }

  private @Nullable Reply missing(AgentDefinition agent) {
    for (Proficiency proficiency : agent.proficiencies().all()) {
      if (!state.hasSkill(proficiency.skill())) {
        return Rejections.skillUnknown(proficiency.skill());
      }
    }
    for (CapacityProfileId profile : agent.capacityProfiles()) {
      if (state.capacityProfile(profile) == null) {
        return new Rejected(
            Reason.CAPACITY_PROFILE_UNKNOWN, "no capacity profile " + profile + " is defined");
      }
    }
    CalendarId shift = agent.shift();
    return shift == null || state.calendar(shift) != null
        ? Rejections.firstUnknown(state, agent.teams())
        : Rejections.calendarUnknown(shift);
  }
}
