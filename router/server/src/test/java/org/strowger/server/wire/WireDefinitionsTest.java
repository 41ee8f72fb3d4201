package org.strowger.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RoutingPlan;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.Plan;
import org.strowger.proto.v1.Queue;

/** What is not said is the default that the contract names. */
class WireDefinitionsTest {
  @Test
  void shouldGiveAQueueTheDefaultPolicies() {
    Queue wire =
        Queue.newBuilder()
            .setQueueId("sales")
            .setServiceTargetMs(20_000)
            .setOfferTimeoutMs(15_000)
            .setCoolDownMs(5_000)
            .setWaitingMax(100)
            .build();
    assertEquals(
        new QueueDefinition(
            new QueueId("sales"), Requirements.NONE, 20_000, 0, 15_000, 0, 5_000, 100, null),
        WireQueues.fromWire(wire));
  }

  @Test
  void shouldGiveEmptyPoliciesTheSameDefaults() {
    Queue.Builder wire =
        Queue.newBuilder()
            .setQueueId("sales")
            .setOfferTimeoutMs(15_000)
            .setCoolDownMs(5_000)
            .setWaitingMax(100);
    QueueDefinition without = WireQueues.fromWire(wire.build());
    wire.getLineBuilder();
    wire.getChoiceBuilder();
    wire.getOffersBuilder();
    wire.getWrapUpBuilder();
    wire.getEntryBuilder();
    wire.getFurtherRequirementsBuilder();
    assertEquals(without, WireQueues.fromWire(wire.build()));
  }

  @Test
  void shouldWeighAnInteractionAsOneUnitWhereNothingIsSaid() {
    assertEquals(
        new CapacityProfile(
            new CapacityProfileId("two"), List.of(new ChannelLimit(Channel.CHAT, 2)), 2),
        WireCapacity.fromWire(
            org.strowger.proto.v1.CapacityProfile.newBuilder()
                .setCapacityProfileId("two")
                .setTotal(2)
                .addLimits(
                    org.strowger.proto.v1.ChannelLimit.newBuilder()
                        .setChannel(org.strowger.proto.v1.Channel.CHANNEL_CHAT)
                        .setMax(2))
                .build()));
  }

  @Test
  void shouldDefineAnAgentByOneProfile() {
    assertEquals(
        new AgentDefinition(
            new AgentId("ana"), Proficiencies.NONE, new CapacityProfileId("one-call")),
        WireDefinitions.fromWire(
            Agent.newBuilder().setAgentId("ana").setCapacityProfileId("one-call").build()));
  }

  @Test
  void shouldTakeAnAgentsProfilesFromBothPlaces() {
    AgentDefinition agent =
        WireDefinitions.fromWire(
            Agent.newBuilder()
                .setAgentId("ana")
                .setCapacityProfileId("voice")
                .addFurtherCapacityProfileIds("chats")
                .build());
    assertEquals(
        List.of(new CapacityProfileId("voice"), new CapacityProfileId("chats")),
        agent.capacityProfiles());
    InvalidValue none =
        assertThrows(
            InvalidValue.class,
            () -> WireDefinitions.fromWire(Agent.newBuilder().setAgentId("ana").build()));
    assertEquals("capacity_profile_id", none.field());
  }

  @Test
  void shouldTellNoTargetFromATargetOfNothing() {
    Plan.Builder wire = Plan.newBuilder().setPlanId("ladder");
    wire.addStepsBuilder().setAfterMs(10).setLowerLevelsBy(1);
    wire.addStepsBuilder().setAfterMs(20).setTargetMs(0);
    RoutingPlan plan = WireDefinitions.fromWire(wire.build());
    assertEquals(new PlanId("ladder"), plan.id());
    assertEquals(new PlanStep(10, 1), plan.steps().get(0));
    assertEquals(0, plan.steps().get(1).targetMs());

    wire.getStepsBuilder(1).setTargetMs(-1);
    InvalidValue negative =
        assertThrows(InvalidValue.class, () -> WireDefinitions.fromWire(wire.build()));
    assertEquals("target_ms", negative.field());
  }
}
