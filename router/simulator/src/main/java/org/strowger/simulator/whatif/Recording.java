package org.strowger.simulator.whatif;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.simulator.AgentOutcome;
import org.strowger.simulator.Roster;

/**
 * What a stretch of a journal tells of the people: who came, who was there, how long things lasted.
 *
 * @param definitions the last of each id, in an order in which a router takes them
 * @param interactions in the order of their arrival
 * @param roster who was ready when; duties count from the simulator's first midnight
 * @param worked how long each agent was busy and signed in, whatever the work
 * @param thinking how long agents took to accept, for each offer; cut off where it was taken back
 *     or expired
 * @param declinePerMille how many of 1,000 offers were declined
 * @param endMs when the recording ends, epoch ms
 * @param omissions what it holds and a play does not, with counts
 */
public record Recording(
    List<ConfigurationCommand> definitions,
    List<RecordedInteraction> interactions,
    Roster roster,
    List<AgentOutcome> worked,
    List<Thinking> thinking,
    int declinePerMille,
    long endMs,
    Map<Omission, Integer> omissions) {
  public Recording {
    definitions = List.copyOf(definitions);
    interactions = List.copyOf(interactions);
    worked = List.copyOf(worked);
    thinking = List.copyOf(thinking);
    omissions = omissions.isEmpty() ? Map.of() : new EnumMap<>(omissions);
  }
}
