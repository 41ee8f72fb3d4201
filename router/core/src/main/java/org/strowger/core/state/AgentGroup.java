package org.strowger.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Proficiencies;

/** Signed-in agents with the same skills, levels and capacity profile, sorted per channel by who is offered work first. */
public final class AgentGroup {
  /** What makes agents alike to the matcher. */
  record Key(Proficiencies proficiencies, CapacityProfile capacityProfile) {}

  private static final Channel[] CHANNELS = Channel.values();

  private final Key key;
  private final List<TreeSet<Agent>> ready = new ArrayList<>();
  private final List<WaitingLine> lines = new ArrayList<>();
  private int members;

  AgentGroup(Key key) {
    this.key = key;
    for (int i = 0; i < CHANNELS.length; i++) {
      ready.add(new TreeSet<>(Agent.RANK_ORDER));
    }
  }

  /** The lines that agents of this group may serve. */
  public List<WaitingLine> lines() {
    return lines;
  }

  /** Who of this group is offered work of this channel first, or null if nobody can take any now. */
  @Nullable Agent firstReady(Channel channel) {
    TreeSet<Agent> candidates = ready.get(channel.ordinal());
    return candidates.isEmpty() ? null : candidates.first();
  }

  Key key() {
    return key;
  }

  boolean mayServe(Signature signature) {
    return key.capacityProfile().limit(signature.channel()) > 0
        && key.proficiencies().meet(signature.requirements());
  }

  boolean isReady(Agent agent, Channel channel) {
    return ready.get(channel.ordinal()).contains(agent);
  }

  int readyCount(Channel channel) {
    return ready.get(channel.ordinal()).size();
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
    for (Channel channel : CHANNELS) {
      if (isUnder(agent, channel) && !ready.get(channel.ordinal()).add(agent)) {
        throw new IllegalStateException("agent " + agent.id() + " is ready twice for " + channel);
      }
    }
  }

  void removeReady(Agent agent) {
    for (Channel channel : CHANNELS) {
      if (isUnder(agent, channel) && !ready.get(channel.ordinal()).remove(agent)) {
        throw new IllegalStateException("agent " + agent.id() + " is not ready for " + channel);
      }
    }
  }

  private static boolean isUnder(Agent agent, Channel channel) {
    return (agent.readyChannels() & (1 << channel.ordinal())) != 0;
  }
}
