package org.strowger.simulator.whatif;

import java.util.List;
import org.strowger.simulator.Answering;
import org.strowger.simulator.Answering.Thought;
import org.strowger.simulator.CallLog;
import org.strowger.simulator.Handling;
import org.strowger.simulator.Roster;
import org.strowger.simulator.Scenario;

/**
 * Puts recorded people on the stage: what the recording leaves open is drawn by run.
 *
 * @param seed of the draws
 */
record Staging(Recording recording, Imputation imputation, long seed) {
  /** The whole recording. The play ends where it does, so that both know equally much. */
  Scenario scenario(int run, PatienceEnd end) {
    return scenario(run, imputation.calls(run, end), recording.roster(), endMs());
  }

  /** These customers with these agents, until a time of the simulator's. */
  Scenario scenario(int run, CallLog calls, Roster roster, long untilMs) {
    return new Scenario(
        recording.definitions(), calls, roster, answering(run), Handling.AS_RECORDED, untilMs);
  }

  /** Just after the last thing recorded, ms since the simulator's first midnight. */
  long endMs() {
    return recording.endMs() - Scenario.MIDNIGHT_MS + 1;
  }

  private Answering answering(int run) {
    List<Thought> thoughts = imputation.thoughts(run, recording.thinking());
    boolean atOnce = thoughts.stream().allMatch(one -> one.thinkMs() == 0);
    return thoughts.isEmpty() || (atOnce && recording.declinePerMille() == 0)
        ? Answering.AT_ONCE
        : Answering.asSeen(seed * 1_000_003 + run, thoughts, recording.declinePerMille());
  }
}
