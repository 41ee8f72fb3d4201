package org.strowger.core.state;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Proficiencies;

/**
 * Signed-in agents with the same skills, levels and capacity profile, sorted per channel by who is
 * offered work first.
 */
public final class AgentGroup {
  /** What makes agents alike to the matcher. */
  record Key(Proficiencies proficiencies, CapacityProfile capacityProfile) {}

  private final Key key;
  private final EnumMap<Channel, TreeSet<Agent>> ready = new EnumMap<>(Channel.class);
  private final List<WaitingLine> lines = new ArrayList<>();
  private int members;

  AgentGroup(Key key) {
    this.key = key;
  }

  /** The lines that agents of this group may serve. */
  public List<WaitingLine> lines() {
    return lines;
  }

  /**
   * Who of this group is offered work of this channel first, or null if nobody can take any now.
   */
  @Nullable Agent firstReady(Channel channel) {
    TreeSet<Agent> candidates = ready.get(channel);
    return candidates == null || candidates.isEmpty() ? null : candidates.first();
  }

  Key key() {
    return key;
  }

  boolean mayServe(Signature signature) {
    return key.capacityProfile().limit(signature.channel()) > 0
        && key.proficiencies().meet(signature.requirements());
  }

  boolean isReady(Agent agent, Channel channel) {
    TreeSet<Agent> candidates = ready.get(channel);
    return candidates != null && candidates.contains(agent);
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
      if (!ready.computeIfAbsent(channel, _ -> new TreeSet<>(Agent.RANK_ORDER)).add(agent)) {
        throw new IllegalStateException("agent " + agent.id() + " is ready twice for " + channel);
      }
    }
  }

  void removeReady(Agent agent) {
    for (Channel channel : agent.readyChannels()) {
      TreeSet<Agent> candidates = ready.get(channel);
      if (candidates == null || !candidates.remove(agent)) {
        throw new IllegalStateException("agent " + agent.id() + " is not ready for " + channel);
      }
    }
  }
}
