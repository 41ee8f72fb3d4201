package org.strowger.core.explain;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
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

  /** How many agents, the nearest first, are tried. */
  private static final int TRIED = 16;

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

  /** An agent and what stands between. */
  record Barred(Agent agent, Obstacle obstacle) {}

  /** The smallest first, at most {@value #TOLD}. */
  List<Flip> smallest(List<Barred> barred, List<Candidate> left) {
    Set<Flip> flips = new LinkedHashSet<>();
    add(flips, places.dueEarlier());
    if (situation.isNext()) {
      addOtherWays(flips, left);
    }
    for (Far one : nearest(barred)) {
      add(flips, agents.of(one.barred().obstacle(), one.barred().agent()));
    }
    return flips.stream().sorted(Flip.SMALLEST_FIRST).limit(TOLD).toList();
  }

  /** How far an agent is from getting it, and the how manieth it was. */
  private record Far(long distance, int number, Barred barred) {
    static final Comparator<Far> NEAREST_FIRST =
        Comparator.comparingLong(Far::distance).thenComparingInt(Far::number);
  }

  /** The nearest {@value #TRIED}, the nearest first. */
  private List<Far> nearest(List<Barred> barred) {
    PriorityQueue<Far> nearest = new PriorityQueue<>(Far.NEAREST_FIRST.reversed());
    int number = 0;
    for (Barred one : barred) {
      long distance = distance(one);
      if (distance != NEVER) {
        nearest.add(new Far(distance, number++, one));
        if (nearest.size() > TRIED) {
          nearest.remove();
        }
      }
    }
    return nearest.stream().sorted(Far.NEAREST_FIRST).toList();
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
    for (WaitingLine other : situation.lines()) {
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
    for (WaitingLine line : situation.lines()) {
      Service service = line.serviceBy(winner);
      if (service != null && service.threshold() != null) {
        return true;
      }
    }
    return false;
  }

  // ---- how far away

  private static final long NEVER = Long.MAX_VALUE;
  private static final long DOING = 1L << 50;
  private static final long DEFINING = 1L << 51;

  /** What time brings by how much it lacks; then what somebody does, then what is defined. */
  private long distance(Barred one) {
    return switch (one.obstacle()) {
      case Obstacle.OtherAhead _ -> 0;
      case Obstacle.InWrapUp(_, _, var untilMs) -> untilMs - timeMs;
      case Obstacle.CoolingDown(var untilMs) -> untilMs - timeMs;
      case Obstacle.Declined(var untilMs) -> untilMs - timeMs;
      case Obstacle.WaitsForPreferred(_, var untilMs) -> untilMs - timeMs;
      case Obstacle.KeptFree(_, _, _, var untilMs) -> untilMs - timeMs;
      case Obstacle.AssignmentRate(_, _, var untilMs) -> untilMs - timeMs;
      case Obstacle.NextActivity _ -> DOING;
      case Obstacle.NoCapacity _, Obstacle.ChannelBlocked _ -> DOING + 1;
      case Obstacle.NotAvailable _ -> DOING + 2;
      case Obstacle.ConnectionLost _ -> DOING + 3;
      case Obstacle.NotSignedIn _ -> DOING + 4;
      case Obstacle.ShiftLimit _ -> DOING + 5;
      case Obstacle.OffShift _ -> DOING + 6;
      case Obstacle.LevelTooLow(var needed, var level) -> DEFINING + needed.levelMin() - level;
      case Obstacle.SkillMissing _ -> DEFINING + 100;
      case Obstacle.TeamMissing _ -> DEFINING + 101;
      case Obstacle.QueuePulled _,
          Obstacle.ChannelNotServed _,
          Obstacle.SkillExcluded _,
          Obstacle.Excluded _,
          Obstacle.OfferPending _ ->
          NEVER;
    };
  }

  private static void add(Set<Flip> flips, @Nullable Flip flip) {
    if (flip != null) {
      flips.add(flip);
    }
  }
}
