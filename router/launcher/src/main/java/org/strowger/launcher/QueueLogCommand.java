package org.strowger.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strowger.figures.JournalFold;
import org.strowger.figures.asterisk.QueueLog;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalFault;
import org.strowger.server.journal.JournalReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code strowger journal queue-log}: a journal for tools that read Asterisk's queue_log. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "queue-log",
    mixinStandardHelpOptions = true,
    description = "Writes a journal as Asterisk writes its queue_log, for tools that read one.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the log is written", "2:the journal can't be read, or the file not written"})
final class QueueLogCommand implements Callable<Integer> {
  private static final int WRITTEN = 0;
  private static final int FAILED = 2;

  @Parameters(paramLabel = "DIR", description = "The directory that the server writes.")
  private Path directory;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Into this file, which is begun anew; else to the standard output.")
  private @Nullable Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (JournalReader journal = JournalDirectory.read(directory)) {
      if (file == null) {
        journal.readDecided(1, new JournalFold(List.of(new QueueLog(out::println))));
      } else {
        try (QueueLogFile log = QueueLogFile.create(file)) {
          journal.read(1, log);
        }
      }
      return WRITTEN;
    } catch (JournalFault fault) {
      return complain(fault.getMessage());
    } catch (IOException | UncheckedIOException fault) {
      return complain(file + " can't be written: " + fault.getMessage());
    } finally {
      out.flush();
    }
  }

  private int complain(@Nullable String message) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("strowger: " + message);
    err.flush();
    return FAILED;
  }
}
