package org.strowger.gateway.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.strowger.proto.v1.AnyOf;
import org.strowger.proto.v1.Arrive;
import org.strowger.proto.v1.Attribute;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.FurtherRequirements;
import org.strowger.proto.v1.Requirement;

/**
 * A customer who wants to be served.
 *
 * <pre>{@code
 * Arrival.of("chat-7", Channel.CHANNEL_CHAT, "billing")
 *     .require("german", 3)
 *     .preferAgent("ana")
 *     .preferredWait(Duration.ofSeconds(30))
 *     .build()
 * }</pre>
 *
 * @param key the gateway's own key; never used again for another customer
 * @param channel how the customer reaches us
 * @param queueId the queue
 * @param requirements skills this customer needs beside those of the queue, all of them
 * @param priority 0 (ordinary) to 10
 * @param attributes routing attributes by name
 * @param furtherRequirements what this customer needs beside the requirements
 * @param preferredAgentIds agents whom this customer should rather get, the best first
 * @param preferredWaitMs how long to wait for one of these alone; 0 = they come first if ready,
 *     else anybody at once
 * @param excludedAgentIds agents who must not get this customer
 * @param waitingSinceMs since when the customer has been waiting, milliseconds since 1970; 0 =
 *     since the arrival
 * @param enterMs when the customer enters the line, milliseconds since 1970; 0 = at once
 * @param customerId names this customer to the gateway, so that one who hung up finds the old place
 *     again; opaque to the router, never a name, number or address; empty = not known
 * @param relatedInteractionId the earlier interaction that the customer comes back to; 0 = none
 * @param preferredPersonally whether the preferred agents get the customer, while these wait for
 *     them alone, whatever their skills and teams
 */
public record Arrival(
    String key,
    Channel channel,
    String queueId,
    List<Requirement> requirements,
    int priority,
    Map<String, String> attributes,
    FurtherRequirements furtherRequirements,
    List<String> preferredAgentIds,
    long preferredWaitMs,
    List<String> excludedAgentIds,
    long waitingSinceMs,
    long enterMs,
    String customerId,
    long relatedInteractionId,
    boolean preferredPersonally) {

  /** Keeps collections that nobody changes. What the values may be, the router checks. */
  public Arrival {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(queueId, "queueId");
    Objects.requireNonNull(furtherRequirements, "furtherRequirements");
    Objects.requireNonNull(customerId, "customerId");
    requirements = List.copyOf(requirements);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    preferredAgentIds = List.copyOf(preferredAgentIds);
    excludedAgentIds = List.copyOf(excludedAgentIds);
  }

  /** A customer who asks for skills only, to be served by anybody and from now on. */
  public Arrival(
      String key,
      Channel channel,
      String queueId,
      List<Requirement> requirements,
      int priority,
      Map<String, String> attributes) {
    this(
        key,
        channel,
        queueId,
        requirements,
        priority,
        attributes,
        FurtherRequirements.getDefaultInstance(),
        List.of(),
        0,
        List.of(),
        0,
        0,
        "",
        0,
        false);
  }

  /** An ordinary customer, who needs nothing beside what the queue asks for. */
  public static Builder of(String key, Channel channel, String queueId) {
    return new Builder(key, channel, queueId);
  }

  Arrive message() {
    Arrive.Builder arrive =
        Arrive.newBuilder()
            .setKey(key)
            .setChannel(channel)
            .setQueueId(queueId)
            .addAllRequirements(requirements)
            .setPriority(priority)
            .addAllAttributes(messages(attributes))
            .addAllPreferredAgentIds(preferredAgentIds)
            .setPreferredWaitMs(preferredWaitMs)
            .addAllExcludedAgentIds(excludedAgentIds)
            .setWaitingSinceMs(waitingSinceMs)
            .setEnterMs(enterMs)
            .setCustomerId(customerId)
            .setRelatedInteractionId(relatedInteractionId)
            .setPreferredPersonally(preferredPersonally);
    if (!furtherRequirements.equals(FurtherRequirements.getDefaultInstance())) {
      arrive.setFurtherRequirements(furtherRequirements);
    }
    return arrive.build();
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
    private final FurtherRequirements.Builder further = FurtherRequirements.newBuilder();
    private final List<String> preferredAgentIds = new ArrayList<>();
    private final List<String> excludedAgentIds = new ArrayList<>();
    private int priority;
    private long preferredWaitMs;
    private long waitingSinceMs;
    private long enterMs;
    private String customerId = "";
    private long relatedInteractionId;
    private boolean preferredPersonally;

    private Builder(String key, Channel channel, String queueId) {
      this.key = key;
      this.channel = channel;
      this.queueId = queueId;
    }

    /** Asks for a skill at this level (1 to 10) at least; up to 8 of them. */
    public Builder require(String skillId, int levelMin) {
      requirements.add(requirement(skillId, levelMin));
      return this;
    }

    /** Asks for one of these skills, each at its level at least; up to 4 such groups of 1 to 8. */
    public Builder requireAny(Requirement... alternatives) {
      further.addAny(AnyOf.newBuilder().addAllOf(List.of(alternatives)));
      return this;
    }

    /** Excludes agents who have a skill at this level (1 to 10) or above; up to 8 of them. */
    public Builder requireNot(String skillId, int levelFrom) {
      further.addNot(requirement(skillId, levelFrom));
      return this;
    }

    /**
     * Asks for a member of this team, or of another one asked for; up to 8. These count instead of
     * the teams that the queue asks for.
     */
    public Builder requireTeam(String teamId) {
      further.addTeamIds(teamId);
      return this;
    }

    /**
     * An agent whom this customer should rather get, after those named before; up to 8. Whoever is
     * not defined or not eligible is passed over.
     */
    public Builder preferAgent(String agentId) {
      preferredAgentIds.add(agentId);
      return this;
    }

    /**
     * How long to wait for one of the preferred agents alone, while one of them is signed in;
     * unless said they come first if ready, else anybody at once.
     */
    public Builder preferredWait(Duration alone) {
      this.preferredWaitMs = alone.toMillis();
      return this;
    }

    /**
     * The preferred agents get the customer, while the customer waits for them alone, whatever
     * their skills and teams. Not without {@link #preferredWait}.
     */
    public Builder preferPersonally() {
      this.preferredPersonally = true;
      return this;
    }

    /**
     * Names this customer to the gateway, so that one who hung up finds the old place again where
     * the queue keeps places; opaque to the router, never a name, number or address.
     */
    public Builder customer(String id) {
      this.customerId = id;
      return this;
    }

    /** The earlier interaction that the customer comes back to. */
    public Builder relatedTo(long interactionId) {
      this.relatedInteractionId = interactionId;
      return this;
    }

    /** An agent who must not get this customer; up to 8. */
    public Builder excludeAgent(String agentId) {
      excludedAgentIds.add(agentId);
      return this;
    }

    /** 0 (ordinary) to 10; each step is due earlier by the queue's head start. */
    public Builder priority(int steps) {
      this.priority = steps;
      return this;
    }

    /**
     * The customer has been waiting since then, for a credit of age: after being sent on from
     * elsewhere, or for a callback that keeps its place. Too far back is refused.
     */
    public Builder waitingSince(Instant start) {
      this.waitingSinceMs = start.toEpochMilli();
      return this;
    }

    /**
     * The customer enters the line then and is parked until then, for what is scheduled, such as a
     * callback. Too far ahead is refused.
     */
    public Builder enterAt(Instant scheduled) {
      this.enterMs = scheduled.toEpochMilli();
      return this;
    }

    /** A routing attribute; never a message body, a person's name or a telephone number. */
    public Builder attribute(String name, String value) {
      attributes.put(name, value);
      return this;
    }

    /** The customer as described. */
    public Arrival build() {
      return new Arrival(
          key,
          channel,
          queueId,
          requirements,
          priority,
          attributes,
          further.build(),
          preferredAgentIds,
          preferredWaitMs,
          excludedAgentIds,
          waitingSinceMs,
          enterMs,
          customerId,
          relatedInteractionId,
          preferredPersonally);
    }

    private static Requirement requirement(String skillId, int level) {
      return Requirement.newBuilder().setSkillId(skillId).setLevelMin(level).build();
    }
  }
}
