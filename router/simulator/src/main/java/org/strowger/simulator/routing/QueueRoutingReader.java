package org.strowger.simulator.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.Limits;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.TeamId;
import org.strowger.core.model.Threshold;
import org.strowger.simulator.file.Entry;
import org.strowger.simulator.file.Section;

/** Reads what a routing file says of one queue, or of all. */
final class QueueRoutingReader {
  private QueueRoutingReader() {}

  /** Empty where this is no section; what is wrong is noted, and left out. */
  static Optional<QueueRouting> read(Entry entry) {
    return entry
        .section(
            "service_target",
            "head_start",
            "strict_priority",
            "pressure",
            "agent_order",
            "penalties",
            "thresholds",
            "threshold_lift",
            "level_min",
            "plan")
        .map(QueueRoutingReader::routing);
  }

  private static QueueRouting routing(Section queue) {
    QueueRouting routing = new QueueRouting();
    spanMs(queue, "service_target", 0).ifPresent(routing::serviceTargetMs);
    spanMs(queue, "head_start", 0).ifPresent(routing::headStartMs);
    queue.optional("strict_priority").flatMap(Entry::flag).ifPresent(routing::strictPriority);
    spanMs(queue, "pressure", 0).ifPresent(routing::pressureMs);
    queue
        .optional("agent_order")
        .flatMap(one -> one.word(AgentOrder.class))
        .ifPresent(routing::order);
    queue
        .optional("penalties")
        .flatMap(QueueRoutingReader::penalties)
        .ifPresent(routing::penalties);
    queue
        .optional("thresholds")
        .flatMap(QueueRoutingReader::thresholds)
        .ifPresent(routing::thresholds);
    spanMs(queue, "threshold_lift", 1).ifPresent(routing::thresholdLiftMs);
    queue
        .optional("level_min")
        .flatMap(one -> one.count(1, Limits.LEVEL_MAX))
        .ifPresent(routing::levelMin);
    queue.optional("plan").flatMap(QueueRoutingReader::plan).ifPresent(routing::plan);
    return routing;
  }

  private static Optional<Long> spanMs(Section section, String key, long leastMs) {
    return section.optional(key).flatMap(one -> one.spanMs(leastMs));
  }

  // ---- Whom

  private static Optional<List<LevelPenalty>> penalties(Entry entry) {
    List<LevelPenalty> penalties = new ArrayList<>();
    for (Entry penalty : entry.named("level").values()) {
      Optional<Integer> levelMin = penalty.key().count(1, Limits.LEVEL_MAX);
      penalty
          .spanMs(0)
          .ifPresent(ms -> levelMin.ifPresent(level -> penalties.add(new LevelPenalty(level, ms))));
    }
    return entry.made(() -> choice(penalties, List.of())).map(ChoicePolicy::penalties);
  }

  private static Optional<List<Threshold>> thresholds(Entry entry) {
    List<Threshold> thresholds = new ArrayList<>();
    for (Entry item : entry.items()) {
      item.section("level_below", "reserve", "counts_waiting")
          .flatMap(QueueRoutingReader::threshold)
          .ifPresent(thresholds::add);
    }
    return entry.made(() -> choice(List.of(), thresholds)).map(ChoicePolicy::thresholds);
  }

  private static Optional<Threshold> threshold(Section section) {
    Optional<Integer> levelBelow =
        section.required("level_below", "10").flatMap(one -> one.count(1, Limits.LEVEL_MAX + 1));
    Optional<Integer> reserve =
        section.required("reserve", "1").flatMap(one -> one.count(0, Limits.RESERVE_MAX));
    boolean countsWaiting = section.optional("counts_waiting").flatMap(Entry::flag).orElse(false);
    return levelBelow.flatMap(
        level -> reserve.map(kept -> new Threshold(level, kept, countsWaiting)));
  }

  /** The core's own checks, such as that penalties do not fall with the level. */
  private static ChoicePolicy choice(List<LevelPenalty> penalties, List<Threshold> thresholds) {
    ChoicePolicy usual = ChoicePolicy.DEFAULT;
    return new ChoicePolicy(
        usual.order(), penalties, thresholds, usual.thresholdLiftMs(), usual.distribution());
  }

  // ---- As one waits

  private static Optional<List<PlanStep>> plan(Entry entry) {
    List<PlanStep> steps = new ArrayList<>();
    for (Entry item : entry.items()) {
      item.section(
              "after",
              "lower_levels_by",
              "add_teams",
              "add_queues",
              "penalty",
              "head_start",
              "target")
          .flatMap(QueueRoutingReader::step)
          .ifPresent(steps::add);
    }
    return entry.made(() -> new RoutingPlan(new PlanId("plan"), steps)).map(RoutingPlan::steps);
  }

  private static Optional<PlanStep> step(Section section) {
    Optional<Long> afterMs = section.required("after", "20s").flatMap(one -> one.spanMs(1));
    int lowerLevelsBy =
        section
            .optional("lower_levels_by")
            .flatMap(one -> one.count(0, Limits.LEVEL_MAX))
            .orElse(0);
    List<TeamId> addTeams = names(section, "add_teams", TeamId::new);
    List<QueueId> addQueues = names(section, "add_queues", QueueId::new);
    long penaltyMs = spanMs(section, "penalty", 0).orElse(0L);
    long headStartMs = spanMs(section, "head_start", 0).orElse(0L);
    long targetMs = spanMs(section, "target", 0).orElse(PlanStep.TARGET_AS_BEFORE);
    return afterMs.flatMap(after ->
        section
            .own()
            .made(() ->
                new PlanStep(
                    after,
                    lowerLevelsBy,
                    addTeams,
                    addQueues,
                    penaltyMs,
                    headStartMs,
                    targetMs,
                    null,
                    false,
                    false)));
  }

  private static <T> List<T> names(Section section, String key, Function<String, T> id) {
    List<T> names = new ArrayList<>();
    section.optional(key).map(Entry::items).orElse(List.of()).stream()
        .flatMap(one -> one.text().flatMap(text -> one.made(() -> id.apply(text))).stream())
        .forEach(names::add);
    return names;
  }
}
