package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.ActivityReason;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.AgentCondition;
import org.strowger.proto.v1.Calendar;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.DefineResult;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.ExitCondition;
import org.strowger.proto.v1.Plan;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Team;

/**
 * Whatever is defined wrongly is refused with the name of the field and what to do, and nothing of
 * it takes effect.
 */
class BadDefinitionTest {
  /** One definition, and what is wrong with it. */
  private record Case(Definition definition, String field, String remedy) {}

  private final TestRouter router = TestRouter.start().withSales("ana");
  private final List<Case> cases = new ArrayList<>();

  @AfterEach
  void close() {
    try {
      router.stillRoutes();
    } finally {
      router.close();
    }
  }

  @Test
  void shouldNameTheFieldOfAWrongIdentifier() {
    bad("team_id", "1 to 128 characters", one -> one.setTeam(Team.getDefaultInstance()));
    bad(
        "activity_reason_id",
        "use letters",
        one ->
            one.setActivityReason(ActivityReason.newBuilder().setActivityReasonId("a long lunch")));
    bad("calendar_id", "1 to 128 characters", one -> one.setCalendar(Calendar.newBuilder()));
    assertRefused();
  }

  @Test
  void shouldNameTheFieldOfAWrongCalendar() {
    calendar("open.from_ms", "at least 0", one -> span(one, -1, 5));
    calendar("open.to_ms", "at least 6", one -> span(one, 5, 5));
    calendar("open", "put them in order", one -> span(span(one, 10, 20), 5, 8));
    calendar("open", "join those that touch", one -> span(span(one, 10, 20), 20, 30));
    calendar(
        "open",
        "at most 1000",
        one -> {
          for (int i = 0; i <= 1_000; i++) {
            span(one, 10L * i, 10L * i + 5);
          }
        });
    assertRefused();
  }

  @Test
  void shouldNameTheFieldOfAWrongCapacity() {
    profile("total", "from 1 to 100", one -> one.setTotal(0));
    profile("rate", "give both, or neither", one -> one.getRateBuilder().setMax(3));
    profile("rate.max", "from 0 to", one -> one.getRateBuilder().setMax(-1));
    profile(
        "limits.units",
        "from 1 to 100",
        one -> one.addLimitsBuilder().setChannel(Channel.CHANNEL_CHAT).setUnits(-1));
    profile(
        "limits.shift_max",
        "from 0 to",
        one -> one.addLimitsBuilder().setChannel(Channel.CHANNEL_CHAT).setShiftMax(-1));
    profile(
        "limits.idle_after_ms",
        "from 0 to",
        one -> one.addLimitsBuilder().setChannel(Channel.CHANNEL_CHAT).setIdleAfterMs(-1));
    profile(
        "channel",
        "name one of the other values",
        one ->
            one.addLimitsBuilder()
                .setChannel(Channel.CHANNEL_CHAT)
                .addBlocks(Channel.CHANNEL_UNSPECIFIED));
    assertRefused();
  }

  @Test
  void shouldNameTheFieldOfAWrongPlan() {
    step("after_ms", "from 1 to", one -> one.setAfterMs(0));
    step("lower_levels_by", "from 0 to 10", one -> one.setLowerLevelsBy(11));
    step("add_team_ids", "use letters", one -> one.addAddTeamIds("no such name"));
    step("add_queue_ids", "use letters", one -> one.addAddQueueIds("no such name"));
    step(
        "add_queue_ids",
        "at most 4",
        one -> one.addAllAddQueueIds(List.of("a", "b", "c", "d", "e")));
    step("penalty_ms", "from 0 to", one -> one.setPenaltyMs(-1));
    step("head_start_ms", "from 0 to", one -> one.setHeadStartMs(-1));
    step("target_ms", "or be left out", one -> one.setTargetMs(-1));
    step("overflow_to_queue_id", "use letters", one -> one.setOverflowToQueueId("a b"));
    step("close", "one of the two", one -> one.setOverflowToQueueId("sales").setClose(true));
    assertRefused();
  }

  @Test
  void shouldNameTheFieldOfAWrongQueue() {
    queue(
        "any.of", "at least one skill", one -> one.getFurtherRequirementsBuilder().addAnyBuilder());
    queue(
        "not",
        "drop one of the two",
        one -> {
          one.addRequirementsBuilder().setSkillId("talk").setLevelMin(3);
          one.getFurtherRequirementsBuilder().addNotBuilder().setSkillId("talk").setLevelMin(2);
        });
    queue("team_ids", "use letters", one -> one.getFurtherRequirementsBuilder().addTeamIds("a b"));
    queue(
        "shares",
        "make them 100",
        one -> one.getLineBuilder().addSharesBuilder().setQueueId("sales").setPercent(40));
    queue(
        "shares.percent",
        "from 1 to 100",
        one -> one.getLineBuilder().addSharesBuilder().setQueueId("sales").setPercent(101));
    queue(
        "shares.queue_id",
        "1 to 128",
        one -> one.getLineBuilder().addSharesBuilder().setPercent(100));
    queue("order", "use one of those", one -> one.getChoiceBuilder().setOrderValue(99));
    queue(
        "distribution", "use one of those", one -> one.getChoiceBuilder().setDistributionValue(9));
    queue(
        "penalties",
        "must not cost less",
        one -> {
          one.getChoiceBuilder().addPenaltiesBuilder().setLevelMin(5).setPenaltyMs(10);
          one.getChoiceBuilder().addPenaltiesBuilder().setLevelMin(1).setPenaltyMs(5);
        });
    queue(
        "thresholds.level_below",
        "from 1 to 11",
        one -> one.getChoiceBuilder().addThresholdsBuilder());
    queue("threshold_lift_ms", "from 1 to", one -> one.getChoiceBuilder().setThresholdLiftMs(-1));
    queue("parallel", "from 1 to 50", one -> one.getOffersBuilder().setParallel(51));
    queue(
        "parallel", "must be 1", one -> one.getOffersBuilder().setParallel(2).setAutoAccept(true));
    queue(
        "auto_accept_delay_ms",
        "without auto_accept",
        one -> one.getOffersBuilder().setAutoAcceptDelayMs(3_000));
    queue(
        "auto_accept_delay_ms",
        "shorter than offer_timeout_ms",
        one ->
            one.setOfferTimeoutMs(3_000)
                .getOffersBuilder()
                .setAutoAccept(true)
                .setAutoAcceptDelayMs(3_000));
    queue("whisper", "at most 256", one -> one.getOffersBuilder().setWhisper("x".repeat(257)));
    queue("busy_cool_down_ms", "from 0 to", one -> one.getOffersBuilder().setBusyCoolDownMs(-1));
    queue(
        "after_miss",
        "AWAY or AVAILABLE",
        one -> one.getOffersBuilder().setAfterMiss(Activity.ACTIVITY_OFFLINE));
    queue("failures_max", "from 0 to 100", one -> one.getOffersBuilder().setFailuresMax(101));
    queue(
        "escalate_to_queue_id",
        "use letters",
        one -> one.getOffersBuilder().setEscalateToQueueId("a b"));
    queue("mode", "use one of those", one -> one.getWrapUpBuilder().setModeValue(9));
    queue("extend_max_ms", "from 0 to", one -> one.getWrapUpBuilder().setExtendMaxMs(-1));
    queue("wait_max_ms", "from 0 to", one -> one.getEntryBuilder().setWaitMaxMs(-1));
    queue("calendar_id", "use letters", one -> one.getEntryBuilder().setCalendarId("a b"));
    queue(
        "join_empty",
        "name one of the other values",
        one -> one.getEntryBuilder().addJoinEmpty(AgentCondition.AGENT_CONDITION_UNSPECIFIED));
    queue("leave_empty", "use one of those", one -> one.getEntryBuilder().addLeaveEmptyValue(99));
    queue(
        "exits.when",
        "name one of the other values",
        one -> one.getEntryBuilder().addExitsBuilder().setToQueueId("sales"));
    queue(
        "exits.to_queue_id",
        "1 to 128",
        one -> one.getEntryBuilder().addExitsBuilder().setWhen(ExitCondition.EXIT_CONDITION_FULL));
    queue("wake", "use one of those", one -> one.setWakeValue(9));
    assertRefused();
  }

  @Test
  void shouldNameTheFieldOfAWrongAgent() {
    agent("capacity_profile_id", "name the agent's", Agent.Builder::clearCapacityProfileId);
    agent(
        "capacity_profile_ids",
        "give each once",
        one -> one.addFurtherCapacityProfileIds("one-call"));
    agent(
        "further_capacity_profile_ids",
        "use letters",
        one -> one.addFurtherCapacityProfileIds("a b"));
    agent(
        "exceptions",
        "give each channel once",
        one -> {
          one.addExceptionsBuilder().setChannel(Channel.CHANNEL_PHONE).setMax(1);
          one.addExceptionsBuilder().setChannel(Channel.CHANNEL_PHONE).setMax(2);
        });
    agent("team_ids", "use letters", one -> one.addTeamIds("a b"));
    agent("shift_id", "use letters", one -> one.setShiftId("a b"));
    agent("position", "from 0 to 1000000", one -> one.setPosition(-1));
    agent("idle_target_permille", "from 0 to 1000", one -> one.setIdleTargetPermille(1_001));
    agent(
        "on_disconnect",
        "OFFLINE or AWAY",
        one -> one.setOnDisconnect(Activity.ACTIVITY_AVAILABLE));
    assertRefused();
  }

  @Test
  void shouldSayWhatIsReferredToAndNotDefined() {
    assertEquals(
        List.of(
            Reason.REASON_TEAM_UNKNOWN,
            Reason.REASON_CALENDAR_UNKNOWN,
            Reason.REASON_TEAM_UNKNOWN,
            Reason.REASON_CALENDAR_UNKNOWN,
            Reason.REASON_SKILL_UNKNOWN,
            Reason.REASON_TEAM_UNKNOWN),
        define(
                List.of(
                    agent(one -> one.addTeamIds("nobody")),
                    agent(one -> one.setShiftId("never")),
                    step(one -> one.addAddTeamIds("nobody")),
                    queue(one -> one.getEntryBuilder().setCalendarId("never")),
                    queue(one ->
                        one.getFurtherRequirementsBuilder()
                            .addNotBuilder()
                            .setSkillId("nothing")
                            .setLevelMin(1)),
                    queue(one -> one.getFurtherRequirementsBuilder().addTeamIds("nobody"))))
            .stream()
            .map(result -> result.getRejected().getReason())
            .toList());
  }

  @Test
  void shouldListWhatIsDefinedInAnOrderThatCanBeDefinedAgain() {
    router.define(
        Definition.newBuilder().setTeam(Team.newBuilder().setTeamId("night")),
        Definition.newBuilder()
            .setActivityReason(ActivityReason.newBuilder().setActivityReasonId("lunch")),
        Definition.newBuilder()
            .setCalendar(span(Calendar.newBuilder().setCalendarId("hours"), 10, 20)),
        step(one -> one.addAddTeamIds("night").addAddQueueIds("sales")).toBuilder(),
        queue(one -> one.setPlanId("ladder").getEntryBuilder().setCalendarId("hours")).toBuilder(),
        agent(one -> one.addTeamIds("night").setShiftId("hours")).toBuilder());
    List<Definition> all = listed();
    assertTrue(all.size() >= 9, all::toString);
    TestRouter another = TestRouter.start();
    try {
      another.define(all.stream().map(Definition::toBuilder).toArray(Definition.Builder[]::new));
      assertEquals(all, listed(another));
    } finally {
      another.close();
    }
  }

  private List<Definition> listed() {
    return listed(router);
  }

  private static List<Definition> listed(TestRouter router) {
    return router
        .admin()
        .listDefinitions(org.strowger.proto.v1.ListDefinitionsRequest.getDefaultInstance())
        .getDefinitionsList();
  }

  private void bad(String field, String remedy, Consumer<Definition.Builder> filling) {
    Definition.Builder one = Definition.newBuilder();
    filling.accept(one);
    cases.add(new Case(one.build(), field, remedy));
  }

  private void calendar(String field, String remedy, Consumer<Calendar.Builder> filling) {
    Calendar.Builder one = Calendar.newBuilder().setCalendarId("hours");
    filling.accept(one);
    cases.add(new Case(Definition.newBuilder().setCalendar(one).build(), field, remedy));
  }

  private static Calendar.Builder span(Calendar.Builder calendar, long fromMs, long toMs) {
    calendar.addOpenBuilder().setFromMs(fromMs).setToMs(toMs);
    return calendar;
  }

  private void profile(String field, String remedy, Consumer<CapacityProfile.Builder> filling) {
    CapacityProfile.Builder one =
        CapacityProfile.newBuilder().setCapacityProfileId("more").setTotal(2);
    filling.accept(one);
    cases.add(new Case(Definition.newBuilder().setCapacityProfile(one).build(), field, remedy));
  }

  private void step(
      String field, String remedy, Consumer<org.strowger.proto.v1.PlanStep.Builder> filling) {
    cases.add(new Case(step(filling), field, remedy));
  }

  private static Definition step(Consumer<org.strowger.proto.v1.PlanStep.Builder> filling) {
    Plan.Builder plan = Plan.newBuilder().setPlanId("ladder");
    filling.accept(plan.addStepsBuilder().setAfterMs(1_000));
    return Definition.newBuilder().setPlan(plan).build();
  }

  private void queue(String field, String remedy, Consumer<Queue.Builder> filling) {
    cases.add(new Case(queue(filling), field, remedy));
  }

  private static Definition queue(Consumer<Queue.Builder> filling) {
    Queue.Builder queue = TestRouter.sales().toBuilder().setQueueId("other");
    filling.accept(queue);
    return Definition.newBuilder().setQueue(queue).build();
  }

  private void agent(String field, String remedy, Consumer<Agent.Builder> filling) {
    cases.add(new Case(agent(filling), field, remedy));
  }

  private static Definition agent(Consumer<Agent.Builder> filling) {
    Agent.Builder agent = Agent.newBuilder().setAgentId("cy").setCapacityProfileId("one-call");
    filling.accept(agent);
    return Definition.newBuilder().setAgent(agent).build();
  }

  private List<DefineResult> define(List<Definition> definitions) {
    return router
        .admin()
        .define(DefineRequest.newBuilder().addAllDefinitions(definitions).build())
        .getResultsList();
  }

  private void assertRefused() {
    List<DefineResult> results = define(cases.stream().map(Case::definition).toList());
    for (int i = 0; i < cases.size(); i++) {
      Case bad = cases.get(i);
      var rejected = results.get(i).getRejected();
      String what = bad + " -> " + rejected;
      assertEquals(Reason.REASON_INVALID_VALUE, rejected.getReason(), what);
      assertEquals(bad.field(), rejected.getField(), what);
      assertTrue(rejected.getDetail().startsWith(bad.field() + " "), what);
      assertTrue(rejected.getDetail().contains(bad.remedy()), what);
    }
    assertFalse(cases.isEmpty());
  }
}
