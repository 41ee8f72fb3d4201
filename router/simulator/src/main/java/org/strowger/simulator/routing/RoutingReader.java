package org.strowger.simulator.routing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Limits;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;
import org.strowger.simulator.file.Entry;
import org.strowger.simulator.file.Section;
import org.strowger.simulator.file.Spelling;

/** Reads what stands in a routing file, or in the routing section of another. */
public final class RoutingReader {
  private final @Nullable Collection<String> queuesKnown;
  private final @Nullable Collection<String> teamsKnown;

  /** For queues and teams of any name. */
  RoutingReader() {
    this.queuesKnown = null;
    this.teamsKnown = null;
  }

  /** For these queues and teams and no others. */
  public RoutingReader(Collection<String> queues, Collection<String> teams) {
    this.queuesKnown = List.copyOf(queues);
    this.teamsKnown = List.copyOf(teams);
  }

  /** The routing; empty where this is no section. What is wrong is noted. */
  public Optional<ChosenRouting> read(Entry entry) {
    return entry.section("policy", "all", "queues", "levels").map(this::chosen);
  }

  private ChosenRouting chosen(Section section) {
    NamedPolicy policy =
        section.optional("policy").flatMap(one -> one.word(NamedPolicy.class)).orElse(null);
    QueueRouting all =
        section.optional("all").flatMap(QueueRoutingReader::read).orElseGet(QueueRouting::new);
    Map<QueueId, QueueRouting> queues = new LinkedHashMap<>();
    section
        .optional("queues")
        .ifPresent(
            one -> one.named("queue").forEach((name, entry) -> addQueue(name, entry, queues)));
    Map<TeamId, Map<SkillId, Integer>> levels = new LinkedHashMap<>();
    section
        .optional("levels")
        .ifPresent(one -> one.named("team").forEach((name, entry) -> addTeam(name, entry, levels)));
    return new ChosenRouting(policy, all, queues, levels);
  }

  private void addQueue(String name, Entry entry, Map<QueueId, QueueRouting> queues) {
    if (queuesKnown != null && !queuesKnown.contains(name)) {
      entry.problem("there is no such queue" + Spelling.remedy(name, queuesKnown));
    }
    Optional<QueueId> queue = entry.made(() -> new QueueId(name));
    QueueRoutingReader.read(entry)
        .ifPresent(routing -> queue.ifPresent(id -> queues.put(id, routing)));
  }

  private void addTeam(String name, Entry entry, Map<TeamId, Map<SkillId, Integer>> levels) {
    if (teamsKnown != null && !teamsKnown.contains(name)) {
      entry.problem("there is no such team" + Spelling.remedy(name, teamsKnown));
    }
    Optional<TeamId> team = entry.made(() -> new TeamId(name));
    Map<SkillId, Integer> skills = new LinkedHashMap<>();
    entry
        .named("skill")
        .forEach((skill, level) -> {
          Optional<SkillId> id = level.made(() -> new SkillId(skill));
          level
              .count(1, Limits.LEVEL_MAX)
              .ifPresent(value -> id.ifPresent(one -> skills.put(one, value)));
        });
    team.ifPresent(id -> levels.put(id, skills));
  }
}
