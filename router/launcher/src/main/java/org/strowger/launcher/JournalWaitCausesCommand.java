package org.strowger.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.strowger.core.WaitLedger;
import org.strowger.core.explain.WaitCause;
import org.strowger.core.model.QueueId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code strowger journal wait-causes}: what the waits of a journal are due to, by queue. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "wait-causes",
    description = "Charges every millisecond of waiting to one cause, by queue.",
    mixinStandardHelpOptions = true)
final class JournalWaitCausesCommand implements Callable<Integer> {
  private static final int TOLD = 0;

  @Parameters(paramLabel = "DIR", description = "The directory that the server writes.")
  private Path directory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return JournalCommand.read(
        directory,
        spec,
        journal -> {
          WaitLedger ledger = new WaitLedger();
          journal.read(1, ledger::follow);
          print(ledger.byQueue(), spec.commandLine().getOut());
          return TOLD;
        });
  }

  static void print(Map<QueueId, Map<WaitCause, Long>> byQueue, PrintWriter out) {
    out.println("queue                 cause                        waited ms       %");
    byQueue.forEach((queue, causes) -> {
      long totalMs = causes.values().stream().mapToLong(Long::longValue).sum();
      causes.forEach((cause, ms) -> line(queue.value(), cause.name(), ms, totalMs, out));
      line(queue.value(), "total", totalMs, totalMs, out);
    });
  }

  private static void line(String queue, String cause, long ms, long totalMs, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-20s  %-20s  %16d  %6.2f%n",
        queue,
        cause,
        ms,
        totalMs == 0 ? 0 : 100.0 * ms / totalMs);
  }
}
