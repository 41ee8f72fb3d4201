package org.strowger.core.state;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AssignmentRate;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.InteractionId;

/**
 * What an agent has in hand (offered, active, in wrap-up), against the capacity profiles. Changed
 * by events alone, so that it can't drift.
 */
public final class Workload {
  private static final Channel[] CHANNELS = Channel.values();

  private final TreeMap<InteractionId, Interaction> inHand = new TreeMap<>();
  private final ChannelCounts load = new ChannelCounts();
  private final ChannelCounts offers = new ChannelCounts();
  private int pendingOffers;
  private int working;
  private int units;
  private List<CapacityProfile> profiles;

  Workload(List<CapacityProfile> profiles) {
    this.profiles = profiles;
  }

  /** Everything in hand, by id. */
  public Collection<Interaction> inHand() {
    return inHand.values();
  }

  /** How much of one channel takes capacity. */
  public int load(Channel channel) {
    return load.of(channel);
  }

  /** Offers of one channel that are pending. */
  public int offers(Channel channel) {
    return offers.of(channel);
  }

  /** Offers pending over all channels. */
  public int pendingOffers() {
    return pendingOffers;
  }

  /** How many are active or in wrap-up. */
  public int working() {
    return working;
  }

  /** The agent's profiles, exceptions applied. */
  public List<CapacityProfile> profiles() {
    return profiles;
  }

  /** The limit that counts for {@code channel} in the first profile that names it. */
  public @Nullable ChannelLimit limit(Channel channel) {
    for (CapacityProfile profile : profiles) {
      ChannelLimit limit = profile.limit(channel);
      if (limit != null) {
        return limit;
      }
    }
    return null;
  }

  /** The rate of the first profile that has one. */
  public AssignmentRate rate() {
    for (CapacityProfile profile : profiles) {
      if (profile.rate().max() != 0) {
        return profile.rate();
      }
    }
    return AssignmentRate.UNLIMITED;
  }

  /** Whether calls that did not come through the router take capacity on {@code channel}. */
  public boolean countsDirect(Channel channel) {
    for (CapacityProfile profile : profiles) {
      if (profile.countsDirect() && profile.limit(channel) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether the profiles let one of {@code channel} be taken at all. */
  static boolean serves(List<CapacityProfile> profiles, Channel channel) {
    boolean named = false;
    for (CapacityProfile profile : profiles) {
      ChannelLimit limit = profile.limit(channel);
      if (limit != null && (limit.max() == 0 || limit.units() > profile.total())) {
        return false;
      }
      named |= limit != null;
    }
    return named;
  }

  /** Whether one more of {@code channel} fits beside what is in hand. */
  public boolean hasRoom(Channel channel) {
    return limit(channel) != null && fullProfile(channel) == null && blockedBy(channel) == null;
  }

  /** The first profile that leaves no room for one more of {@code channel}, or null. */
  public @Nullable CapacityProfile fullProfile(Channel channel) {
    for (CapacityProfile profile : profiles) {
      ChannelLimit limit = profile.limit(channel);
      if (limit != null
          && (load(channel) >= limit.max() || units(profile) + limit.units() > profile.total())) {
        return profile;
      }
    }
    return null;
  }

  /** What would be in hand if {@code gone} were not. A copy that nothing else refers to. */
  public Workload without(Interaction gone) {
    Workload rest = new Workload(profiles);
    for (Interaction one : inHand.values()) {
      if (one != gone) {
        rest.put(one);
      }
    }
    return rest;
  }

  /** Whether one of {@code channel} fits beside what is in hand, without {@code leaving}. */
  public boolean hasRoomInstead(Interaction leaving, Channel channel) {
    Workload rest = new Workload(profiles);
    for (Interaction one : inHand.values()) {
      if (one != leaving) {
        rest.put(one);
      }
    }
    return rest.hasRoom(channel);
  }

  /** Whether what is in hand keeps to the profiles; direct calls and new definitions may not. */
  public boolean fits() {
    for (CapacityProfile profile : profiles) {
      for (ChannelLimit limit : profile.limits()) {
        if (load(limit.channel()) > limit.max()) {
          return false;
        }
      }
      if (units(profile) > profile.total()) {
        return false;
      }
    }
    return true;
  }

  /** Units of all channels in hand, each by the profile that weighs it most. */
  public int units() {
    return units;
  }

  private int countUnits() {
    int counted = 0;
    for (Channel channel : CHANNELS) {
      if (load(channel) > 0) {
        counted += load(channel) * weight(channel);
      }
    }
    return counted;
  }

  private int weight(Channel channel) {
    int weight = 1;
    for (CapacityProfile profile : profiles) {
      ChannelLimit limit = profile.limit(channel);
      weight = limit == null ? weight : Math.max(weight, limit.units());
    }
    return weight;
  }

  /** Units in hand of the channels that {@code profile} names. */
  public int units(CapacityProfile profile) {
    int units = 0;
    for (ChannelLimit limit : profile.limits()) {
      units += load(limit.channel()) * limit.units();
    }
    return units;
  }

  /** The first channel in hand that keeps one of {@code channel} from being offered, or null. */
  public @Nullable Channel blockedBy(Channel channel) {
    if (inHand.isEmpty()) {
      return null;
    }
    for (CapacityProfile profile : profiles) {
      for (ChannelLimit limit : profile.limits()) {
        if (load(limit.channel()) > 0 && limit.blocks().contains(channel)) {
          return limit.channel();
        }
      }
    }
    return null;
  }

  void profiles(List<CapacityProfile> newProfiles) {
    profiles = newProfiles;
    units = countUnits();
  }

  void offer(Interaction interaction) {
    put(interaction);
    offers.add(interaction.channel(), 1);
    pendingOffers++;
  }

  /** The pending offer is over; the interaction stays in hand if the agent accepted it. */
  void closeOffer(Interaction interaction) {
    offers.add(interaction.channel(), -1);
    pendingOffers--;
  }

  void put(Interaction interaction) {
    if (inHand.put(interaction.id(), interaction) != null) {
      throw new IllegalStateException("interaction " + interaction.id() + " is in hand twice");
    }
    count(interaction, 1);
  }

  void remove(Interaction interaction) {
    if (inHand.remove(interaction.id()) == null) {
      throw new IllegalStateException("interaction " + interaction.id() + " is not in hand");
    }
    count(interaction, -1);
  }

  void work(int change) {
    working += change;
  }

  private void count(Interaction interaction, int change) {
    if (interaction.counted()) {
      load.add(interaction.channel(), change);
      units = countUnits();
    }
  }
}
