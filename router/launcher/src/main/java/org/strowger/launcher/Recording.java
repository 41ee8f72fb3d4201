package org.strowger.launcher;

import org.strowger.simulator.CallLog;
import org.strowger.simulator.Roster;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.TraceRules;
import org.strowger.simulator.compare.Jitter;
import org.strowger.simulator.compare.SecondaryHandling;

/**
 * Calls and agents as read, with what is supposed of them; every play of a replay is made of it.
 *
 * @param secondaryFactor how many times as long agents below a queue's main level take
 */
record Recording(TraceRules rules, CallLog log, Roster roster, double secondaryFactor) {
  /** As recorded. */
  Scenario scenario() {
    return scenario(log);
  }

  /** With every call moved within its seconds. */
  Scenario scenario(Jitter jitter) {
    return scenario(jitter.over(log));
  }

  private Scenario scenario(CallLog calls) {
    Scenario scenario = rules.scenario(calls, roster);
    return secondaryFactor == 1
        ? scenario
        : scenario.withHandling(new SecondaryHandling(secondaryFactor, scenario.definitions()));
  }
}
