package org.strowger.server.wire;

import org.strowger.core.model.CoreLimits;
import org.strowger.proto.v1.JournalLimits;

/** The bounds of the core's tables, as the journal keeps them. Stateless, for any thread. */
public final class WireLimits {
  private static final CoreLimits PRESET = CoreLimits.DEFAULT;

  private WireLimits() {}

  public static JournalLimits toWire(CoreLimits limits) {
    return JournalLimits.newBuilder()
        .setSkills(limits.skills())
        .setQueues(limits.queues())
        .setPlans(limits.plans())
        .setCapacityProfiles(limits.capacityProfiles())
        .setAgents(limits.agents())
        .setGateways(limits.gateways())
        .setInteractions(limits.interactions())
        .setEndedKeys(limits.endedKeys())
        .setTeams(limits.teams())
        .setCalendars(limits.calendars())
        .setActivityReasons(limits.activityReasons())
        .setClosedOffers(limits.closedOffers())
        .setDispositions(limits.dispositions())
        .setProjects(limits.projects())
        .setKeptPlaces(limits.keptPlaces())
        .setAgentGraceMs(limits.agentGraceMs())
        .setGatewayGraceMs(limits.gatewayGraceMs())
        .setAgentLostMs(limits.agentLostMs())
        .build();
  }

  /** Older journals don't know the limits that came later, and leave them at 0. */
  public static CoreLimits fromWire(JournalLimits wire) {
    return new CoreLimits(
        wire.getSkills(),
        wire.getQueues(),
        wire.getPlans(),
        wire.getCapacityProfiles(),
        wire.getAgents(),
        wire.getGateways(),
        wire.getInteractions(),
        wire.getEndedKeys(),
        orPreset(wire.getTeams(), PRESET.teams()),
        orPreset(wire.getCalendars(), PRESET.calendars()),
        orPreset(wire.getActivityReasons(), PRESET.activityReasons()),
        orPreset(wire.getClosedOffers(), PRESET.closedOffers()),
        orPreset(wire.getDispositions(), PRESET.dispositions()),
        orPreset(wire.getProjects(), PRESET.projects()),
        orPreset(wire.getKeptPlaces(), PRESET.keptPlaces()),
        wire.getAgentGraceMs(),
        wire.getGatewayGraceMs(),
        wire.getAgentLostMs() == 0 ? PRESET.agentLostMs() : wire.getAgentLostMs());
  }

  private static int orPreset(int given, int preset) {
    return given == 0 ? preset : given;
  }
}
