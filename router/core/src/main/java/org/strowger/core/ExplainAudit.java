package org.strowger.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Evolver;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.Rows;
import org.strowger.core.state.WaitingLine;

/**
 * Holds explanations against what a router has decided. Follows its entries; at a decision who was
 * chosen must be first, and who could have been served instead must be told that it was overtaken;
 * once the router has settled nobody may be left. Every flip, applied to a copy of the state, must
 * make the matcher do what the flip says, and nothing but the flip does. An {@link
 * IllegalStateException} names the first that is not so.
 *
 * <p>For tests and proofs, on one thread: a copy of the state is made for every flip.
 */
public final class ExplainAudit {
  private static final Page ALL = new Page(0, Page.MOST);
  private static final int OVERTAKEN_LOOKED_AT = 2;

  private final RoutingState state = new RoutingState();
  private final Evolver evolver = new Evolver(state);
  private final Explainer explainer = new Explainer(state);
  private final Map<Rule, Integer> rules = new EnumMap<>(Rule.class);
  private final Map<Flip.Kind, Integer> flips = new EnumMap<>(Flip.Kind.class);
  private final int everyOffer;
  private final int everyWait;
  private final BiConsumer<RoutingState, InteractionExplanation> witness;
  private long decisions;
  private long explanations;
  private long waits;

  /** Looks at one offer in so many, and at one who waits in so many. */
  public ExplainAudit(int everyOffer, int everyWait) {
    this(everyOffer, everyWait, (_, _) -> {});
  }

  /** The same; {@code witness} sees every explanation and the state it is about. */
  ExplainAudit(
      int everyOffer, int everyWait, BiConsumer<RoutingState, InteractionExplanation> witness) {
    this.everyOffer = everyOffer;
    this.everyWait = everyWait;
    this.witness = witness;
  }

  /** To be given every entry, from the first on. */
  public void follow(JournalEntry entry) {
    List<Event> events = entry.events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof OfferMade made
          && !goesOn(events, i)
          && made.offer().value() % everyOffer == 0) {
        lookAtDecision(made, chosen(events, i), entry);
      }
      evolver.evolve(events.get(i), entry.sequence(), entry.timeMs());
    }
    state.index().clearAgenda();
    for (Interaction interaction : state.interactions()) {
      if (interaction.phase() == Phase.WAITING && waits++ % everyWait == 0) {
        lookAtWait(interaction, entry);
      }
    }
  }

  /** Whether the offer is one of several of the same decision, and not the first. */
  private static boolean goesOn(List<Event> events, int i) {
    return i > 0
        && events.get(i) instanceof OfferMade made
        && events.get(i - 1) instanceof OfferMade before
        && before.interaction().equals(made.interaction());
  }

  private static List<AgentId> chosen(List<Event> events, int from) {
    List<AgentId> agents = new ArrayList<>();
    for (int i = from; i == from || (i < events.size() && goesOn(events, i)); i++) {
      agents.add(((OfferMade) events.get(i)).agent());
    }
    return agents;
  }

  private void lookAtDecision(OfferMade made, List<AgentId> chosen, JournalEntry entry) {
    decisions++;
    InteractionExplanation why = explain(made.interaction(), entry);
    must(why.offeredTo().equals(chosen), "offered to " + chosen, why);
    for (int i = 0; i < chosen.size(); i++) {
      AgentVerdict verdict = why.agents().get(i);
      must(verdict.agent().equals(chosen.get(i)), "the best are " + chosen, why);
      must(verdict.terms() != null, "nothing is in the way of " + chosen.get(i), why);
    }
    tryFlips(why, entry);
    int looked = 0;
    for (Interaction one : state.interactions()) {
      if (looked < OVERTAKEN_LOOKED_AT
          && !one.id().equals(made.interaction())
          && couldGo(one, made.agent())) {
        looked++;
        lookAtOvertaken(one, made, entry);
      }
    }
  }

  private boolean couldGo(Interaction interaction, AgentId id) {
    WaitingLine line = interaction.line();
    Agent agent = state.agent(id);
    return agent != null && line != null && line.isOffered() && line.canBeOfferedTo(agent);
  }

  private void lookAtOvertaken(Interaction interaction, OfferMade instead, JournalEntry entry) {
    InteractionExplanation why = explain(interaction.id(), entry);
    must(why.offeredTo().isEmpty(), "it is not its turn", why);
    Obstacle obstacle = null;
    for (AgentVerdict verdict : why.agents()) {
      obstacle = verdict.agent().equals(instead.agent()) ? verdict.obstacle() : obstacle;
    }
    must(
        obstacle instanceof OtherAhead(var other, var byMs)
            && other.equals(instead.interaction())
            && byMs >= 0,
        instead.interaction() + " is ahead for " + instead.agent(),
        why);
    tryFlips(why, entry);
  }

  private void lookAtWait(Interaction interaction, JournalEntry entry) {
    InteractionExplanation why = explain(interaction.id(), entry);
    must(why.cause() != null, "its wait has a cause", why);
    must(why.left() == 0 && why.offeredTo().isEmpty(), "nobody is left who could serve it", why);
    for (AgentVerdict verdict : why.agents()) {
      must(verdict.obstacle() != null, "something is in the way of " + verdict.agent(), why);
    }
    tryFlips(why, entry);
  }

  private InteractionExplanation explain(InteractionId id, JournalEntry entry) {
    InteractionExplanation why = explainer.explain(id, ALL, entry.timeMs());
    if (why == null) {
      throw new IllegalStateException("no interaction " + id + " at " + entry.sequence());
    }
    explanations++;
    int agents = why.left();
    for (Map.Entry<Rule, Integer> one : why.byRule().entrySet()) {
      rules.merge(one.getKey(), one.getValue(), Integer::sum);
      agents += one.getValue();
    }
    must(agents == why.agentsInAll(), "every agent is counted once", why);
    witness.accept(state, why);
    return why;
  }

  private void tryFlips(InteractionExplanation why, JournalEntry entry) {
    for (Flip flip : why.flips()) {
      flips.merge(flip.kind(), 1, Integer::sum);
      Match before = nextAfter(List.of(), entry);
      Match after = nextAfter(flip.changes(), entry);
      must(!flip.kind().timed() || flip.byMs() >= 0, "so much sooner: " + flip, why);
      must(!isOutcome(flip, before), "this is another decision: " + flip, why);
      must(isOutcome(flip, after), "what follows " + flip + " is " + told(after), why);
    }
  }

  private static String told(@Nullable Match match) {
    return match == null
        ? "nothing"
        : match.interaction().id() + " to " + match.agents().getFirst().id();
  }

  private static boolean isOutcome(Flip flip, @Nullable Match match) {
    return match != null
        && match.interaction().id().equals(flip.interaction())
        && match.agents().getFirst().id().equals(flip.toAgent());
  }

  /** What a fresh matcher finds first in a copy of the state with these changes. */
  private @Nullable Match nextAfter(List<Event> changes, JournalEntry entry) {
    RoutingState copy = new RoutingState();
    Evolver copying = new Evolver(copy);
    Rows.write(state, row -> copying.evolve(row, 0, 0));
    changes.forEach(change -> copying.evolve(change, entry.sequence(), entry.timeMs()));
    Matcher matcher = new IndexedMatcher(copy);
    return matcher.next();
  }

  private static void must(boolean holds, String what, InteractionExplanation why) {
    if (!holds) {
      throw new IllegalStateException("it must hold that " + what + "; explained: " + why);
    }
  }

  /** How often each rule was the first in the way. */
  public Map<Rule, Integer> rules() {
    return new EnumMap<>(rules);
  }

  /** How many flips of each kind were put to the test. */
  public Map<Flip.Kind, Integer> flips() {
    return new EnumMap<>(flips);
  }

  /** How many decisions were looked at. */
  public long decisions() {
    return decisions;
  }

  /** How many explanations, of decisions, of those overtaken and of those who wait. */
  public long explanations() {
    return explanations;
  }
}
