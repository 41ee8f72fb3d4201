package org.strowger.core.state;

import java.util.Objects;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.Requirements;

/**
 * Recomputes every index from the rows, the slow and obvious way, and checks every invariant.
 * Throws at the first that is broken. Cost: interactions x agents; for tests and verification, not
 * for every command of a live router.
 */
public final class StateCheck {
  private final RoutingState state;
  private int timers;

  private StateCheck(RoutingState state) {
    this.state = state;
  }

  public static void check(RoutingState state) {
    StateCheck check = new StateCheck(state);
    check.interactions();
    check.conservation();
    check.offers();
    check.agents();
    check.gateways();
    check.queues();
    check.timers();
    check.index();
    check.noPairIsLeft();
  }

  private void interactions() {
    for (Interaction interaction : state.interactions.values()) {
      Agent agent = interaction.agent();
      Offer offer = interaction.offer();
      boolean inLine = interaction.line() != null;
      boolean found = state.byKey.get(interaction.key()) == interaction;
      switch (interaction.phase()) {
        case WAITING -> {
          holds(inLine && agent == null && offer == null && found, "waits", interaction);
          holds(!interaction.held(), "waits and is not on hold", interaction);
        }
        case OFFERED -> {
          holds(!inLine && agent != null && found, "is offered", interaction);
          holds(
              offer != null && offer.equals(state.offers.get(offer.id())),
              "has an offer that is pending",
              interaction);
        }
        case ACTIVE ->
            holds(!inLine && offer == null && agent != null && found, "is active", interaction);
        case WRAP_UP -> {
          holds(!inLine && offer == null && agent != null && !found, "is in wrap-up", interaction);
          holds(interaction.wrapUpDeadlineMs() > 0, "has an end of wrap-up", interaction);
        }
      }
      if (agent != null) {
        holds(agent.inHand().contains(interaction), "is in its agent's hand", interaction);
      }
    }
  }

  /** Entered = waiting + offered + active + ended. */
  private void conservation() {
    long notOver = count(Phase.WAITING) + count(Phase.OFFERED) + count(Phase.ACTIVE);
    holds(
        state.nextInteraction - 1 == notOver + state.endedCount,
        "entered = present + ended",
        state.nextInteraction - 1);
    holds(state.byKey.size() == notOver, "every key belongs to one present", state.byKey.size());
    holds(
        state.endedKeys.size() <= state.limits.endedKeys(),
        "ended keys are bounded",
        state.endedKeys.size());
  }

  private long count(Phase phase) {
    return state.interactions.values().stream().filter(one -> one.phase() == phase).count();
  }

  private void offers() {
    holds(
        state.offers.size() == count(Phase.OFFERED),
        "one offer for each offered",
        state.offers.size());
    for (Offer offer : state.offers.values()) {
      holds(
          offer.equals(offer.interaction().offer()), "the interaction knows its offer", offer.id());
      arms(Timer.offer(offer.id(), offer.deadlineMs()));
    }
  }

  private void agents() {
    int inHand = 0;
    for (Agent agent : state.agents.values()) {
      inHand += agent.inHand().size();
      for (Interaction interaction : agent.inHand()) {
        holds(interaction.agent() == agent, "what is in hand knows its agent", interaction);
      }
      for (Channel channel : Channel.values()) {
        long load = agent.inHand().stream().filter(one -> one.channel() == channel).count();
        holds(agent.load(channel) == load, "the load is what is in hand", agent.id());
      }
      holds(
          agent.isSignedIn() || agent.inHand().isEmpty(),
          "who is signed out has nothing in hand",
          agent.id());
      holds(
          agent.isSignedIn() == (agent.session() != null), "a session while signed in", agent.id());
      holds(
          (agent.presence() == Presence.GRACE) == (agent.graceDeadlineMs() != 0),
          "grace has an end",
          agent.id());
      if (agent.graceDeadlineMs() != 0) {
        arms(Timer.agentGrace(agent.id(), agent.graceDeadlineMs()));
      }
      if (agent.coolDownDeadlineMs() != 0) {
        arms(Timer.coolDown(agent.id(), agent.coolDownDeadlineMs()));
      }
    }
    long withAgents =
        state.interactions.values().stream().filter(one -> one.agent() != null).count();
    holds(inHand == withAgents, "each interaction in one hand", inHand);
  }

  private void gateways() {
    long present = 0;
    for (Gateway gateway : state.gateways.values()) {
      present += gateway.interactions().size();
      holds(
          (gateway.presence() == Presence.GRACE) == (gateway.graceDeadlineMs() != 0),
          "grace has an end",
          gateway.id());
      if (gateway.graceDeadlineMs() != 0) {
        arms(Timer.gatewayGrace(gateway.id(), gateway.graceDeadlineMs()));
      }
    }
    holds(present == state.byKey.size(), "gateways have what is present", present);
  }

  private void queues() {
    for (QueueState queue : state.queues.values()) {
      long unanswered =
          state.interactions.values().stream()
              .filter(one -> one.queue() == queue && one.isUnanswered())
              .count();
      holds(
          queue.unanswered() == unanswered,
          "the queue counts its unanswered",
          queue.definition().id());
    }
  }

  private void timers() {
    for (Interaction interaction : state.interactions.values()) {
      if (interaction.phase() == Phase.WRAP_UP) {
        arms(Timer.wrapUp(interaction.id(), interaction.wrapUpDeadlineMs()));
      }
      long stepMs =
          interaction.queue().nextStepMs(interaction.arrivedMs(), interaction.planSteps());
      if (interaction.isUnanswered() && stepMs != 0) {
        arms(Timer.planStep(interaction.id(), stepMs));
      }
    }
    holds(state.timers.size() == timers, "no deadline without a row", state.timers.size());
  }

  private void arms(Timer timer) {
    timers++;
    holds(state.timers.contains(timer), "the deadline is armed", timer);
  }

  private void index() {
    int waiting = 0;
    for (WaitingLine line : state.index.lines()) {
      waiting += line.size();
      if (line.size() == 0) {
        continue; // nobody depends on it until somebody waits in it
      }
      for (AgentGroup group : state.index.groups()) {
        boolean may = group.mayServe(line.signature());
        holds(may == line.groups().contains(group), "the line knows its groups", line.signature());
        holds(may == group.lines().contains(line), "the group knows its lines", line.signature());
      }
    }
    holds(waiting == count(Phase.WAITING), "each waiting one in one line", waiting);
    for (Interaction interaction : state.interactions.values()) {
      WaitingLine line = interaction.line();
      if (line != null) {
        holds(line.contains(interaction), "the line has it", interaction);
        holds(
            line.signature().requirements().equals(interaction.asksFor()),
            "the line fits",
            interaction);
        holds(
            line.signature().queue().equals(interaction.queue().definition().id()),
            "the queue fits",
            interaction);
      }
    }
    groups();
  }

  private void groups() {
    int members = 0;
    for (AgentGroup group : state.index.groups()) {
      members += group.members();
      holds(group.members() > 0, "no empty group", group.key());
    }
    int signedIn = 0;
    for (Agent agent : state.agents.values()) {
      AgentGroup group = agent.group();
      holds(agent.isSignedIn() == (group != null), "signed in, in a group", agent.id());
      if (group == null) {
        continue;
      }
      signedIn++;
      AgentGroup.Key key = new AgentGroup.Key(agent.proficiencies(), agent.capacityProfile());
      holds(Objects.equals(group.key(), key), "the group fits", agent.id());
      holds(agent.isRankCurrent(), "the rank is current", agent.id());
      for (Channel channel : Channel.values()) {
        holds(
            group.isReady(agent, channel) == agent.isReadyFor(channel),
            "ready as indexed",
            agent.id());
      }
    }
    holds(members == signedIn, "groups have the signed-in agents", members);
  }

  /** The promise to customers: nobody waits while an agent who could take them is ready. */
  private void noPairIsLeft() {
    for (Interaction interaction : state.interactions.values()) {
      if (interaction.phase() != Phase.WAITING) {
        continue;
      }
      Requirements needed = interaction.asksFor();
      for (Agent agent : state.agents.values()) {
        boolean pair =
            agent.isReadyFor(interaction.channel()) && agent.proficiencies().meet(needed);
        holds(!pair, "no one waits while an agent is ready", interaction);
      }
    }
  }

  private static void holds(boolean condition, String invariant, Object about) {
    if (!condition) {
      String what =
          about instanceof Interaction interaction
              ? "interaction " + interaction.id()
              : about.toString();
      throw new IllegalStateException("broken: " + invariant + " (" + what + ")");
    }
  }
}
