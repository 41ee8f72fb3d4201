package org.strowger.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.strowger.proto.v1.ActivityReason;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.AnyOf;
import org.strowger.proto.v1.AssignmentRate;
import org.strowger.proto.v1.Calendar;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ChannelLimit;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Disposition;
import org.strowger.proto.v1.Exit;
import org.strowger.proto.v1.ExitCondition;
import org.strowger.proto.v1.Interval;
import org.strowger.proto.v1.LevelPenalty;
import org.strowger.proto.v1.Plan;
import org.strowger.proto.v1.PlanStep;
import org.strowger.proto.v1.Proficiency;
import org.strowger.proto.v1.Project;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Requirement;
import org.strowger.proto.v1.Share;
import org.strowger.proto.v1.Skill;
import org.strowger.proto.v1.Team;
import org.strowger.proto.v1.Threshold;

/**
 * Makes definitions for {@link AdminClient}, with defaults that suit an ordinary centre. What a
 * definition may say beside the arguments is set on its message: every field is documented in the
 * contract, and one that is left alone has the default named there.
 *
 * <pre>{@code
 * admin.defineAll(
 *     skill("german"),
 *     team("night"),
 *     capacityProfile("standard", 4, limit(CHANNEL_PHONE, 1).units(4), limit(CHANNEL_CHAT, 3)),
 *     queue("general"),
 *     plan("ladder",
 *         after(Duration.ofSeconds(30)).lowerLevels(1),
 *         after(Duration.ofMinutes(5)).overflowTo("general")),
 *     queue("billing", queue -> {
 *       queue.addRequirements(requirement("german", 2)).setPlanId("ladder");
 *       queue.getChoiceBuilder().addPenalties(penalty(5, Duration.ZERO))
 *           .addPenalties(penalty(1, Duration.ofMinutes(2)));
 *       queue.getEntryBuilder().addExits(exit(EXIT_CONDITION_FULL, "general"));
 *       return queue;
 *     }),
 *     agent("ana", "standard", proficiency("german", 5)),
 *     agent("bob", agent -> agent.setCapacityProfileId("standard").addTeamIds("night")));
 * }</pre>
 */
public final class Definitions {
  private Definitions() {}

  /** A skill; a language is a skill. */
  public static Definition skill(String skillId) {
    return Definition.newBuilder().setSkill(Skill.newBuilder().setSkillId(skillId)).build();
  }

  /** Agents who belong together; who its members are is said with each agent. */
  public static Definition team(String teamId) {
    return Definition.newBuilder().setTeam(Team.newBuilder().setTeamId(teamId)).build();
  }

  /**
   * Agents who belong together, with who looks after them: {@code team("night", team ->
   * team.addLeaderIds("lea").setShiftId("nights"))}.
   */
  public static Definition team(String teamId, UnaryOperator<Team.Builder> content) {
    return Definition.newBuilder()
        .setTeam(content.apply(Team.newBuilder().setTeamId(teamId)))
        .build();
  }

  /**
   * A client for whom the centre works.
   *
   * @param threshold the wait that counts as good
   * @param targetPermille the share of customers to be answered within it, parts per thousand
   */
  public static Definition project(String projectId, Duration threshold, int targetPermille) {
    return Definition.newBuilder()
        .setProject(
            Project.newBuilder()
                .setProjectId(projectId)
                .setThresholdMs(threshold.toMillis())
                .setTargetPermille(targetPermille))
        .build();
  }

  /** An outcome that agents may file an interaction under, for example {@code "sold"}. */
  public static Definition disposition(String dispositionId) {
    return Definition.newBuilder()
        .setDisposition(Disposition.newBuilder().setDispositionId(dispositionId))
        .build();
  }

  /** Why an agent is away, in the centre's own words, for example {@code "lunch"}. */
  public static Definition activityReason(String activityReasonId) {
    return Definition.newBuilder()
        .setActivityReason(ActivityReason.newBuilder().setActivityReasonId(activityReasonId))
        .build();
  }

  /**
   * When a queue is open or a shift lasts: spans in the order of their time, without overlap, at
   * most 1,000. {@link OpeningHours} makes them of weekly hours. After the last it stays closed.
   */
  public static Definition calendar(String calendarId, List<Interval> open) {
    return Definition.newBuilder()
        .setCalendar(Calendar.newBuilder().setCalendarId(calendarId).addAllOpen(open))
        .build();
  }

  /** When a queue is open or a shift lasts; see {@link #calendar(String, List)}. */
  public static Definition calendar(String calendarId, Interval... open) {
    return calendar(calendarId, List.of(open));
  }

  /** Open from one moment until just before another, to the millisecond. */
  public static Interval span(Instant from, Instant to) {
    return Interval.newBuilder().setFromMs(from.toEpochMilli()).setToMs(to.toEpochMilli()).build();
  }

  /** How much an agent may hold at once: per channel, and over all channels together. */
  public static Definition capacityProfile(
      String capacityProfileId, int total, Map<Channel, Integer> limits) {
    return capacityProfile(
        capacityProfileId,
        profile -> {
          profile.setTotal(total);
          new TreeMap<>(limits)
              .forEach((channel, max) -> profile.addLimits(limit(channel, max).message()));
          return profile;
        });
  }

  /** How much an agent may hold at once: per channel, and units over all channels together. */
  public static Definition capacityProfile(String capacityProfileId, int total, Limit... limits) {
    return capacityProfile(
        capacityProfileId,
        profile -> {
          profile.setTotal(total);
          List.of(limits).forEach(limit -> profile.addLimits(limit.message()));
          return profile;
        });
  }

  /**
   * A capacity profile with everything it may say, for example that direct calls count or how many
   * assignments there are in a while:
   *
   * <pre>{@code
   * capacityProfile("phone", profile ->
   *     profile.setTotal(1)
   *         .addLimits(limit(CHANNEL_PHONE, 1).message())
   *         .setCountsDirect(true)
   *         .setRate(rate(20, Duration.ofHours(1))))
   * }</pre>
   */
  public static Definition capacityProfile(
      String capacityProfileId, UnaryOperator<CapacityProfile.Builder> content) {
    CapacityProfile.Builder profile =
        CapacityProfile.newBuilder().setCapacityProfileId(capacityProfileId);
    return Definition.newBuilder().setCapacityProfile(content.apply(profile)).build();
  }

  /** How many interactions of a channel at once, 0 to 100; more rules can be added. */
  public static Limit limit(Channel channel, int max) {
    return new Limit(ChannelLimit.newBuilder().setChannel(channel).setMax(max).build());
  }

  /** So many assignments within so long at most, counted in windows that begin with the first. */
  public static AssignmentRate rate(int max, Duration per) {
    return AssignmentRate.newBuilder().setMax(max).setPerMs(per.toMillis()).build();
  }

  /** A plan without steps: nothing changes as one waits. */
  public static Definition plan(String planId) {
    return plan(planId, new Step[0]);
  }

  /** A relaxing ladder, steps in the order of their time; at most 16. */
  public static Definition plan(String planId, Step... steps) {
    return plan(planId, List.of(steps).stream().map(Step::message).toArray(PlanStep[]::new));
  }

  /** A relaxing ladder, steps in the order of their time; at most 16. */
  public static Definition plan(String planId, PlanStep... steps) {
    return Definition.newBuilder()
        .setPlan(Plan.newBuilder().setPlanId(planId).addAllSteps(List.of(steps)))
        .build();
  }

  /** A step taken after so much waiting since arrival, 1 ms to 30 days; say what it changes. */
  public static Step after(Duration waiting) {
    return new Step(PlanStep.newBuilder().setAfterMs(waiting.toMillis()).build());
  }

  /** After so much waiting every skill may be so many levels lower than at first. */
  public static PlanStep after(Duration waiting, int lowerLevelsBy) {
    return after(waiting).lowerLevels(lowerLevelsBy).message();
  }

  /** A queue with the defaults of {@link #queue(String, UnaryOperator)}. */
  public static Definition queue(String queueId) {
    return queue(queueId, UnaryOperator.identity());
  }

  /**
   * A queue that differs from the defaults: no requirements, service target 20 s, head start 1 min
   * per step of priority, 20 s to accept, no wrap-up, 10 s of peace after declining, 10,000 waiting
   * at most, no plan; policies as the contract has them by default.
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

  /**
   * For {@code queue.getChoiceBuilder()}: agents of at least this level (1 to 10), and below the
   * next higher one given, count an interaction as due so much later, so that their own kind comes
   * first. A lower level must not cost less.
   */
  public static LevelPenalty penalty(int levelMin, Duration later) {
    return LevelPenalty.newBuilder().setLevelMin(levelMin).setPenaltyMs(later.toMillis()).build();
  }

  /**
   * For {@code queue.getChoiceBuilder()}: agents below this level (1 to 11; 11 = everybody) help
   * only while more of their group than this are ready.
   */
  public static Threshold threshold(int levelBelow, int reserve) {
    return Threshold.newBuilder().setLevelBelow(levelBelow).setReserve(reserve).build();
  }

  /**
   * As {@link #threshold}, but those who wait in the line count beside the ready agents, so that
   * help comes once the line is long.
   */
  public static Threshold thresholdWithWaiting(int levelBelow, int reserve) {
    return threshold(levelBelow, reserve).toBuilder().setCountsWaiting(true).build();
  }

  /** For {@code queue.getEntryBuilder()}: where one goes who can't enter or stay, and why. */
  public static Exit exit(ExitCondition when, String toQueueId) {
    return Exit.newBuilder().setWhen(when).setToQueueId(toQueueId).build();
  }

  /**
   * For {@code queue.getLineBuilder()}: so many of each hundred arrivals go to that queue instead.
   * The shares of one queue must sum up to 100.
   */
  public static Share share(String queueId, int percent) {
    return Share.newBuilder().setQueueId(queueId).setPercent(percent).build();
  }

  /** An agent with a capacity profile and skills. */
  public static Definition agent(
      String agentId, String capacityProfileId, Proficiency... proficiencies) {
    return agent(
        agentId,
        agent ->
            agent
                .setCapacityProfileId(capacityProfileId)
                .addAllProficiencies(List.of(proficiencies)));
  }

  /**
   * An agent with everything that can be said of one:
   *
   * <pre>{@code
   * agent("ana", agent ->
   *     agent.setCapacityProfileId("phone")
   *         .addFurtherCapacityProfileIds("chat")
   *         .addExceptions(limit(CHANNEL_CHAT, 5).message())
   *         .addProficiencies(proficiency("german", 5))
   *         .addTeamIds("night")
   *         .setShiftId("late"))
   * }</pre>
   */
  public static Definition agent(String agentId, UnaryOperator<Agent.Builder> content) {
    return Definition.newBuilder()
        .setAgent(content.apply(Agent.newBuilder().setAgentId(agentId)))
        .build();
  }

  /** What a queue or customer asks for: a skill at this level (1 to 10) at least. */
  public static Requirement requirement(String skillId, int levelMin) {
    return Requirement.newBuilder().setSkillId(skillId).setLevelMin(levelMin).build();
  }

  /**
   * For further requirements: one of these skills at its level will do; up to 8 of them.
   *
   * <pre>{@code
   * queue.getFurtherRequirementsBuilder()
   *     .addAny(anyOf(requirement("german", 3), requirement("english", 6)))
   * }</pre>
   */
  public static AnyOf anyOf(Requirement... alternatives) {
    return AnyOf.newBuilder().addAllOf(List.of(alternatives)).build();
  }

  /** What an agent can do: a skill at this level, 1 (beginner) to 10 (expert). */
  public static Proficiency proficiency(String skillId, int level) {
    return Proficiency.newBuilder().setSkillId(skillId).setLevel(level).build();
  }
}
