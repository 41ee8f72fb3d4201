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
        org.strowger.proto.v1.Obstacle.newBuilder().setRule(WireRules.toWire(obstacle.rule()));
    switch (obstacle) {
      case Obstacle.QueuePulled _,
          Obstacle.ChannelNotServed _,
          Obstacle.Excluded _,
          Obstacle.NotSignedIn _,
          Obstacle.NotAvailable _,
          Obstacle.NextActivity _,
          Obstacle.OffShift _,
          Obstacle.ShiftLimit _,
          Obstacle.ChannelBlocked _ -> {}
      case Obstacle.SkillMissing(var oneOf) -> skill(oneOf.getFirst(), 0, message);
      case Obstacle.LevelTooLow(var needed, var level) -> skill(needed, level, message);
      case Obstacle.SkillExcluded(var excluded) -> skill(excluded, 0, message);
      case Obstacle.TeamMissing(var oneOf) ->
          oneOf.forEach(team -> message.addTeamIds(team.value()));
      case Obstacle.Declined(var untilMs) -> message.setUntilMs(untilMs);
      case Obstacle.WaitsForPreferred(var preferred, var untilMs) -> {
        message.setUntilMs(untilMs);
        preferred.forEach(agent -> message.addPreferredAgentIds(agent.value()));
      }
      case Obstacle.ConnectionLost(var untilMs) -> message.setUntilMs(untilMs);
      case Obstacle.CoolingDown(var untilMs) -> message.setUntilMs(untilMs);
      case Obstacle.AssignmentRate(_, _, var untilMs) -> message.setUntilMs(untilMs);
      case Obstacle.InWrapUp(var profile, var other, var untilMs) ->
          held(profile, other, untilMs, message);
      case Obstacle.OfferPending(var profile, var other, var untilMs) ->
          held(profile, other, untilMs, message);
      case Obstacle.NoCapacity(var profile, var inHand) -> {
        message.setCapacityProfileId(profile == null ? "" : profile.value());
        inHand.forEach(one -> message.addInteractionIds(one.value()));
      }
      case Obstacle.KeptFree(_, _, _, var untilMs) -> message.setUntilMs(untilMs);
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
      long untilMs,
      org.strowger.proto.v1.Obstacle.Builder message) {
    message.setCapacityProfileId(profile == null ? "" : profile.value()).setUntilMs(untilMs);
    if (other != null) {
      message.addInteractionIds(other.value());
    }
  }
}
