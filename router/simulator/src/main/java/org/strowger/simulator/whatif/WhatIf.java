package org.strowger.simulator.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.strowger.core.StateMachine;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.model.AgentId;
import org.strowger.simulator.AgentOutcome;
import org.strowger.simulator.Call;
import org.strowger.simulator.CallOutcome;
import org.strowger.simulator.ReplayReport;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.routing.Routing;

/**
 * Plays recorded people again, under the routing of then and under another one. In each run what
 * the recording leaves open is drawn anew, and in each run both extremes of patience are played;
 * both routings always meet the same people. Routing itself is decided by the core alone.
 */
public final class WhatIf {
  private final Recording recording;
  private final Supplier<StateMachine> core;
  private final int runs;
  private final long seed;
  private final Imputation imputation;
  private final Staging staging;
  private final Targets targets;
  private int played;

  /**
   * @param core makes fresh cores
   * @param runs how often what is left open is drawn, at least 1
   */
  public WhatIf(Recording recording, Supplier<StateMachine> core, int runs, long seed) {
    this.recording = recording;
    this.core = core;
    this.runs = runs;
    this.seed = seed;
    this.imputation = new Imputation(recording.interactions(), seed);
    this.staging = new Staging(recording, imputation, seed);
    this.targets = Targets.of(recording.definitions());
  }

  /** How many customers come in all plays together; the measure of progress. */
  public int customersTotal() {
    return Math.multiplyExact(
        2 * PatienceEnd.values().length * runs, recording.interactions().size());
  }

  /**
   * Plays everything.
   *
   * @param candidate what changes against the definitions of then
   * @param customersGone is told how many customers have gone so far, over all plays; who still
   *     waits when a play ends counts then
   */
  public WhatIfReport compare(Routing candidate, IntConsumer customersGone) {
    List<ConfigurationCommand> definitions = recording.definitions();
    List<ConfigurationCommand> changed = candidate.over(definitions);
    List<Pair> pairs = new ArrayList<>();
    Moves moves = new Moves();
    played = 0;
    for (int run = 0; run < runs; run++) {
      for (PatienceEnd end : PatienceEnd.values()) {
        Scenario scenario = staging.scenario(run, end);
        Play same = play(scenario, customersGone);
        Play other = play(scenario.withDefinitions(changed), customersGone);
        pairs.add(new Pair(end, same.report(), other.report()));
        moves.add(same, other);
      }
    }
    return new WhatIfReport(
        recording, recorded(), pairs, moves, imputation.patienceFacts(), runs, seed);
  }

  private Play play(Scenario scenario, IntConsumer customersGone) {
    int before = played;
    Play play = Play.of(core.get(), scenario, targets, gone -> customersGone.accept(before + gone));
    played = before + recording.interactions().size();
    customersGone.accept(played);
    return play;
  }

  /** What was recorded, counted as a play is. */
  private ReplayReport recorded() {
    List<Call> calls = imputation.calls(0, PatienceEnd.NEVER).calls();
    List<CallOutcome> outcomes = new ArrayList<>();
    Map<AgentId, Integer> handled = new HashMap<>();
    for (int number = 0; number < calls.size(); number++) {
      RecordedInteraction one = recording.interactions().get(number);
      outcomes.add(targets.outcome(calls.get(number), one.disposition(), one.waitMs()));
      AgentId agent = one.agent();
      if (agent != null) {
        handled.merge(agent, 1, Integer::sum);
      }
    }
    Map<AgentId, AgentOutcome> worked = new HashMap<>();
    recording.worked().forEach(one -> worked.put(one.agent(), one));
    List<AgentOutcome> agents =
        recording.roster().agents().stream()
            .map(one -> one.definition().id())
            .map(id -> {
              AgentOutcome own = worked.getOrDefault(id, new AgentOutcome(id, 0, 0, 0));
              return new AgentOutcome(
                  id, handled.getOrDefault(id, 0), own.busyMs(), own.signedInMs());
            })
            .toList();
    return ReplayReport.of(outcomes, agents);
  }
}
