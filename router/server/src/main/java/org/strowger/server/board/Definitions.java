package org.strowger.server.board;

import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SkillId;

/** What has been defined and has no row of its own on the board, each kind by id. */
public final class Definitions {
  private final SortedSet<SkillId> skills = new TreeSet<>();
  private final SortedMap<CapacityProfileId, CapacityProfile> profiles = new TreeMap<>();
  private final SortedMap<PlanId, RoutingPlan> plans = new TreeMap<>();

  public Collection<SkillId> skills() {
    return skills;
  }

  public Collection<CapacityProfile> profiles() {
    return profiles.values();
  }

  public Collection<RoutingPlan> plans() {
    return plans.values();
  }

  @Nullable CapacityProfile profile(CapacityProfileId id) {
    return profiles.get(id);
  }

  void define(SkillId skill) {
    skills.add(skill);
  }

  void define(CapacityProfile profile) {
    profiles.put(profile.id(), profile);
  }

  void define(RoutingPlan plan) {
    plans.put(plan.id(), plan);
  }
}
