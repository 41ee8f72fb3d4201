package org.strowger.simulator.story;

import org.strowger.core.model.CoreLimits;

/** The router's limits as they are being said; what is not said is as usual. */
final class LimitsDraft {
  private int skills = CoreLimits.DEFAULT.skills();
  private int queues = CoreLimits.DEFAULT.queues();
  private int plans = CoreLimits.DEFAULT.plans();
  private int capacityProfiles = CoreLimits.DEFAULT.capacityProfiles();
  private int agents = CoreLimits.DEFAULT.agents();
  private int gateways = CoreLimits.DEFAULT.gateways();
  private int interactions = CoreLimits.DEFAULT.interactions();
  private int endedKeys = CoreLimits.DEFAULT.endedKeys();
  private int teams = CoreLimits.DEFAULT.teams();
  private int calendars = CoreLimits.DEFAULT.calendars();
  private int activityReasons = CoreLimits.DEFAULT.activityReasons();
  private int closedOffers = CoreLimits.DEFAULT.closedOffers();
  private int dispositions = CoreLimits.DEFAULT.dispositions();
  private int projects = CoreLimits.DEFAULT.projects();
  private int keptPlaces = CoreLimits.DEFAULT.keptPlaces();
  private long agentGraceMs = CoreLimits.DEFAULT.agentGraceMs();
  private long gatewayGraceMs = CoreLimits.DEFAULT.gatewayGraceMs();
  private long agentLostMs = CoreLimits.DEFAULT.agentLostMs();

  Phrases<Clause> clauses() {
    return new Phrases<Clause>()
        .say("skills", said -> skills = said.number("skills"))
        .say("queues", said -> queues = said.number("queues"))
        .say("plans", said -> plans = said.number("plans"))
        .say("profiles", said -> capacityProfiles = said.number("profiles"))
        .say("agents", said -> agents = said.number("agents"))
        .say("gateways", said -> gateways = said.number("gateways"))
        .say("interactions", said -> interactions = said.number("interactions"))
        .say("ended keys", said -> endedKeys = said.number("ended keys"))
        .say("teams", said -> teams = said.number("teams"))
        .say("calendars", said -> calendars = said.number("calendars"))
        .say("reasons", said -> activityReasons = said.number("reasons"))
        .say("closed offers", said -> closedOffers = said.number("closed offers"))
        .say("dispositions", said -> dispositions = said.number("dispositions"))
        .say("projects", said -> projects = said.number("projects"))
        .say("kept places", said -> keptPlaces = said.number("kept places"))
        .say("agent grace", said -> agentGraceMs = said.spanMs("agent grace"))
        .say("gateway grace", said -> gatewayGraceMs = said.spanMs("gateway grace"))
        .say("agent lost", said -> agentLostMs = said.spanMs("agent lost"));
  }

  CoreLimits made() {
    return new CoreLimits(
        skills,
        queues,
        plans,
        capacityProfiles,
        agents,
        gateways,
        interactions,
        endedKeys,
        teams,
        calendars,
        activityReasons,
        closedOffers,
        dispositions,
        projects,
        keptPlaces,
        agentGraceMs,
        gatewayGraceMs,
        agentLostMs);
  }
}
