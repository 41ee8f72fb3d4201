package org.strowger.core;

import static org.strowger.core.Objections.must;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AnyOf;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Interval;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;

/**
 * What has been defined, as told by events, and who is fit for what by it. Reads the definitions
 * anew for every question and borrows nothing that the core reckons with.
 */
final class Rulebook {
  private final Map<CapacityProfileId, CapacityProfile> profiles = new HashMap<>();
  private final Map<AgentId, AgentDefinition> agents = new HashMap<>();
  private final Map<QueueId, QueueDefinition> queues = new HashMap<>();
  private final Map<TeamId, Team> teams = new HashMap<>();
  private final Map<PlanId, RoutingPlan> plans = new HashMap<>();
  private final Map<CalendarId, Calendar> calendars = new HashMap<>();
  private final Map<CalendarId, Boolean> open = new HashMap<>();

  void define(ConfigurationEvent event, long timeMs) {
    switch (event) {
      case CapacityProfileDefined(var profile) -> profiles.put(profile.id(), profile);
      case AgentDefined(var agent) -> agents.put(agent.id(), agent);
      case QueueDefined(var queue) -> queues.put(queue.id(), queue);
      case PlanDefined(var plan) -> plans.put(plan.id(), plan);
      case CalendarDefined(var calendar) -> {
        calendars.put(calendar.id(), calendar);
        open.put(calendar.id(), calendar.isOpenAt(timeMs));
      }
      case CalendarTurned(var calendar, var nowOpen) -> {
        must(open.put(calendar, nowOpen) != nowOpen, "was so before", event);
      }
      case TeamDefined(var team) -> teams.put(team.id(), team);
      case SkillDefined _, ActivityReasonDefined _, ProjectDefined _, DispositionDefined _ -> {}
    }
  }

  AgentDefinition agent(AgentId id) {
    return defined(agents.get(id), id);
  }

  QueueDefinition queue(QueueId id) {
    return defined(queues.get(id), id);
  }

  /** The queues that follow this plan. */
  List<QueueId> queuesWith(PlanId plan) {
    return queues.values().stream()
        .filter(queue -> plan.equals(queue.plan()))
        .map(QueueDefinition::id)
        .toList();
  }

  List<QueueId> queuesBy(CalendarId hours) {
    return queues.values().stream()
        .filter(queue -> queue.replies().inOpenHours() && hours.equals(queue.entry().calendar()))
        .map(QueueDefinition::id)
        .toList();
  }

  /** Whether it is open as far as has been told; always where there is no calendar. */
  boolean isOpen(@Nullable CalendarId id) {
    return id == null || defined(open.get(id), id);
  }

  /** Whether the agent is within the shift, the agent's own or else that of a team. */
  boolean isOnShift(AgentId id) {
    if (agent(id).shift() != null) {
      return isOpen(agent(id).shift());
    }
    for (TeamId team : agent(id).teams()) {
      CalendarId shift = defined(teams.get(team), team).shift();
      if (shift != null) {
        return isOpen(shift);
      }
    }
    return true;
  }

  /** So much after a time, where the queue counts in opening hours without the others. */
  long laterMs(QueueId id, long timeMs, long spanMs) {
    QueueDefinition queue = queue(id);
    CalendarId calendar = queue.entry().calendar();
    if (!queue.replies().inOpenHours() || calendar == null) {
      return timeMs + spanMs;
    }
    long nowMs = timeMs;
    long leftMs = spanMs;
    for (Interval open : defined(calendars.get(calendar), calendar).open()) {
      if (open.toMs() > nowMs) {
        nowMs = Math.max(nowMs, open.fromMs());
        long usedMs = Math.min(leftMs, open.toMs() - nowMs);
        nowMs += usedMs;
        leftMs -= usedMs;
        if (leftMs == 0) {
          return nowMs;
        }
      }
    }
    return nowMs + leftMs;
  }

  /** Every calendar was said to turn when it did. */
  void balance(long timeMs) {
    open.forEach((id, isOpen) -> must(isOpen == says(id, timeMs), "has not turned", id));
  }

  private boolean says(CalendarId id, long timeMs) {
    return defined(calendars.get(id), id).isOpenAt(timeMs);
  }

  /** The agent's profiles, with the agent's exceptions. */
  List<CapacityProfile> profiles(AgentId id) {
    AgentDefinition agent = agent(id);
    return agent.capacityProfiles().stream()
        .map(profile -> defined(profiles.get(profile), profile).except(agent.exceptions()))
        .toList();
  }

  /** The steps of the queue's plan that have been taken. */
  private List<PlanStep> stepsTaken(QueueId queue, int steps) {
    PlanId plan = queue(queue).plan();
    return plan == null ? List.of() : defined(plans.get(plan), plan).steps().subList(0, steps);
  }

  /** The place in line by arrival, target and head start. */
  long dueMs(QueueId queue, long sinceMs, int priority, int steps) {
    long targetMs = queue(queue).serviceTargetMs();
    long headStartMs = 0;
    for (PlanStep step : stepsTaken(queue, steps)) {
      if (step.targetMs() != PlanStep.TARGET_AS_BEFORE) {
        targetMs = step.targetMs();
      }
      headStartMs = Math.max(headStartMs, step.headStartMs());
    }
    return laterMs(queue, sinceMs, targetMs)
        - queue(queue).priorityHeadStartMs(priority)
        - headStartMs;
  }

  /** The largest penalty that an interaction of this queue can have with any agent, ms. */
  long penaltyMaxMs(QueueId queue) {
    PlanId plan = queue(queue).plan();
    List<PlanStep> steps = plan == null ? List.of() : defined(plans.get(plan), plan).steps();
    return queue(queue).choice().penalties().stream()
            .mapToLong(LevelPenalty::penaltyMs)
            .max()
            .orElse(0)
        + steps.stream().mapToLong(PlanStep::penaltyMs).max().orElse(0);
  }

  /** Whether the agent is fit for one with these own needs after so many steps in this queue. */
  boolean isFit(AgentId id, QueueId queue, Requirements own, int steps) {
    int lower = 0;
    List<TeamId> moreTeams = new ArrayList<>();
    List<QueueId> moreQueues = new ArrayList<>();
    for (PlanStep step : stepsTaken(queue, steps)) {
      lower = Math.max(lower, step.lowerLevelsBy());
      moreTeams.addAll(step.addTeams());
      moreQueues.addAll(step.addQueues());
    }
    boolean fit = meets(agent(id), queue(queue).requirements(), own, lower, moreTeams);
    for (QueueId other : moreQueues) {
      fit |= meets(agent(id), queue(other).requirements(), own, lower, List.of());
    }
    return fit;
  }

  private static boolean meets(
      AgentDefinition agent,
      Requirements ofQueue,
      Requirements own,
      int lower,
      List<TeamId> moreTeams) {
    for (Requirement one : both(ofQueue.all(), own.all())) {
      if (!has(agent, one, lower)) {
        return false;
      }
    }
    for (AnyOf group : both(ofQueue.any(), own.any())) {
      if (group.of().stream().noneMatch(one -> has(agent, one, lower))) {
        return false;
      }
    }
    for (Requirement banned : both(ofQueue.not(), own.not())) {
      boolean askedFor =
          both(ofQueue.all(), own.all()).stream()
              .anyMatch(
                  one -> one.skill().equals(banned.skill()) && one.levelMin() >= banned.levelMin());
      if (!askedFor && has(agent, banned, 0)) {
        return false;
      }
    }
    List<TeamId> teams = own.teams().isEmpty() ? ofQueue.teams() : own.teams();
    return teams.isEmpty() || both(teams, moreTeams).stream().anyMatch(agent.teams()::contains);
  }

  private static boolean has(AgentDefinition agent, Requirement one, int lower) {
    return agent.proficiencies().levelOf(one.skill()) >= Math.max(1, one.levelMin() - lower);
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    List<T> both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }

  private static <T> T defined(@Nullable T value, Object id) {
    return Objects.requireNonNull(value, () -> id + " is not defined");
  }
}
