package org.strowger.gateway.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.strowger.proto.v1.Arrive;
import org.strowger.proto.v1.Attribute;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.Requirement;

/**
 * A customer who wants to be served.
 *
 * @param key the gateway's own key; never used again for another customer
 * @param channel how the customer reaches us
 * @param queueId the queue
 * @param requirements skills this customer needs beside those of the queue
 * @param priority 0 (ordinary) to 10
 * @param attributes routing attributes by name
 */
public record Arrival(
    String key,
    Channel channel,
    String queueId,
    List<Requirement> requirements,
    int priority,
    Map<String, String> attributes) {

  /** Keeps collections that nobody changes. What the values may be, the router checks. */
  public Arrival {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(queueId, "queueId");
    requirements = List.copyOf(requirements);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** An ordinary customer, who needs nothing beside what the queue asks for. */
  public static Builder of(String key, Channel channel, String queueId) {
    return new Builder(key, channel, queueId);
  }

  Arrive message() {
    return Arrive.newBuilder()
        .setKey(key)
        .setChannel(channel)
        .setQueueId(queueId)
        .addAllRequirements(requirements)
        .setPriority(priority)
        .addAllAttributes(messages(attributes))
        .build();
  }

  static List<Attribute> messages(Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .map(entry ->
            Attribute.newBuilder().setName(entry.getKey()).setValue(entry.getValue()).build())
        .toList();
  }

  /** Collects what makes a customer special. */
  public static final class Builder {
    private final String key;
    private final Channel channel;
    private final String queueId;
    private final List<Requirement> requirements = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private int priority;

    private Builder(String key, Channel channel, String queueId) {
      this.key = key;
      this.channel = channel;
      this.queueId = queueId;
    }

    /** Asks for a skill at this level (1 to 10) at least. */
    public Builder require(String skillId, int levelMin) {
      requirements.add(Requirement.newBuilder().setSkillId(skillId).setLevelMin(levelMin).build());
      return this;
    }

    /** 0 (ordinary) to 10; each step is due earlier by the queue's head start. */
    public Builder priority(int steps) {
      this.priority = steps;
      return this;
    }

    /** A routing attribute; never a message body, a person's name or a telephone number. */
    public Builder attribute(String name, String value) {
      attributes.put(name, value);
      return this;
    }

    /** The customer as described. */
    public Arrival build() {
      return new Arrival(key, channel, queueId, requirements, priority, attributes);
    }
  }
}
