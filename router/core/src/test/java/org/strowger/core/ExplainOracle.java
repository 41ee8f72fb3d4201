package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.decide.IndexedMatcher;
import org.strowger.core.decide.Matcher;
import org.strowger.core.decide.Matcher.Match;
import org.strowger.core.event.Event;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.explain.AgentVerdict;
import org.strowger.core.explain.Explainer;
import org.strowger.core.explain.Flip;
import org.strowger.core.explain.InteractionExplanation;
import org.strowger.core.explain.Obstacle;
import org.strowger.core.explain.Obstacle.OtherAhead;
import org.strowger.core.explain.Page;
import org.strowger.core.explain.Rule;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Phase;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Evolver;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.Rows;
import org.strowger.core.state.WaitingLine;

/**
 * Follows what a router has decided and holds every explanation against it: who was chosen must be
 * first, who could have been must be among those left by the obvious matcher too, nobody may be
 * left once the router has settled, and every flip, applied to a copy of the state, must make the
 * matcher do what it says.
 */
public final class ExplainOracle {
  private static final Page ALL = new Page(0, Page.MOST);

  private final RoutingState state = new RoutingState();
  private final Evolver evolver = new Evolver(state);
  private final Explainer explainer = new Explainer(state);
  private final NaiveMatcher naive = new NaiveMatcher(state);
  private final Map<Rule, Integer> rules = new EnumMap<>(Rule.class);
  private final Map<Flip.Kind, Integer> flips = new EnumMap<>(Flip.Kind.class);
  private final int everyDecision;
  private final int everyWait;
  private long decisions;
  private long waits;

  /** Looks at one decision in so many, and at one wait in so many. */
  public ExplainOracle(int everyDecision, int everyWait) {
    this.everyDecision = everyDecision;
    this.everyWait = everyWait;
  }

  public void follow(List<Event> events, long sequence, long timeMs) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof OfferMade made && !belongsToBefore(events, i)) {
        lookAtDecision(made, chosen(events, i), sequence, timeMs);
      }
      evolver.evolve(events.get(i), sequence, timeMs);
    }
    state.index().clearAgenda();
    for (Interaction interaction : state.interactions()) {
      if (interaction.phase() == Phase.WAITING && waits++ % everyWait == 0) {
        lookAtWait(interaction, sequence, timeMs);
      }
    }
  }

  private static boolean belongsToBefore(List<Event> events, int i) {
    return i > 0
        && events.get(i) instanceof OfferMade made
        && events.get(i - 1) instanceof OfferMade before
        && before.interaction().equals(made.interaction());
  }

  private static List<AgentId> chosen(List<Event> events, int from) {
    List<AgentId> agents = new ArrayList<>();
    for (int i = from; i == from || (i < events.size() && belongsToBefore(events, i)); i++) {
      agents.add(((OfferMade) events.get(i)).agent());
    }
    return agents;
  }

  private void lookAtDecision(
      OfferMade made, List<AgentId> chosen, long sequence, long timeMs) {
    if (made.offer().value() % everyDecision != 0) {
      return;
    }
    decisions++;
    InteractionExplanation why = explainer.explain(made.interaction(), ALL, timeMs);
    assertNotNull(why);
    assertEquals(chosen, why.offeredTo(), "who is offered it is who was");
    assertEquals(
        naive.candidates(interaction(made)).stream().map(Agent::id).toList(),
        why.agents().stream()
            .filter(one -> one.terms() != null)
            .map(AgentVerdict::agent)
            .toList(),
        "who is left, in this order");
    countUp(why);
    tryFlips(why, sequence, timeMs);
    Agent agent = state.agent(chosen.getFirst());
    assertNotNull(agent);
    state.interactions().stream()
        .filter(one -> couldHaveGone(one, agent) && !one.id().equals(made.interaction()))
        .limit(2)
        .forEach(one -> lookAtOvertaken(one, made, sequence, timeMs));
  }

  private static boolean couldHaveGone(Interaction interaction, Agent agent) {
    WaitingLine line = interaction.line();
    return line != null && line.isOffered() && line.canBeOfferedTo(agent);
  }

  private void lookAtOvertaken(
      Interaction interaction, OfferMade instead, long sequence, long timeMs) {
    InteractionExplanation why = explainer.explain(interaction.id(), ALL, timeMs);
    assertNotNull(why);
    assertEquals(List.of(), why.offeredTo());
    Obstacle obstacle =
        why.agents().stream()
            .filter(one -> one.agent().equals(instead.agent()))
            .findFirst()
            .orElseThrow()
            .obstacle();
    OtherAhead ahead = assertInstanceOf(OtherAhead.class, obstacle);
    assertEquals(instead.interaction(), ahead.other());
    assertTrue(ahead.byMs() >= 0, "so much earlier: " + ahead);
    countUp(why);
    tryFlips(why, sequence, timeMs);
  }

  private Interaction interaction(OfferMade made) {
    Interaction interaction = state.interaction(made.interaction());
    assertNotNull(interaction);
    return interaction;
  }

  private void lookAtWait(Interaction interaction, long sequence, long timeMs) {
    InteractionExplanation why = explainer.explain(interaction.id(), ALL, timeMs);
    assertNotNull(why);
    assertNotNull(why.cause());
    assertEquals(0, why.left(), "nobody is left who could serve " + interaction.id());
    assertEquals(List.of(), why.offeredTo());
    for (AgentVerdict verdict : why.agents()) {
      assertNotNull(verdict.obstacle(), verdict.agent() + " has nothing in the way");
    }
    countUp(why);
    tryFlips(why, sequence, timeMs);
  }

  private void countUp(InteractionExplanation why) {
    int sum = why.left();
    for (Map.Entry<Rule, Integer> one : why.byRule().entrySet()) {
      rules.merge(one.getKey(), one.getValue(), Integer::sum);
      sum += one.getValue();
    }
    assertEquals(why.agentsInAll(), sum, "every agent is counted once");
  }

  private void tryFlips(InteractionExplanation why, long sequence, long timeMs) {
    for (Flip flip : why.flips()) {
      flips.merge(flip.kind(), 1, Integer::sum);
      assertFalse(flip.changes().isEmpty());
      assertTrue(!flip.kind().timed() || flip.byMs() >= 0, "so much sooner: " + flip);
      Match before = nextAfter(List.of(), sequence, timeMs);
      Match after = nextAfter(flip.changes(), sequence, timeMs);
      assertFalse(isOutcome(flip, before), "it is another decision: " + flip);
      assertTrue(isOutcome(flip, after), "what follows " + flip + " is " + after);
    }
  }

  private static boolean isOutcome(Flip flip, @Nullable Match match) {
    return match != null
        && match.interaction().id().equals(flip.interaction())
        && match.agents().getFirst().id().equals(flip.toAgent());
  }

  /** What a fresh matcher finds first in a copy of the state with these changes. */
  private @Nullable Match nextAfter(List<Event> changes, long sequence, long timeMs) {
    List<Matcher> matcher = new ArrayList<>();
    StateMachine copy =
        new RoutingCore(tables -> {
          matcher.add(new IndexedMatcher(tables));
          return matcher.getFirst();
        });
    Rows.write(state, row -> copy.replay(row, 0, 0));
    changes.forEach(change -> copy.replay(change, sequence, timeMs));
    return matcher.getFirst().next();
  }

  /** How often each rule was the first in the way. */
  public Map<Rule, Integer> rules() {
    return rules;
  }

  /** How many flips of each kind were put to the test. */
  public Map<Flip.Kind, Integer> flips() {
    return flips;
  }

  /** How many decisions were looked at. */
  public long decisions() {
    return decisions;
  }
}
