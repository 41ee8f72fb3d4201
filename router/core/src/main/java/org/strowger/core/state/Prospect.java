package org.strowger.core.state;

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

  /** {@code line} with the penalty that it would then have for the agent; null if not for them. */
  public @Nullable DueLine dueFor(DueLine line) {
    Service service = serviceOf(line.line());
    return service != null && service.isOpenWith(oneMoreFor(line.line()))
        ? new DueLine(line.line(), line.dueMs() + service.penaltyMs())
        : null;
  }

  /** Whether the change would bring others into a line that is guarded, or keep them out of it. */
  public boolean moves(WaitingLine guarded) {
    if (!key.equals(agent.group().key())) {
      return true;
    }
    Channel channel = guarded.signature().channel();
    Service service = Service.of(guarded, agent.group());
    return service != null
        && service.threshold() != null
        && agent.group().readyCount(channel) > 0
        && service.isOpen() != service.isOpenWith(oneMoreFor(guarded));
  }

  private int oneMoreFor(WaitingLine line) {
    Channel channel = line.signature().channel();
    return channels.contains(channel) && !agent.isReadyFor(channel) ? 1 : 0;
  }
}
