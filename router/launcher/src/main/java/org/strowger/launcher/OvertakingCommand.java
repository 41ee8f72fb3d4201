package org.strowger.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.figures.JournalFold;
import org.strowger.figures.Overtaking;
import org.strowger.figures.OvertakingLedger;
import org.strowger.figures.OvertakingTally;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalFault;
import org.strowger.server.journal.JournalReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code strowger journal overtaking}: who was served before whom, and by which rule. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "overtaking",
    mixinStandardHelpOptions = true,
    description = "Tells who was served before others who had waited longer, and by which rule.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:it is printed", "2:the journal can't be read"})
final class OvertakingCommand implements Callable<Integer> {
  private static final int PRINTED = 0;
  private static final int UNREADABLE = 2;

  /** Ids begin at 1. */
  private static final long EVERYBODY = 0;

  @Parameters(paramLabel = "DIR", description = "The directory that the server writes.")
  private Path directory;

  @Option(
      names = "--interaction",
      paramLabel = "ID",
      description = "Everyone who was served before this one, a line each.")
  private @Nullable Long interaction;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    OvertakingTally tally = new OvertakingTally();
    long passed = interaction == null ? EVERYBODY : interaction;
    Consumer<Overtaking> told = passed == EVERYBODY ? tally : one -> tellIfPassed(one, passed, out);
    try (JournalReader journal = JournalDirectory.read(directory)) {
      journal.readDecided(1, new JournalFold(List.of(new OvertakingLedger(told))));
    } catch (JournalFault fault) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("strowger: " + fault.getMessage());
      err.flush();
      return UNREADABLE;
    }
    if (passed == EVERYBODY) {
      out.print(table(tally));
    }
    out.flush();
    return PRINTED;
  }

  private static void tellIfPassed(Overtaking one, long passed, PrintWriter out) {
    if (one.passed().value() == passed) {
      out.println(
          Instant.ofEpochMilli(one.atMs())
              + " interaction "
              + one.first()
              + " went first, to "
              + one.by()
              + ", came "
              + one.laterMs()
              + " ms later: "
              + one.rule());
    }
  }

  private static String table(OvertakingTally tally) {
    OvertakingTable table = new OvertakingTable();
    tally
        .byQueue()
        .forEach((queue, rules) ->
            rules.forEach((rule, passed) -> table.add(queue + " " + rule, passed)));
    return table.render();
  }
}
