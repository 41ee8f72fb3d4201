package org.strowger.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.client.Definitions.activityReason;
import static org.strowger.client.Definitions.after;
import static org.strowger.client.Definitions.agent;
import static org.strowger.client.Definitions.anyOf;
import static org.strowger.client.Definitions.calendar;
import static org.strowger.client.Definitions.capacityProfile;
import static org.strowger.client.Definitions.exit;
import static org.strowger.client.Definitions.limit;
import static org.strowger.client.Definitions.penalty;
import static org.strowger.client.Definitions.plan;
import static org.strowger.client.Definitions.proficiency;
import static org.strowger.client.Definitions.queue;
import static org.strowger.client.Definitions.rate;
import static org.strowger.client.Definitions.requirement;
import static org.strowger.client.Definitions.share;
import static org.strowger.client.Definitions.span;
import static org.strowger.client.Definitions.team;
import static org.strowger.client.Definitions.threshold;
import static org.strowger.client.Definitions.thresholdWithWaiting;
import static org.strowger.proto.v1.Channel.CHANNEL_CHAT;
import static org.strowger.proto.v1.Channel.CHANNEL_EMAIL;
import static org.strowger.proto.v1.Channel.CHANNEL_PHONE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.ChannelLimit;
import org.strowger.proto.v1.ExitCondition;
import org.strowger.proto.v1.Plan;
import org.strowger.proto.v1.PlanStep;
import org.strowger.proto.v1.Queue;

/** What the words of a definition become on the wire. */
final class DefinitionsTest {
  @Test
  void shouldNameTeamsAndReasons() {
    assertEquals("night", team("night").getTeam().getTeamId());
    assertEquals("lunch", activityReason("lunch").getActivityReason().getActivityReasonId());
  }

  @Test
  void shouldOpenACalendarInPlainSpans() {
    var open = span(Instant.ofEpochMilli(1_000), Instant.ofEpochSecond(5));
    var office = calendar("office", open).getCalendar();

    assertEquals("office", office.getCalendarId());
    assertEquals(List.of(open), office.getOpenList());
    assertEquals(1_000, open.getFromMs());
    assertEquals(5_000, open.getToMs());
  }

  @Test
  void shouldLimitEachChannelInItsOwnWay() {
    CapacityProfile blended =
        capacityProfile(
                "blended",
                4,
                limit(CHANNEL_PHONE, 1).units(4),
                limit(CHANNEL_CHAT, 3)
                    .blocks(CHANNEL_EMAIL, CHANNEL_PHONE)
                    .idleAfter(Duration.ofMinutes(2)),
                limit(CHANNEL_EMAIL, 1).shiftMax(40))
            .getCapacityProfile();

    assertEquals("blended", blended.getCapacityProfileId());
    assertEquals(4, blended.getTotal());
    ChannelLimit phone = blended.getLimits(0);
    assertEquals(CHANNEL_PHONE, phone.getChannel());
    assertEquals(1, phone.getMax());
    assertEquals(4, phone.getUnits());
    ChannelLimit chat = blended.getLimits(1);
    assertEquals(3, chat.getMax());
    assertEquals(List.of(CHANNEL_EMAIL, CHANNEL_PHONE), chat.getBlocksList());
    assertEquals(120_000, chat.getIdleAfterMs());
    assertEquals(40, blended.getLimits(2).getShiftMax());
  }

  @Test
  void shouldCountDirectCallsAndLimitTheRate() {
    CapacityProfile phone =
        capacityProfile(
                "phone",
                profile ->
                    profile
                        .setTotal(1)
                        .addLimits(limit(CHANNEL_PHONE, 1).message())
                        .setCountsDirect(true)
                        .setRate(rate(20, Duration.ofHours(1))))
            .getCapacityProfile();

    assertTrue(phone.getCountsDirect());
    assertEquals(20, phone.getRate().getMax());
    assertEquals(3_600_000, phone.getRate().getPerMs());
  }

  @Test
  void shouldTakeStepsWithAllTheirEffects() {
    Plan ladder =
        plan(
                "ladder",
                after(Duration.ofSeconds(30)).lowerLevels(1).addTeam("night").addTeam("weekend"),
                after(Duration.ofMinutes(1)).addQueue("sales").penalty(Duration.ofSeconds(90)),
                after(Duration.ofMinutes(2)).headStart(Duration.ofMinutes(5)),
                after(Duration.ofMinutes(3)).target(Duration.ZERO).offerCallback(),
                after(Duration.ofMinutes(4)).overflowTo("general"),
                after(Duration.ofMinutes(9)).close())
            .getPlan();

    assertEquals("ladder", ladder.getPlanId());
    PlanStep relaxed = ladder.getSteps(0);
    assertEquals(30_000, relaxed.getAfterMs());
    assertEquals(1, relaxed.getLowerLevelsBy());
    assertEquals("night", relaxed.getAddTeamIds(0));
    assertEquals("weekend", relaxed.getAddTeamIds(1));
    assertFalse(relaxed.hasTargetMs(), "as before");
    PlanStep widened = ladder.getSteps(1);
    assertEquals("sales", widened.getAddQueueIds(0));
    assertEquals(90_000, widened.getPenaltyMs());
    assertEquals(300_000, ladder.getSteps(2).getHeadStartMs());
    assertTrue(ladder.getSteps(3).hasTargetMs(), "zero is a target");
    assertTrue(ladder.getSteps(3).getOfferCallback());
    assertEquals("general", ladder.getSteps(4).getOverflowToQueueId());
    assertTrue(ladder.getSteps(5).getClose());
    assertEquals(0, plan("flat").getPlan().getStepsCount());
  }

  @Test
  void shouldLeaveAStepAsItWasWhenItIsUsedForAnother() {
    Step first = after(Duration.ofSeconds(30)).lowerLevels(1);
    Step second = first.lowerLevels(2).addTeam("night");

    assertEquals(1, first.message().getLowerLevelsBy());
    assertEquals(0, first.message().getAddTeamIdsCount());
    assertEquals(2, second.message().getLowerLevelsBy());
  }

  @Test
  void shouldGiveAQueueItsPolicies() {
    Queue billing =
        queue(
                "billing",
                queue -> {
                  queue
                      .getFurtherRequirementsBuilder()
                      .addAny(anyOf(requirement("german", 3), requirement("english", 6)));
                  queue
                      .getChoiceBuilder()
                      .addPenalties(penalty(5, Duration.ZERO))
                      .addPenalties(penalty(1, Duration.ofMinutes(2)))
                      .addThresholds(threshold(5, 2))
                      .addThresholds(thresholdWithWaiting(11, 3));
                  queue
                      .getEntryBuilder()
                      .addExits(exit(ExitCondition.EXIT_CONDITION_FULL, "general"));
                  queue
                      .getLineBuilder()
                      .addShares(share("north", 70))
                      .addShares(share("south", 30));
                  return queue;
                })
            .getQueue();

    assertEquals(2, billing.getFurtherRequirements().getAny(0).getOfCount());
    assertEquals(6, billing.getFurtherRequirements().getAny(0).getOf(1).getLevelMin());
    assertEquals(5, billing.getChoice().getPenalties(0).getLevelMin());
    assertEquals(120_000, billing.getChoice().getPenalties(1).getPenaltyMs());
    assertEquals(2, billing.getChoice().getThresholds(0).getReserve());
    assertFalse(billing.getChoice().getThresholds(0).getCountsWaiting());
    assertEquals(11, billing.getChoice().getThresholds(1).getLevelBelow());
    assertTrue(billing.getChoice().getThresholds(1).getCountsWaiting());
    assertEquals(ExitCondition.EXIT_CONDITION_FULL, billing.getEntry().getExits(0).getWhen());
    assertEquals("general", billing.getEntry().getExits(0).getToQueueId());
    assertEquals("north", billing.getLine().getShares(0).getQueueId());
    assertEquals(30, billing.getLine().getShares(1).getPercent());
    assertEquals(20_000, billing.getServiceTargetMs(), "the defaults stay");
  }

  @Test
  void shouldSayEverythingOfAnAgent() {
    Agent ana =
        agent(
                "ana",
                agent ->
                    agent
                        .setCapacityProfileId("phone")
                        .addFurtherCapacityProfileIds("chat")
                        .addExceptions(limit(CHANNEL_CHAT, 5).message())
                        .addProficiencies(proficiency("german", 5))
                        .addTeamIds("night")
                        .setShiftId("late"))
            .getAgent();

    assertEquals("ana", ana.getAgentId());
    assertEquals("chat", ana.getFurtherCapacityProfileIds(0));
    assertEquals(5, ana.getExceptions(0).getMax());
    assertEquals("night", ana.getTeamIds(0));
    assertEquals("late", ana.getShiftId());
  }
}
