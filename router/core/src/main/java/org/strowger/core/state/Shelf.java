package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.Limits;

/**
 * Who has one trait, and who looks for it, on one channel. Crews (the ready agents of a group)
 * stand by the level of their group and, within it, by their first agent; lines in which somebody
 * waits stand by the least level they ask for and, within it, by their head. So the best of either
 * is found from the front, without looking at all of them.
 *
 * <p>Crews are kept in those orders alone that some line on this shelf asks for.
 */
final class Shelf {
  private static final int LEVELS = Limits.LEVEL_MAX + 1;

  /** Due later than everybody. */
  static final long NOBODY = Long.MAX_VALUE;

  private final Channel channel;
  private final Set<AgentGroup> groups = new LinkedHashSet<>();
  private final EnumSet<AgentOrder> orders = EnumSet.noneOf(AgentOrder.class);
  private final List<EnumMap<AgentOrder, SortedRuns<Ranking>>> crews = new ArrayList<>(LEVELS);
  private final List<TreeSet<WaitingLine>> lines = new ArrayList<>(LEVELS);

  /** When the first line of each level is due: one look tells whether it is worth a second. */
  private final long[] frontsDueMs = new long[LEVELS];

  Shelf(Channel channel) {
    this.channel = channel;
    for (int level = 0; level < LEVELS; level++) {
      crews.add(new EnumMap<>(AgentOrder.class));
      lines.add(new TreeSet<>(WaitingLine.BY_HEAD));
    }
    Arrays.fill(frontsDueMs, NOBODY);
  }

  /** Every group that has the trait and serves the channel, whether anybody is ready or not. */
  Set<AgentGroup> groups() {
    return groups;
  }

  void join(AgentGroup group) {
    groups.add(group);
  }

  void leave(AgentGroup group) {
    groups.remove(group);
  }

  // ---- crews

  boolean keeps(AgentOrder order) {
    return orders.contains(order);
  }

  /** From now on crews are kept in this order too. */
  void keep(AgentOrder order) {
    if (orders.add(order)) {
      for (AgentGroup group : groups) {
        group.crewOf(channel).standIn(order, this);
      }
    }
  }

  void add(Ranking ranking, int level) {
    crews
        .get(level)
        .computeIfAbsent(ranking.order(), order -> new SortedRuns<>(Ranking.byFront(order)))
        .add(ranking);
  }

  void remove(Ranking ranking, int level) {
    SortedRuns<Ranking> standing = crews.get(level).get(ranking.order());
    if (standing == null) {
      throw new IllegalStateException("a crew does not stand where it should");
    }
    standing.remove(ranking);
  }

  boolean contains(Ranking ranking, int level) {
    SortedRuns<Ranking> standing = crews.get(level).get(ranking.order());
    return standing != null && standing.contains(ranking);
  }

  /**
   * The best agent for {@code line} among the crews of at least {@code levelMin}, beside those
   * {@code taken}; {@code best} if none is better.
   */
  @Nullable Candidate best(
      WaitingLine line, Spot spot, Set<Agent> taken, @Nullable Candidate best) {
    ChoicePolicy choice = line.queue().definition().choice();
    Candidate found = best;
    int highest = spot.level() == Trait.NO_LEVEL ? Trait.NO_LEVEL : Limits.LEVEL_MAX;
    for (int level = highest; level >= spot.level(); level--) {
      SortedRuns<Ranking> standing = crews.get(level).get(Crew.within(choice.order()));
      if (standing == null || standing.size() == 0) {
        continue;
      }
      int levelMost = level == Trait.NO_LEVEL ? Limits.LEVEL_MAX : level;
      long penaltyLeastMs = spot.penaltyMs() + choice.penaltyMs(levelMost);
      if (found != null && penaltyLeastMs > found.penaltyMs()) {
        return found; // lower levels cost more still
      }
      found = best(line, standing, levelMost, penaltyLeastMs, taken, found);
    }
    return found;
  }

  private static @Nullable Candidate best(
      WaitingLine line,
      SortedRuns<Ranking> standing,
      int levelMost,
      long penaltyLeastMs,
      Set<Agent> taken,
      @Nullable Candidate best) {
    AgentOrder order = line.queue().definition().choice().order();
    Candidate found = best;
    for (Ranking ranking : standing) {
      if (found != null && !found.couldLoseTo(penaltyLeastMs, levelMost, ranking.front(), order)) {
        return found;
      }
      Crew crew = ranking.crew();
      Service service = Service.of(line, crew.group());
      Agent agent = service == null ? null : service.first(crew, taken);
      if (service != null && agent != null) {
        Candidate one = new Candidate(agent, service);
        found = found == null || one.isBetterThan(found, order) ? one : found;
      }
    }
    return found;
  }

  // ---- lines

  void add(WaitingLine line, int levelMin) {
    lines.get(levelMin).add(line);
    frontsDueMs[levelMin] = Math.min(frontsDueMs[levelMin], line.frontDueMs());
  }

  void remove(WaitingLine line, int levelMin) {
    TreeSet<WaitingLine> standing = lines.get(levelMin);
    standing.remove(line);
    frontsDueMs[levelMin] = standing.isEmpty() ? NOBODY : standing.first().frontDueMs();
  }

  /** When the first of the lines that ask for this level is due, epoch ms; {@link #NOBODY}. */
  long frontDueMs(int levelMin) {
    return frontsDueMs[levelMin];
  }

  boolean contains(WaitingLine line, int levelMin) {
    return lines.get(levelMin).contains(line);
  }

  /** The lines that ask for this level and no more, by their heads. */
  SortedSet<WaitingLine> lines(int levelMin) {
    return lines.get(levelMin);
  }
}
