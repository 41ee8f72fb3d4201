package org.strowger.simulator.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.Limits;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;

/**
 * The ways to route that the trade has names for, each as settings of the same router. A queue's
 * <em>main level</em> is the highest that any agent has in a skill it asks for.
 */
public enum NamedPolicy implements Routing {
  /** The oldest first, whatever its priority, to whoever has been idle longest. */
  FIRST_COME_FIRST_SERVED("the oldest first, to the longest idle") {
    @Override
    QueueRouting of(int mainLevel) {
      return level().headStartMs(0);
    }
  },

  /** A higher priority always goes first; among equals the oldest, to the longest idle. */
  STRICT_PRIORITY("a higher priority always first, to the longest idle") {
    @Override
    QueueRouting of(int mainLevel) {
      return level().strictPriority(true);
    }
  },

  /** As telephone queues with penalties do: the best level first, priority by weight. */
  PENALTY_TIERS("a higher priority always first, to the highest level") {
    @Override
    QueueRouting of(int mainLevel) {
      return level().strictPriority(true).order(AgentOrder.MOST_SKILLED);
    }
  },

  /** The main level alone for 20 s, then everybody with the skill; priority is strict. */
  BULLSEYE("the main level alone for 20 s, then everybody; priority strict") {
    @Override
    QueueRouting of(int mainLevel) {
      return level()
          .strictPriority(true)
          .levelMin(mainLevel)
          .plan(List.of(new PlanStep(RING_MS, Limits.LEVEL_MAX - 1)));
    }
  },

  /** A freed agent serves the longest line; give queues another pressure for another ratio. */
  QUEUE_RATIO("the longest line first, to the longest idle") {
    @Override
    QueueRouting of(int mainLevel) {
      return level().pressureMs(PRESSURE_MS);
    }
  },

  /** The oldest first, to whoever handles it fastest. */
  FASTEST_FIRST("the oldest first, to the fastest") {
    @Override
    QueueRouting of(int mainLevel) {
      return level().headStartMs(0).order(AgentOrder.FASTEST);
    }
  },

  /** The default: head starts and penalties in seconds, so that nobody starves. */
  VIRTUAL_DEADLINE("priority 90 s earlier, second skills 240 s later, to the longest idle") {
    @Override
    QueueRouting of(int mainLevel) {
      return level()
          .headStartMs(90_000)
          .penalties(
              mainLevel == 1
                  ? List.of()
                  : List.of(new LevelPenalty(mainLevel, 0), new LevelPenalty(1, 240_000)));
    }
  };

  private static final long RING_MS = 20_000;

  /** An hour for each one who waits: more than ages ever differ by. */
  private static final long PRESSURE_MS = 3_600_000;

  private final String meaning;

  NamedPolicy(String meaning) {
    this.meaning = meaning;
  }

  /** What a queue gets whose best agents have {@code mainLevel}. */
  abstract QueueRouting of(int mainLevel);

  /** All settings at rest, so that a policy says the whole. */
  private static QueueRouting level() {
    return new QueueRouting()
        .strictPriority(false)
        .pressureMs(0)
        .order(AgentOrder.LONGEST_IDLE)
        .penalties(List.of())
        .thresholds(List.of())
        .levelMin(1)
        .plan(List.of());
  }

  /** As it is written in files and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In one line, for people. */
  public String meaning() {
    return meaning;
  }

  @Override
  public List<ConfigurationCommand> over(List<ConfigurationCommand> definitions) {
    MainLevels levels = MainLevels.of(definitions);
    Map<QueueId, QueueRouting> queues = new LinkedHashMap<>();
    for (ConfigurationCommand one : definitions) {
      if (one instanceof DefineQueue(QueueDefinition queue)) {
        queues.put(queue.id(), of(levels.of(queue.requirements())));
      }
    }
    return new RoutingChanges(new QueueRouting(), queues).over(definitions);
  }
}
