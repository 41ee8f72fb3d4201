package org.strowger.simulator.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.model.Channel;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.centre.Arrivals;
import org.strowger.simulator.centre.CustomerClass;
import org.strowger.simulator.centre.Law;
import org.strowger.simulator.centre.Pool;
import org.strowger.simulator.routing.NamedPolicy;

class SimulationFileTest {
  private static final String WHOLE =
      """
      name: Two kinds
      runs: 12
      length: 1d
      warm_up: 90m
      seed: -7
      classes:
        gold:
          channel: chat
          arrivals: {poisson: 2/m}
          patience: {exponential: 5m}
          handling: {lognormal: {mean: 3m, variation: 0.5}}
          priority: 2
          threshold: 30s
          wait_cost_per_hour: 5
          abandon_cost: 0.5
        tin:
          arrivals: {batches: {per_hour: 10, size: 5}}
          patience: never
      pools:
        team:
          agents: 6
          skills:
            gold: {level: 9, speed: 2}
            tin: {handling: {deterministic: 1m30s}}
      waiting_max: 100
      routing: strict-priority
      """;

  @TempDir private Path directory;

  @Test
  void shouldReadEveryKey() throws BadInput, IOException {
    SimulationOrder order = read(WHOLE);

    assertEquals("Two kinds", order.name());
    assertEquals(12, order.terms().runs());
    assertEquals(24, order.terms().hours());
    assertEquals(1.5, order.terms().warmUpHours());
    assertEquals(-7, order.terms().seed());
    assertEquals(
        List.of(
            new CustomerClass(
                "gold",
                Channel.CHAT,
                2,
                new Arrivals.Poisson(120),
                new Law.Exponential(300_000),
                30_000,
                5,
                0.5),
            new CustomerClass(
                "tin",
                Channel.PHONE,
                0,
                new Arrivals.Batches(10, 5),
                new Law.Never(),
                20_000,
                0,
                0)),
        order.centre().classes());
    assertEquals(
        List.of(
            new Pool(
                "team",
                6,
                Map.of(
                    "gold", new Pool.Skill(9, new Law.Lognormal(90_000, 0.5)),
                    "tin", new Pool.Skill(10, new Law.Deterministic(90_000))))),
        order.centre().pools());
    assertEquals(100, order.centre().waitingMax());
    assertEquals(NamedPolicy.STRICT_PRIORITY, order.centre().routing());
  }

  @Test
  void shouldLeaveOutWhatHasADefault() throws BadInput, IOException {
    SimulationOrder order =
        read(
            """
            classes: {one: {arrivals: {poisson: 60/h}, patience: never}}
            pools: {team: {agents: 2, skills: {one: {handling: {exponential: 1m}}}}}
            """);

    assertEquals("scenario.yaml", order.name());
    assertEquals(30, order.terms().runs());
    assertEquals(40, order.terms().hours());
    assertEquals(4, order.terms().warmUpHours());
    assertEquals(1, order.terms().seed());
    assertEquals(Integer.MAX_VALUE, order.centre().waitingMax());
    assertEquals(NamedPolicy.VIRTUAL_DEADLINE, order.centre().routing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {exponential: 3m}                                           | 180000
          {deterministic: 1.5s}                                       | 1500
          {hyper-exponential: {share: 0.25, first: 1m, second: 3m}}   | 150000
          {lognormal: {mean: 1h, variation: 2}}                       | 3600000
          {empirical: [10s, 20s, 30s, 1m]}                            | 30000
          {empirical: seconds.csv}                                    | 3000
          """)
  void shouldReadEveryLaw(String law, double meanMs) throws BadInput, IOException {
    Files.writeString(directory.resolve("seconds.csv"), "1\n2.5\n5.5\n");
    SimulationOrder order =
        read(
            "classes: {one: {arrivals: {poisson: 60/h}, patience: "
                + law
                + ", handling: "
                + law
                + "}}\npools: {team: {agents: 2, skills: {one: {speed: 0.5}}}}\n");

    assertEquals(meanMs, order.centre().classes().getFirst().patience().meanMs(), 1e-6);
    for (Pool.Skill skill : order.centre().pools().getFirst().skills().values()) {
      assertEquals(2 * meanMs, skill.handling().meanMs(), 1e-6);
    }
  }

  @Test
  void shouldReadARoutingFromAFileBesideIt() throws BadInput, IOException {
    Files.writeString(directory.resolve("mine.yaml"), "policy: bullseye");

    SimulationOrder order = read(WHOLE.replace("routing: strict-priority", "routing: mine.yaml"));
    SimulationOrder inline =
        read(WHOLE.replace("routing: strict-priority", "routing: {policy: bullseye}"));
    assertEquals(
        order.centre().routing().over(List.of()), inline.centre().routing().over(List.of()));
  }

  @Test
  void shouldTellEverythingThatIsWrongWithItsLine() {
    assertEquals(
        """
        FILE:2: runs: 1 is none: give a whole number from 2 to 10000
        FILE:3: lenght: there is no such key; did you mean length?
        FILE:5: classes.gold: nobody can serve this class: give a pool the skill gold
        FILE:6: classes.gold.arrivals.poisson: 120 is none: give a rate above 0, for example 120/h, 2/m or 0.5/s
        FILE:7: classes.gold.patience: says several things: give one of exponential, deterministic, hyper-exponential, lognormal, empirical
        FILE:8: classes.gold.priority: 11 is none: give a whole number from 0 to 10
        FILE:9: classes.tin: patience is missing: write for example patience: {exponential: 5m}
        FILE:10: classes.tin.arrivals.piecewise.per_hour[2]: -3 is none: give a number from 0 to 1000000000
        FILE:11: classes.tin.handling.hyper-exponential: second is missing: write for example second: 10m
        FILE:14: pools.team.agents: six is none: give a whole number from 1 to 10000
        FILE:16: pools.team.skills.gould: there is no such class; did you mean gold?
        FILE:17: pools.team.skills.tin.level: 11 is none: give a whole number from 1 to 10
        FILE:19: routing.queues.tn: there is no such queue; did you mean tin?
        """,
        wrong(
            """
            name: Wholly wrong
            runs: 1
            lenght: 40h
            classes:
              gold:
                arrivals: {poisson: 120}
                patience: {exponential: 5m, lognormal: {mean: 3m, variation: 1}}
                priority: 11
              tin:
                arrivals: {piecewise: {every: 30m, per_hour: [20, -3]}}
                handling: {hyper-exponential: {share: 0.5, first: 1m}}
            pools:
              team:
                agents: six
                skills:
                  gould: {handling: {exponential: 3m}}
                  tin: {level: 11, handling: {exponential: 3m}}
            routing:
              queues: {tn: {head_start: 90s}}
            """));
  }

  @Test
  void shouldTellWhatIsMissingAltogether() {
    assertEquals(
        """
        FILE:1: classes is missing: write for example classes: {gold: ...}
        FILE:1: pools is missing: write for example pools: {team: ...}
        """,
        wrong("name: nothing"));
    assertEquals(
        """
        FILE:1: classes: is empty: give at least one class
        FILE:2: pools: give one entry for each pool, indented below
        """,
        wrong("classes: {}\npools: many"));
  }

  @Test
  void shouldTellWhatIsWrongWithFilesItNames() throws IOException {
    Files.writeString(directory.resolve("seconds.csv"), "12\nlong\n");

    assertEquals(
        """
        FILE:3: classes.one.patience.empirical: DIR/seconds.csv:2: is no length: give a number of seconds above 0
        FILE:4: classes.one.handling.empirical: DIR/nowhere.csv can't be read: there is no such file
        FILE:6: routing: fast is neither a routing file nor a policy; policies are first-come-first-served, strict-priority, penalty-tiers, bullseye, queue-ratio, fastest-first, virtual-deadline
        """,
        wrong(
            """
            classes:
              one: {arrivals: {poisson: 60/h},
                patience: {empirical: seconds.csv},
                handling: {empirical: nowhere.csv}}
            pools: {team: {agents: 2, skills: {one: {handling: {exponential: 1m}}}}}
            routing: fast
            """));
  }

  private SimulationOrder read(String text) throws BadInput, IOException {
    return SimulationFile.read(Files.writeString(directory.resolve("scenario.yaml"), text));
  }

  private String wrong(String text) {
    String message = assertThrows(BadInput.class, () -> read(text)).getMessage();
    return message
            .replace(directory.resolve("scenario.yaml").toString(), "FILE")
            .replace(directory.toString(), "DIR")
        + "\n";
  }
}
