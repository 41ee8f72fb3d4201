package org.strowger.core.state;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.TeamId;

/**
 * An agent as they would be if one thing about them were otherwise, and what they would be offered
 * first. Reads, changes nothing; the rules are those of {@link Service} and {@link Agent}.
 */
public final class Prospect {
  private static final Channel[] CHANNELS = Channel.values();

  private final Agent agent;
  private final AgentGroup.Key key;
  private final EnumSet<Channel> channels;

  private Prospect(Agent agent, AgentGroup.Key key, EnumSet<Channel> channels) {
    this.agent = agent;
    this.key = key;
    this.channels = channels;
  }

  /** Were it not for this one reason. */
  public static Prospect passingOver(Unreadiness reason, Agent agent) {
    EnumSet<Channel> channels = EnumSet.noneOf(Channel.class);
    for (Channel channel : CHANNELS) {
      if (agent.unreadinessBut(reason, channel) == null) {
        channels.add(channel);
      }
    }
    return new Prospect(agent, agent.group().key(), channels);
  }

  /** Were this one out of the agent's hands. */
  public static Prospect without(Interaction inHand, Agent agent) {
    Workload rest = agent.workload().without(inHand);
    EnumSet<Channel> channels = EnumSet.noneOf(Channel.class);
    for (Channel channel : CHANNELS) {
      if (agent.unreadinessBut(Unreadiness.NO_ROOM, channel) == null && rest.hasRoom(channel)) {
        channels.add(channel);
      }
    }
    return new Prospect(agent, agent.group().key(), channels);
  }

  /** Were these the agent's skills and teams; ready for what they are ready for now. */
  public static Prospect redefined(Proficiencies proficiencies, List<TeamId> teams, Agent agent) {
    AgentGroup.Key key = agent.group().key();
    return new Prospect(
        agent,
        new AgentGroup.Key(proficiencies, teams, key.profiles()),
        EnumSet.copyOf(agent.readyChannels()));
  }

  /** Were the agent ready for every channel that they serve. */
  public static Prospect ready(Agent agent) {
    EnumSet<Channel> channels = EnumSet.noneOf(Channel.class);
    for (Channel channel : CHANNELS) {
      if (agent.serves(channel)) {
        channels.add(channel);
      }
    }
    return new Prospect(agent, agent.group().key(), channels);
  }

  public Agent agent() {
    return agent;
  }

  public boolean isReadyFor(Channel channel) {
    return channels.contains(channel);
  }

  /** On what terms the agent could then serve {@code line}; null if not at all. */
  public @Nullable Service serviceOf(WaitingLine line) {
    return channels.contains(line.signature().channel()) && line.signature().admits(agent.id())
        ? Service.of(line, agent.group(), key)
        : null;
  }

  /** Whether no threshold would keep the agent free from {@code line} then. */
  public boolean isLetGo(WaitingLine line) {
    Service service = serviceOf(line);
    return service != null && service.isOpenWith(oneMoreFor(line));
  }

  /**
   * Of all {@code lines} that the agent could then serve the one that counts as due first for them;
   * null if there is none.
   */
  public @Nullable DueLine first(Collection<WaitingLine> lines) {
    DueLine first = null;
    for (WaitingLine line : lines) {
      if (line.head() != null && line.isOffered()) {
        Service service = serviceOf(line);
        if (service != null && service.isOpenWith(oneMoreFor(line))) {
          DueLine one = new DueLine(line, line.dueMs() + service.penaltyMs());
          first = first == null || one.isBefore(first) ? one : first;
        }
      }
    }
    return first;
  }

  /**
   * Whether the change would tell on nobody but this agent. It might where thresholds count who is
   * ready: one more, or one less, can bring others in or keep them out.
   */
  public boolean isPrivate(Collection<WaitingLine> lines) {
    for (WaitingLine line : lines) {
      if (line.head() != null && line.isOffered() && isMovedBy(line)) {
        return false;
      }
    }
    return true;
  }

  private boolean isMovedBy(WaitingLine line) {
    if (line.signature().lifted() || line.queue().definition().choice().thresholds().isEmpty()) {
      return false;
    }
    if (!key.equals(agent.group().key())) {
      return true;
    }
    Channel channel = line.signature().channel();
    Service service = Service.of(line, agent.group());
    return service != null
        && service.threshold() != null
        && agent.group().readyCount(channel) > 0
        && service.isOpen() != service.isOpenWith(oneMoreFor(line));
  }

  private int oneMoreFor(WaitingLine line) {
    Channel channel = line.signature().channel();
    return channels.contains(channel) && !agent.isReadyFor(channel) ? 1 : 0;
  }
}
