package org.strowger.core;

import static org.strowger.core.Objections.must;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.core.event.Event;
import org.strowger.core.model.Activity;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.InteractionId;

/** One agent in the books of the {@link Ledger}. */
final class Desk {
  boolean signedIn;
  boolean connected;
  Activity activity = Activity.OFFLINE;

  /** Another activity follows once the work in hand is done. */
  boolean leaving;

  /** 0 = not cooling down. */
  long coolDownDeadlineMs;

  /** What takes capacity. */
  private final Map<InteractionId, Channel> counted = new HashMap<>();

  /** What the agent has beside it: what came directly and does not count. */
  private final Set<InteractionId> beside = new HashSet<>();

  private final EnumMap<Channel, Integer> pending = new EnumMap<>(Channel.class);
  private final EnumMap<Channel, Integer> gotInShift = new EnumMap<>(Channel.class);
  private int gotInWindow;
  private long windowDeadlineMs;

  /** Whether offers are wanted at all. */
  boolean isReady() {
    return signedIn
        && connected
        && activity == Activity.AVAILABLE
        && !leaving
        && coolDownDeadlineMs == 0;
  }

  boolean hasNothing() {
    return counted.isEmpty() && beside.isEmpty();
  }

  void signOut() {
    signedIn = false;
    connected = false;
    activity = Activity.OFFLINE;
    leaving = false;
    coolDownDeadlineMs = 0;
    gotInWindow = 0;
  }

  void pend(InteractionId id, Channel channel) {
    must(counted.put(id, channel) == null, "is in hand already", id);
    pending.merge(channel, 1, Integer::sum);
  }

  void unpend(InteractionId id, Channel channel) {
    must(counted.remove(id) == channel, "is not in hand", id);
    pending.merge(channel, -1, Integer::sum);
  }

  void take(InteractionId id, Place place) {
    must(!counted.containsKey(id) && !beside.contains(id), "is in hand already", id);
    if (place.takesCapacity) {
      counted.put(id, place.channel);
    } else {
      beside.add(id);
    }
  }

  /** Returns whether it was in hand. */
  boolean putDown(InteractionId id) {
    return counted.remove(id) != null || beside.remove(id);
  }

  /** Whether one more of {@code channel} would be within every limit. */
  boolean hasRoom(Channel channel, List<CapacityProfile> profiles) {
    boolean served = false;
    for (CapacityProfile profile : profiles) {
      ChannelLimit limit = profile.limit(channel);
      if (limit == null) {
        continue;
      }
      served = true;
      if (count(channel) + 1 > limit.max() || units(profile) + limit.units() > profile.total()) {
        return false;
      }
    }
    return served && !isBlocked(channel, profiles);
  }

  private boolean isBlocked(Channel channel, List<CapacityProfile> profiles) {
    for (Channel inHand : counted.values()) {
      for (CapacityProfile profile : profiles) {
        ChannelLimit limit = profile.limit(inHand);
        if (limit != null && limit.blocks().contains(channel)) {
          return true;
        }
      }
    }
    return false;
  }

  private int units(CapacityProfile profile) {
    int units = 0;
    for (Channel inHand : counted.values()) {
      ChannelLimit limit = profile.limit(inHand);
      units += limit == null ? 0 : limit.units();
    }
    return units;
  }

  private long count(Channel channel) {
    return counted.values().stream().filter(one -> one == channel).count();
  }

  static boolean countsDirect(Channel channel, List<CapacityProfile> profiles) {
    return profiles.stream().anyMatch(one -> one.countsDirect() && one.limit(channel) != null);
  }

  /** Whether one more of {@code channel} is allowed by the rate and by what a shift may bring. */
  boolean isWithinBounds(Channel channel, List<CapacityProfile> profiles) {
    int pendingInAll = pending.values().stream().mapToInt(Integer::intValue).sum();
    for (CapacityProfile profile : profiles) {
      ChannelLimit limit = profile.limit(channel);
      int got = gotInShift.getOrDefault(channel, 0) + pending.getOrDefault(channel, 0);
      if (limit != null && limit.shiftMax() != 0 && got >= limit.shiftMax()) {
        return false;
      }
    }
    return profiles.stream()
        .filter(one -> one.rate().max() != 0)
        .findFirst()
        .map(one -> gotInWindow + pendingInAll < one.rate().max())
        .orElse(true);
  }

  /** The agent got one: it counts for rate and shift. */
  void got(Channel channel, List<CapacityProfile> profiles, long timeMs) {
    if (profiles.stream()
        .map(one -> one.limit(channel))
        .anyMatch(limit -> limit != null && limit.shiftMax() != 0)) {
      gotInShift.merge(channel, 1, Integer::sum);
    }
    profiles.stream()
        .filter(one -> one.rate().max() != 0)
        .findFirst()
        .ifPresent(one -> {
          windowDeadlineMs = gotInWindow == 0 ? timeMs + one.rate().perMs() : windowDeadlineMs;
          gotInWindow++;
        });
  }

  void endWindow(Event event, long timeMs) {
    must(gotInWindow > 0 && timeMs >= windowDeadlineMs, "has no window that is over", event);
    gotInWindow = 0;
  }

  void resetShift() {
    gotInShift.clear();
  }
}
