package org.strowger.core.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.explain.Flip.Kind;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Candidate;
import org.strowger.core.state.DueLine;
import org.strowger.core.state.Service;
import org.strowger.core.state.WaitingLine;

/**
 * Finds the smallest single changes that would have made the router decide otherwise about one who
 * waits. Every change told has been checked against the rules to do alone; how far is looked is
 * bounded.
 */
final class Flips {
  /** How many are told. */
  static final int TOLD = 3;

  /** How many lines are looked at for what would have gone before. */
  private static final int LINES = 64;

  private final Situation situation;
  private final long timeMs;
  private final AgentFlips agents;
  private final DefinitionFlips definitions;
  private final PlaceFlips places;

  Flips(Situation situation, long timeMs) {
    this.situation = situation;
    this.timeMs = timeMs;
    this.agents = new AgentFlips(situation, timeMs);
    this.definitions = new DefinitionFlips(situation);
    this.places = new PlaceFlips(situation, timeMs);
  }

  /** The smallest first, at most {@value #TOLD}. */
  List<Flip> smallest(Sieve sieve) {
    Set<Flip> flips = new LinkedHashSet<>();
    add(flips, places.dueEarlier());
    if (situation.isNext()) {
      addOtherWays(flips, sieve.left());
    }
    for (NearestAgents.Far one : NearestAgents.of(sieve, timeMs)) {
      add(flips, agents.of(sieve.obstacle(one.rule(), one.agent()), one.agent()));
    }
    return flips.stream().sorted(Flip.SMALLEST_FIRST).limit(TOLD).toList();
  }

  /** It is about to be offered: what would have sent it to somebody else, or another before it. */
  private void addOtherWays(Set<Flip> flips, List<Candidate> left) {
    DueLine next = situation.next();
    List<Agent> chosen = situation.chosen();
    if (next == null || chosen.size() != 1) {
      return;
    }
    Agent winner = chosen.getFirst();
    int lines = 0;
    for (DueLine one : situation.backlog().lines()) {
      WaitingLine other = one.line();
      if (other != situation.line() && lines++ < LINES && other.canBeOfferedTo(winner)) {
        Flip flip = places.insteadOf(next, other);
        add(flips, flip == null || !flip.toAgent().equals(winner.id()) ? null : flip);
      }
    }
    for (int i = 1; i < Math.min(left.size(), 4); i++) {
      add(flips, definitions.ahead(left.get(i).agent()));
    }
    add(flips, runnerUp(left));
  }

  /** The second would have got it had the first been away: where nothing else depends on it. */
  private @Nullable Flip runnerUp(List<Candidate> left) {
    if (left.size() < 2) {
      return null;
    }
    Service first = left.get(0).service();
    Service second = left.get(1).service();
    Agent winner = left.get(0).agent();
    boolean asCheap =
        left.stream().skip(1).anyMatch(one -> one.service().penaltyMs() <= first.penaltyMs());
    if (!asCheap || second.threshold() != null || countsReady(winner)) {
      return null;
    }
    AgentId instead = left.get(1).agent().id();
    return Flip.done(
        Kind.AWAY,
        winner.id(),
        null,
        List.of(new ActivityChanged(winner.id(), Activity.AWAY, Cause.AGENT, null)),
        situation.interaction().id(),
        instead);
  }

  private boolean countsReady(Agent winner) {
    for (WaitingLine line : situation.backlog().guarded()) {
      Service service = line.serviceBy(winner);
      if (service != null && service.threshold() != null) {
        return true;
      }
    }
    return false;
  }

  private static void add(Set<Flip> flips, @Nullable Flip flip) {
    if (flip != null) {
      flips.add(flip);
    }
  }
}
