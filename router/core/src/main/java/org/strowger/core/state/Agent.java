package org.strowger.core.state;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Presence;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.SessionId;

/**
 * One agent: definition, session, activity, and everything in hand (offered, active, in wrap-up).
 */
public final class Agent {
  private static final Channel[] CHANNELS = Channel.values();

  /**
   * Who is offered work first among agents who could take it: the least loaded, then the longest
   * idle, then the lower id. Compares ranks, which stand still until {@link #rank} is called, so
   * that sorted sets stay sorted.
   */
  static final Comparator<Agent> RANK_ORDER =
      Comparator.<Agent>comparingInt(agent -> agent.rankedLoad)
          .thenComparingLong(agent -> agent.rankedIdleSinceMs)
          .thenComparing(Agent::id);

  private final AgentId id;
  private Proficiencies proficiencies;
  private CapacityProfile capacityProfile;
  private @Nullable SessionId session;
  private Presence presence = Presence.ABSENT;
  private long graceDeadlineMs;
  private Activity activity = Activity.OFFLINE;
  private long idleSinceMs;
  private long coolDownDeadlineMs;
  private final TreeMap<InteractionId, Interaction> inHand = new TreeMap<>();
  private final EnumMap<Channel, Integer> load = new EnumMap<>(Channel.class);

  private @Nullable AgentGroup group;
  private final EnumSet<Channel> readyChannels = EnumSet.noneOf(Channel.class);
  private int rankedLoad;
  private long rankedIdleSinceMs;

  Agent(AgentId id, Proficiencies proficiencies, CapacityProfile capacityProfile) {
    this.id = id;
    this.proficiencies = proficiencies;
    this.capacityProfile = capacityProfile;
  }

  public AgentId id() {
    return id;
  }

  public Proficiencies proficiencies() {
    return proficiencies;
  }

  public CapacityProfile capacityProfile() {
    return capacityProfile;
  }

  public boolean isSignedIn() {
    return presence != Presence.ABSENT;
  }

  /** The newest connection; null while signed out. */
  public @Nullable SessionId session() {
    return session;
  }

  public Presence presence() {
    return presence;
  }

  /** When the grace ends, epoch ms; 0 = none runs. */
  public long graceDeadlineMs() {
    return graceDeadlineMs;
  }

  public Activity activity() {
    return activity;
  }

  /** Since when the agent counts as idle: available, or last freed of work. Epoch ms. */
  public long idleSinceMs() {
    return idleSinceMs;
  }

  /** When the cool-down after a decline ends, epoch ms; 0 = none runs. */
  public long coolDownDeadlineMs() {
    return coolDownDeadlineMs;
  }

  /** Everything in hand, by id. */
  public Collection<Interaction> inHand() {
    return inHand.values();
  }

  /** How much is in hand on one channel. */
  public int load(Channel channel) {
    return load.getOrDefault(channel, 0);
  }

  /**
   * The one rule of who can be offered what: connected, available, not cooling down, with capacity
   * left.
   */
  public boolean isReadyFor(Channel channel) {
    return presence == Presence.LIVE
        && activity == Activity.AVAILABLE
        && coolDownDeadlineMs == 0
        && inHand.size() < capacityProfile.total()
        && load(channel) < capacityProfile.limit(channel);
  }

  void define(Proficiencies newProficiencies, CapacityProfile newProfile) {
    proficiencies = newProficiencies;
    capacityProfile = newProfile;
  }

  void signIn(SessionId newSession, Activity newActivity, long timeMs) {
    connect(newSession);
    activity = newActivity;
    idleSinceMs = timeMs;
  }

  void connect(SessionId newSession) {
    session = newSession;
    presence = Presence.LIVE;
    graceDeadlineMs = 0;
  }

  void lose(long deadlineMs) {
    presence = Presence.GRACE;
    graceDeadlineMs = deadlineMs;
  }

  void signOut() {
    session = null;
    presence = Presence.ABSENT;
    graceDeadlineMs = 0;
    activity = Activity.OFFLINE;
    idleSinceMs = 0;
    coolDownDeadlineMs = 0;
  }

  void activity(Activity newActivity) {
    activity = newActivity;
  }

  void idleSince(long timeMs) {
    idleSinceMs = timeMs;
  }

  void coolDown(long deadlineMs) {
    coolDownDeadlineMs = deadlineMs;
  }

  void take(Interaction interaction) {
    if (inHand.put(interaction.id(), interaction) != null) {
      throw new IllegalStateException(
          "agent " + id + " has interaction " + interaction.id() + " twice");
    }
    load.merge(interaction.channel(), 1, Integer::sum);
  }

  void release(Interaction interaction) {
    if (inHand.remove(interaction.id()) == null) {
      throw new IllegalStateException(
          "agent " + id + " does not have interaction " + interaction.id());
    }
    load.merge(interaction.channel(), -1, Integer::sum);
  }

  @Nullable AgentGroup group() {
    return group;
  }

  void group(@Nullable AgentGroup newGroup) {
    group = newGroup;
  }

  /** The channels under which the agent stands in its group's sorted sets. */
  EnumSet<Channel> readyChannels() {
    return readyChannels;
  }

  /**
   * Fixes rank and ready channels to what holds now, and says whether a channel has come in
   * addition. Only while the agent is in none of the sorted sets.
   */
  boolean rank() {
    rankedLoad = inHand.size();
    rankedIdleSinceMs = idleSinceMs;
    boolean gained = false;
    for (Channel channel : CHANNELS) {
      if (isReadyFor(channel)) {
        gained |= readyChannels.add(channel);
      } else {
        readyChannels.remove(channel);
      }
    }
    return gained;
  }

  boolean isRankCurrent() {
    return rankedLoad == inHand.size() && rankedIdleSinceMs == idleSinceMs;
  }

  /** Not ready for anything. Only while the agent is in none of the sorted sets. */
  void unrank() {
    readyChannels.clear();
  }
}
