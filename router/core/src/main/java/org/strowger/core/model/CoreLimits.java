package org.strowger.core.model;

/**
 * The bound of every table and the graces of lost connections. The host names them when it starts,
 * so that they stand in the journal and a replay decides alike. Reaching a bound is a {@code
 * Rejected(LIMIT_REACHED)} that names it.
 *
 * @param skills skills defined
 * @param queues queues defined
 * @param plans routing plans defined
 * @param capacityProfiles capacity profiles defined
 * @param agents agents defined
 * @param gateways gateways ever connected
 * @param interactions interactions in the tables: waiting, offered, active or in wrap-up
 * @param endedKeys keys remembered after their interaction ended; the oldest is forgotten first
 * @param teams teams defined
 * @param calendars calendars defined
 * @param activityReasons activity reasons defined
 * @param closedOffers offers remembered after they ended, to say who won; the oldest is forgotten
 *     first
 * @param dispositions dispositions defined
 * @param projects projects defined
 * @param keptPlaces places kept for customers who hung up; the oldest is forgotten first
 * @param agentGraceMs how long a session is kept after its agent's connection was lost, ms
 * @param gatewayGraceMs how long live interactions are kept after their gateway's connection was
 *     lost, ms
 * @param agentLostMs how long an agent who stays AWAY after the grace is kept signed in, ms
 */
public record CoreLimits(
    int skills,
    int queues,
    int plans,
    int capacityProfiles,
    int agents,
    int gateways,
    int interactions,
    int endedKeys,
    int teams,
    int calendars,
    int activityReasons,
    int closedOffers,
    int dispositions,
    int projects,
    int keptPlaces,
    long agentGraceMs,
    long gatewayGraceMs,
    long agentLostMs) {
  public static final CoreLimits DEFAULT =
      new CoreLimits(
          10_000,
          10_000,
          10_000,
          10_000,
          200_000,
          1_000,
          2_000_000,
          200_000,
          10_000,
          10_000,
          1_000,
          10_000,
          1_000,
          1_000,
          100_000,
          30_000,
          60_000,
          8 * 60 * 60 * 1_000);

  public CoreLimits {
    Check.atLeast("limits.skills", skills, 1);
    Check.atLeast("limits.queues", queues, 1);
    Check.atLeast("limits.plans", plans, 1);
    Check.atLeast("limits.capacity_profiles", capacityProfiles, 1);
    Check.atLeast("limits.agents", agents, 1);
    Check.atLeast("limits.gateways", gateways, 1);
    Check.atLeast("limits.interactions", interactions, 1);
    Check.atLeast("limits.ended_keys", endedKeys, 1);
    Check.atLeast("limits.teams", teams, 1);
    Check.atLeast("limits.calendars", calendars, 1);
    Check.atLeast("limits.activity_reasons", activityReasons, 1);
    Check.atLeast("limits.closed_offers", closedOffers, 1);
    Check.atLeast("limits.dispositions", dispositions, 1);
    Check.atLeast("limits.projects", projects, 1);
    Check.atLeast("limits.kept_places", keptPlaces, 1);
    Check.range("limits.agent_grace_ms", agentGraceMs, 1, Limits.SPAN_MAX_MS);
    Check.range("limits.gateway_grace_ms", gatewayGraceMs, 1, Limits.SPAN_MAX_MS);
    Check.range("limits.agent_lost_ms", agentLostMs, 1, Limits.SPAN_MAX_MS);
  }

  /** Limits of the first tables; those that came later are the default's. */
  public CoreLimits(
      int skills,
      int queues,
      int plans,
      int capacityProfiles,
      int agents,
      int gateways,
      int interactions,
      int endedKeys,
      long agentGraceMs,
      long gatewayGraceMs) {
    this(
        skills,
        queues,
        plans,
        capacityProfiles,
        agents,
        gateways,
        interactions,
        endedKeys,
        DEFAULT.teams,
        DEFAULT.calendars,
        DEFAULT.activityReasons,
        DEFAULT.closedOffers,
        DEFAULT.dispositions,
        DEFAULT.projects,
        DEFAULT.keptPlaces,
        agentGraceMs,
        gatewayGraceMs,
        DEFAULT.agentLostMs);
  }
}
