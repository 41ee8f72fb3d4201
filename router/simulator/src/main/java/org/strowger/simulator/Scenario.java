package org.strowger.simulator;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.model.Channel;
import org.strowger.core.model.GatewayId;

/**
 * Everything that is played: what the router is told beforehand, who comes, who is on duty, and how
 * agents answer offers. Two plays of one scenario in virtual time are alike to the last event.
 *
 * @param definitions what the router is told first, in this order
 * @param handling how long conversations last
 * @param endMs when the play is broken off whatever stands, ms since the first midnight; {@link
 *     #OPEN_END} = when everybody has gone
 */
public record Scenario(
    List<ConfigurationCommand> definitions,
    CallLog calls,
    Roster roster,
    Answering answering,
    Handling handling,
    long endMs) {
  /** The play lasts until every customer and every agent has gone. */
  public static final long OPEN_END = 100L * 366 * 24 * 60 * 60 * 1_000;

  /**
   * The first midnight of every scenario in router time, epoch ms: 2000-01-01T00:00Z. Fixed, so
   * that a play does not depend on when or where it is run; midnight UTC, so that the router's day
   * is the scenario's.
   */
  public static final long MIDNIGHT_MS = 946_684_800_000L;

  public Scenario {
    definitions = List.copyOf(definitions);
  }

  /** Conversations last as the calls say. */
  public Scenario(
      List<ConfigurationCommand> definitions,
      CallLog calls,
      Roster roster,
      Answering answering,
      long endMs) {
    this(definitions, calls, roster, answering, Handling.AS_RECORDED, endMs);
  }

  /** The same people before a router that is told otherwise. */
  public Scenario withDefinitions(List<ConfigurationCommand> newDefinitions) {
    return new Scenario(newDefinitions, calls, roster, answering, handling, endMs);
  }

  /** The same with other lengths of conversation. */
  public Scenario withHandling(Handling newHandling) {
    return new Scenario(definitions, calls, roster, answering, newHandling, endMs);
  }

  /** Router time, epoch ms, of a time in the scenario. */
  static long routerMs(long tMs) {
    return MIDNIGHT_MS + tMs;
  }

  /** When the first thing happens in router time: a duty begins or a customer comes. */
  public long startMs() {
    long first = calls.calls().isEmpty() ? Long.MAX_VALUE : calls.calls().getFirst().tMs();
    for (RosterAgent one : roster.agents()) {
      for (Duty duty : one.duties()) {
        first = Math.min(first, duty.onMs());
      }
    }
    return routerMs(first == Long.MAX_VALUE ? 0 : first);
  }

  /** The channels on which customers come, each served by a gateway of its own. */
  public List<Channel> channels() {
    TreeSet<Channel> channels = new TreeSet<>();
    calls.calls().forEach(call -> channels.add(call.channel()));
    return List.copyOf(channels);
  }

  /** The gateway through which the customers of {@code channel} come. */
  public static GatewayId gateway(Channel channel) {
    return new GatewayId(channel.name().toLowerCase(Locale.ROOT) + "-gateway");
  }
}
