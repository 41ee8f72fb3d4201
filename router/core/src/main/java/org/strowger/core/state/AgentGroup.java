package org.strowger.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
public final class AgentGroup extends Agenda.Item {
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

  /** One for each channel that the group serves. */
  private final List<Crew> crews = new ArrayList<>(1);

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
    return crewIfAny(channel) != null;
  }

  void staffs(Channel channel, List<Spot> spots) {
    crews.add(new Crew(this, channel, spots));
  }

  /** The crews of all channels that the group serves. */
  List<Crew> crews() {
    return crews;
  }

  Crew crewOf(Channel channel) {
    Crew crew = crewIfAny(channel);
    if (crew == null) {
      throw new IllegalStateException("the group does not serve " + channel);
    }
    return crew;
  }

  private @Nullable Crew crewIfAny(Channel channel) {
    for (int i = 0; i < crews.size(); i++) {
      if (crews.get(i).channel() == channel) {
        return crews.get(i);
      }
    }
    return null;
  }

  /** How many members are ready for {@code channel}, which the group must serve. */
  public int readyCount(Channel channel) {
    return crewOf(channel).size();
  }

  boolean isReady(Agent agent, Channel channel) {
    Crew crew = crewIfAny(channel);
    return crew != null && crew.contains(agent);
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
    for (int i = 0; i < crews.size(); i++) {
      if (agent.readyChannels().contains(crews.get(i).channel())) {
        crews.get(i).add(agent);
      }
    }
  }

  void removeReady(Agent agent) {
    for (int i = 0; i < crews.size(); i++) {
      if (agent.readyChannels().contains(crews.get(i).channel())) {
        crews.get(i).remove(agent);
      }
    }
  }
}
