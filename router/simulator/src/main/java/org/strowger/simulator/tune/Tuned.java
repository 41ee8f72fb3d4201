package org.strowger.simulator.tune;

import java.util.List;

/**
 * What a tuning found.
 *
 * @param routing the configuration to load
 * @param objective what was made small
 * @param check what it is worth, against the routing as it is
 * @param tradeOff what else there was to choose from
 * @param runs how many the search made
 * @param settings how many it tried
 * @param heldFixed what the trials take for given, in sentences; none where everything is modelled
 */
public record Tuned(
    TunedRouting routing,
    Objective objective,
    Check check,
    TradeOff tradeOff,
    int runs,
    int settings,
    List<String> heldFixed) {
  public Tuned {
    heldFixed = List.copyOf(heldFixed);
  }
}
