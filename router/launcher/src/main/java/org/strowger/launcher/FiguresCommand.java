package org.strowger.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strowger.figures.By;
import org.strowger.figures.Counting;
import org.strowger.figures.FiguresFold;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.Period;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalFault;
import org.strowger.server.journal.JournalReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code strowger journal figures}: counts a journal again, the way the router counted it live.
 * What each figure means is in router/docs/figures.md.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "figures",
    mixinStandardHelpOptions = true,
    description = "Counts a journal: service levels, waits, handling times, occupancy.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the figures are printed", "2:the journal can't be read"})
final class FiguresCommand implements Callable<Integer> {
  private static final int PRINTED = 0;
  private static final int UNREADABLE = 2;

  /** Half-hours of fifty years; a range that has more is too long to be printed anyway. */
  static final int PERIODS_MAX = 900_000;

  /** A day, 2026-03-01, which is its first moment, or a moment, 2026-03-01T08:30:00Z; in UTC. */
  static final class Moment implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return text.indexOf('T') < 0
            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
            : Instant.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'" + text + "' is no time: write 2026-03-01, or 2026-03-01T08:30:00Z");
      }
    }
  }

  /** The names of a closed list, in the small letters of a command line. */
  private static <E extends Enum<E>> E named(Class<E> list, String text) {
    List<String> names = new ArrayList<>();
    for (E one : list.getEnumConstants()) {
      String name = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(text)) {
        return one;
      }
      names.add(name);
    }
    throw new TypeConversionException(
        "'" + text + "' is not in the list: use one of " + String.join(", ", names));
  }

  static final class PeriodName implements ITypeConverter<Period> {
    @Override
    public Period convert(String text) {
      return named(Period.class, text);
    }
  }

  static final class ByName implements ITypeConverter<By> {
    @Override
    public By convert(String text) {
      return named(By.class, text);
    }
  }

  static final class CountingName implements ITypeConverter<Counting> {
    @Override
    public Counting convert(String text) {
      return named(Counting.class, text);
    }
  }

  @Parameters(paramLabel = "DIR", description = "The directory that the server writes.")
  private Path directory;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = Moment.class,
      description = "From this time of the router on, as 2026-03-01 or 2026-03-01T08:30:00Z.")
  private @Nullable Instant from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = Moment.class,
      description = "Before this time.")
  private @Nullable Instant to;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      converter = ByName.class,
      description = "all, queue, channel, agent, team or project (queue).")
  private By by = By.QUEUE;

  @Option(
      names = "--per",
      paramLabel = "PERIOD",
      converter = PeriodName.class,
      description = "half-hour, day or whole (whole).")
  private Period per = Period.WHOLE;

  @Option(
      names = "--count",
      paramLabel = "WHAT",
      converter = CountingName.class,
      description =
          "interaction: each once, with the customer's whole wait; stay: each stay in a queue by"
              + " itself (interaction).")
  private Counting count = Counting.INTERACTION;

  @Option(
      names = "--target",
      paramLabel = "S",
      description = "The service target T for all queues, in seconds; else each queue's own.")
  private @Nullable Long targetS;

  @Option(
      names = "--short-abandon",
      paramLabel = "S",
      description = "Who left within so many seconds is a short abandon (${DEFAULT-VALUE}).")
  private long shortAbandonS = FiguresTerms.SHORT_ABANDON_MS / 1_000;

  @Option(names = "--json", description = "One JSON object, times in milliseconds.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    FiguresFold fold = new FiguresFold(terms());
    PrintWriter out = spec.commandLine().getOut();
    try (JournalReader journal = JournalDirectory.read(directory)) {
      journal.readDecided(1, fold);
    } catch (JournalFault fault) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("strowger: " + fault.getMessage());
      err.flush();
      return UNREADABLE;
    }
    FiguresReport report = new FiguresReport(fold, per, by);
    out.print(json ? report.toJson() : report.toText());
    out.flush();
    return PRINTED;
  }

  private FiguresTerms terms() {
    if (shortAbandonS < 0) {
      throw fault("--short-abandon is " + shortAbandonS + ": it must be 0 or more");
    }
    if (targetS != null && targetS < 0) {
      throw fault("--target is " + targetS + ": it must be 0 or more");
    }
    if (from != null && to != null && !to.isAfter(from)) {
      throw fault("--to is " + to + ": it must be later than --from, which is " + from);
    }
    return new FiguresTerms(
        count,
        targetS == null ? FiguresTerms.TARGET_OF_QUEUE : targetS * 1_000,
        shortAbandonS * 1_000,
        per,
        per == Period.WHOLE ? 1 : PERIODS_MAX,
        from == null ? Long.MIN_VALUE : from.toEpochMilli(),
        to == null ? Long.MAX_VALUE : to.toEpochMilli());
  }

  private ParameterException fault(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
