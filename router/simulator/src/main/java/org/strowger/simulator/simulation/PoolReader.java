package org.strowger.simulator.simulation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Limits;
import org.strowger.simulator.centre.Law;
import org.strowger.simulator.centre.Pool;
import org.strowger.simulator.file.Entry;
import org.strowger.simulator.file.Section;
import org.strowger.simulator.file.Spelling;

/** Reads pools of agents, who serve the classes that the file names. */
final class PoolReader {
  private static final int AGENTS_MOST = 10_000;
  private static final double SPEED_LEAST = 0.01;
  private static final double SPEED_MOST = 100;

  private final Set<String> classes;
  private final Map<String, Law> usual;
  private final Set<String> served = new HashSet<>();

  /**
   * @param classes the names of all classes
   * @param usual how long a class takes to serve, where it says so itself
   */
  PoolReader(Set<String> classes, Map<String, Law> usual) {
    this.classes = classes;
    this.usual = usual;
  }

  Optional<Pool> read(String name, Entry entry) {
    Optional<AgentId> agent = entry.key().made(() -> new AgentId(name + "-" + AGENTS_MOST));
    return entry
        .section("agents", "skills")
        .flatMap(section -> pool(name, section))
        .filter(_ -> agent.isPresent());
  }

  /** Whether some pool that was read has the skill for a class. */
  boolean isServed(String kind) {
    return served.contains(kind);
  }

  private Optional<Pool> pool(String name, Section section) {
    Optional<Integer> agents =
        section.required("agents", "6").flatMap(one -> one.count(1, AGENTS_MOST));
    Map<String, Pool.Skill> skills = new LinkedHashMap<>();
    section
        .required("skills", "{gold: {level: 10, handling: {exponential: 3m}}}")
        .ifPresent(
            one -> one.named("class").forEach((kind, skill) -> addSkill(kind, skill, skills)));
    return agents.map(count -> new Pool(name, count, skills));
  }

  private void addSkill(String kind, Entry entry, Map<String, Pool.Skill> skills) {
    if (!classes.contains(kind)) {
      entry.problem("there is no such class" + Spelling.remedy(kind, classes));
    }
    served.add(kind);
    entry
        .section("level", "handling", "speed")
        .flatMap(section -> skill(kind, section))
        .ifPresent(skill -> skills.put(kind, skill));
  }

  private Optional<Pool.Skill> skill(String kind, Section section) {
    int level =
        section
            .optional("level")
            .flatMap(one -> one.count(1, Limits.LEVEL_MAX))
            .orElse(Limits.LEVEL_MAX);
    double speed =
        section.optional("speed").flatMap(one -> one.number(SPEED_LEAST, SPEED_MOST)).orElse(1.0);
    return handling(kind, section).map(law -> new Pool.Skill(level, faster(law, speed)));
  }

  private Optional<Law> handling(String kind, Section section) {
    Optional<Entry> own = section.optional("handling");
    if (own.isPresent()) {
      return own.flatMap(LawReader::handling);
    }
    Law ofClass = usual.get(kind);
    if (ofClass == null && classes.contains(kind)) {
      section
          .own()
          .problem(
              "handling is missing: write for example handling: {exponential: 3m} here, or in the"
                  + " class for all its agents");
    }
    return Optional.ofNullable(ofClass);
  }

  /** The law of agents who take {@code 1 / speed} of the time. */
  private static Law faster(Law law, double speed) {
    return switch (law) {
      case Law.Exponential(double meanMs) -> new Law.Exponential(meanMs / speed);
      case Law.Deterministic(double meanMs) -> new Law.Deterministic(meanMs / speed);
      case Law.HyperExponential(double share, double firstMs, double secondMs) ->
          new Law.HyperExponential(share, firstMs / speed, secondMs / speed);
      case Law.Lognormal(double meanMs, double variation) ->
          new Law.Lognormal(meanMs / speed, variation);
      case Law.Empirical(var sortedMs) ->
          new Law.Empirical(sortedMs.stream().map(ms -> ms / speed).toList());
      case Law.Never never -> never;
    };
  }
}
