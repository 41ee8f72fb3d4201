package org.strowger.simulator.story;

import java.util.HashMap;
import java.util.Map;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
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

  private final Map<String, GatewayId> gateways = new HashMap<>();
  private final Map<String, InteractionId> ids = new HashMap<>();
  private final Map<InteractionId, String> keys = new HashMap<>();
  private final Map<String, OfferId> offersByAgent = new HashMap<>();
  private final Map<String, OfferId> offers = new HashMap<>();
  private final Map<AgentId, SessionId> sessions = new HashMap<>();
  private final Map<AgentId, SessionId> oldSessions = new HashMap<>();
  private long lastSession;

  /** Takes in what the router has numbered. */
  void learn(Event event) {
    if (event instanceof InteractionArrived arrived) {
      learn(arrived.key(), arrived.interaction());
    } else if (event instanceof DirectStarted started) {
      learn(started.key(), started.interaction());
    } else if (event instanceof OfferMade made) {
      String key = name(made.interaction());
      offersByAgent.put(made.agent() + " " + key, made.offer());
      offers.put(key, made.offer());
    }
  }

  private void learn(InteractionKey key, InteractionId id) {
    ids.put(key.key(), id);
    keys.put(id, key.key());
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
