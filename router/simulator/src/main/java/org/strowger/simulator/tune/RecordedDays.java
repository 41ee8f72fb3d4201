package org.strowger.simulator.tune;

import java.util.List;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.simulator.CallLog;
import org.strowger.simulator.Scenario;

/** Days that were recorded, in a call log or a journal, and can be played again and again. */
public interface RecordedDays {
  /** What the router was told, in an order in which it takes it; the same on every day. */
  List<ConfigurationCommand> definitions();

  /** Everybody who came, as far as recorded. */
  CallLog customers();

  /**
   * Day {@code number}, the first is 1, in one of any number of repetitions; what the recording
   * leaves open is drawn anew in each. A function of its arguments alone, and asked for by several
   * threads.
   */
  Scenario day(int number, int repetition);

  /** Whether queues keep the plans and the least levels that they have; else they lose both. */
  boolean keepsPlans();

  /** What these days take for given, in sentences. */
  List<String> heldFixed();
}
