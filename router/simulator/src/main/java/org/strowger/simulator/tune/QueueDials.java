package org.strowger.simulator.tune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.Limits;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Threshold;
import org.strowger.simulator.Call;
import org.strowger.simulator.routing.QueueRouting;
import org.strowger.simulator.tune.Ladder.Hold;

/**
 * What may be turned where agents have levels of their own: how much earlier priorities are due,
 * how much earlier a long line is, whom to take first, what each step down in level costs and when
 * the lower levels help. Each of these dials is there once for all queues and once for each queue,
 * whose first position is "as all". How much later a queue counts as due is for each queue alone.
 * At rest, the oldest goes first to the longest idle. Queues to which nobody came stay as they are.
 */
final class QueueDials {
  private static final List<AgentOrder> ORDERS =
      List.of(
          AgentOrder.LONGEST_IDLE,
          AgentOrder.LEAST_OCCUPIED,
          AgentOrder.FASTEST,
          AgentOrder.LEAST_LOADED);

  /** So that every span of the ladder is a whole number of seconds, for people to read. */
  private static final double ROUND_MS = 16_000;

  private final long liftMs;
  private final boolean keepsPlans;
  private final List<Long> spansMs;
  private final List<Long> penaltiesMs;
  private final List<Hold> holds;
  private final List<Dial> dials = new ArrayList<>();
  private final List<OneQueue> queues = new ArrayList<>();
  private final Shared shared;

  /**
   * The dials of {@code days}.
   *
   * @param liftMs after so much waiting no threshold holds, ms
   */
  static QueueDials of(RecordedDays days, long liftMs) {
    return new QueueDials(days, liftMs);
  }

  private QueueDials(RecordedDays days, long liftMs) {
    this.liftMs = liftMs;
    this.keepsPlans = days.keepsPlans();
    List<Call> calls = days.customers().calls();
    double meanMs = calls.stream().mapToLong(Call::handlingMs).average().orElse(0);
    double handlingMs = Math.max(1, Math.rint(meanMs / ROUND_MS)) * ROUND_MS;
    this.spansMs = Ladder.spansMs(handlingMs);
    this.penaltiesMs = Ladder.penaltiesMs(handlingMs);
    List<AgentDefinition> agents = agents(days.definitions());
    this.holds = Ladder.holds(agents.size());
    Set<QueueId> visited = calls.stream().map(Call::queue).collect(Collectors.toSet());
    Set<QueueId> prioritised =
        calls.stream()
            .filter(one -> one.priority() > 0)
            .map(Call::queue)
            .collect(Collectors.toSet());
    Map<QueueId, List<Integer>> levels = new LinkedHashMap<>();
    for (ConfigurationCommand one : days.definitions()) {
      if (one instanceof DefineQueue(QueueDefinition queue) && visited.contains(queue.id())) {
        levels.put(queue.id(), levels(queue, agents));
      }
    }
    int steps = levels.values().stream().mapToInt(one -> one.size() - 1).max().orElse(0);
    this.shared =
        new Shared(
            addShared(!prioritised.isEmpty(), "all head start", spansMs.size()),
            addShared(true, "all order", ORDERS.size()),
            addShared(true, "all pressure", spansMs.size()),
            steps(steps, name -> addShared(true, "all " + name, penaltiesMs.size())),
            addShared(steps > 0, "all threshold", holds.size()));
    levels.forEach((queue, own) -> addQueue(queue, own, prioritised.contains(queue)));
  }

  private static List<AgentDefinition> agents(List<ConfigurationCommand> definitions) {
    return definitions.stream()
        .flatMap(one -> one instanceof DefineAgent(var agent) ? Stream.of(agent) : Stream.empty())
        .toList();
  }

  /** The levels that agents have for the queue, the highest first; one at least. */
  private static List<Integer> levels(QueueDefinition queue, List<AgentDefinition> agents) {
    TreeSet<Integer> levels = new TreeSet<>();
    boolean relaxes = queue.plan() != null;
    for (AgentDefinition agent : agents) {
      boolean helps =
          queue.requirements().all().stream()
              .allMatch(one ->
                  agent.proficiencies().levelOf(one.skill()) >= (relaxes ? 1 : one.levelMin()));
      if (helps) {
        levels.add(
            queue.requirements().all().stream()
                .mapToInt(one -> agent.proficiencies().levelOf(one.skill()))
                .min()
                .orElse(Limits.LEVEL_MAX));
      }
    }
    return levels.isEmpty() ? List.of(Limits.LEVEL_MAX) : List.copyOf(levels.descendingSet());
  }

  private void addQueue(QueueId queue, List<Integer> levels, boolean prioritised) {
    int steps = levels.size() - 1;
    queues.add(
        new OneQueue(
            queue,
            levels,
            add(true, queue + " delay", spansMs.size()),
            add(prioritised, queue + " head start", 1 + spansMs.size()),
            add(true, queue + " order", 1 + ORDERS.size()),
            add(true, queue + " pressure", 1 + spansMs.size()),
            steps(steps, name -> add(true, queue + " " + name, 1 + penaltiesMs.size())),
            add(steps > 0, queue + " threshold", 1 + holds.size())));
  }

  private int addShared(boolean matters, String name, int rungs) {
    dials.add(new Dial(name, matters ? rungs : 1, true));
    return dials.size() - 1;
  }

  /** A dial that would change nothing has one position. */
  private int add(boolean matters, String name, int rungs) {
    dials.add(new Dial(name, matters ? rungs : 1));
    return dials.size() - 1;
  }

  private static List<Integer> steps(int count, ToIntFunction<String> adding) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(step -> adding.applyAsInt("penalty of step " + step + " down"))
        .toList();
  }

  List<Dial> dials() {
    return List.copyOf(dials);
  }

  /** Every setting can be had. */
  boolean possible(Setting setting) {
    return setting.rungs().size() == dials.size();
  }

  /** What each queue is told by the setting. */
  Map<QueueId, QueueRouting> queues(Setting setting) {
    Map<QueueId, QueueRouting> routings = new LinkedHashMap<>();
    queues.forEach(one -> routings.put(one.id, routing(one, setting)));
    return routings;
  }

  private QueueRouting routing(OneQueue queue, Setting setting) {
    QueueRouting routing =
        new QueueRouting()
            .headStartMs(chosen(spansMs, setting, queue.headStart, shared.headStart))
            .strictPriority(false)
            .pressureMs(chosen(spansMs, setting, queue.pressure, shared.pressure))
            .order(chosen(ORDERS, setting, queue.order, shared.order))
            .penalties(penalties(queue, setting))
            .thresholds(thresholds(queue, setting))
            .thresholdLiftMs(liftMs);
    return keepsPlans ? routing : routing.levelMin(1).plan(List.of());
  }

  /** What the queue's own dial says, or that of all where it stands at "as all". */
  private static <T> T chosen(List<T> positions, Setting setting, int own, int all) {
    int rung = setting.rung(own);
    return positions.get(rung == 0 ? setting.rung(all) : rung - 1);
  }

  /** Each step down costs something more, so that penalties never fall with the level. */
  private List<LevelPenalty> penalties(OneQueue queue, Setting setting) {
    long penaltyMs = spansMs.get(setting.rung(queue.delay));
    List<LevelPenalty> penalties = new ArrayList<>();
    penalties.add(new LevelPenalty(queue.levels.getFirst(), penaltyMs));
    for (int step = 0; step < queue.penalties.size(); step++) {
      penaltyMs +=
          chosen(penaltiesMs, setting, queue.penalties.get(step), shared.penalties.get(step));
      penalties.add(
          new LevelPenalty(queue.levels.get(step + 1), Math.min(Limits.SPAN_MAX_MS, penaltyMs)));
    }
    return penaltyMs == 0 ? List.of() : penalties;
  }

  private List<Threshold> thresholds(OneQueue queue, Setting setting) {
    if (queue.penalties.isEmpty()) {
      return List.of();
    }
    Hold hold = chosen(holds, setting, queue.threshold, shared.threshold);
    return hold.equals(Hold.NONE)
        ? List.of()
        : List.of(new Threshold(queue.levels.getFirst(), hold.reserve(), hold.countsWaiting()));
  }

  /** The dials of all queues together. */
  private record Shared(
      int headStart, int order, int pressure, List<Integer> penalties, int threshold) {}

  /**
   * A queue and its dials.
   *
   * @param levels that its agents have, the highest first
   * @param penalties a dial for each step from one level to the next
   */
  private record OneQueue(
      QueueId id,
      List<Integer> levels,
      int delay,
      int headStart,
      int order,
      int pressure,
      List<Integer> penalties,
      int threshold) {}
}
