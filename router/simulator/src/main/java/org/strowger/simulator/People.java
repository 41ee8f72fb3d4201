package org.strowger.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueId;
import org.strowger.simulator.Agenda.Kind;

/**
 * All customers and agents of a scenario. A host calls {@link #act} when {@link #nextActionMs} has
 * come and tells everything the router says; what people do goes through the {@link RouterDoor}.
 * The same people act in virtual time and over a network, so both plays differ only in how fast the
 * router is. Times are router times, epoch ms, and those told are the router's own. One thread.
 *
 * <p>Customers go by numbers: 0, 1, 2 and so on, in the order of the call log.
 */
public final class People {
  /** When nobody is going to do anything. */
  public static final long NEVER = Agenda.NEVER;

  private final Scenario scenario;
  private final Agenda agenda = new Agenda();
  private final List<SimulatedCustomer> customers = new ArrayList<>();
  private final List<SimulatedAgent> agents = new ArrayList<>();
  private final Map<AgentId, SimulatedAgent> agentsById = new HashMap<>();
  private final Map<QueueId, Long> targetsMs = new HashMap<>();
  private int customersGone;
  private long latestMs;

  public People(Scenario scenario, RouterDoor door) {
    this.scenario = scenario;
    this.latestMs = scenario.startMs();
    for (Call call : scenario.calls().calls()) {
      customers.add(new SimulatedCustomer(customers.size(), call, agenda, door));
    }
    for (RosterAgent one : scenario.roster().agents()) {
      SimulatedAgent agent =
          new SimulatedAgent(agents.size(), one, scenario.answering(), agenda, door);
      agents.add(agent);
      agentsById.put(one.definition().id(), agent);
    }
    for (var definition : scenario.definitions()) {
      if (definition instanceof DefineQueue(var queue)) {
        targetsMs.put(queue.id(), queue.serviceTargetMs());
      }
    }
  }

  /** Puts arrivals and duties on the agenda. Called once, before anything else. */
  public void begin() {
    for (int number = 0; number < customers.size(); number++) {
      agenda.add(
          Scenario.routerMs(customers.get(number).call().tMs()), Kind.CUSTOMER_ARRIVES, number);
    }
    for (int number = 0; number < agents.size(); number++) {
      for (Duty duty : scenario.roster().agents().get(number).duties()) {
        agenda.add(Scenario.routerMs(duty.onMs()), Kind.DUTY_BEGINS, number);
        agenda.add(Scenario.routerMs(duty.offMs()), Kind.DUTY_ENDS, number);
      }
    }
  }

  /** When the play is broken off, whatever stands. */
  public long endMs() {
    return Scenario.routerMs(scenario.endMs());
  }

  /** When somebody does something next, or {@link #NEVER}. */
  public long nextActionMs() {
    return agenda.nextMs();
  }

  /** Does the next thing on the agenda; there must be one. */
  public void act() {
    Agenda.Entry entry = agenda.take();
    switch (entry.kind()) {
      case DUTY_ENDS -> agents.get(entry.who()).endDuty();
      case CONVERSATION_ENDS ->
          agents.get(entry.who()).endConversation(new InteractionId(entry.what()));
      case WRAP_UP_COMPLETES ->
          agents.get(entry.who()).completeWrapUp(new InteractionId(entry.what()));
      case AGENT_RETURNS -> agents.get(entry.who()).comeBack();
      case DUTY_BEGINS -> agents.get(entry.who()).beginDuty();
      case OFFER_ACCEPTED -> agents.get(entry.who()).acceptOffer(new OfferId(entry.what()));
      case OFFER_DECLINED -> agents.get(entry.who()).declineOffer(new OfferId(entry.what()));
      case CUSTOMER_ARRIVES -> customers.get(entry.who()).arrive();
      case PATIENCE_ENDS -> customers.get(entry.who()).losePatience(entry.timeMs());
    }
  }

  /** Whether every customer has gone and every agent's last duty is over. */
  public boolean done() {
    return customersGone == customers.size() && agents.stream().allMatch(SimulatedAgent::gone);
  }

  /** How many customers nothing more will become of. */
  public int customersGone() {
    return customersGone;
  }

  /** How many customers the scenario has. */
  public int customersTotal() {
    return customers.size();
  }

  /** The latest time that the router told. */
  public long latestMs() {
    return latestMs;
  }

  public List<CallOutcome> callOutcomes() {
    return customers.stream()
        .map(one -> one.outcome(targetsMs.getOrDefault(one.call().queue(), 0L)))
        .toList();
  }

  public List<AgentOutcome> agentOutcomes() {
    return IntStream.range(0, agents.size())
        .mapToObj(one -> agents.get(one).outcome(latestMs))
        .toList();
  }

  // What gateways are told of their customers.

  public void queued(int number, long timeMs) {
    customer(number, timeMs).queued(timeMs);
  }

  /** The router did not take the customer in. */
  public void refused(int number, long timeMs) {
    SimulatedCustomer customer = customer(number, timeMs);
    countIfGoing(customer);
    customer.refused();
  }

  public void assigned(int number, long timeMs) {
    customer(number, timeMs).assigned(timeMs);
  }

  public void requeued(int number, long timeMs) {
    customer(number, timeMs).requeued(timeMs);
  }

  public void ended(int number, long timeMs) {
    SimulatedCustomer customer = customer(number, timeMs);
    countIfGoing(customer);
    customer.ended(timeMs);
  }

  private void countIfGoing(SimulatedCustomer customer) {
    if (!customer.gone()) {
      customersGone++;
    }
  }

  // What agents are told.

  public void signedIn(AgentId agent, long timeMs) {
    agent(agent, timeMs).signedIn(timeMs);
  }

  public void signedOut(AgentId agent, long timeMs) {
    agent(agent, timeMs).signedOut(timeMs);
  }

  /** The agent still has work. */
  public void signOutRefused(AgentId agent, long timeMs) {
    agent(agent, timeMs).signOutRefused();
  }

  public void activityChanged(AgentId agent, Activity activity, Cause cause, long timeMs) {
    agent(agent, timeMs).activityChanged(activity, cause, timeMs);
  }

  public void offered(AgentId agent, OfferId offer, long timeMs) {
    agent(agent, timeMs).offered(offer, timeMs);
  }

  /** An accept is answered: the assignment has been or will be told, or the offer was over. */
  public void acceptAnswered(AgentId agent, long timeMs) {
    agent(agent, timeMs).acceptAnswered();
  }

  /** The agent has customer {@code number} from now on. Told twice it does no harm. */
  public void assignmentStarted(AgentId agent, InteractionId interaction, int number, long timeMs) {
    Call call = customers.get(number).call();
    agent(agent, timeMs)
        .assignmentStarted(
            interaction, call, one -> scenario.handling().handlingMs(number, call, one), timeMs);
  }

  /** The conversation is over; paperwork may follow until {@code wrapUpDeadlineMs}, 0 = none. */
  public void assignmentEnded(
      AgentId agent, InteractionId interaction, long wrapUpDeadlineMs, long timeMs) {
    agent(agent, timeMs).assignmentEnded(interaction, wrapUpDeadlineMs, timeMs);
  }

  public void wrapUpEnded(AgentId agent, InteractionId interaction, long timeMs) {
    agent(agent, timeMs).wrapUpEnded(interaction, timeMs);
  }

  private SimulatedCustomer customer(int number, long timeMs) {
    latestMs = Math.max(latestMs, timeMs);
    return customers.get(number);
  }

  private SimulatedAgent agent(AgentId id, long timeMs) {
    latestMs = Math.max(latestMs, timeMs);
    SimulatedAgent agent = agentsById.get(id);
    if (agent == null) {
      throw new IllegalArgumentException("agent " + id + " is not on the roster");
    }
    return agent;
  }
}
