package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.TeamId;

/**
 * Agents with the same skills, levels, teams and capacity profiles, signed in or not; the ready
 * ones stand in a {@link Crew} for each channel.
 */
public final class AgentGroup {
  /** What makes agents alike to the matcher. */
  record Key(Proficiencies proficiencies, List<TeamId> teams, List<CapacityProfile> profiles) {
    /** Whether who is like this meets {@code requirements}, teams included. */
    boolean meets(Requirements requirements) {
      return proficiencies.meet(requirements) && isOneOf(requirements.teams());
    }

    boolean isOneOf(List<TeamId> wanted) {
      if (wanted.isEmpty()) {
        return true;
      }
      for (TeamId team : teams) {
        if (wanted.contains(team)) {
          return true;
        }
      }
      return false;
    }
  }

  private final Key key;
  private final EnumMap<Channel, Crew> crews = new EnumMap<>(Channel.class);
  private final EnumMap<Channel, TreeMap<Integer, Integer>> staff = new EnumMap<>(Channel.class);
  private final List<Post> posts = new ArrayList<>();
  private int members;
  private int atWork;

  AgentGroup(Key key) {
    this.key = key;
  }

  Key key() {
    return key;
  }

  /** What the group can be looked up by, with the level where there is one. */
  SortedMap<Integer, List<Trait>> traitsByLevel() {
    TreeMap<Integer, List<Trait>> traits = new TreeMap<>();
    List<Trait> withoutLevel = new ArrayList<>();
    withoutLevel.add(Trait.ANYBODY);
    key.teams().forEach(team -> withoutLevel.add(new Trait.InTeam(team)));
    traits.put(Trait.NO_LEVEL, withoutLevel);
    for (Proficiency one : key.proficiencies().all()) {
      traits
          .computeIfAbsent(one.level(), _ -> new ArrayList<>())
          .add(new Trait.Skilled(one.skill()));
    }
    return traits;
  }

  /** Whether members meet {@code requirements}, teams included. */
  boolean meets(Requirements requirements) {
    return key.meets(requirements);
  }

  boolean serves(Channel channel) {
    return crews.containsKey(channel);
  }

  void staffs(Channel channel, List<Spot> spots) {
    crews.put(channel, new Crew(this, spots));
  }

  /** The channels that the group serves. */
  Set<Channel> channels() {
    return crews.keySet();
  }

  /** The crews of all channels that the group serves. */
  Collection<Crew> crews() {
    return crews.values();
  }

  Crew crewOf(Channel channel) {
    Crew crew = crews.get(channel);
    if (crew == null) {
      throw new IllegalStateException("the group does not serve " + channel);
    }
    return crew;
  }

  /** How many members are ready for {@code channel}, which the group must serve. */
  public int readyCount(Channel channel) {
    return crewOf(channel).size();
  }

  boolean isReady(Agent agent, Channel channel) {
    return crews.containsKey(channel) && crewOf(channel).contains(agent);
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

  /** The posts that its members serve; kept by {@link Attendance}. */
  List<Post> posts() {
    return posts;
  }

  /** Members who are at work, busy or not. */
  int atWork() {
    return atWork;
  }

  void countAtWork(int change) {
    atWork += change;
  }

  void addReady(Agent agent) {
    for (Channel channel : agent.readyChannels()) {
      crewOf(channel).add(agent);
    }
  }

  void removeReady(Agent agent) {
    for (Channel channel : agent.readyChannels()) {
      crewOf(channel).remove(agent);
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
