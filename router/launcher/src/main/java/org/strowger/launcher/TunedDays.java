package org.strowger.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.strowger.server.journal.JournalFault;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.Problems;
import org.strowger.simulator.TraceReader;
import org.strowger.simulator.TraceRules;
import org.strowger.simulator.routing.Refusals;
import org.strowger.simulator.routing.Routing;
import org.strowger.simulator.routing.Routings;
import org.strowger.simulator.tune.LoggedDays;
import org.strowger.simulator.tune.RecordedDays;
import org.strowger.simulator.whatif.JournalDays;
import picocli.CommandLine.Option;

/** What {@code tune} is told of recorded days, and how it reads them: a call log or a journal. */
final class TunedDays {
  private static final double FACTOR_MAX = 100;
  private static final String USUAL_POLICY = "virtual-deadline";

  @Option(
      names = "--agents",
      paramLabel = "AGENTS.csv",
      description = "With a call log: who was on duty when, as strowger replay takes it.")
  private @Nullable Path agents;

  @Option(
      names = "--secondary-factor",
      paramLabel = "F",
      description =
          "With a call log: agents below a queue's main level take F times as long; 1.3 is 30 %% slower.")
  private @Nullable Double secondaryFactor;

  @Option(
      names = "--policy",
      paramLabel = "P",
      description =
          "With a call log: the routing as it is, by name or a file ("
              + USUAL_POLICY
              + "). The search does not begin there.")
  private @Nullable String policy;

  @Option(
      names = "--from",
      paramLabel = "SEQUENCE",
      description = "With a journal: the first entry (1).")
  private @Nullable Long from;

  @Option(names = "--to", paramLabel = "SEQUENCE", description = "With a journal: the last entry.")
  private @Nullable Long to;

  /** Whether {@code source} is a call log or a journal, rather than a scenario. */
  boolean isMeantBy(Path source) {
    return isLog(source) || isJournal(source);
  }

  private static boolean isLog(Path source) {
    return source.toString().endsWith(".csv");
  }

  private static boolean isJournal(Path source) {
    return Files.isDirectory(source);
  }

  /** What is wrong with the options, or null. */
  @Nullable String problem(Path source) {
    if (isLog(source) == (agents == null)) {
      return isLog(source)
          ? source + " is a call log: say who was on duty with --agents AGENTS.csv"
          : "--agents goes with a call log, and " + source + " is none: leave it out";
    }
    if (!isLog(source) && (secondaryFactor != null || policy != null)) {
      return (policy == null ? "--secondary-factor" : "--policy")
          + " goes with a call log, and "
          + source
          + " is none: leave it out";
    }
    if (!isJournal(source) && (from != null || to != null)) {
      return "--from and --to go with the folder of a journal, and "
          + source
          + " is none: leave them out";
    }
    if (secondaryFactor != null && !(secondaryFactor > 0 && secondaryFactor <= FACTOR_MAX)) {
      return "--secondary-factor is "
          + secondaryFactor
          + ": it must be above 0, and at most "
          + (int) FACTOR_MAX;
    }
    if (first() < 1 || last() < first()) {
      return "--from is "
          + first()
          + " and --to is "
          + to
          + ": the first entry is 1, and --to must not lie before --from";
    }
    return null;
  }

  private long first() {
    return from == null ? 1 : from;
  }

  private long last() {
    return to == null ? Long.MAX_VALUE : to;
  }

  /** The days in {@code source}; {@code seed} is that of what they leave open. */
  RecordedDays read(Path source, long seed) throws BadInput, JournalFault {
    return agents == null
        ? new JournalDays(new JournalStretch(source, first(), last()).recording(), seed)
        : new LoggedDays(log(source, agents).scenario(), seed);
  }

  private Recording log(Path calls, Path roster) throws BadInput {
    TraceReader.Trace trace = new TraceReader(TraceRules.DEFAULT).read(calls, roster);
    if (trace.calls().calls().isEmpty()) {
      Problems problems = new Problems();
      problems.add(calls + " has no calls: give it a line for each");
      throw problems.told();
    }
    double factor = secondaryFactor == null ? 1 : secondaryFactor;
    return new Recording(TraceRules.DEFAULT, trace.calls(), trace.roster(), factor);
  }

  /** What the finding is held against. A journal holds its own routing. */
  Routing asItIs(Path source, RecordedDays days) throws BadInput {
    if (!isLog(source)) {
      return Routing.UNCHANGED;
    }
    String name = policy == null ? USUAL_POLICY : policy;
    Routing routing = Routings.of(name);
    Refusals.checked(name, routing, days.definitions());
    return routing;
  }
}
