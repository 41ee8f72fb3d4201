package org.strowger.server.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.ConfigurationEvent.ActivityReasonDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarTurned;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.DispositionDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.ProjectDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.ConfigurationEvent.TeamDefined;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.Project;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;

/**
 * What has been defined and has no row of its own on the board, each kind by id; and which
 * calendars are open.
 */
public final class Definitions {
  private final SortedSet<SkillId> skills = new TreeSet<>();
  private final SortedSet<DispositionId> dispositions = new TreeSet<>();
  private final SortedMap<TeamId, Team> teams = new TreeMap<>();
  private final SortedMap<ProjectId, Project> projects = new TreeMap<>();
  private final SortedSet<ActivityReasonId> activityReasons = new TreeSet<>();
  private final SortedMap<CalendarId, Calendar> calendars = new TreeMap<>();
  private final SortedSet<CalendarId> open = new TreeSet<>();
  private final SortedMap<CapacityProfileId, CapacityProfile> profiles = new TreeMap<>();
  private final SortedMap<PlanId, RoutingPlan> plans = new TreeMap<>();

  public Collection<SkillId> skills() {
    return skills;
  }

  public Collection<DispositionId> dispositions() {
    return dispositions;
  }

  public Collection<Team> teams() {
    return teams.values();
  }

  public Collection<Project> projects() {
    return projects.values();
  }

  public Collection<ActivityReasonId> activityReasons() {
    return activityReasons;
  }

  public Collection<Calendar> calendars() {
    return calendars.values();
  }

  public Collection<CapacityProfile> profiles() {
    return profiles.values();
  }

  public Collection<RoutingPlan> plans() {
    return plans.values();
  }

  public @Nullable Team team(TeamId id) {
    return teams.get(id);
  }

  public @Nullable Project project(ProjectId id) {
    return projects.get(id);
  }

  public @Nullable Calendar calendar(CalendarId id) {
    return calendars.get(id);
  }

  public @Nullable CapacityProfile profile(CapacityProfileId id) {
    return profiles.get(id);
  }

  public @Nullable RoutingPlan plan(PlanId id) {
    return plans.get(id);
  }

  /** The agent's capacity profiles, with the agent's own exceptions. */
  List<CapacityProfile> profilesOf(AgentDefinition agent) {
    List<CapacityProfile> held = new ArrayList<>(agent.capacityProfiles().size());
    for (CapacityProfileId id : agent.capacityProfiles()) {
      CapacityProfile profile = profiles.get(id);
      if (profile != null) {
        held.add(profile.except(agent.exceptions()));
      }
    }
    return held;
  }

  /** Whether the agent's shift is on; always for an agent without one. */
  boolean isOnShift(AgentDefinition agent) {
    CalendarId shift = agent.shift() == null ? teamShift(agent) : agent.shift();
    return shift == null || open.contains(shift);
  }

  /** That of the first of the agent's teams that has one. */
  private @Nullable CalendarId teamShift(AgentDefinition agent) {
    for (TeamId id : agent.teams()) {
      Team team = teams.get(id);
      if (team != null && team.shift() != null) {
        return team.shift();
      }
    }
    return null;
  }

  /**
   * The place in a queue's line, as the core reckons it before the queue's plan takes a step.
   *
   * @param sinceMs since when one waits, epoch ms
   */
  long dueMs(QueueDefinition queue, long sinceMs, int priority) {
    CalendarId calendar = queue.replies().inOpenHours() ? queue.entry().calendar() : null;
    Calendar hours = calendar == null ? null : calendars.get(calendar);
    return hours == null
        ? queue.dueMs(sinceMs, priority)
        : hours.afterOpenMs(sinceMs, queue.serviceTargetMs()) - queue.priorityHeadStartMs(priority);
  }

  /** Everything as the events that define it, what others refer to first. */
  void write(Consumer<ConfigurationEvent> events) {
    skills.forEach(one -> events.accept(new SkillDefined(one)));
    teams.values().forEach(one -> events.accept(new TeamDefined(one)));
    projects.values().forEach(one -> events.accept(new ProjectDefined(one)));
    dispositions.forEach(one -> events.accept(new DispositionDefined(one)));
    activityReasons.forEach(one -> events.accept(new ActivityReasonDefined(one)));
    for (Calendar calendar : calendars.values()) {
      events.accept(new CalendarDefined(calendar));
      events.accept(new CalendarTurned(calendar.id(), open.contains(calendar.id())));
    }
    profiles.values().forEach(one -> events.accept(new CapacityProfileDefined(one)));
    plans.values().forEach(one -> events.accept(new PlanDefined(one)));
  }

  void define(SkillId skill) {
    skills.add(skill);
  }

  void define(DispositionId disposition) {
    dispositions.add(disposition);
  }

  void define(Team team) {
    teams.put(team.id(), team);
  }

  void define(Project project) {
    projects.put(project.id(), project);
  }

  void define(ActivityReasonId reason) {
    activityReasons.add(reason);
  }

  void define(Calendar calendar, long timeMs) {
    calendars.put(calendar.id(), calendar);
    turn(calendar.id(), calendar.isOpenAt(timeMs));
  }

  void turn(CalendarId calendar, boolean nowOpen) {
    if (nowOpen) {
      open.add(calendar);
    } else {
      open.remove(calendar);
    }
  }

  void define(CapacityProfile profile) {
    profiles.put(profile.id(), profile);
  }

  void define(RoutingPlan plan) {
    plans.put(plan.id(), plan);
  }
}
