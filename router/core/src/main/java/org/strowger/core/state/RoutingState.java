package org.strowger.core.state;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.Project;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;

/**
 * All tables, as deciders see them: look-ups and walks in a defined order. Changed by {@link
 * Evolver} alone.
 */
public final class RoutingState {
  CoreLimits limits = CoreLimits.DEFAULT;
  final LinkedHashSet<SkillId> skills = new LinkedHashSet<>();
  final LinkedHashMap<TeamId, Team> teams = new LinkedHashMap<>();
  final LinkedHashMap<ProjectId, Project> projects = new LinkedHashMap<>();
  final LinkedHashSet<DispositionId> dispositions = new LinkedHashSet<>();
  final LinkedHashSet<ActivityReasonId> activityReasons = new LinkedHashSet<>();
  final LinkedHashMap<CalendarId, CalendarState> calendars = new LinkedHashMap<>();
  final LinkedHashMap<CapacityProfileId, CapacityProfile> capacityProfiles = new LinkedHashMap<>();
  final LinkedHashMap<PlanId, RoutingPlan> plans = new LinkedHashMap<>();
  final LinkedHashMap<QueueId, QueueState> queues = new LinkedHashMap<>();
  final LinkedHashMap<AgentId, Agent> agents = new LinkedHashMap<>();
  final LinkedHashMap<GatewayId, Gateway> gateways = new LinkedHashMap<>();
  final LinkedHashMap<InteractionId, Interaction> interactions = new LinkedHashMap<>();
  final LinkedHashMap<InteractionKey, Interaction> byKey = new LinkedHashMap<>();
  final LinkedHashMap<OfferId, Offer> offers = new LinkedHashMap<>();
  final LinkedHashMap<AgentId, TreeMap<InteractionId, Interaction>> awaiting =
      new LinkedHashMap<>();
  final LinkedHashMap<OfferId, TakenOffer> takenOffers = new LinkedHashMap<>();
  final LinkedHashMap<InteractionKey, EndedKey> endedKeys = new LinkedHashMap<>();
  final LinkedHashMap<CustomerId, KeptPlace> keptPlaces = new LinkedHashMap<>();
  final TimerTable timers = new TimerTable();
  final MatchIndex index = new MatchIndex();

  /** Agents whose work is done and who had planned what comes next. */
  final LinkedHashSet<Agent> resting = new LinkedHashSet<>();

  /** What wait is to be expected in which line. */
  final Forecast forecast = new Forecast(index.attendance());

  /** When what is being applied happened, epoch ms; 0 = it is a row, and nothing happens. */
  long timeMs;

  long nextInteraction = 1;
  long nextOffer = 1;
  long endedCount;

  /** What lots are drawn from; stirred by every arrival. */
  long lot;

  public CoreLimits limits() {
    return limits;
  }

  public boolean hasSkill(SkillId id) {
    return skills.contains(id);
  }

  public Collection<SkillId> skills() {
    return Collections.unmodifiableSet(skills);
  }

  public boolean hasTeam(TeamId id) {
    return teams.containsKey(id);
  }

  public @Nullable Team team(TeamId id) {
    return teams.get(id);
  }

  public Collection<Team> teams() {
    return Collections.unmodifiableCollection(teams.values());
  }

  public boolean hasProject(ProjectId id) {
    return projects.containsKey(id);
  }

  public Collection<Project> projects() {
    return Collections.unmodifiableCollection(projects.values());
  }

  public boolean hasDisposition(DispositionId id) {
    return dispositions.contains(id);
  }

  public Collection<DispositionId> dispositions() {
    return Collections.unmodifiableSet(dispositions);
  }

  public boolean hasActivityReason(ActivityReasonId id) {
    return activityReasons.contains(id);
  }

  public Collection<ActivityReasonId> activityReasons() {
    return Collections.unmodifiableSet(activityReasons);
  }

  /**
   * By which an agent with this definition works: their own, else that of the first of their teams
   * that has one; null if none has.
   */
  public @Nullable CalendarState shiftOf(AgentDefinition definition) {
    if (definition.shift() != null) {
      return Known.calendar(this, definition.shift());
    }
    for (TeamId id : definition.teams()) {
      Team team = teams.get(id);
      if (team != null && team.shift() != null) {
        return Known.calendar(this, team.shift());
      }
    }
    return null;
  }

  public @Nullable CalendarState calendar(CalendarId id) {
    return calendars.get(id);
  }

  public Collection<CalendarState> calendars() {
    return Collections.unmodifiableCollection(calendars.values());
  }

  public @Nullable CapacityProfile capacityProfile(CapacityProfileId id) {
    return capacityProfiles.get(id);
  }

  public Collection<CapacityProfile> capacityProfiles() {
    return Collections.unmodifiableCollection(capacityProfiles.values());
  }

  public @Nullable RoutingPlan plan(PlanId id) {
    return plans.get(id);
  }

  public Collection<RoutingPlan> plans() {
    return Collections.unmodifiableCollection(plans.values());
  }

  public @Nullable QueueState queue(QueueId id) {
    return queues.get(id);
  }

  public Collection<QueueState> queues() {
    return Collections.unmodifiableCollection(queues.values());
  }

  public @Nullable Agent agent(AgentId id) {
    return agents.get(id);
  }

  public Collection<Agent> agents() {
    return Collections.unmodifiableCollection(agents.values());
  }

  public @Nullable Gateway gateway(GatewayId id) {
    return gateways.get(id);
  }

  public Collection<Gateway> gateways() {
    return Collections.unmodifiableCollection(gateways.values());
  }

  /** An interaction that is not over, or still in wrap-up. */
  public @Nullable Interaction interaction(InteractionId id) {
    return interactions.get(id);
  }

  public Collection<Interaction> interactions() {
    return Collections.unmodifiableCollection(interactions.values());
  }

  /** The interaction of a key, while it is not over. */
  public @Nullable Interaction interaction(InteractionKey key) {
    return byKey.get(key);
  }

  /** What is remembered of a key whose interaction is over. */
  public @Nullable EndedKey endedKey(InteractionKey key) {
    return endedKeys.get(key);
  }

  /** The place of a customer who hung up or waits to be called back; null = none is kept. */
  public @Nullable KeptPlace keptPlace(CustomerId customer) {
    return keptPlaces.get(customer);
  }

  public @Nullable Offer offer(OfferId id) {
    return offers.get(id);
  }

  public Collection<Offer> offers() {
    return Collections.unmodifiableCollection(offers.values());
  }

  /** What is remembered of an offer that lost a race. */
  public @Nullable TakenOffer takenOffer(OfferId id) {
    return takenOffers.get(id);
  }

  /** The next agent whose work is done and who had planned what comes next, or null. */
  public @Nullable Agent nextResting() {
    return resting.isEmpty() ? null : resting.getFirst();
  }

  /**
   * Interactions that wait for preferred agents alone, this one among them, whether defined by now
   * or not; by id.
   */
  public Collection<Interaction> awaiting(AgentId agent) {
    TreeMap<InteractionId, Interaction> found = awaiting.get(agent);
    return found == null ? List.of() : Collections.unmodifiableCollection(found.values());
  }

  public TimerTable timers() {
    return timers;
  }

  public MatchIndex index() {
    return index;
  }

  public Forecast forecast() {
    return forecast;
  }

  /** The id of the next arrival; ids below it have been given out. */
  public long nextInteraction() {
    return nextInteraction;
  }

  /** The id of the next offer; ids below it have been given out. */
  public long nextOffer() {
    return nextOffer;
  }

  /** Interactions that are over, since the very beginning. */
  public long endedCount() {
    return endedCount;
  }
}
