package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.explain.Flips.Barred;
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
import org.strowger.core.state.Service;
import org.strowger.core.state.WaitingLine;

/**
 * Explains the state as it stands: on the thread that owns it, between two commands. Looks at every
 * agent, or at every line, once. Changes nothing.
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
    List<Candidate> left = new ArrayList<>();
    List<Barred> barred = new ArrayList<>();
    WaitCauses causes = WaitCauses.unlooked(state, line);
    for (Agent agent : state.agents()) {
      Service service = line.serviceBy(agent);
      causes.look(agent, service);
      Obstacle obstacle = Obstacles.between(interaction, line, agent, service);
      if (obstacle != null) {
        barred.add(new Barred(agent, obstacle));
      } else if (service != null) {
        left.add(new Candidate(agent, service));
      }
    }
    left.sort(Candidate.bestFirst(interaction));
    List<Candidate> ranked = List.copyOf(left);
    moveBehindNext(situation, left, barred);
    Map<Rule, List<Barred>> byRule = byRule(barred);
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
        causes.of(interaction, ahead),
        situation.isNext() ? ids(situation.chosen()) : List.of(),
        null,
        state.agents().size(),
        left.size(),
        counts(byRule),
        page(interaction, left, byRule, page),
        new Flips(situation, timeMs).smallest(barred, ranked));
  }

  /** Whoever could be offered it, and gets another first, has that in the way. */
  private static void moveBehindNext(
      Situation situation, List<Candidate> left, List<Barred> barred) {
    DueLine next = situation.next();
    if (next == null || situation.isNext()) {
      return;
    }
    for (Candidate one : List.copyOf(left)) {
      if (next.line().canBeOfferedTo(one.agent())) {
        left.remove(one);
        barred.add(
            new Barred(
                one.agent(),
                ahead(next, situation.interaction(), situation.line(), one.service())));
      }
    }
  }

  /** By how much {@code next} counts as due earlier than one who waits in {@code line}. */
  static Obstacle ahead(DueLine next, Interaction interaction, WaitingLine line, Service service) {
    Interaction head = line.head();
    long pressureMs = head == null ? 0 : head.dueMs() - line.dueMs();
    long dueMs = interaction.dueMs() - pressureMs + service.penaltyMs();
    return new Obstacle.OtherAhead(next.head().id(), dueMs - next.dueMs());
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

  private static List<AgentVerdict> page(
      Interaction interaction, List<Candidate> left, Map<Rule, List<Barred>> byRule, Page page) {
    List<Barred> nearestFirst = nearestFirst(byRule);
    List<AgentVerdict> verdicts = new ArrayList<>();
    int end = Math.min(left.size() + nearestFirst.size(), page.skip() + page.most());
    for (int i = page.skip(); i < end; i++) {
      if (i < left.size()) {
        Candidate one = left.get(i);
        verdicts.add(new AgentVerdict(one.agent().id(), null, terms(interaction, one, i + 1)));
      } else {
        Barred one = nearestFirst.get(i - left.size());
        verdicts.add(new AgentVerdict(one.agent().id(), one.obstacle(), null));
      }
    }
    return verdicts;
  }

  private static Map<Rule, List<Barred>> byRule(List<Barred> barred) {
    EnumMap<Rule, List<Barred>> byRule = new EnumMap<>(Rule.class);
    for (Barred one : barred) {
      byRule.computeIfAbsent(one.obstacle().rule(), _ -> new ArrayList<>()).add(one);
    }
    return byRule;
  }

  private static Map<Rule, Integer> counts(Map<Rule, List<Barred>> byRule) {
    EnumMap<Rule, Integer> counts = new EnumMap<>(Rule.class);
    byRule.forEach((rule, all) -> counts.put(rule, all.size()));
    return counts;
  }

  /** The last rule first: who got furthest. Of one rule, in the order in which they came. */
  private static List<Barred> nearestFirst(Map<Rule, List<Barred>> byRule) {
    List<Barred> nearestFirst = new ArrayList<>();
    for (int i = RULES.length - 1; i >= 0; i--) {
      nearestFirst.addAll(byRule.getOrDefault(RULES[i], List.of()));
    }
    return nearestFirst;
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
    List<LineVerdict> verdicts = new AgentLines(agent, state.index().firstDue()).verdicts(lines);
    EnumMap<Rule, Integer> byRule = new EnumMap<>(Rule.class);
    for (LineVerdict one : verdicts) {
      if (one.obstacle() != null) {
        byRule.merge(one.obstacle().rule(), 1, Integer::sum);
      }
    }
    DueLine next = Prospect.ready(agent).first(lines);
    int end = Math.min(verdicts.size(), page.skip() + page.most());
    return new AgentExplanation(
        timeMs,
        id,
        agent.workload().inHand().stream().map(Interaction::id).toList(),
        waiting,
        lines.size(),
        next == null ? null : next.head().id(),
        byRule,
        page.skip() >= end ? List.of() : verdicts.subList(page.skip(), end));
  }
}
