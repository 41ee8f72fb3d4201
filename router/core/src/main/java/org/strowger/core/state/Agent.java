package org.strowger.core.state;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AssignmentRate;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.Presence;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.SessionId;

/** One agent: definition, session, activity, what is in hand, and what has been measured. */
public final class Agent {
  /** In place of conditions: the agent is not signed in, or no queue asks for staff. */
  static final int NOT_COUNTED = -1;

  private static final Channel[] CHANNELS = Channel.values();

  private final AgentId id;
  private final Workload workload;
  private final Tally tally = new Tally();

  private AgentDefinition definition;
  private @Nullable CalendarState shift;
  private @Nullable SessionId session;
  private Presence presence = Presence.ABSENT;

  /** When grace, or being lost, ends. */
  private long graceDeadlineMs;

  private Activity activity = Activity.OFFLINE;
  private @Nullable ActivityReasonId reason;
  private @Nullable Activity nextActivity;
  private @Nullable ActivityReasonId nextReason;
  private long idleSinceMs;
  private long coolDownDeadlineMs;

  private AgentGroup group;
  private final EnumSet<Channel> readyChannels = EnumSet.noneOf(Channel.class);

  /** One more than the conditions, so that nothing is said at first. */
  private final ChannelCounts countedAs = new ChannelCounts();

  private boolean countedAtWork;
  private AgentRank rank = AgentRank.NONE;

  Agent(
      AgentDefinition definition,
      List<CapacityProfile> profiles,
      @Nullable CalendarState shift,
      AgentGroup group) {
    this.id = definition.id();
    this.definition = definition;
    this.workload = new Workload(profiles);
    this.shift = shift;
    this.group = group;
  }

  public AgentId id() {
    return id;
  }

  public AgentDefinition definition() {
    return definition;
  }

  public Proficiencies proficiencies() {
    return definition.proficiencies();
  }

  public Workload workload() {
    return workload;
  }

  public Tally tally() {
    return tally;
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

  /** When the grace, or being lost, ends, epoch ms; 0 = none runs. */
  public long graceDeadlineMs() {
    return graceDeadlineMs;
  }

  public Activity activity() {
    return activity;
  }

  /** Why away, in the centre's own words; null where no reason was given. */
  public @Nullable ActivityReasonId reason() {
    return reason;
  }

  /** What follows once the work in hand is done; null = nothing is planned. */
  public @Nullable Activity nextActivity() {
    return nextActivity;
  }

  public @Nullable ActivityReasonId nextReason() {
    return nextReason;
  }

  /** Since when the agent counts as idle: available, or last freed of work. Epoch ms. */
  public long idleSinceMs() {
    return idleSinceMs;
  }

  /** When the cool-down after a declined or missed offer ends, epoch ms; 0 = none runs. */
  public long coolDownDeadlineMs() {
    return coolDownDeadlineMs;
  }

  /** Whether the shift is on; always for an agent without one. */
  public boolean isOnShift() {
    return shift == null || shift.isOpen();
  }

  /** Whether the agent works off lines now: signed in, connected, on shift and AVAILABLE. */
  public boolean isAtWork() {
    return isSignedIn()
        && activity == Activity.AVAILABLE
        && presence == Presence.LIVE
        && isOnShift();
  }

  /** Whether the group counts the agent among those at work. */
  boolean countedAtWork() {
    return countedAtWork;
  }

  void countedAtWork(boolean counted) {
    countedAtWork = counted;
  }

  /** When a conversation in which somebody wrote at {@code timeMs} counts as idle; 0 = never. */
  public long idleDeadlineMs(Channel channel, long timeMs) {
    ChannelLimit limit = workload.limit(channel);
    return limit == null || limit.idleAfterMs() == 0 || !channel.written()
        ? 0
        : timeMs + limit.idleAfterMs();
  }

  /**
   * The one rule of who can be offered what: connected, available and to stay so, on shift, not
   * cooling down, with capacity left and within the assignment rate.
   */
  public boolean isReadyFor(Channel channel) {
    return unreadiness(channel) == null;
  }

  /** The first reason why the agent can't be offered anything on {@code channel}; null = ready. */
  public @Nullable Unreadiness unreadiness(Channel channel) {
    return unreadinessBut(null, channel);
  }

  /** The first reason other than {@code passedOver}. */
  public @Nullable Unreadiness unreadinessBut(@Nullable Unreadiness passedOver, Channel channel) {
    Unreadiness first = unreadinessBut(passedOver);
    if (first != null) {
      return first;
    }
    if (passedOver != Unreadiness.SHIFT_LIMIT && !mayGet(channel)) {
      return Unreadiness.SHIFT_LIMIT;
    }
    return passedOver != Unreadiness.NO_ROOM && !workload.hasRoom(channel)
        ? Unreadiness.NO_ROOM
        : null;
  }

  /**
   * Whether the agent may take one more by own choice: connected and on shift, with capacity left
   * and within the assignment rate; also while away or cooling down.
   */
  public boolean mayTake(Channel channel) {
    return presence == Presence.LIVE
        && isOnShift()
        && isWithinRate()
        && mayGet(channel)
        && workload.hasRoom(channel);
  }

  /** What is the same on every channel. Who is not signed in has no activity to be judged by. */
  private @Nullable Unreadiness unreadinessBut(@Nullable Unreadiness passedOver) {
    boolean absent = presence == Presence.ABSENT;
    if (absent && passedOver != Unreadiness.NOT_SIGNED_IN) {
      return Unreadiness.NOT_SIGNED_IN;
    }
    if (!absent && presence != Presence.LIVE && passedOver != Unreadiness.CONNECTION_LOST) {
      return Unreadiness.CONNECTION_LOST;
    }
    if (!absent && activity != Activity.AVAILABLE && passedOver != Unreadiness.NOT_AVAILABLE) {
      return Unreadiness.NOT_AVAILABLE;
    }
    if (nextActivity != null && passedOver != Unreadiness.NEXT_ACTIVITY) {
      return Unreadiness.NEXT_ACTIVITY;
    }
    if (coolDownDeadlineMs != 0 && passedOver != Unreadiness.COOLING_DOWN) {
      return Unreadiness.COOLING_DOWN;
    }
    if (passedOver != Unreadiness.OFF_SHIFT && !isOnShift()) {
      return Unreadiness.OFF_SHIFT;
    }
    return passedOver != Unreadiness.ASSIGNMENT_RATE && !isWithinRate()
        ? Unreadiness.ASSIGNMENT_RATE
        : null;
  }

  private boolean isWithinRate() {
    AssignmentRate rate = workload.rate();
    return rate.max() == 0 || tally.windowCount() + workload.pendingOffers() < rate.max();
  }

  private boolean mayGet(Channel channel) {
    for (CapacityProfile profile : workload.profiles()) {
      ChannelLimit limit = profile.limit(channel);
      if (limit != null
          && limit.shiftMax() != 0
          && tally.shiftCount(channel) + workload.offers(channel) >= limit.shiftMax()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Why the agent may not count as staff for {@code channel}, as a mask of conditions; SECONDARY,
   * which depends on the queue, is not among them.
   */
  public int conditions(Channel channel) {
    int mask = 0;
    if (activity != Activity.AVAILABLE) {
      mask |= AgentCondition.AWAY.bit();
    }
    if (presence != Presence.LIVE) {
      mask |= AgentCondition.DISCONNECTED.bit();
    }
    if (!isOnShift()) {
      mask |= AgentCondition.OFF_SHIFT.bit();
    }
    if (coolDownDeadlineMs != 0) {
      mask |= AgentCondition.COOLING_DOWN.bit();
    }
    if (!workload.hasRoom(channel)) {
      mask |= noRoomBecauseOf().bit();
    }
    return mask;
  }

  /**
   * What takes the room that is missing. Paperwork ends by itself, so it is named first; then an
   * offer, which ends soon.
   */
  public AgentCondition noRoomBecauseOf() {
    for (Interaction one : workload.inHand()) {
      if (one.agent() == this && one.wrapUpDeadlineMs() != 0) {
        return AgentCondition.WRAP_UP;
      }
    }
    return workload.pendingOffers() > 0 ? AgentCondition.OFFERED : AgentCondition.BUSY;
  }

  void define(
      AgentDefinition newDefinition,
      List<CapacityProfile> profiles,
      @Nullable CalendarState newShift) {
    definition = newDefinition;
    workload.profiles(profiles);
    shift = newShift;
  }

  /** Whether this is the calendar that the agent works by. */
  public boolean worksBy(CalendarState calendar) {
    return shift == calendar;
  }

  /** The agent's own, or else that of a team; null = neither has one. */
  public @Nullable CalendarState shift() {
    return shift;
  }

  void signIn(SessionId newSession, Activity newActivity, long timeMs) {
    connect(newSession);
    activity = newActivity;
    idleSinceMs = timeMs;
    tally.signIn(timeMs);
  }

  void connect(SessionId newSession) {
    session = newSession;
    presence = Presence.LIVE;
    graceDeadlineMs = 0;
  }

  void lose(Presence nowPresence, long deadlineMs) {
    presence = nowPresence;
    graceDeadlineMs = deadlineMs;
  }

  void signOut() {
    session = null;
    presence = Presence.ABSENT;
    graceDeadlineMs = 0;
    activity(Activity.OFFLINE, null);
    idleSinceMs = 0;
    coolDownDeadlineMs = 0;
  }

  /** Takes back what was planned for later: the newest word counts. */
  void activity(Activity newActivity, @Nullable ActivityReasonId newReason) {
    activity = newActivity;
    reason = newReason;
    next(null, null);
  }

  void next(@Nullable Activity newActivity, @Nullable ActivityReasonId newReason) {
    nextActivity = newActivity;
    nextReason = newReason;
  }

  void idleSince(long timeMs) {
    idleSinceMs = timeMs;
  }

  void coolDown(long deadlineMs) {
    coolDownDeadlineMs = deadlineMs;
  }

  /** One more is active or in wrap-up. */
  void startWork(long timeMs) {
    if (workload.working() == 0) {
      tally.startWork(timeMs);
    }
    workload.work(1);
  }

  void stopWork(long timeMs) {
    workload.work(-1);
    if (workload.working() == 0) {
      tally.stopWork(timeMs);
    }
  }

  /** Whether the capacity profiles let the agent have anything of {@code channel} at all. */
  public boolean serves(Channel channel) {
    return group.serves(channel);
  }

  /** With whom the agent shares skills, levels, teams and capacity profiles. */
  public AgentGroup group() {
    return group;
  }

  void group(AgentGroup newGroup) {
    group = newGroup;
  }

  /** The channels under which the agent stands in its group's sorted sets. */
  EnumSet<Channel> readyChannels() {
    return readyChannels;
  }

  /** The conditions under which the agent is counted as staff, or {@link #NOT_COUNTED}. */
  int countedAs(Channel channel) {
    return countedAs.of(channel) - 1;
  }

  void countAs(Channel channel, int conditions) {
    countedAs.add(channel, conditions - countedAs(channel));
  }

  /** What the agent is ranked by, as of the last {@link #rank()}. */
  AgentRank ranked() {
    return rank;
  }

  /**
   * Fixes rank and ready channels to what holds now, and says whether a channel has come in
   * addition. Only while the agent is in none of the sorted sets.
   */
  boolean rank() {
    rank = AgentRank.of(this);
    boolean mayBeReady = unreadinessBut(null) == null;
    boolean gained = false;
    for (Channel channel : CHANNELS) {
      if (mayBeReady && isFreeFor(channel)) {
        gained |= readyChannels.add(channel);
      } else {
        readyChannels.remove(channel);
      }
    }
    return gained;
  }

  /**
   * Whether what {@link #rank} fixed still holds. The rank of who is not ready matters to nobody.
   */
  boolean isRankCurrent() {
    if (unreadinessBut(null) != null) {
      return readyChannels.isEmpty();
    }
    for (Channel channel : CHANNELS) {
      if (isFreeFor(channel) != readyChannels.contains(channel)) {
        return false;
      }
    }
    return readyChannels.isEmpty() || rank.equals(AgentRank.of(this));
  }

  /** Whether nothing that concerns {@code channel} alone keeps the agent from being ready. */
  private boolean isFreeFor(Channel channel) {
    return workload.hasRoom(channel) && mayGet(channel);
  }

  /** Not ready for anything. Only while the agent is in none of the sorted sets. */
  void unrank() {
    readyChannels.clear();
  }
}
