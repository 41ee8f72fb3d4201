package org.strowger.gateway.kit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.strowger.proto.v1.ArriveDirect;
import org.strowger.proto.v1.Channel;

/**
 * A customer who is with an agent already, without having been routed: a call to the agent's own
 * number, or one the agent made. It takes capacity if the agent's profile counts direct calls.
 *
 * @param key the gateway's own key; never used again for another customer
 * @param channel how the customer reaches us
 * @param queueId the queue it is counted with, whose wrap-up follows
 * @param agentId the agent who has it; must be signed in
 * @param attributes routing attributes by name
 */
public record DirectArrival(
    String key, Channel channel, String queueId, String agentId, Map<String, String> attributes) {

  /** Keeps a map that nobody changes. What the values may be, the router checks. */
  public DirectArrival {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(queueId, "queueId");
    Objects.requireNonNull(agentId, "agentId");
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** One without routing attributes. */
  public DirectArrival(String key, Channel channel, String queueId, String agentId) {
    this(key, channel, queueId, agentId, Map.of());
  }

  ArriveDirect message() {
    return ArriveDirect.newBuilder()
        .setKey(key)
        .setChannel(channel)
        .setQueueId(queueId)
        .setAgentId(agentId)
        .addAllAttributes(Arrival.messages(attributes))
        .build();
  }
}
