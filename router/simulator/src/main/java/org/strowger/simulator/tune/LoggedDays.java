package org.strowger.simulator.tune;

import java.util.List;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.simulator.CallLog;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.compare.Jitter;

/**
 * The days of a call log. In each repetition every call is moved within its seconds, as where
 * policies are compared.
 *
 * @param whole the log with its agents, all days together
 * @param seed of the movements
 */
public record LoggedDays(Scenario whole, long seed) implements RecordedDays {
  // An odd number near 2^64 divided by the root of 3, so that each day has luck of its own.
  private static final long DAY_STEP = 0x93CD3A2C8198E269L;

  @Override
  public List<ConfigurationCommand> definitions() {
    return whole.definitions();
  }

  @Override
  public CallLog customers() {
    return whole.calls();
  }

  /** The definitions are those of the whole, so that it is the same who counts as main. */
  @Override
  public Scenario day(int number, int repetition) {
    Jitter jitter = new Jitter(seed + DAY_STEP * number, repetition);
    return new Scenario(
        whole.definitions(),
        jitter.over(whole.calls().day(number)),
        whole.roster().day(number),
        whole.answering(),
        whole.handling(),
        whole.endMs());
  }

  @Override
  public boolean keepsPlans() {
    return false;
  }

  @Override
  public List<String> heldFixed() {
    return List.of(
        "Who came when, to which queue and with which priority, within its second: nobody comes"
            + " again, or stays away, because service is better or worse.",
        "How long each conversation lasts, but for the factor of second skills, and how long each"
            + " customer would wait.",
        "When each agent is on duty, with which skills and levels. Offers are accepted at once.",
        "Each day begins with an empty router: what agents did the day before counts for nothing.");
  }
}
