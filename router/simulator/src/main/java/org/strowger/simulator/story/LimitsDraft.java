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
        agentGraceMs,
        gatewayGraceMs,
        agentLostMs);
  }
}
