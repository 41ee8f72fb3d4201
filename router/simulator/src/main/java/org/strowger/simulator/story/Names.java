package org.strowger.simulator.story;

import java.util.HashMap;
import java.util.Map;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.CustomerHandedOver;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Links;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Origin;
import org.strowger.core.model.SessionId;

/**
 * Who is who in one performance: a story names interactions by the key that their gateway gave
 * them, the router by numbers. A name that the router has not heard of stands for a number it never
 * gave, so that a story can show what the router says to that.
 */
final class Names {
  /** The gateway of all customers for whom the story names no other. */
  static final GatewayId GATEWAY = new GatewayId("switch");

  private static final long NEVER_GIVEN = 999_999;

  /** One part of a customer's way: the first is called as the customer, the second {@code c1.2}. */
  private record Part(String customer, int segment) {
    String name() {
      return segment == 1 ? customer : customer + "." + segment;
    }
  }

  private final Map<String, GatewayId> gateways = new HashMap<>();
  private final Map<String, InteractionId> ids = new HashMap<>();
  private final Map<InteractionId, String> keys = new HashMap<>();
  private final Map<InteractionId, Part> parts = new HashMap<>();
  private final Map<String, OfferId> offersByAgent = new HashMap<>();
  private final Map<String, OfferId> offers = new HashMap<>();
  private final Map<AgentId, SessionId> sessions = new HashMap<>();
  private final Map<AgentId, SessionId> oldSessions = new HashMap<>();
  private long lastSession;

  /** Takes in what the router has numbered. */
  void learn(Event event) {
    if (event instanceof InteractionArrived arrived) {
      learn(arrived.interaction(), arrived.key(), arrived.links());
    } else if (event instanceof DirectStarted started) {
      learn(started.interaction(), started.key(), started.links());
    } else if (event instanceof CustomerHandedOver(var id, var from, _)) {
      Part part = parts.getOrDefault(from, new Part(name(from), 1));
      learn(id, new Part(part.customer, part.segment + 1));
    } else if (event instanceof OfferMade made) {
      String key = name(made.interaction());
      offersByAgent.put(made.agent() + " " + key, made.offer());
      offers.put(key, made.offer());
    }
  }

  private void learn(InteractionId id, InteractionKey key, Links links) {
    InteractionId related = links.related();
    if (links.origin() == Origin.CONSULTATION && related != null) {
      learn(id, consultation(name(related) + ".consultation"));
    } else {
      learn(id, new Part(key.key(), links.segment()));
    }
  }

  private void learn(InteractionId id, Part part) {
    parts.put(id, part);
    learn(id, part.name());
  }

  private void learn(InteractionId id, String name) {
    ids.put(name, id);
    keys.put(id, name);
  }

  /** {@code c1.consultation}, the second one about it {@code c1.consultation.2}. */
  private String consultation(String first) {
    String name = first;
    for (int number = 2; ids.containsKey(name); number++) {
      name = first + "." + number;
    }
    return name;
  }

  /** From now on this customer is one of that gateway. */
  void comesVia(String key, GatewayId gateway) {
    gateways.put(key, gateway);
  }

  InteractionKey key(String key) {
    return new InteractionKey(gateways.getOrDefault(key, GATEWAY), key);
  }

  InteractionId interaction(String key) {
    return ids.getOrDefault(key, new InteractionId(NEVER_GIVEN));
  }

  String name(InteractionId id) {
    return keys.getOrDefault(id, "interaction " + id);
  }

  /** The newest offer of this interaction to this agent; if there was none, to anybody. */
  OfferId offer(AgentId agent, String key) {
    OfferId anybodys = offers.getOrDefault(key, new OfferId(NEVER_GIVEN));
    return offersByAgent.getOrDefault(agent + " " + key, anybodys);
  }

  /** A new connection of this agent. */
  SessionId newSession(AgentId agent) {
    SessionId session = new SessionId(++lastSession);
    SessionId old = sessions.put(agent, session);
    oldSessions.put(agent, old == null ? session : old);
    return session;
  }

  SessionId session(AgentId agent) {
    return sessions.getOrDefault(agent, new SessionId(NEVER_GIVEN));
  }

  /** The connection before the present one. */
  SessionId oldSession(AgentId agent) {
    return oldSessions.getOrDefault(agent, new SessionId(NEVER_GIVEN));
  }
}
