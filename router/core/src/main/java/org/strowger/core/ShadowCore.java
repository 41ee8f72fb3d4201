package org.strowger.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Divergence.Kind;
import org.strowger.core.decide.IndexedMatcher;
import org.strowger.core.decide.Matcher;
import org.strowger.core.decide.Matcher.Match;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.ThresholdLifted;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Evolver;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.QueueState;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.Rows;
import org.strowger.core.state.StateHash;
import org.strowger.core.state.Timer;
import org.strowger.core.state.TimerKind;

/**
 * A candidate configuration beside the live one. It is restored from the live core's rows, follows
 * every entry of the live journal, and is asked at each live decision what the candidate would have
 * decided there. What happens is what the live router decided: so each decision is judged by
 * itself, in the situation that really was, and nothing drifts apart.
 *
 * <p>Customers, agents and offers are as they are live. What differs is how those who wait stand in
 * line, by the candidate's targets and head starts, and how its matcher chooses. Decides nothing
 * for anybody; belongs to one thread. An exception means that it has lost the thread and must be
 * restored anew.
 */
public final class ShadowCore {
  private final RoutingState state = new RoutingState();
  private final Evolver evolver = new Evolver(state);
  private final Matcher matcher = new IndexedMatcher(state);
  private final SetAside aside = new SetAside(state);
  private final LinkedHashSet<InteractionId> offeredEarlier = new LinkedHashSet<>();
  private final ShadowQueues candidate;
  private final Verdicts verdicts;
  private long sequence;
  private long timeMs;

  /** Who hears how each decision compares. */
  public interface Verdicts {
    /** The candidate would have decided the same. */
    void agreed(QueueId queue);

    void diverged(Divergence divergence);
  }

  public ShadowCore(ShadowQueues candidate, Verdicts verdicts) {
    this.candidate = candidate;
    this.verdicts = verdicts;
  }

  /**
   * Takes the live core's state over.
   *
   * @param rows what {@link StateMachine#writeRows} has written
   * @param atSequence the newest entry that is in them
   * @param atTimeMs the time of the live core then, epoch ms
   */
  public void restore(List<Event> rows, long atSequence, long atTimeMs) {
    sequence = atSequence;
    timeMs = atTimeMs;
    rows.forEach(this::follow);
    settle();
  }

  /** Follows one entry of the live router and compares what was decided in it. */
  public void onEntry(JournalEntry entry) {
    if (entry.sequence() != sequence + 1) {
      throw new IllegalStateException(
          "entry " + entry.sequence() + " came after entry " + sequence);
    }
    sequence = entry.sequence();
    timeMs = entry.timeMs();
    List<Event> events = entry.events();
    for (int i = 0; i < events.size(); ) {
      int end = i + 1;
      if (events.get(i) instanceof OfferMade first) {
        while (end < events.size() && belongs(events.get(end), first)) {
          end++;
        }
        compare(first, events.subList(i, end));
      }
      events.subList(i, end).forEach(this::follow);
      i = end;
    }
    settle();
  }

  private static boolean belongs(Event event, OfferMade first) {
    return event instanceof OfferMade made && made.interaction().equals(first.interaction());
  }

  /** What the live router decided happens here too, placed as the candidate would place it. */
  private void follow(Event event) {
    switch (event) {
      case QueueDefined(var live) -> evolve(new QueueDefined(candidate.over(live)));
      case ThresholdLifted lifted -> follow(lifted);
      case InteractionEvent happened -> {
        evolve(happened);
        place(happened.interaction());
      }
      case InteractionRow row -> {
        evolve(row);
        place(row.interaction());
      }
      case OfferEvent happened -> {
        evolve(happened);
        forgetUnlessWaiting(happened.interaction());
      }
      case AgentEvent _,
          GatewayEvent _,
          SupervisorEvent _,
          ConfigurationEvent _,
          HostEvent _,
          RowEvent _ ->
          evolve(event);
    }
  }

  /** Thresholds are lifted when the candidate says so: not now, if its time has not come. */
  private void follow(ThresholdLifted lifted) {
    Interaction interaction = Objects.requireNonNull(state.interaction(lifted.interaction()));
    QueueDefinition queue = interaction.queue().definition();
    boolean due = interaction.sinceMs() + queue.choice().thresholdLiftMs() <= timeMs;
    boolean already = interaction.thresholdLifted();
    if (!candidate.has(queue.id()) || (due && !already && !queue.choice().thresholds().isEmpty())) {
      evolve(lifted);
    }
  }

  /** Moves it to the place in line that the candidate would have given it. */
  private void place(InteractionId id) {
    Interaction interaction = state.interaction(id);
    if (interaction != null
        && candidate.has(interaction.queue().definition().id())
        && interaction.dueMs() != interaction.dueByRules()) {
      evolve(new PlanStepRelaxed(id, interaction.planSteps(), interaction.dueByRules()));
    }
    forgetUnlessWaiting(id);
  }

  private void forgetUnlessWaiting(InteractionId id) {
    Interaction interaction = state.interaction(id);
    if (interaction == null || interaction.phase() != Phase.WAITING) {
      offeredEarlier.remove(id);
    }
  }

  private void evolve(Event event) {
    evolver.evolve(event, sequence, timeMs);
  }

  /**
   * What the candidate would do where the live router offers {@code first.interaction()}. Pairs
   * that have nothing to do with it are its next decisions, whatever their order, and are looked at
   * in their turn.
   */
  private void compare(OfferMade first, List<Event> offers) {
    Interaction offered = Objects.requireNonNull(state.interaction(first.interaction()));
    List<Agent> agents = new ArrayList<>();
    for (Event offer : offers) {
      AgentId agent = ((OfferMade) offer).agent();
      agents.add(Objects.requireNonNull(state.agent(agent)));
    }
    aside.putBack(offered, agents);
    List<Match> others = new ArrayList<>();
    Match match = matcher.next();
    while (match != null
        && match.interaction() != offered
        && !SetAside.sharesAgents(match, agents)) {
      aside.add(match);
      others.add(match);
      match = matcher.next();
    }
    judge(offered, agents, match);
    others.forEach(aside::putBack);
  }

  private void judge(Interaction offered, List<Agent> agents, @Nullable Match match) {
    if (match == null) {
      diverged(Kind.HELD_BACK, offered, agents, null);
    } else if (match.interaction() != offered) {
      diverged(Kind.OTHER_INTERACTION, offered, agents, match);
    } else if (!match.agents().equals(agents)) {
      diverged(Kind.OTHER_AGENT, offered, agents, match);
    } else {
      verdicts.agreed(offered.queue().definition().id());
    }
  }

  /**
   * The live router has left no pair. Whatever the candidate still has it would have offered by
   * now; said once of each interaction as long as it waits.
   */
  private void settle() {
    for (Timer due = due(); due != null; due = due()) {
      lift(due);
    }
    aside.putBackTouched();
    for (Match match = matcher.next(); match != null; match = matcher.next()) {
      if (offeredEarlier.add(match.interaction().id())) {
        diverged(Kind.OFFERED_EARLIER, null, List.of(), match);
      }
      aside.add(match);
    }
    matcher.settled();
  }

  private @Nullable Timer due() {
    Timer first = state.timers().first();
    return first == null || first.deadlineMs() > timeMs ? null : first;
  }

  /** The live router has met all its deadlines; those left are the candidate's own. */
  private void lift(Timer due) {
    if (due.kind() != TimerKind.THRESHOLD) {
      throw new IllegalStateException("the live router has not met " + due);
    }
    evolve(new ThresholdLifted(new InteractionId(due.number())));
  }

  private void diverged(
      Kind kind, @Nullable Interaction offered, List<Agent> agents, @Nullable Match match) {
    Interaction subject = offered != null ? offered : Objects.requireNonNull(match).interaction();
    verdicts.diverged(
        new Divergence(
            sequence,
            timeMs,
            kind,
            subject.queue().definition().id(),
            offered == null ? null : offered.id(),
            ids(agents),
            match == null ? null : match.interaction().id(),
            match == null ? List.of() : ids(match.agents()),
            DivergenceWords.reason(kind, offered, agents, match)));
  }

  private static List<AgentId> ids(List<Agent> agents) {
    return agents.stream().map(Agent::id).toList();
  }

  /** As that of the live core, where the candidate places everybody alike. */
  long stateHash() {
    StateHash hash = new StateHash();
    Rows.write(state, hash);
    return hash.value();
  }

  /** The queues of the candidate, as they would be if it became live now. */
  public List<QueueDefinition> definitions() {
    List<QueueDefinition> definitions = new ArrayList<>();
    for (QueueState queue : state.queues()) {
      if (candidate.has(queue.definition().id())) {
        definitions.add(queue.definition());
      }
    }
    return definitions;
  }
}
