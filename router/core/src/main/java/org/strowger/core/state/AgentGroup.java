package org.strowger.core.state;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.TeamId;

/**
 * Agents with the same skills, levels, teams and capacity profiles, signed in or not; the ready
 * ones sorted per channel by who is offered work first.
 */
public final class AgentGroup {
  /** What makes agents alike to the matcher. */
  record Key(Proficiencies proficiencies, List<TeamId> teams, List<CapacityProfile> profiles) {}

  private final Key key;
  private final EnumMap<Channel, ReadyAgents> ready = new EnumMap<>(Channel.class);
  private final EnumMap<Channel, TreeMap<Integer, Integer>> staff = new EnumMap<>(Channel.class);
  private final List<Service> services = new ArrayList<>();
  private int members;

  AgentGroup(Key key) {
    this.key = key;
  }

  /** The lines that agents of this group may serve. */
  public List<Service> services() {
    return services;
  }

  Key key() {
    return key;
  }

  /** Whether members meet {@code requirements}, teams included. */
  boolean meets(Requirements requirements) {
    return key.proficiencies().meet(requirements) && isOneOf(requirements.teams());
  }

  boolean serves(Channel channel) {
    return Workload.serves(key.profiles(), channel);
  }

  private boolean isOneOf(List<TeamId> teams) {
    if (teams.isEmpty()) {
      return true;
    }
    for (TeamId team : key.teams()) {
      if (teams.contains(team)) {
        return true;
      }
    }
    return false;
  }

  /** The ready ones of a channel, or null if there never were any. */
  @Nullable ReadyAgents ready(Channel channel) {
    return ready.get(channel);
  }

  int readyCount(Channel channel) {
    ReadyAgents agents = ready.get(channel);
    return agents == null ? 0 : agents.size();
  }

  boolean isReady(Agent agent, Channel channel) {
    ReadyAgents agents = ready.get(channel);
    return agents != null && agents.contains(agent);
  }

  int members() {
    return members;
  }

  void join() {
    members++;
  }

  void leave() {
    members--;
  }

  void addReady(Agent agent) {
    for (Channel channel : agent.readyChannels()) {
      ready.computeIfAbsent(channel, _ -> new ReadyAgents()).add(agent);
    }
  }

  void removeReady(Agent agent) {
    for (Channel channel : agent.readyChannels()) {
      ReadyAgents agents = ready.get(channel);
      if (agents == null) {
        throw new IllegalStateException("agent " + agent.id() + " is not ready for " + channel);
      }
      agents.remove(agent);
    }
  }

  /** How many signed-in members are in none of the conditions of {@code mask}. */
  int staff(Channel channel, int mask) {
    int count = 0;
    TreeMap<Integer, Integer> byConditions = staff.get(channel);
    if (byConditions != null) {
      for (var one : byConditions.entrySet()) {
        count += (one.getKey() & mask) == 0 ? one.getValue() : 0;
      }
    }
    return count;
  }

  void countStaff(Channel channel, int conditions, int change) {
    staff
        .computeIfAbsent(channel, _ -> new TreeMap<>())
        .merge(conditions, change, (a, b) -> a + b == 0 ? null : a + b);
  }
}
