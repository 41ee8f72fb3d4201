package org.strowger.server.wire;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SkillId;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.Plan;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Skill;

/**
 * What administrators define. {@code fromWire} throws {@link org.strowger.core.model.InvalidValue},
 * which names the field; stateless, for any thread.
 */
public final class WireDefinitions {
  private WireDefinitions() {}

  public static Skill toWire(SkillId skill) {
    return Skill.newBuilder().setSkillId(skill.value()).build();
  }

  public static SkillId fromWire(Skill wire) {
    return new SkillId(wire.getSkillId());
  }

  public static org.strowger.proto.v1.CapacityProfile toWire(CapacityProfile profile) {
    var wire =
        org.strowger.proto.v1.CapacityProfile.newBuilder()
            .setCapacityProfileId(profile.id().value())
            .setTotal(profile.total());
    for (ChannelLimit one : profile.limits()) {
      wire.addLimits(
          org.strowger.proto.v1.ChannelLimit.newBuilder()
              .setChannel(WireEnums.toWire(one.channel()))
              .setMax(one.max()));
    }
    return wire.build();
  }

  public static CapacityProfile fromWire(org.strowger.proto.v1.CapacityProfile wire) {
    List<ChannelLimit> limits = new ArrayList<>(wire.getLimitsCount());
    for (org.strowger.proto.v1.ChannelLimit one : wire.getLimitsList()) {
      limits.add(new ChannelLimit(WireEnums.fromWire(one.getChannel()), one.getMax()));
    }
    return new CapacityProfile(
        new CapacityProfileId(wire.getCapacityProfileId()), limits, wire.getTotal());
  }

  public static Plan toWire(RoutingPlan plan) {
    Plan.Builder wire = Plan.newBuilder().setPlanId(plan.id().value());
    for (PlanStep one : plan.steps()) {
      wire.addSteps(
          org.strowger.proto.v1.PlanStep.newBuilder()
              .setAfterMs(one.afterMs())
              .setLowerLevelsBy(one.lowerLevelsBy()));
    }
    return wire.build();
  }

  public static RoutingPlan fromWire(Plan wire) {
    List<PlanStep> steps = new ArrayList<>(wire.getStepsCount());
    for (org.strowger.proto.v1.PlanStep one : wire.getStepsList()) {
      steps.add(new PlanStep(one.getAfterMs(), one.getLowerLevelsBy()));
    }
    return new RoutingPlan(new PlanId(wire.getPlanId()), steps);
  }

  public static Queue toWire(QueueDefinition queue) {
    PlanId plan = queue.plan();
    return Queue.newBuilder()
        .setQueueId(queue.id().value())
        .addAllRequirements(WireValues.toWire(queue.requirements()))
        .setServiceTargetMs(queue.serviceTargetMs())
        .setHeadStartMs(queue.headStartMs())
        .setOfferTimeoutMs(queue.offerTimeoutMs())
        .setWrapUpMs(queue.wrapUpMs())
        .setCoolDownMs(queue.coolDownMs())
        .setWaitingMax(queue.waitingMax())
        .setPlanId(plan == null ? "" : plan.value())
        .build();
  }

  public static QueueDefinition fromWire(Queue wire) {
    return new QueueDefinition(
        new QueueId(wire.getQueueId()),
        WireValues.requirementsFromWire(wire.getRequirementsList()),
        wire.getServiceTargetMs(),
        wire.getHeadStartMs(),
        wire.getOfferTimeoutMs(),
        wire.getWrapUpMs(),
        wire.getCoolDownMs(),
        wire.getWaitingMax(),
        wire.getPlanId().isEmpty() ? null : new PlanId(wire.getPlanId()));
  }

  public static Agent toWire(AgentDefinition agent) {
    return Agent.newBuilder()
        .setAgentId(agent.id().value())
        .addAllProficiencies(WireValues.toWire(agent.proficiencies()))
        .setCapacityProfileId(agent.capacityProfile().value())
        .build();
  }

  public static AgentDefinition fromWire(Agent wire) {
    return new AgentDefinition(
        new AgentId(wire.getAgentId()),
        WireValues.proficienciesFromWire(wire.getProficienciesList()),
        new CapacityProfileId(wire.getCapacityProfileId()));
  }
}
