package org.strowger.core.state;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.RoutingPlan;

/** Look-ups for events: what an event names is there, or an invariant is broken. */
final class Known {
  private Known() {}

  static Agent agent(RoutingState state, AgentId id) {
    return there(state.agents.get(id), "agent", id);
  }

  static QueueState queue(RoutingState state, QueueId id) {
    return there(state.queues.get(id), "queue", id);
  }

  static Interaction interaction(RoutingState state, InteractionId id) {
    return there(state.interactions.get(id), "interaction", id);
  }

  static Offer offer(RoutingState state, OfferId id) {
    return there(state.offers.get(id), "offer", id);
  }

  static Gateway gateway(RoutingState state, GatewayId id) {
    return there(state.gateways.get(id), "gateway", id);
  }

  static RoutingPlan plan(RoutingState state, PlanId id) {
    return there(state.plans.get(id), "plan", id);
  }

  static CalendarState calendar(RoutingState state, CalendarId id) {
    return there(state.calendars.get(id), "calendar", id);
  }

  static CapacityProfile capacityProfile(RoutingState state, CapacityProfileId id) {
    return there(state.capacityProfiles.get(id), "capacity profile", id);
  }

  private static <T> T there(@Nullable T row, String table, Object id) {
    if (row == null) {
      throw new IllegalStateException(
          "an event names the " + table + " " + id + ", which is not in the tables");
    }
    return row;
  }
}
