package org.strowger.simulator.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.Threshold;
import org.strowger.simulator.file.Spans;

/**
 * Writes a routing as a routing file, which {@link RoutingFile} reads back as the same. Called by
 * the tuner for the configuration to load. A plan step that leads out of its queue has no words in
 * such a file and is refused.
 */
public final class RoutingText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private RoutingText() {}

  /** The policy, if any, and what single queues have instead. */
  public static String of(@Nullable NamedPolicy policy, Map<QueueId, QueueRouting> queues) {
    return of(new ChosenRouting(policy, queues));
  }

  public static String of(ChosenRouting routing) {
    List<String> lines = new ArrayList<>();
    NamedPolicy policy = routing.policy();
    if (policy != null) {
      lines.add("policy: " + policy.word());
    }
    if (!keys(routing.all()).isEmpty()) {
      addQueue("", "all", routing.all(), lines);
    }
    if (!routing.queues().isEmpty()) {
      lines.add("queues:");
      routing.queues().forEach((id, queue) -> addQueue("  ", name(id.value()), queue, lines));
    }
    if (!routing.levels().isEmpty()) {
      lines.add("levels:");
      routing
          .levels()
          .forEach((team, skills) -> lines.add("  " + name(team.value()) + ": " + levels(skills)));
    }
    return lines.isEmpty() ? "{}\n" : String.join("\n", lines) + "\n";
  }

  private static void addQueue(String indent, String name, QueueRouting queue, List<String> lines) {
    List<String> keys = keys(queue);
    lines.add(indent + name + (keys.isEmpty() ? ": {}" : ":"));
    keys.forEach(key -> lines.add(indent + "  " + key));
  }

  private static List<String> keys(QueueRouting queue) {
    List<String> keys = new ArrayList<>();
    add(keys, "service_target", queue.serviceTargetMs(), Spans::text);
    add(keys, "head_start", queue.headStartMs(), Spans::text);
    add(keys, "strict_priority", queue.strictPriority(), strict -> strict.toString());
    add(keys, "pressure", queue.pressureMs(), Spans::text);
    add(keys, "agent_order", queue.order(), RoutingText::text);
    add(keys, "penalties", queue.penalties(), RoutingText::penalties);
    add(keys, "thresholds", queue.thresholds(), all -> list(all, RoutingText::threshold));
    add(keys, "threshold_lift", queue.thresholdLiftMs(), Spans::text);
    add(keys, "level_min", queue.levelMin(), level -> level.toString());
    add(keys, "plan", queue.plan(), all -> list(all, RoutingText::step));
    return keys;
  }

  private static <T> void add(
      List<String> keys, String key, @Nullable T value, Function<T, String> text) {
    if (value != null) {
      keys.add(key + ": " + text.apply(value));
    }
  }

  private static <T> String list(List<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String text(AgentOrder order) {
    return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String penalties(List<LevelPenalty> penalties) {
    return penalties.stream()
        .map(one -> one.levelMin() + ": " + Spans.text(one.penaltyMs()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String levels(Map<SkillId, Integer> skills) {
    return skills.entrySet().stream()
        .map(one -> name(one.getKey().value()) + ": " + one.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String threshold(Threshold threshold) {
    return "{level_below: "
        + threshold.levelBelow()
        + ", reserve: "
        + threshold.reserve()
        + (threshold.countsWaiting() ? ", counts_waiting: true}" : "}");
  }

  private static String step(PlanStep step) {
    if (step.leads() || step.offerCallback()) {
      throw new IllegalArgumentException("a routing file has no words for " + step);
    }
    List<String> keys = new ArrayList<>();
    keys.add("after: " + Spans.text(step.afterMs()));
    if (step.lowerLevelsBy() > 0) {
      keys.add("lower_levels_by: " + step.lowerLevelsBy());
    }
    if (!step.addTeams().isEmpty()) {
      keys.add("add_teams: " + list(step.addTeams(), one -> name(one.value())));
    }
    if (!step.addQueues().isEmpty()) {
      keys.add("add_queues: " + list(step.addQueues(), one -> name(one.value())));
    }
    addSpan(keys, "penalty", step.penaltyMs(), 0);
    addSpan(keys, "head_start", step.headStartMs(), 0);
    addSpan(keys, "target", step.targetMs(), PlanStep.TARGET_AS_BEFORE);
    return "{" + String.join(", ", keys) + "}";
  }

  private static void addSpan(List<String> keys, String key, long spanMs, long atRestMs) {
    if (spanMs != atRestMs) {
      keys.add(key + ": " + Spans.text(spanMs));
    }
  }

  /** In quotes where YAML might read something else into it. */
  private static String name(String name) {
    return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "''") + "'";
  }
}
