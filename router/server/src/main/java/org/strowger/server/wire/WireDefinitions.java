package org.strowger.server.wire;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.Interval;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Project;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;
import org.strowger.proto.v1.ActivityReason;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.Disposition;
import org.strowger.proto.v1.Plan;
import org.strowger.proto.v1.Skill;

/**
 * What administrators define; queues are in {@link WireQueues}, capacity profiles in {@link
 * WireCapacity}. {@code fromWire} throws {@link InvalidValue}, which names the field; stateless,
 * for any thread.
 */
public final class WireDefinitions {
  private WireDefinitions() {}

  public static Skill toWire(SkillId skill) {
    return Skill.newBuilder().setSkillId(skill.value()).build();
  }

  public static SkillId fromWire(Skill wire) {
    return new SkillId(wire.getSkillId());
  }

  public static org.strowger.proto.v1.Team toWire(Team team) {
    return org.strowger.proto.v1.Team.newBuilder()
        .setTeamId(team.id().value())
        .addAllLeaderIds(WireValues.each(team.leaders(), AgentId::value))
        .addAllSupervisorIds(WireValues.each(team.supervisors(), AgentId::value))
        .setShiftId(WireValues.toWire(team.shift()))
        .build();
  }

  public static Team fromWire(org.strowger.proto.v1.Team wire) {
    return new Team(
        new TeamId(wire.getTeamId()),
        WireFields.ids("leader_ids", wire.getLeaderIdsList(), AgentId::new),
        WireFields.ids("supervisor_ids", wire.getSupervisorIdsList(), AgentId::new),
        WireFields.idOrNull("shift_id", wire.getShiftId(), CalendarId::new));
  }

  public static org.strowger.proto.v1.Project toWire(Project project) {
    return org.strowger.proto.v1.Project.newBuilder()
        .setProjectId(project.id().value())
        .setThresholdMs(project.thresholdMs())
        .setTargetPermille(project.targetPermille())
        .build();
  }

  public static Project fromWire(org.strowger.proto.v1.Project wire) {
    return new Project(
        new ProjectId(wire.getProjectId()), wire.getThresholdMs(), wire.getTargetPermille());
  }

  public static Disposition toWire(DispositionId disposition) {
    return Disposition.newBuilder().setDispositionId(disposition.value()).build();
  }

  public static DispositionId fromWire(Disposition wire) {
    return new DispositionId(wire.getDispositionId());
  }

  public static ActivityReason toWire(ActivityReasonId reason) {
    return ActivityReason.newBuilder().setActivityReasonId(reason.value()).build();
  }

  public static ActivityReasonId fromWire(ActivityReason wire) {
    return new ActivityReasonId(wire.getActivityReasonId());
  }

  public static org.strowger.proto.v1.Calendar toWire(Calendar calendar) {
    return org.strowger.proto.v1.Calendar.newBuilder()
        .setCalendarId(calendar.id().value())
        .addAllOpen(
            WireValues.each(
                calendar.open(),
                span ->
                    org.strowger.proto.v1.Interval.newBuilder()
                        .setFromMs(span.fromMs())
                        .setToMs(span.toMs())
                        .build()))
        .build();
  }

  public static Calendar fromWire(org.strowger.proto.v1.Calendar wire) {
    return new Calendar(
        new CalendarId(wire.getCalendarId()),
        WireValues.each(
            wire.getOpenList(), span -> new Interval(span.getFromMs(), span.getToMs())));
  }

  public static Plan toWire(RoutingPlan plan) {
    return Plan.newBuilder()
        .setPlanId(plan.id().value())
        .addAllSteps(WireValues.each(plan.steps(), WireDefinitions::toWire))
        .build();
  }

  public static RoutingPlan fromWire(Plan wire) {
    return new RoutingPlan(
        new PlanId(wire.getPlanId()),
        WireValues.each(wire.getStepsList(), WireDefinitions::fromWire));
  }

  private static org.strowger.proto.v1.PlanStep toWire(PlanStep step) {
    var wire =
        org.strowger.proto.v1.PlanStep.newBuilder()
            .setAfterMs(step.afterMs())
            .setLowerLevelsBy(step.lowerLevelsBy())
            .addAllAddTeamIds(WireValues.each(step.addTeams(), TeamId::value))
            .addAllAddQueueIds(WireValues.each(step.addQueues(), QueueId::value))
            .setPenaltyMs(step.penaltyMs())
            .setHeadStartMs(step.headStartMs())
            .setOverflowToQueueId(WireValues.toWire(step.overflowTo()))
            .setOfferCallback(step.offerCallback())
            .setClose(step.close());
    if (step.targetMs() != PlanStep.TARGET_AS_BEFORE) {
      wire.setTargetMs(step.targetMs());
    }
    return wire.build();
  }

  private static PlanStep fromWire(org.strowger.proto.v1.PlanStep wire) {
    return new PlanStep(
        wire.getAfterMs(),
        wire.getLowerLevelsBy(),
        WireFields.ids("add_team_ids", wire.getAddTeamIdsList(), TeamId::new),
        WireFields.ids("add_queue_ids", wire.getAddQueueIdsList(), QueueId::new),
        wire.getPenaltyMs(),
        wire.getHeadStartMs(),
        wire.hasTargetMs() ? target(wire.getTargetMs()) : PlanStep.TARGET_AS_BEFORE,
        WireFields.idOrNull("overflow_to_queue_id", wire.getOverflowToQueueId(), QueueId::new),
        wire.getOfferCallback(),
        wire.getClose());
  }

  /** The core's own word for "as before" is no target that anybody may give. */
  private static long target(long givenMs) {
    if (givenMs < 0) {
      throw new InvalidValue(
          "target_ms", "is " + givenMs + ": it must be at least 0, or be left out");
    }
    return givenMs;
  }

  public static Agent toWire(AgentDefinition agent) {
    List<String> profiles = WireValues.each(agent.capacityProfiles(), CapacityProfileId::value);
    return Agent.newBuilder()
        .setAgentId(agent.id().value())
        .addAllProficiencies(WireValues.toWire(agent.proficiencies()))
        .setCapacityProfileId(profiles.getFirst())
        .addAllFurtherCapacityProfileIds(profiles.subList(1, profiles.size()))
        .addAllExceptions(WireCapacity.toWire(agent.exceptions()))
        .addAllTeamIds(WireValues.each(agent.teams(), TeamId::value))
        .setShiftId(WireValues.toWire(agent.shift()))
        .setPosition(agent.position())
        .setIdleTargetPermille(agent.idleTargetPermille())
        .setAutoAccept(agent.autoAccept())
        .setOnDisconnect(WireEnums.toWire(agent.onDisconnect()))
        .build();
  }

  public static AgentDefinition fromWire(Agent wire) {
    List<CapacityProfileId> profiles = new ArrayList<>();
    if (!wire.getCapacityProfileId().isEmpty()) {
      profiles.add(new CapacityProfileId(wire.getCapacityProfileId()));
    }
    profiles.addAll(
        WireFields.ids(
            "further_capacity_profile_ids",
            wire.getFurtherCapacityProfileIdsList(),
            CapacityProfileId::new));
    return new AgentDefinition(
        new AgentId(wire.getAgentId()),
        WireValues.proficienciesFromWire(wire.getProficienciesList()),
        profiles,
        WireCapacity.fromWire(wire.getExceptionsList()),
        WireFields.ids("team_ids", wire.getTeamIdsList(), TeamId::new),
        WireFields.idOrNull("shift_id", wire.getShiftId(), CalendarId::new),
        wire.getPosition(),
        wire.getIdleTargetPermille(),
        wire.getAutoAccept(),
        WireEnums.activityFromWire("on_disconnect", wire.getOnDisconnect(), Activity.OFFLINE));
  }
}
