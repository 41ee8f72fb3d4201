package org.strowger.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Channel;

/**
 * The waiting interactions of one signature in due order, and the groups of agents that may serve
 * them.
 */
public final class WaitingLine {
  private final Signature signature;
  private final TreeSet<Interaction> waiting = new TreeSet<>(Interaction.DUE_ORDER);
  private final List<AgentGroup> groups = new ArrayList<>();

  WaitingLine(Signature signature) {
    this.signature = signature;
  }

  public Signature signature() {
    return signature;
  }

  /** Who is served next, or null if nobody waits. */
  public @Nullable Interaction head() {
    return waiting.isEmpty() ? null : waiting.first();
  }

  public int size() {
    return waiting.size();
  }

  /** The best agent who could take one of these now, or null if there is none. */
  public @Nullable Agent bestAgent() {
    Channel channel = signature.channel();
    Agent best = null;
    for (AgentGroup group : groups) {
      Agent candidate = group.firstReady(channel);
      if (candidate != null && (best == null || Agent.RANK_ORDER.compare(candidate, best) < 0)) {
        best = candidate;
      }
    }
    return best;
  }

  boolean contains(Interaction interaction) {
    return waiting.contains(interaction);
  }

  List<AgentGroup> groups() {
    return groups;
  }

  void add(Interaction interaction) {
    if (!waiting.add(interaction)) {
      throw new IllegalStateException("interaction " + interaction.id() + " waits twice");
    }
  }

  void remove(Interaction interaction) {
    if (!waiting.remove(interaction)) {
      throw new IllegalStateException("interaction " + interaction.id() + " does not wait");
    }
  }
}
