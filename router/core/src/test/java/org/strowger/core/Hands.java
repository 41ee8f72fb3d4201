package org.strowger.core;

import static org.strowger.core.Objections.must;

import java.util.List;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;

/** The part of the {@link Ledger} that is about who may get what, and who has it. */
final class Hands {
  private final Rulebook rules;
  private final AgentBook agents;

  Hands(Rulebook rules, AgentBook agents) {
    this.rules = rules;
    this.agents = agents;
  }

  /** The agent is there, is what is asked for, is wanted, and has room. */
  void mayGet(Place place, AgentId agent, Event event) {
    Desk desk = agents.desk(agent);
    List<CapacityProfile> profiles = rules.profiles(agent);
    must(desk.signedIn && desk.connected, "is not there", event);
    must(rules.isOnShift(agent), "is outside the shift", event);
    must(desk.hasRoom(place.channel, profiles), "exceeds capacity", event);
    must(desk.isWithinBounds(place.channel, profiles), "exceeds rate or shift", event);
    must(place.wants(agent), "must not get it", event);
    must(isFit(place, agent), "is not what is asked for", event);
  }

  /** Who is waited for in person need not be what is asked for. */
  boolean isFit(Place place, AgentId agent) {
    return (place.personal && place.preferredOnly)
        || rules.isFit(agent, place.queue, place.own, place.planSteps);
  }

  /** The agent gets it from the line, and it counts. */
  void gets(Place place, AgentId agent, InteractionId id, long timeMs) {
    has(place, agent, id, timeMs);
    agents.desk(agent).got(place.channel, rules.profiles(agent), timeMs);
  }

  /** The agent has it, and the customer waits for a reply. */
  void has(Place place, AgentId agent, InteractionId id, long timeMs) {
    awaitsReply(place, rules.queue(place.queue).replies().firstMs(), timeMs);
    place.phase = Phase.ACTIVE;
    place.agent = agent;
    place.preferredOnly = false;
    agents.desk(agent).take(id, place);
  }

  /** The customer waits for a reply for so long, where people write. */
  void awaitsReply(Place place, long withinMs, long timeMs) {
    boolean answers = withinMs != 0 && place.channel.written();
    place.replyDeadlineMs = answers ? rules.laterMs(place.queue, timeMs, withinMs) : 0;
  }

  void putDown(Place place, AgentId agent, InteractionEvent event) {
    must(agent.equals(place.agent), "is with another agent", event);
    must(agents.desk(agent).putDown(event.interaction()), "is not in the agent's hand", event);
    place.replyDeadlineMs = 0;
    place.dialDeadlineMs = 0;
  }

  /** The agent did not want it, and is not asked again for as long as the queue says. */
  void rememberDecline(Place place, AgentId agent, long timeMs) {
    long memoryMs = rules.queue(place.queue).offers().declineMemoryMs();
    if (memoryMs != 0) {
      place.declined.put(agent, timeMs + memoryMs);
    }
  }
}
