package org.strowger.core.state;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;

/** All shelves, by channel and trait, and who belongs on which. */
final class Shelves {
  private final EnumMap<Channel, Map<Trait, Shelf>> shelves = new EnumMap<>(Channel.class);

  /** Puts a new group on the shelves of its traits, for each channel that it serves. */
  void join(AgentGroup group) {
    for (Channel channel : Channel.values()) {
      if (Workload.serves(group.key().profiles(), channel)) {
        List<Spot> spots = new ArrayList<>();
        group
            .traitsByLevel()
            .forEach((level, traits) -> {
              for (Trait trait : traits) {
                spots.add(new Spot(shelf(channel, trait), level, 0));
              }
            });
        group.staffs(channel, spots);
        spots.forEach(spot -> spot.shelf().join(group));
      }
    }
  }

  void leave(AgentGroup group) {
    for (Crew crew : group.crews()) {
      crew.spots().forEach(spot -> spot.shelf().leave(group));
    }
  }

  /** Groups that have {@code skill} at some level and serve {@code channel}. */
  Set<AgentGroup> groupsWith(SkillId skill, Channel channel) {
    return shelf(channel, new Trait.Skilled(skill)).groups();
  }

  /**
   * Shelves that together hold every group that may serve {@code signature}: for each way to be fit
   * the rarest of the skills it asks for; failing skills, one out of a group of alternatives, or
   * the teams; failing all, everybody.
   */
  List<Spot> spots(Signature signature) {
    Set<Spot> spots = new LinkedHashSet<>();
    for (Alternative way : signature.alternatives()) {
      addSpots(signature.channel(), way, spots);
    }
    return List.copyOf(spots);
  }

  private void addSpots(Channel channel, Alternative way, Set<Spot> spots) {
    Requirements asked = way.requirements();
    if (!asked.all().isEmpty()) {
      Spot rarest = null;
      for (Requirement one : asked.all()) {
        Spot spot = spot(channel, one, way);
        if (rarest == null || spot.shelf().groups().size() < rarest.shelf().groups().size()) {
          rarest = spot;
        }
      }
      spots.add(rarest);
    } else if (!asked.any().isEmpty()) {
      for (Requirement one : asked.any().getFirst().of()) {
        spots.add(spot(channel, one, way));
      }
    } else if (!asked.teams().isEmpty()) {
      for (TeamId team : asked.teams()) {
        Shelf shelf = shelf(channel, new Trait.InTeam(team));
        spots.add(new Spot(shelf, Trait.NO_LEVEL, way.penaltyMs()));
      }
    } else {
      spots.add(new Spot(shelf(channel, Trait.ANYBODY), Trait.NO_LEVEL, way.penaltyMs()));
    }
  }

  private Spot spot(Channel channel, Requirement one, Alternative way) {
    Shelf shelf = shelf(channel, new Trait.Skilled(one.skill()));
    return new Spot(shelf, one.levelMin(), way.penaltyMs());
  }

  private Shelf shelf(Channel channel, Trait trait) {
    return shelves
        .computeIfAbsent(channel, _ -> new LinkedHashMap<>())
        .computeIfAbsent(trait, _ -> new Shelf(channel));
  }
}
