package org.strowger.server.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.SupervisorId;
import org.strowger.proto.v1.JournalLimits;

/**
 * The small values that messages of every kind carry. {@code fromWire} throws {@link
 * org.strowger.core.model.InvalidValue}, which names the field; stateless, for any thread.
 */
public final class WireValues {
  private WireValues() {}

  public static List<org.strowger.proto.v1.Requirement> toWire(Requirements requirements) {
    List<org.strowger.proto.v1.Requirement> wire = new ArrayList<>(requirements.all().size());
    for (Requirement one : requirements.all()) {
      wire.add(
          org.strowger.proto.v1.Requirement.newBuilder()
              .setSkillId(one.skill().value())
              .setLevelMin(one.levelMin())
              .build());
    }
    return wire;
  }

  public static Requirements requirementsFromWire(List<org.strowger.proto.v1.Requirement> wire) {
    if (wire.isEmpty()) {
      return Requirements.NONE;
    }
    List<Requirement> all = new ArrayList<>(wire.size());
    for (org.strowger.proto.v1.Requirement one : wire) {
      all.add(new Requirement(new SkillId(one.getSkillId()), one.getLevelMin()));
    }
    return new Requirements(all);
  }

  public static List<org.strowger.proto.v1.Attribute> toWire(Attributes attributes) {
    List<org.strowger.proto.v1.Attribute> wire = new ArrayList<>(attributes.all().size());
    for (Attribute one : attributes.all()) {
      wire.add(
          org.strowger.proto.v1.Attribute.newBuilder()
              .setName(one.name())
              .setValue(one.value())
              .build());
    }
    return wire;
  }

  public static Attributes attributesFromWire(List<org.strowger.proto.v1.Attribute> wire) {
    if (wire.isEmpty()) {
      return Attributes.NONE;
    }
    List<Attribute> all = new ArrayList<>(wire.size());
    for (org.strowger.proto.v1.Attribute one : wire) {
      all.add(new Attribute(one.getName(), one.getValue()));
    }
    return new Attributes(all);
  }

  public static List<org.strowger.proto.v1.Proficiency> toWire(Proficiencies proficiencies) {
    List<org.strowger.proto.v1.Proficiency> wire = new ArrayList<>(proficiencies.all().size());
    for (Proficiency one : proficiencies.all()) {
      wire.add(
          org.strowger.proto.v1.Proficiency.newBuilder()
              .setSkillId(one.skill().value())
              .setLevel(one.level())
              .build());
    }
    return wire;
  }

  public static Proficiencies proficienciesFromWire(List<org.strowger.proto.v1.Proficiency> wire) {
    if (wire.isEmpty()) {
      return Proficiencies.NONE;
    }
    List<Proficiency> all = new ArrayList<>(wire.size());
    for (org.strowger.proto.v1.Proficiency one : wire) {
      all.add(new Proficiency(new SkillId(one.getSkillId()), one.getLevel()));
    }
    return new Proficiencies(all);
  }

  /** On the wire an absent supervisor is the empty string. */
  public static String toWire(@Nullable SupervisorId by) {
    return by == null ? "" : by.value();
  }

  public static @Nullable SupervisorId supervisorFromWire(String wire) {
    return wire.isEmpty() ? null : new SupervisorId(wire);
  }

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
        .setAgentGraceMs(limits.agentGraceMs())
        .setGatewayGraceMs(limits.gatewayGraceMs())
        .build();
  }

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
        wire.getAgentGraceMs(),
        wire.getGatewayGraceMs());
  }
}
