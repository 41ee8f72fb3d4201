package org.strowger.core.model;

import java.util.EnumMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator says of an agent.
 *
 * @param id who
 * @param proficiencies skills with levels
 * @param capacityProfiles how much at once: one to {@link Limits#PROFILES}
 * @param exceptions limits that hold for this agent instead of the profiles' own
 * @param teams whose member the agent is
 * @param shift when the agent works; null = whenever signed in
 * @param position place in the fixed order, the lower first
 * @param idleTargetPermille the share of time that this agent should be idle, parts per thousand
 * @param autoAccept whether offers to this agent are accepted as they are made
 * @param onDisconnect what becomes of an agent whose connection stays lost: OFFLINE or AWAY
 */
public record AgentDefinition(
    AgentId id,
    Proficiencies proficiencies,
    List<CapacityProfileId> capacityProfiles,
    List<ChannelLimit> exceptions,
    List<TeamId> teams,
    @Nullable CalendarId shift,
    int position,
    int idleTargetPermille,
    boolean autoAccept,
    Activity onDisconnect) {
  public AgentDefinition {
    Check.size("capacity_profile_ids", capacityProfiles, Limits.PROFILES);
    if (capacityProfiles.isEmpty()) {
      throw new InvalidValue("capacity_profile_id", "is empty: name the agent's capacity profile");
    }
    Check.size("team_ids", teams, Limits.TEAMS);
    Check.range("position", position, 0, Limits.POSITION_MAX);
    Check.range("idle_target_permille", idleTargetPermille, 0, 1_000);
    if (onDisconnect == Activity.AVAILABLE) {
      throw new InvalidValue("on_disconnect", "is AVAILABLE: it must be OFFLINE or AWAY");
    }
    if (new TreeSet<>(capacityProfiles).size() < capacityProfiles.size()) {
      throw new InvalidValue("capacity_profile_ids", "name a profile twice: give each once");
    }
    EnumMap<Channel, ChannelLimit> byChannel = new EnumMap<>(Channel.class);
    for (ChannelLimit one : exceptions) {
      if (byChannel.put(one.channel(), one) != null) {
        throw new InvalidValue(
            "exceptions", "name the channel " + one.channel() + " twice: give each channel once");
      }
    }
    capacityProfiles = List.copyOf(capacityProfiles);
    exceptions = List.copyOf(byChannel.values());
    teams = List.copyOf(new TreeSet<>(teams));
  }

  /** An agent with one profile and everything else by default. */
  public AgentDefinition(
      AgentId id, Proficiencies proficiencies, CapacityProfileId capacityProfile) {
    this(
        id,
        proficiencies,
        List.of(capacityProfile),
        List.of(),
        List.of(),
        null,
        0,
        0,
        false,
        Activity.OFFLINE);
  }
}
