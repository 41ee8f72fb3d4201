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
    must(rules.isOpen(rules.agent(agent).shift()), "is outside the shift", event);
    must(desk.hasRoom(place.channel, profiles), "exceeds capacity", event);
    must(desk.isWithinBounds(place.channel, profiles), "exceeds rate or shift", event);
    must(place.wants(agent), "must not get it", event);
    must(
        rules.isFit(agent, place.queue, place.own, place.planSteps),
        "is not what is asked for",
        event);
  }

  /** The agent gets it from the line, and it counts. */
  void gets(Place place, AgentId agent, InteractionId id, long timeMs) {
    has(place, agent, id, timeMs);
    agents.desk(agent).got(place.channel, rules.profiles(agent), timeMs);
  }

  /** The agent has it, and the customer waits for a reply. */
  void has(Place place, AgentId agent, InteractionId id, long timeMs) {
    long replyWithinMs = rules.queue(place.queue).offers().replyWithinMs();
    boolean answers = replyWithinMs != 0 && place.channel.written();
    place.replyDeadlineMs = answers ? timeMs + replyWithinMs : 0;
    place.phase = Phase.ACTIVE;
    place.agent = agent;
    place.preferredOnly = false;
    agents.desk(agent).take(id, place);
  }

  void putDown(Place place, AgentId agent, InteractionEvent event) {
    must(agent.equals(place.agent), "is with another agent", event);
    must(agents.desk(agent).putDown(event.interaction()), "is not in the agent's hand", event);
    place.replyDeadlineMs = 0;
  }

  /** The agent did not want it, and is not asked again for as long as the queue says. */
  void rememberDecline(Place place, AgentId agent, long timeMs) {
    long memoryMs = rules.queue(place.queue).offers().declineMemoryMs();
    if (memoryMs != 0) {
      place.declined.put(agent, timeMs + memoryMs);
    }
  }
}
