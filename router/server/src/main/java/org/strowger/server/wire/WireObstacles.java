package org.strowger.server.wire;

import org.jspecify.annotations.Nullable;
import org.strowger.core.explain.Obstacle;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Requirement;

/** What stands between an agent and an interaction, as a message; stateless. */
public final class WireObstacles {
  private WireObstacles() {}

  public static org.strowger.proto.v1.Obstacle toWire(Obstacle obstacle) {
    org.strowger.proto.v1.Obstacle.Builder message =
        org.strowger.proto.v1.Obstacle.newBuilder()
            .setRule(WireRules.toWire(obstacle.rule()))
            .setUntilMs(obstacle.untilMs());
    switch (obstacle) {
      case Obstacle.QueuePulled _,
          Obstacle.ChannelNotServed _,
          Obstacle.Excluded _,
          Obstacle.NotSignedIn _,
          Obstacle.NotAvailable _,
          Obstacle.NextActivity _,
          Obstacle.Declined _,
          Obstacle.ConnectionLost _,
          Obstacle.CoolingDown _,
          Obstacle.OffShift _,
          Obstacle.AssignmentRate _,
          Obstacle.ShiftLimit _,
          Obstacle.ChannelBlocked _,
          Obstacle.KeptFree _ -> {}
      case Obstacle.SkillMissing(var oneOf) -> skill(oneOf.getFirst(), 0, message);
      case Obstacle.LevelTooLow(var needed, var level) -> skill(needed, level, message);
      case Obstacle.SkillExcluded(var excluded) -> skill(excluded, 0, message);
      case Obstacle.TeamMissing(var oneOf) ->
          oneOf.forEach(team -> message.addTeamIds(team.value()));
      case Obstacle.WaitsForPreferred(var preferred, _) ->
          preferred.forEach(agent -> message.addPreferredAgentIds(agent.value()));
      case Obstacle.InWrapUp(var profile, var other, _) -> held(profile, other, message);
      case Obstacle.OfferPending(var profile, var other, _) -> held(profile, other, message);
      case Obstacle.NoCapacity(var profile, var inHand) -> {
        message.setCapacityProfileId(profile == null ? "" : profile.value());
        inHand.forEach(one -> message.addInteractionIds(one.value()));
      }
      case Obstacle.OtherAhead(var other, var byMs) ->
          message.addInteractionIds(other.value()).setByMs(byMs);
    }
    return message.build();
  }

  private static void skill(
      Requirement needed, int level, org.strowger.proto.v1.Obstacle.Builder message) {
    message.setSkillId(needed.skill().value()).setLevelNeeded(needed.levelMin()).setLevel(level);
  }

  private static void held(
      @Nullable CapacityProfileId profile,
      @Nullable InteractionId other,
      org.strowger.proto.v1.Obstacle.Builder message) {
    message.setCapacityProfileId(profile == null ? "" : profile.value());
    if (other != null) {
      message.addInteractionIds(other.value());
    }
  }
}
