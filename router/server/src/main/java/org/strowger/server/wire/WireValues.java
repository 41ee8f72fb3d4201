package org.strowger.server.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.SupervisorId;

/**
 * The small values that messages of every kind carry. {@code fromWire} throws {@link
 * org.strowger.core.model.InvalidValue}, which names the field; stateless, for any thread.
 */
public final class WireValues {
  private WireValues() {}

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

  /** On the wire no reason is the empty string. */
  public static String toWire(@Nullable ActivityReasonId reason) {
    return reason == null ? "" : reason.value();
  }

  public static @Nullable ActivityReasonId reasonFromWire(String wire) {
    return WireFields.idOrNull("reason_id", wire, ActivityReasonId::new);
  }

  /** On the wire no agent is the empty string. */
  public static String toWire(@Nullable AgentId agent) {
    return agent == null ? "" : agent.value();
  }

  public static @Nullable AgentId agentFromWire(String wire) {
    return wire.isEmpty() ? null : SharedIds.agent(wire);
  }

  /** On the wire no queue is the empty string. */
  public static String toWire(@Nullable QueueId queue) {
    return queue == null ? "" : queue.value();
  }

  public static @Nullable QueueId queueFromWire(String wire) {
    return wire.isEmpty() ? null : SharedIds.queue(wire);
  }

  /** On the wire no disposition is the empty string. */
  public static String toWire(@Nullable DispositionId disposition) {
    return disposition == null ? "" : disposition.value();
  }

  public static @Nullable DispositionId dispositionFromWire(String wire) {
    return WireFields.idOrNull("disposition_id", wire, DispositionId::new);
  }

  /** On the wire no calendar is the empty string. */
  public static String toWire(@Nullable CalendarId calendar) {
    return calendar == null ? "" : calendar.value();
  }

  /** Many of one kind, in their order. */
  public static <A, B> List<B> each(List<A> from, Function<? super A, ? extends B> one) {
    List<B> all = new ArrayList<>(from.size());
    for (A each : from) {
      all.add(one.apply(each));
    }
    return all;
  }
}
