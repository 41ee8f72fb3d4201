package org.strowger.simulator.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;
import org.strowger.core.model.Threshold;
import org.strowger.simulator.BadInput;

class RoutingFileTest {
  private static final String WHOLE =
      """
      policy: strict-priority
      all:
        agent_order: most-skilled
      queues:
        PS:
          service_target: 30s
          head_start: 1m30s
          strict_priority: false
          pressure: 500ms
          agent_order: fastest
          penalties: {10: 0s, 1: 240s}
          thresholds: [{level_below: 10, reserve: 1, counts_waiting: true}]
          threshold_lift: 1h
          level_min: 8
          plan:
            - {after: 20s, lower_levels_by: 7}
            - {after: 1m, add_queues: [NW], add_teams: [night], penalty: 1m, head_start: 5s, target: 2m}
      levels:
        night: {PS: 7, NW: 9}
      """;

  @TempDir private Path directory;

  @Test
  void shouldReadEveryKey() throws BadInput, IOException {
    List<ConfigurationCommand> routed = read(WHOLE).over(List.of(queue("PS")));

    RoutingPlan plan = ((DefinePlan) routed.get(0)).plan();
    assertEquals(
        List.of(
            new PlanStep(20_000, 7),
            new PlanStep(
                60_000,
                0,
                List.of(new TeamId("night")),
                List.of(new QueueId("NW")),
                60_000,
                5_000,
                120_000,
                null,
                false,
                false)),
        plan.steps());
    QueueDefinition queue = ((DefineQueue) routed.get(1)).queue();
    assertEquals(plan.id(), queue.plan());
    assertEquals(30_000, queue.serviceTargetMs());
    assertEquals(90_000, queue.headStartMs());
    assertEquals(false, queue.line().strictPriority());
    assertEquals(500, queue.line().pressureMs());
    assertEquals(AgentOrder.FASTEST, queue.choice().order());
    assertEquals(
        List.of(new LevelPenalty(10, 0), new LevelPenalty(1, 240_000)), queue.choice().penalties());
    assertEquals(List.of(new Threshold(10, 1, true)), queue.choice().thresholds());
    assertEquals(3_600_000, queue.choice().thresholdLiftMs());
  }

  @Test
  void shouldLayWhatHoldsForAllOverThePolicy() throws BadInput, IOException {
    QueueDefinition other =
        ((DefineQueue) read(WHOLE).over(List.of(queue("NW"))).getFirst()).queue();

    assertTrue(other.line().strictPriority());
    assertEquals(AgentOrder.MOST_SKILLED, other.choice().order());
  }

  @Test
  void shouldWriteWhatItReads() throws BadInput, IOException {
    ChosenRouting routing = read(WHOLE);
    ChosenRouting again = read(RoutingText.of(routing));

    List<ConfigurationCommand> queues = List.of(queue("PS"), queue("NW"));
    assertEquals(routing.over(queues), again.over(queues));
    assertEquals(RoutingText.of(routing), RoutingText.of(again));
  }

  @Test
  void shouldGiveATeamTheLevelsButNoNewSkill() throws BadInput, IOException {
    DefineAgent owl = agent("owl", "night", "PS");
    DefineAgent lark = agent("lark", "day", "PS");

    assertEquals(
        List.of(new Proficiency(new SkillId("PS"), 7)),
        ((DefineAgent) read(WHOLE).over(List.of(owl)).getFirst()).agent().proficiencies().all());
    assertEquals(List.of(lark), read(WHOLE).over(List.of(lark)));
  }

  @Test
  void shouldTellWhatIsWrongWithLevels() {
    assertEquals(
        """
        FILE:2: levels.night.PS: 11 is none: give a whole number from 1 to 10
        FILE:3: levels.day: give one entry for each skill, indented below
        """,
        wrong(
            """
            levels:
              night: {PS: 11}
              day: 5
            """));
  }

  private static DefineAgent agent(String id, String team, String skill) {
    return new DefineAgent(
        new AgentDefinition(
            new AgentId(id),
            new Proficiencies(List.of(new Proficiency(new SkillId(skill), 2))),
            List.of(new CapacityProfileId("one")),
            List.of(),
            List.of(new TeamId(team)),
            null,
            0,
            0,
            false,
            Activity.OFFLINE));
  }

  @Test
  void shouldTellWhatTheRouterRefuses() throws BadInput, IOException {
    ChosenRouting adds = read("queues: {PS: {plan: [{after: 20s, add_teams: [night]}]}}");

    String message =
        assertThrows(
                BadInput.class, () -> Refusals.checked("mine.yaml", adds, List.of(queue("PS"))))
            .getMessage();
    assertTrue(message.startsWith("mine.yaml: the router refuses plan plan-of-PS: "), message);
    assertTrue(message.contains("night"), message);
    assertEquals(
        List.of(queue("PS")), Refusals.checked("none", Routing.UNCHANGED, List.of(queue("PS"))));
  }

  @Test
  void shouldWriteSettingsWithOddNamesAndWithoutAPolicy() throws BadInput, IOException {
    QueueId odd = new QueueId("1:a@b");
    String text = RoutingText.of(null, Map.of(odd, new QueueRouting().levelMin(3)));

    assertEquals("queues:\n  '1:a@b':\n    level_min: 3\n", text);
    assertEquals(text, RoutingText.of(read(text)));
  }

  @ParameterizedTest
  @EnumSource
  void shouldFindEveryPolicyByItsName(NamedPolicy policy) throws BadInput, IOException {
    assertEquals(policy, Routings.of(policy.word()));
    assertEquals(policy, read("policy: " + policy.word()).policy());
  }

  @Test
  void shouldFindAFile() throws BadInput, IOException {
    Path file = Files.writeString(directory.resolve("mine.yaml"), "all: {pressure: 3s}");

    List<ConfigurationCommand> routed = Routings.of(file.toString()).over(List.of(queue("PS")));
    assertEquals(3_000, ((DefineQueue) routed.getFirst()).queue().line().pressureMs());
  }

  @Test
  void shouldTellWhichPoliciesThereAre() {
    String message =
        assertThrows(BadInput.class, () -> Routings.of("virtual-deadlin")).getMessage();

    assertEquals(
        "virtual-deadlin is neither a routing file nor a policy; did you mean virtual-deadline?;"
            + " policies are first-come-first-served, strict-priority, penalty-tiers, bullseye,"
            + " queue-ratio, fastest-first, virtual-deadline",
        message);
  }

  @Test
  void shouldTellEverythingThatIsWrongWithItsLine() {
    assertEquals(
        """
        FILE:1: policy: strictpriority is not known here; did you mean strict-priority?
        FILE:3: all.agent_order: tallest is not known here: known are least-loaded, longest-idle, least-occupied, most-skilled, fastest, round-robin, fixed-order, idleness-ratio, random
        FILE:6: queues.PS.head_strat: there is no such key; did you mean head_start?
        FILE:7: queues.PS.service_target: 20 is none: give a length of time from 0s to 30d, for example 20s or 1m30s
        FILE:8: queues.PS.strict_priority: maybe is none: give true or false
        FILE:9: queues.PS.penalties: penalties fall with the level: a lower level must not cost less than a higher one
        FILE:10: queues.PS.penalties.11: 11 is none: give a whole number from 1 to 10
        FILE:12: queues.PS.thresholds[1]: reserve is missing: write for example reserve: 1
        FILE:13: queues.PS.level_min: 0 is none: give a whole number from 1 to 10
        FILE:14: queues.PS.plan: steps are out of order at step 2: each after_ms must exceed the one before
        FILE:15: queues.PS.level_min: is given again, first in line 13: keep one
        FILE:16: queues.NW: is no section: write its keys below it, indented: service_target, head_start, strict_priority, pressure, agent_order, penalties, thresholds, threshold_lift, level_min, plan
        """,
        wrong(
            """
            policy: strictpriority
            all:
              agent_order: tallest
            queues:
              PS:
                head_strat: 90s
                service_target: 20
                strict_priority: maybe
                penalties: {10: 20s, 1: 0s,
                  11: 3s}
                thresholds:
                  - {level_below: 10}
                level_min: 0
                plan: [{after: 20s}, {after: 10s}]
                level_min: 3
              NW: fast
            """));
  }

  @Test
  void shouldTellWhatIsNoYamlAtAll() {
    assertTrue(wrong("all: [").startsWith("FILE:1: is not YAML: "), wrong("all: ["));
    assertEquals("FILE: is empty: write what it shall say\n", wrong(""));
    Path nowhere = directory.resolve("nowhere.yaml");
    String message = assertThrows(BadInput.class, () -> RoutingFile.read(nowhere)).getMessage();
    assertEquals(nowhere + ": there is no such file", message);
  }

  private ChosenRouting read(String text) throws BadInput, IOException {
    return RoutingFile.read(Files.writeString(directory.resolve("routing.yaml"), text));
  }

  private String wrong(String text) {
    String message = assertThrows(BadInput.class, () -> read(text)).getMessage();
    return message.replace(directory.resolve("routing.yaml").toString(), "FILE") + "\n";
  }

  private static DefineQueue queue(String name) {
    return new DefineQueue(
        new QueueDefinition(
            new QueueId(name), Requirements.NONE, 20_000, 0, 20_000, 0, 5_000, 500, null));
  }
}
