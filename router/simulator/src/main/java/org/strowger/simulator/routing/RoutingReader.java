package org.strowger.simulator.routing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.QueueId;
import org.strowger.simulator.file.Entry;
import org.strowger.simulator.file.Section;
import org.strowger.simulator.file.Spelling;

/** Reads what stands in a routing file, or in the routing section of another. */
public final class RoutingReader {
  private final @Nullable Collection<String> known;

  /** For queues of any name. */
  RoutingReader() {
    this.known = null;
  }

  /** For these queues and no others. */
  public RoutingReader(Collection<String> queues) {
    this.known = List.copyOf(queues);
  }

  /** The routing; empty where this is no section. What is wrong is noted. */
  public Optional<ChosenRouting> read(Entry entry) {
    return entry.section("policy", "all", "queues").map(this::chosen);
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
    return new ChosenRouting(policy, all, queues);
  }

  private void addQueue(String name, Entry entry, Map<QueueId, QueueRouting> queues) {
    if (known != null && !known.contains(name)) {
      entry.problem("there is no such queue" + Spelling.remedy(name, known));
    }
    Optional<QueueId> queue = entry.made(() -> new QueueId(name));
    QueueRoutingReader.read(entry)
        .ifPresent(routing -> queue.ifPresent(id -> queues.put(id, routing)));
  }
}
