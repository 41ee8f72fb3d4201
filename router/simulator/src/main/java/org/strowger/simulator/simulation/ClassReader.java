package org.strowger.simulator.simulation;

import java.util.Optional;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Limits;
import org.strowger.core.model.QueueId;
import org.strowger.simulator.centre.Arrivals;
import org.strowger.simulator.centre.CustomerClass;
import org.strowger.simulator.centre.Law;
import org.strowger.simulator.file.Entry;
import org.strowger.simulator.file.Section;

/** Reads one class of customers. */
final class ClassReader {
  private static final double COST_MOST = 1e9;
  private static final long THRESHOLD_MS = 20_000;

  private ClassReader() {}

  /** The class and how long it takes to serve, where its pools do not say. */
  record ReadClass(CustomerClass kind, Optional<Law> handling) {}

  static Optional<ReadClass> read(String name, Entry entry) {
    Optional<QueueId> queue = entry.key().made(() -> new QueueId(name));
    return entry
        .section(
            "channel",
            "arrivals",
            "patience",
            "handling",
            "priority",
            "threshold",
            "wait_cost_per_hour",
            "abandon_cost")
        .flatMap(section -> kind(name, section))
        .filter(_ -> queue.isPresent());
  }

  private static Optional<ReadClass> kind(String name, Section section) {
    Channel channel =
        section.optional("channel").flatMap(one -> one.word(Channel.class)).orElse(Channel.PHONE);
    Optional<Arrivals> arrivals =
        section.required("arrivals", "{poisson: 120/h}").flatMap(ArrivalsReader::read);
    Optional<Law> patience =
        section.required("patience", "{exponential: 5m}").flatMap(LawReader::patience);
    Optional<Law> handling = section.optional("handling").flatMap(LawReader::handling);
    int priority =
        section.optional("priority").flatMap(one -> one.count(0, Limits.PRIORITY_MAX)).orElse(0);
    long thresholdMs =
        section.optional("threshold").flatMap(one -> one.spanMs(0)).orElse(THRESHOLD_MS);
    double waitCost = cost(section, "wait_cost_per_hour");
    double abandonCost = cost(section, "abandon_cost");
    return arrivals.flatMap(coming ->
        patience.map(waiting ->
            new ReadClass(
                new CustomerClass(
                    name, channel, priority, coming, waiting, thresholdMs, waitCost, abandonCost),
                handling)));
  }

  private static double cost(Section section, String key) {
    return section.optional(key).flatMap(one -> one.number(0, COST_MOST)).orElse(0.0);
  }
}
