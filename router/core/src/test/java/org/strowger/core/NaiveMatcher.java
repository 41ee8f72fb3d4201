package org.strowger.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strowger.core.decide.Matcher;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.AnyOf;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.Threshold;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Alternative;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;

/**
 * The obvious matcher: looks at every pair of a waiting interaction and an agent, again for every
 * offer, and keeps nothing. Says the same as the one with the index, and is what that one is
 * measured by.
 */
final class NaiveMatcher implements Matcher {
  private final RoutingState state;

  NaiveMatcher(RoutingState state) {
    this.state = state;
  }

  /** A ready agent who may get a waiting interaction now, and on what terms. */
  private record Pair(Interaction interaction, Agent agent, int level, long penaltyMs) {}

  /** What goes before what: smaller first. */
  private record Turn(long dueMs, InteractionId id) implements Comparable<Turn> {
    @Override
    public int compareTo(Turn other) {
      return Comparator.comparingLong(Turn::dueMs).thenComparing(Turn::id).compare(this, other);
    }
  }

  @Override
  public @Nullable Match next() {
    TreeMap<Turn, List<Pair>> turns = new TreeMap<>();
    for (Interaction interaction : state.interactions()) {
      List<Pair> pairs = pairs(interaction);
      if (!pairs.isEmpty()) {
        long penaltyMs = pairs.stream().mapToLong(Pair::penaltyMs).min().orElseThrow();
        long dueMs = interaction.dueMs() - pressureMs(interaction) + penaltyMs;
        turns.put(new Turn(dueMs, interaction.id()), pairs);
      }
    }
    return turns.isEmpty() ? null : match(turns.firstEntry().getValue());
  }

  @Override
  public void settled() {}

  /** Everybody who could be offered this one now, the best first. */
  List<Agent> candidates(Interaction interaction) {
    return pairs(interaction).stream().map(Pair::agent).toList();
  }

  private static Match match(List<Pair> pairs) {
    Interaction interaction = pairs.getFirst().interaction();
    return new Match(
        interaction,
        pairs.stream()
            .map(Pair::agent)
            .limit(interaction.queue().definition().offers().parallel())
            .toList());
  }

  /** How much earlier it is due because of those who wait in the same line. */
  private long pressureMs(Interaction interaction) {
    long waiting =
        state.interactions().stream()
            .filter(one -> one.phase() == Phase.WAITING)
            .filter(one -> one.signature().equals(interaction.signature()))
            .count();
    return waiting * interaction.queue().definition().line().pressureMs();
  }

  /** Everybody who may get this one now, the best first. */
  private List<Pair> pairs(Interaction interaction) {
    List<Pair> pairs = new ArrayList<>();
    if (interaction.phase() == Phase.WAITING
        && choice(interaction).distribution() != Distribution.PULL) {
      for (Agent agent : state.agents()) {
        Pair pair = pair(interaction, agent);
        if (pair != null && agent.isReadyFor(interaction.channel()) && isAdmitted(pair)) {
          pairs.add(pair);
        }
      }
      pairs.sort(bestFirst(interaction));
    }
    return pairs;
  }

  // ---- may this agent get it

  private static @Nullable Pair pair(Interaction interaction, Agent agent) {
    if (!isWanted(interaction, agent.id())) {
      return null;
    }
    Pair cheapest = null;
    for (Alternative way : interaction.asksFor()) {
      if (meets(agent, way.requirements())) {
        int level = level(agent, way.requirements());
        long penaltyMs = way.penaltyMs() + penaltyMs(choice(interaction), level);
        Pair pair = new Pair(interaction, agent, level, penaltyMs);
        cheapest = cheapest == null || isCheaper(pair, cheapest) ? pair : cheapest;
      }
    }
    return cheapest;
  }

  private static boolean isCheaper(Pair one, Pair other) {
    return one.penaltyMs() < other.penaltyMs()
        || (one.penaltyMs() == other.penaltyMs() && one.level() > other.level());
  }

  private static boolean isWanted(Interaction interaction, AgentId agent) {
    boolean refused =
        interaction.terms().excludedAgents().contains(agent)
            || interaction.declines().stream().anyMatch(one -> one.agent().equals(agent));
    boolean waitsForOthers =
        interaction.preferenceDeadlineMs() != 0
            && !interaction.terms().preference().agents().contains(agent);
    return !refused && !waitsForOthers;
  }

  private static boolean meets(Agent agent, Requirements asked) {
    return asked.all().stream().allMatch(one -> has(agent, one))
        && asked.any().stream()
            .allMatch(group -> group.of().stream().anyMatch(one -> has(agent, one)))
        && asked.not().stream().noneMatch(one -> has(agent, one))
        && (asked.teams().isEmpty()
            || asked.teams().stream().anyMatch(agent.definition().teams()::contains));
  }

  private static boolean has(Agent agent, Requirement one) {
    return agent.proficiencies().levelOf(one.skill()) >= one.levelMin();
  }

  private static int level(Agent agent, Requirements asked) {
    int level = Limits.LEVEL_MAX;
    for (Requirement one : asked.all()) {
      level = Math.min(level, agent.proficiencies().levelOf(one.skill()));
    }
    for (AnyOf group : asked.any()) {
      int best =
          group.of().stream()
              .filter(one -> has(agent, one))
              .mapToInt(one -> agent.proficiencies().levelOf(one.skill()))
              .max()
              .orElseThrow();
      level = Math.min(level, best);
    }
    return level;
  }

  private static long penaltyMs(ChoicePolicy choice, int level) {
    List<LevelPenalty> penalties = choice.penalties();
    if (penalties.isEmpty()) {
      return 0;
    }
    return penalties.stream()
        .filter(one -> level >= one.levelMin())
        .findFirst()
        .orElse(penalties.getLast())
        .penaltyMs();
  }

  // ---- is the agent kept free for others

  private boolean isAdmitted(Pair pair) {
    if (pair.interaction().thresholdLifted()) {
      return true;
    }
    for (Threshold threshold : choice(pair.interaction()).thresholds()) {
      if (pair.level() < threshold.levelBelow()) {
        long count = ready(pair) + (threshold.countsWaiting() ? waiting(pair.interaction()) : 0);
        return count > threshold.reserve();
      }
    }
    return true;
  }

  /** How many agents of the same kind are ready. */
  private long ready(Pair pair) {
    return state.agents().stream()
        .filter(agent -> isAlike(agent, pair.agent()))
        .filter(agent -> agent.isReadyFor(pair.interaction().channel()))
        .count();
  }

  private static boolean isAlike(Agent one, Agent other) {
    return one.proficiencies().equals(other.proficiencies())
        && one.definition().teams().equals(other.definition().teams())
        && one.workload().profiles().equals(other.workload().profiles());
  }

  /** How many interactions wait in the same line. */
  private long waiting(Interaction interaction) {
    return state.interactions().stream()
        .filter(one -> one.phase() == Phase.WAITING)
        .filter(one -> one.signature().equals(interaction.signature()))
        .count();
  }

  // ---- who comes first

  private static Comparator<Pair> bestFirst(Interaction interaction) {
    return Comparator.<Pair>comparingInt(
            pair -> interaction.terms().preference().rankOf(pair.agent().id()))
        .thenComparingLong(Pair::penaltyMs)
        .thenComparing(by(choice(interaction).order()))
        .thenComparingLong(pair -> pair.agent().idleSinceMs())
        .thenComparingLong(pair -> pair.agent().tally().lastOffer())
        .thenComparing(pair -> pair.agent().id());
  }

  private static Comparator<Pair> by(AgentOrder order) {
    Comparator<Pair> leastLoaded = Comparator.comparingInt(pair -> pair.agent().workload().units());
    return switch (order) {
      case LEAST_LOADED -> leastLoaded;
      case LONGEST_IDLE -> Comparator.comparingLong(pair -> pair.agent().idleSinceMs());
      case LEAST_OCCUPIED ->
          Comparator.comparingInt(pair -> pair.agent().tally().occupancyPermille());
      case MOST_SKILLED ->
          Comparator.comparingInt(Pair::level).reversed().thenComparing(leastLoaded);
      case FASTEST -> Comparator.comparingLong(pair -> pair.agent().tally().handlingMeanMs());
      case ROUND_ROBIN -> Comparator.comparingLong(pair -> pair.agent().tally().lastOffer());
      case FIXED_ORDER -> Comparator.comparingInt(pair -> pair.agent().definition().position());
      case IDLENESS_RATIO ->
          Comparator.comparingInt(pair ->
              pair.agent().definition().idleTargetPermille()
                  + pair.agent().tally().occupancyPermille());
      case RANDOM -> Comparator.comparingLong(pair -> pair.agent().tally().lot());
    };
  }

  private static ChoicePolicy choice(Interaction interaction) {
    return interaction.queue().definition().choice();
  }
}
