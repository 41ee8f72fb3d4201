package org.strowger.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ChannelLimit;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Plan;
import org.strowger.proto.v1.PlanStep;
import org.strowger.proto.v1.Proficiency;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Requirement;
import org.strowger.proto.v1.Skill;

/**
 * Makes definitions for {@link AdminClient}, with defaults that suit an ordinary centre.
 *
 * <pre>{@code
 * admin.defineAll(
 *     skill("german"),
 *     capacityProfile("standard", 3, Map.of(CHANNEL_PHONE, 1, CHANNEL_CHAT, 3)),
 *     queue("billing", queue -> queue.addRequirements(requirement("german", 2))),
 *     agent("ana", "standard", proficiency("german", 5)));
 * }</pre>
 */
public final class Definitions {
  private Definitions() {}

  /** A skill; a language is a skill. */
  public static Definition skill(String skillId) {
    return Definition.newBuilder().setSkill(Skill.newBuilder().setSkillId(skillId)).build();
  }

  /** How much an agent may hold at once: per channel, and over all channels together. */
  public static Definition capacityProfile(
      String capacityProfileId, int total, Map<Channel, Integer> limits) {
    CapacityProfile.Builder profile =
        CapacityProfile.newBuilder().setCapacityProfileId(capacityProfileId).setTotal(total);
    new TreeMap<>(limits)
        .forEach((channel, max) ->
            profile.addLimits(ChannelLimit.newBuilder().setChannel(channel).setMax(max)));
    return Definition.newBuilder().setCapacityProfile(profile).build();
  }

  /** A relaxing ladder, steps in the order of their time. */
  public static Definition plan(String planId, PlanStep... steps) {
    return Definition.newBuilder()
        .setPlan(Plan.newBuilder().setPlanId(planId).addAllSteps(List.of(steps)))
        .build();
  }

  /** After so much waiting every skill may be so many levels lower than at first. */
  public static PlanStep after(Duration waiting, int lowerLevelsBy) {
    return PlanStep.newBuilder()
        .setAfterMs(waiting.toMillis())
        .setLowerLevelsBy(lowerLevelsBy)
        .build();
  }

  /** A queue with the defaults of {@link #queue(String, UnaryOperator)}. */
  public static Definition queue(String queueId) {
    return queue(queueId, UnaryOperator.identity());
  }

  /**
   * A queue that differs from the defaults: no requirements, service target 20 s, head start 1 min
   * per step of priority, 20 s to accept, no wrap-up, 10 s of peace after declining, 10,000 waiting
   * at most, no plan.
   */
  public static Definition queue(String queueId, UnaryOperator<Queue.Builder> differences) {
    Queue.Builder queue =
        Queue.newBuilder()
            .setQueueId(queueId)
            .setServiceTargetMs(20_000)
            .setHeadStartMs(60_000)
            .setOfferTimeoutMs(20_000)
            .setCoolDownMs(10_000)
            .setWaitingMax(10_000);
    return Definition.newBuilder().setQueue(differences.apply(queue)).build();
  }

  /** An agent with a capacity profile and skills. */
  public static Definition agent(
      String agentId, String capacityProfileId, Proficiency... proficiencies) {
    return Definition.newBuilder()
        .setAgent(
            Agent.newBuilder()
                .setAgentId(agentId)
                .setCapacityProfileId(capacityProfileId)
                .addAllProficiencies(List.of(proficiencies)))
        .build();
  }

  /** What a queue or customer asks for: a skill at this level (1 to 10) at least. */
  public static Requirement requirement(String skillId, int levelMin) {
    return Requirement.newBuilder().setSkillId(skillId).setLevelMin(levelMin).build();
  }

  /** What an agent can do: a skill at this level, 1 (beginner) to 10 (expert). */
  public static Proficiency proficiency(String skillId, int level) {
    return Proficiency.newBuilder().setSkillId(skillId).setLevel(level).build();
  }
}
