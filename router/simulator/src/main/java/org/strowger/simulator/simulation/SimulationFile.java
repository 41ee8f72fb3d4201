package org.strowger.simulator.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.CustomerClass;
import org.strowger.simulator.centre.Law;
import org.strowger.simulator.centre.Pool;
import org.strowger.simulator.centre.SimulationTerms;
import org.strowger.simulator.file.Entry;
import org.strowger.simulator.file.Section;
import org.strowger.simulator.file.YamlFile;
import org.strowger.simulator.routing.NamedPolicy;
import org.strowger.simulator.routing.Routing;
import org.strowger.simulator.routing.RoutingReader;
import org.strowger.simulator.routing.Routings;

/**
 * Reads a centre to be simulated from a YAML file. What the keys mean is in
 * router/docs/simulate.md.
 */
public final class SimulationFile {
  private static final long HOUR_MS = 3_600_000;
  private static final long MINUTE_MS = 60_000;
  private static final long LENGTH_MOST_MS = 10_000 * 24 * HOUR_MS;
  private static final int RUNS_MOST = 10_000;

  private SimulationFile() {}

  /** The order, or everything that is wrong with the file. */
  public static SimulationOrder read(Path file) throws BadInput {
    return YamlFile.read(file, root -> order(file, root));
  }

  private static Optional<SimulationOrder> order(Path file, Entry root) {
    return root.section(
            "name",
            "runs",
            "length",
            "warm_up",
            "seed",
            "classes",
            "pools",
            "waiting_max",
            "routing")
        .map(section -> new SimulationOrder(name(file, section), centre(section), terms(section)));
  }

  private static String name(Path file, Section section) {
    return section.optional("name").flatMap(Entry::text).orElse(String.valueOf(file.getFileName()));
  }

  private static SimulationTerms terms(Section section) {
    int runs = section.optional("runs").flatMap(one -> one.count(2, RUNS_MOST)).orElse(30);
    double hours =
        section
            .optional("length")
            .flatMap(one -> one.hours(MINUTE_MS, LENGTH_MOST_MS))
            .orElse(40.0);
    double warmUpHours =
        section.optional("warm_up").flatMap(one -> one.hours(0, LENGTH_MOST_MS)).orElse(4.0);
    long seed = section.optional("seed").flatMap(Entry::wholeNumber).orElse(1L);
    return new SimulationTerms(runs, hours, warmUpHours, seed);
  }

  private static Centre centre(Section section) {
    Map<String, Entry> named = named(section, "classes", "class", "{gold: ...}");
    List<CustomerClass> classes = new ArrayList<>();
    Map<String, Law> handling = new LinkedHashMap<>();
    named.forEach((name, entry) ->
        ClassReader.read(name, entry)
            .ifPresent(read -> {
              classes.add(read.kind());
              read.handling().ifPresent(law -> handling.put(name, law));
            }));
    List<Pool> pools = pools(section, named, handling);
    int waitingMax =
        section
            .optional("waiting_max")
            .flatMap(one -> one.count(1, Integer.MAX_VALUE))
            .orElse(Integer.MAX_VALUE);
    return new Centre(classes, pools, routing(section, named.keySet(), pools), waitingMax);
  }

  private static List<Pool> pools(
      Section section, Map<String, Entry> classes, Map<String, Law> handling) {
    PoolReader reader = new PoolReader(classes.keySet(), handling);
    List<Pool> pools = new ArrayList<>();
    Map<String, Entry> named = named(section, "pools", "pool", "{team: ...}");
    named.forEach((name, entry) -> reader.read(name, entry).ifPresent(pools::add));
    if (!named.isEmpty()) {
      classes.forEach((name, entry) -> {
        if (!reader.isServed(name)) {
          entry.problem("nobody can serve this class: give a pool the skill " + name);
        }
      });
    }
    return pools;
  }

  /** Entries of a section that must be there and have at least one. */
  private static Map<String, Entry> named(
      Section section, String key, String what, String example) {
    Optional<Entry> entry = section.required(key, example);
    Map<String, Entry> named = entry.map(one -> one.named(what)).orElse(Map.of());
    if (named.isEmpty()) {
      entry
          .filter(Entry::isSection)
          .ifPresent(one -> one.problem("is empty: give at least one " + what));
    }
    return named;
  }

  /** A policy by name, a routing file, or the same as a section; else the default policy. */
  private static Routing routing(Section section, Set<String> classes, List<Pool> pools) {
    List<String> teams = pools.stream().map(Pool::name).toList();
    Routing usual = NamedPolicy.VIRTUAL_DEADLINE;
    return section
        .optional("routing")
        .flatMap(one ->
            one.isSection()
                ? new RoutingReader(classes, teams).read(one).map(Routing.class::cast)
                : one.text().flatMap(text -> namedRouting(text, one)))
        .orElse(usual);
  }

  private static Optional<Routing> namedRouting(String wordOrFile, Entry entry) {
    try {
      return Optional.of(Routings.of(wordOrFile, entry.folder()));
    } catch (BadInput bad) {
      entry.problem(String.valueOf(bad.getMessage()));
      return Optional.empty();
    }
  }
}
