package org.strowger.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.strowger.figures.By;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.Period;
import org.strowger.figures.WaitFold;
import org.strowger.server.figures.WaitMessages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code strowger journal wait-causes}: what the waits of a journal were due to, the way a router
 * finds it out live.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "wait-causes",
    description = "Charges every millisecond of waiting to one cause.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the causes are printed", "2:the journal can't be read"})
final class JournalWaitCausesCommand implements Callable<Integer> {
  private static final int TOLD = 0;

  @Parameters(paramLabel = "DIR", description = "The directory that the server writes.")
  private Path directory;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      converter = FiguresCommand.ByName.class,
      description = "all, queue, channel or project (queue).")
  private By by = By.QUEUE;

  @Option(
      names = "--per",
      paramLabel = "PERIOD",
      converter = FiguresCommand.PeriodName.class,
      description = "half-hour, day or whole (whole).")
  private Period per = Period.WHOLE;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (by == By.AGENT || by == By.TEAM) {
      throw new ParameterException(
          spec.commandLine(), "--by is " + by + ", where nobody waits: use one of the others");
    }
    WaitFold waits = new WaitFold(List.of(FiguresTerms.DAYS.by(per, FiguresCommand.PERIODS_MAX)));
    return JournalCommand.read(
        directory,
        spec,
        journal -> {
          journal.readDecided(1, waits);
          print(waits, spec.commandLine().getOut());
          return TOLD;
        });
  }

  private void print(WaitFold waits, PrintWriter out) {
    for (long startMs : waits.periods(per, waits.timeMs())) {
      if (per != Period.WHOLE) {
        out.println(Instant.ofEpochMilli(startMs));
      }
      WaitsText.printCauses(
          WaitMessages.toMessage(waits, waits.sequence(), per, by, startMs, waits.timeMs()), out);
    }
  }
}
