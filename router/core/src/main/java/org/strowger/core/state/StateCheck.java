package org.strowger.core.state;

import java.util.LinkedHashSet;
import java.util.TreeMap;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;

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
    check.consultations();
    check.conservation();
    check.offers();
    check.agents();
    check.gateways();
    check.queues();
    check.preferences();
    check.timers();
    check.index();
    check.noPairIsLeft();
  }

  private void interactions() {
    for (Interaction interaction : state.interactions.values()) {
      Agent agent = interaction.agent();
      boolean inLine = interaction.line() != null;
      boolean offered = !interaction.offers().isEmpty();
      boolean found = state.byKey.get(interaction.key()) == interaction;
      switch (interaction.phase()) {
        case WAITING -> {
          holds(inLine && agent == null && !offered && found, "waits", interaction);
          holds(!interaction.held(), "waits and is not on hold", interaction);
        }
        case OFFERED ->
            holds(!inLine && agent == null && offered && found, "is offered", interaction);
        case ACTIVE ->
            holds(!inLine && !offered && agent != null && found, "is active", interaction);
        case PARKED -> holds(!inLine && !offered && found, "is parked", interaction);
        case WRAP_UP -> {
          holds(!inLine && !offered && agent != null && !found, "is in wrap-up", interaction);
          holds(interaction.wrapUpDeadlineMs() > 0, "has an end of wrap-up", interaction);
        }
      }
      holds(
          !interaction.journey().help().isAsked() || interaction.phase() == Phase.ACTIVE,
          "help is asked for by who has it in hand",
          interaction);
      if (agent != null) {
        boolean inHand = agent.workload().inHand().contains(interaction);
        holds(
            inHand == (interaction.phase() != Phase.PARKED),
            "is in its agent's hand unless it sleeps",
            interaction);
      }
    }
  }

  /** A consultation is about one that is active, and that one knows it. */
  private void consultations() {
    long known = 0;
    for (Interaction interaction : state.interactions.values()) {
      known += interaction.consultations().size();
      for (Interaction one : interaction.consultations()) {
        holds(interaction.phase() == Phase.ACTIVE, "asked about while active", interaction);
        holds(
            interaction.id().equals(one.journey().links().related()),
            "knows what it is about",
            one);
      }
    }
    long consultations =
        state.byKey.values().stream().filter(one -> one.journey().isConsultation()).count();
    holds(known == consultations, "each consultation about one", consultations);
  }

  /** Entered = waiting + offered + active + parked + ended. */
  private void conservation() {
    long notOver =
        count(Phase.WAITING) + count(Phase.OFFERED) + count(Phase.ACTIVE) + count(Phase.PARKED);
    holds(
        state.nextInteraction - 1 == notOver + state.endedCount,
        "entered = present + ended",
        state.nextInteraction - 1);
    holds(state.byKey.size() == notOver, "every key belongs to one present", state.byKey.size());
    holds(
        state.endedKeys.size() <= state.limits.endedKeys(),
        "ended keys are bounded",
        state.endedKeys.size());
    holds(
        state.keptPlaces.size() <= state.limits.keptPlaces(),
        "kept places are bounded",
        state.keptPlaces.size());
    holds(
        state.takenOffers.size() <= state.limits.closedOffers(),
        "taken offers are bounded",
        state.takenOffers.size());
    holds(state.resting.isEmpty(), "who rests has begun to", state.resting.size());
  }

  private long count(Phase phase) {
    return state.interactions.values().stream().filter(one -> one.phase() == phase).count();
  }

  private void offers() {
    long pending = 0;
    for (Interaction interaction : state.interactions.values()) {
      pending += interaction.offers().size();
    }
    holds(state.offers.size() == pending, "each offer of one interaction", state.offers.size());
    for (Offer offer : state.offers.values()) {
      holds(
          offer.interaction().offers().contains(offer),
          "the interaction knows its offer",
          offer.id());
      holds(
          offer.agent().workload().inHand().contains(offer.interaction()),
          "the agent's capacity is held",
          offer.id());
      arms(Timer.offer(offer.id(), offer.deadlineMs()));
    }
  }

  private void agents() {
    long inHand = 0;
    for (Agent agent : state.agents.values()) {
      Workload workload = agent.workload();
      inHand += workload.inHand().size();
      for (Interaction interaction : workload.inHand()) {
        holds(
            interaction.agent() == agent || offeredTo(interaction, agent),
            "what is in hand knows its agent",
            interaction);
      }
      for (Channel channel : Channel.values()) {
        load(agent, channel);
      }
      long working = workload.inHand().stream().filter(one -> one.agent() == agent).count();
      holds(workload.working() == working, "work is what was accepted", agent.id());
      holds(
          agent.isSignedIn() || workload.inHand().isEmpty(),
          "who is signed out has nothing in hand",
          agent.id());
      holds(
          agent.isSignedIn() == (agent.session() != null), "a session while signed in", agent.id());
      deadlines(agent);
    }
    long held = state.offers.size();
    for (Interaction interaction : state.interactions.values()) {
      held += interaction.agent() != null && interaction.phase() != Phase.PARKED ? 1 : 0;
    }
    holds(inHand == held, "each interaction in one hand, each offer in one", inHand);
  }

  private static boolean offeredTo(Interaction interaction, Agent agent) {
    return interaction.offers().stream().anyMatch(offer -> offer.agent() == agent);
  }

  private static void load(Agent agent, Channel channel) {
    Workload workload = agent.workload();
    long load =
        workload.inHand().stream().filter(one -> one.channel() == channel && one.counted()).count();
    holds(workload.load(channel) == load, "the load is what is in hand", agent.id());
    long offers =
        workload.inHand().stream()
            .filter(one -> one.channel() == channel && one.agent() == null)
            .count();
    holds(workload.offers(channel) == offers, "offers are counted", agent.id());
  }

  private void deadlines(Agent agent) {
    boolean away = agent.presence() == Presence.GRACE || agent.presence() == Presence.LOST;
    holds(away == (agent.graceDeadlineMs() != 0), "grace has an end", agent.id());
    if (agent.graceDeadlineMs() != 0) {
      arms(AgentEvolver.graceTimer(agent));
    }
    if (agent.coolDownDeadlineMs() != 0) {
      arms(Timer.coolDown(agent.id(), agent.coolDownDeadlineMs()));
    }
    if (agent.tally().windowDeadlineMs() != 0) {
      arms(Timer.assignmentWindow(agent.id(), agent.tally().windowDeadlineMs()));
    }
    if (agent.tally().shiftCountDeadlineMs() != 0) {
      arms(Timer.shiftCount(agent.id(), agent.tally().shiftCountDeadlineMs()));
    }
  }

  private void gateways() {
    long present = 0;
    for (Gateway gateway : state.gateways.values()) {
      for (Interaction one : gateway.interactions()) {
        present++;
        holds(
            one.key().gateway().equals(gateway.id()), "a gateway knows its own only", gateway.id());
      }
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
      long waiting =
          state.interactions.values().stream()
              .filter(one -> one.queue() == queue && one.line() != null)
              .count();
      holds(queue.waiting() == waiting, "the queue knows who waits", queue.definition().id());
      holds(
          waiting > 0 || queue.meter().toRecord().measuredMs() == 0,
          "time is measured while somebody waits",
          queue.definition().id());
      holds(
          state.index.attendance().of(queue).staff() == atWork(queue),
          "the queue's staff is counted",
          queue.definition().id());
      posts(queue);
    }
  }

  /** What a post knows of others is what a walk over all groups finds. */
  private void posts(QueueState queue) {
    Post post = state.index.attendance().of(queue);
    holds(
        post.waiting() == post.queues().stream().mapToInt(QueueState::waiting).sum(),
        "the post knows who waits for it",
        queue.definition().id());
    for (QueueState one : state.queues.values()) {
      Post other = state.index.attendance().of(one);
      if (other != post) {
        holds(
            post.shared(other) == sharedBy(queue, one),
            "the post knows whom it shares with " + one.definition().id(),
            queue.definition().id());
      }
    }
  }

  private int sharedBy(QueueState one, QueueState other) {
    return state.index.groups().stream()
        .filter(group -> group.meets(one.definition().requirements()))
        .filter(group -> group.meets(other.definition().requirements()))
        .mapToInt(AgentGroup::atWork)
        .sum();
  }

  private long atWork(QueueState queue) {
    return state.agents.values().stream()
        .filter(one -> one.isAtWork() && one.group().meets(queue.definition().requirements()))
        .count();
  }

  private void preferences() {
    int awaited = 0;
    for (Interaction interaction : state.interactions.values()) {
      if (interaction.isUnanswered() && interaction.preferenceDeadlineMs() != 0) {
        for (AgentId agent : new LinkedHashSet<>(interaction.terms().preference().agents())) {
          awaited++;
          holds(state.awaiting(agent).contains(interaction), "awaits the preferred", interaction);
        }
      }
    }
    int known = 0;
    for (TreeMap<InteractionId, Interaction> awaiting : state.awaiting.values()) {
      known += awaiting.size();
    }
    holds(awaited == known, "nobody else is awaited", known);
  }

  private void timers() {
    state.interactions.values().forEach(one -> Timer.forEach(one, this::arms));
    for (CalendarState calendar : state.calendars.values()) {
      if (calendar.turnMs() != 0) {
        arms(Timer.calendar(calendar.calendar().id(), calendar.turnMs()));
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
      holds(line.standsRight(), "the line stands on its shelves", line.signature());
      if (line.size() > 0) {
        shelves(line);
      }
    }
    holds(waiting == count(Phase.WAITING), "each waiting one in one line", waiting);
    for (Interaction interaction : state.interactions.values()) {
      WaitingLine line = interaction.line();
      if (line != null) {
        holds(line.contains(interaction), "the line has it", interaction);
        holds(line.signature().equals(interaction.signature()), "the line fits", interaction);
        holds(line.queue() == interaction.queue(), "the queue fits", interaction);
      }
    }
    groups();
  }

  /** Whoever may serve the line can be found from it, and it from whoever may serve it. */
  private void shelves(WaitingLine line) {
    for (AgentGroup group : state.index.groups()) {
      if (Service.of(line, group) != null) {
        boolean meet =
            line.spots().stream().anyMatch(spot -> spot.shelf().groups().contains(group));
        holds(meet, "the line finds the group", line.signature());
      }
    }
  }

  private void groups() {
    int members = 0;
    for (AgentGroup group : state.index.groups()) {
      members += group.members();
      for (Crew crew : group.crews()) {
        holds(crew.standsRight(), "the crew stands on its shelves", group.key());
      }
      holds(group.members() > 0, "no empty group", group.key());
    }
    for (Agent agent : state.agents.values()) {
      AgentGroup group = agent.group();
      AgentGroup.Key key =
          new AgentGroup.Key(
              agent.proficiencies(), agent.definition().teams(), agent.workload().profiles());
      holds(group.key().equals(key), "the group fits", agent.id());
      holds(agent.isRankCurrent(), "the rank is current", agent.id());
      holds(state.index.isStaffCurrent(agent), "counted as staff as it is", agent.id());
      for (Channel channel : Channel.values()) {
        holds(
            group.isReady(agent, channel) == agent.isReadyFor(channel),
            "ready as indexed",
            agent.id());
      }
    }
    holds(members == state.agents.size(), "groups have all agents", members);
  }

  /** The promise to customers: nobody waits while an agent who could take them is ready. */
  private void noPairIsLeft() {
    for (Interaction interaction : state.interactions.values()) {
      WaitingLine line = interaction.line();
      if (line == null || !line.isOffered()) {
        continue;
      }
      for (Agent agent : state.agents.values()) {
        holds(!line.canBeOfferedTo(agent), "no one waits while an agent is ready", interaction);
      }
    }
  }

  private static void holds(boolean condition, String invariant, Object about) {
    if (!condition) {
      throw new IllegalStateException("broken: " + invariant + " (" + about + ")");
    }
  }
}
