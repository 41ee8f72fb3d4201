package org.strowger.core.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.Team;

/**
 * The part of {@link Evolver} that defines things, also those in use: whoever depends on them is
 * placed anew at once.
 */
final class ConfigurationEvolver {
  private final RoutingState state;
  private final Standing standing;

  ConfigurationEvolver(RoutingState state, Standing standing) {
    this.state = state;
    this.standing = standing;
  }

  void evolve(ConfigurationEvent event, long timeMs) {
    switch (event) {
      case SkillDefined(var skill) -> state.skills.add(skill);
      case TeamDefined(var team) -> define(team);
      case ProjectDefined(var project) -> state.projects.put(project.id(), project);
      case DispositionDefined(var disposition) -> state.dispositions.add(disposition);
      case ActivityReasonDefined(var reason) -> state.activityReasons.add(reason);
      case CalendarDefined(var calendar) -> define(calendar, timeMs);
      case CalendarTurned(var id, var open) -> turn(Known.calendar(state, id), open);
      case CapacityProfileDefined(var profile) -> define(profile);
      case PlanDefined(var plan) -> define(plan);
      case QueueDefined(var queue) -> define(queue);
      case AgentDefined(var agent) -> define(agent);
    }
  }

  /** Whoever is in a queue that counts by them begins its plan anew, by the new opening hours. */
  private void define(Calendar calendar, long timeMs) {
    CalendarState known =
        state.calendars.computeIfAbsent(calendar.id(), _ -> new CalendarState(calendar));
    known.define(calendar);
    set(known, calendar.isOpenAt(timeMs), calendar.nextTurnMs(timeMs));
    for (QueueState queue : state.queues.values()) {
      if (queue.definition().countsBy(calendar.id())) {
        redefine(queue, queue.definition(), queue.plan());
      }
    }
  }

  /** At the moment it was to turn, however late that is noticed. */
  private void turn(CalendarState known, boolean open) {
    set(known, open, known.calendar().nextTurnMs(known.turnMs()));
  }

  /** Opens or closes a calendar until {@code turnMs}, with all whose shift it is. */
  void set(CalendarState calendar, boolean open, long turnMs) {
    if (calendar.turnMs() != 0) {
      state.timers.cancel(Timer.calendar(calendar.calendar().id(), calendar.turnMs()));
    }
    calendar.turn(open, turnMs);
    if (turnMs != 0) {
      state.timers.arm(Timer.calendar(calendar.calendar().id(), turnMs));
    }
    for (Agent agent : state.agents.values()) {
      if (agent.shift() == calendar) {
        state.index.refresh(agent);
      }
    }
  }

  /** Members who work by its shift work by the new one. */
  private void define(Team team) {
    if (state.teams.put(team.id(), team) == null) {
      return;
    }
    for (Agent agent : state.agents.values()) {
      if (agent.definition().teams().contains(team.id())) {
        define(agent.definition());
      }
    }
  }

  private void define(CapacityProfile profile) {
    if (state.capacityProfiles.put(profile.id(), profile) == null) {
      return;
    }
    for (Agent agent : state.agents.values()) {
      if (agent.definition().capacityProfiles().contains(profile.id())) {
        define(agent.definition());
      }
    }
  }

  private void define(RoutingPlan plan) {
    if (state.plans.put(plan.id(), plan) == null) {
      return;
    }
    for (QueueState queue : state.queues.values()) {
      if (plan.id().equals(queue.definition().plan())) {
        redefine(queue, queue.definition(), plan);
      }
    }
  }

  private void define(QueueDefinition definition) {
    PlanId planId = definition.plan();
    RoutingPlan plan = planId == null ? null : Known.plan(state, planId);
    QueueState known = state.queues.get(definition.id());
    if (known == null) {
      state.queues.put(
          definition.id(), new QueueState(definition, plan, hours(definition), state.queues));
    } else {
      redefine(known, definition, plan);
    }
    state.index.countStaffFor(definition.entry(), state.agents.values());
    for (QueueState queue : state.queues.values()) {
      if (!queue.definition().id().equals(definition.id()) && queue.adds(definition.id())) {
        askAnew(queue);
      }
    }
  }

  /** What those in the queue ask for has changed, though not the steps that they have taken. */
  private void askAnew(QueueState queue) {
    List<Interaction> affected = inQueue(queue);
    affected.forEach(standing::withdraw);
    state.index.dropLines(queue);
    affected.forEach(standing::settle);
  }

  /** Those in the queue begin its plan anew; steps that their age is past are due at once. */
  private void redefine(QueueState queue, QueueDefinition definition, @Nullable RoutingPlan plan) {
    List<Interaction> affected = inQueue(queue);
    affected.forEach(standing::withdraw);
    queue.define(definition, plan, hours(definition));
    state.index.dropLines(queue);
    for (Interaction interaction : affected) {
      interaction.planSteps(0);
      interaction.due(interaction.dueByRules());
    }
    affected.forEach(standing::settle);
  }

  private @Nullable CalendarState hours(QueueDefinition definition) {
    CalendarId calendar = definition.entry().calendar();
    return calendar == null ? null : Known.calendar(state, calendar);
  }

  private List<Interaction> inQueue(QueueState queue) {
    List<Interaction> found = new ArrayList<>();
    for (Interaction interaction : state.interactions.values()) {
      if (interaction.queue() == queue) {
        found.add(interaction);
      }
    }
    return found;
  }

  private void define(AgentDefinition definition) {
    List<CapacityProfile> profiles = profilesOf(definition);
    CalendarState shift = state.shiftOf(definition);
    Agent agent = state.agents.get(definition.id());
    if (agent == null) {
      agent = new Agent(definition, profiles, shift, state.index.join(definition, profiles));
      state.agents.put(definition.id(), agent);
    } else {
      agent.define(definition, profiles, shift);
      state.index.regroup(agent);
    }
  }

  private List<CapacityProfile> profilesOf(AgentDefinition definition) {
    return definition.capacityProfiles().stream()
        .map(id -> Known.capacityProfile(state, id).except(definition.exceptions()))
        .toList();
  }
}
