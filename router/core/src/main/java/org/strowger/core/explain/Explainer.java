package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Preference;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Candidate;
import org.strowger.core.state.DueLine;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Offer;
import org.strowger.core.state.Prospect;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/**
 * Explains the state as it stands: on the thread that owns it, between two commands. Looks at every
 * agent, or at every line, once, tells particulars of the page that is asked for, and leaves words
 * to others, since decisions wait meanwhile. Changes nothing.
 */
public final class Explainer {
  private static final Rule[] RULES = Rule.values();

  private final RoutingState state;

  public Explainer(RoutingState state) {
    this.state = state;
  }

  /** Null if the interaction is over, or was never there. */
  public @Nullable InteractionExplanation explain(InteractionId id, Page page, long timeMs) {
    Interaction interaction = state.interaction(id);
    if (interaction == null) {
      return null;
    }
    WaitingLine line = interaction.line();
    return line == null ? standing(interaction, timeMs) : waiting(interaction, line, page, timeMs);
  }

  /** It does not wait; who has it, or is asked, is all there is to say. */
  private InteractionExplanation standing(Interaction interaction, long timeMs) {
    List<AgentId> offeredTo = new ArrayList<>();
    for (Offer offer : interaction.offers()) {
      offeredTo.add(offer.agent().id());
    }
    Agent agent = interaction.agent();
    return new InteractionExplanation(
        timeMs,
        interaction.id(),
        interaction.queue().definition().id(),
        interaction.channel(),
        interaction.phase(),
        interaction.sinceMs(),
        interaction.dueMs(),
        0,
        null,
        offeredTo.isEmpty() ? null : WaitCause.OFFERED,
        offeredTo,
        agent == null ? null : agent.id(),
        state.agents().size(),
        0,
        new EnumMap<>(Rule.class),
        List.of(),
        List.of());
  }

  private InteractionExplanation waiting(
      Interaction interaction, WaitingLine line, Page page, long timeMs) {
    Situation situation = Situation.of(state, interaction, line);
    Sieve sieve = new Sieve(situation);
    int ahead = ahead(interaction, line);
    Interaction head = line.head();
    return new InteractionExplanation(
        timeMs,
        interaction.id(),
        interaction.queue().definition().id(),
        interaction.channel(),
        interaction.phase(),
        interaction.sinceMs(),
        interaction.dueMs(),
        ahead,
        head == null ? null : head.id(),
        situation.next() == null ? sieve.cause(interaction, ahead) : null,
        situation.isNext() ? ids(situation.chosen()) : List.of(),
        null,
        state.agents().size(),
        sieve.left().size(),
        sieve.counts(),
        page(interaction, sieve, page),
        new Flips(situation, timeMs).smallest(sieve));
  }

  private static int ahead(Interaction interaction, WaitingLine line) {
    int ahead = 0;
    for (Interaction one : line.waiting()) {
      if (one == interaction) {
        break;
      }
      ahead++;
    }
    return ahead;
  }

  /** Those left by rank; then those whom the last rule removed: they got furthest; and so on. */
  private static List<AgentVerdict> page(Interaction interaction, Sieve sieve, Page page) {
    List<AgentVerdict> verdicts = new ArrayList<>();
    List<Candidate> left = sieve.left();
    for (int i = page.skip(); i < left.size() && verdicts.size() < page.most(); i++) {
      Candidate one = left.get(i);
      verdicts.add(new AgentVerdict(one.agent().id(), null, terms(interaction, one, i + 1)));
    }
    int skip = Math.max(0, page.skip() - left.size());
    for (int rule = RULES.length - 1; rule >= 0; rule--) {
      List<Agent> barred = sieve.barred(RULES[rule]);
      for (int i = skip; i < barred.size() && verdicts.size() < page.most(); i++) {
        Obstacle obstacle = sieve.obstacle(RULES[rule], barred.get(i));
        verdicts.add(new AgentVerdict(barred.get(i).id(), obstacle, null));
      }
      skip = Math.max(0, skip - barred.size());
    }
    return verdicts;
  }

  private static Terms terms(Interaction interaction, Candidate one, int rank) {
    AgentOrder order = interaction.queue().definition().choice().order();
    Preference preference = interaction.terms().preference();
    int preferred = preference.rankOf(one.agent().id());
    return new Terms(
        rank,
        preferred < preference.agents().size() ? preferred + 1 : 0,
        one.service().level(),
        one.service().penaltyMs(),
        order,
        one.orderKey(order));
  }

  private static List<AgentId> ids(List<Agent> agents) {
    return agents.stream().map(Agent::id).toList();
  }

  // ---- from an agent's side

  /** Null if no such agent is defined. */
  public @Nullable AgentExplanation explain(AgentId id, Page page, long timeMs) {
    Agent agent = state.agent(id);
    if (agent == null) {
      return null;
    }
    List<WaitingLine> lines = new ArrayList<>();
    int waiting = 0;
    for (WaitingLine line : state.index().lines()) {
      if (line.size() > 0) {
        lines.add(line);
        waiting += line.size();
      }
    }
    AgentLines standing = new AgentLines(agent, lines, state.index().firstDue());
    DueLine next = new Backlog(state).firstFor(Prospect.ready(agent));
    return new AgentExplanation(
        timeMs,
        id,
        agent.workload().inHand().stream().map(Interaction::id).toList(),
        waiting,
        lines.size(),
        next == null ? null : next.head().id(),
        standing.counts(),
        standing.verdicts(page));
  }
}
