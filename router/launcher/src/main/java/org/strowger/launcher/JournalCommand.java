package org.strowger.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.strowger.core.RoutingCore;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.server.events.CloudEvents;
import org.strowger.server.journal.EntryFilter;
import org.strowger.server.journal.JournalCodec;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalFault;
import org.strowger.server.journal.JournalPrinter;
import org.strowger.server.journal.JournalPrinter.Form;
import org.strowger.server.journal.JournalReader;
import org.strowger.server.journal.JournalUnusable;
import org.strowger.server.journal.JournalVerify;
import org.strowger.server.journal.JournalVerify.Difference;
import org.strowger.server.journal.JournalVerify.Verdict;
import org.strowger.server.snapshot.CorePart;
import org.strowger.server.snapshot.History;
import org.strowger.server.snapshot.Snapshot;
import org.strowger.server.snapshot.SnapshotStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code strowger journal}: what can be learned from a journal without a server; it may run beside
 * one.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "journal",
    description =
        "Prints, verifies, counts or explains a journal, or plays it again under another routing.",
    mixinStandardHelpOptions = true,
    subcommands = {
      JournalCommand.Print.class,
      JournalCommand.Verify.class,
      JournalConvertCommand.class,
      JournalSnapshotCommand.class,
      FiguresCommand.class,
      QueueLogCommand.class,
      OvertakingCommand.class,
      JournalExplainCommand.class,
      JournalWaitCausesCommand.class,
      WhatIfCommand.class
    })
final class JournalCommand implements Runnable {
  /** No difference was found. */
  static final int SAME = 0;

  /** The logic decides otherwise than the journal has it. */
  static final int DIFFERENT = 1;

  /** The journal can't be read, or the command line is wrong. */
  static final int UNREADABLE = 2;

  private static final long ENTRIES_PER_PROGRESS_LINE = 100_000;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "say print, verify, convert, snapshot, figures, queue-log, overtaking, explain, wait-causes"
            + " or what-if");
  }

  /** One line per entry. */
  @Command(
      name = "print",
      description = "Prints one line per entry: sequence, time (UTC), command, what came of it.",
      mixinStandardHelpOptions = true)
  static final class Print implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The directory that the server writes.")
    private Path directory;

    @Option(
        names = "--from",
        paramLabel = "SEQUENCE",
        description = "The first entry; without it, the oldest that is kept.")
    private @Nullable Long from;

    @Option(names = "--to", paramLabel = "SEQUENCE", description = "The last entry.")
    private long to = Long.MAX_VALUE;

    @Option(
        names = "--interaction",
        paramLabel = "ID",
        description = "Only what concerns this interaction.")
    private @Nullable Long interaction;

    @Option(names = "--agent", paramLabel = "ID", description = "Only what concerns this agent.")
    private @Nullable String agent;

    @Option(names = "--json", description = "One JSON object per line, as in journal.proto.")
    private boolean json;

    @Option(names = "--cloudevents", description = "One CloudEvent (JSON) per event.")
    private boolean cloudEvents;

    @Option(
        names = "--source",
        paramLabel = "URI",
        description = "The source that CloudEvents name (${DEFAULT-VALUE}).")
    private String source = "strowger";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      return read(
          directory,
          spec,
          journal -> {
            EntryFilter filter = filter(from == null ? journal.firstSequence() : from);
            if (cloudEvents) {
              CloudEvents form = new CloudEvents(source);
              journal.read(
                  filter.fromSequence(),
                  entry -> {
                    if (filter.test(entry)) {
                      form.toJson(JournalCodec.encode(entry)).forEach(out::println);
                    }
                  });
            } else {
              JournalPrinter.print(journal, filter, json ? Form.JSON : Form.TEXT, out::println);
            }
            return SAME;
          });
    }

    private EntryFilter filter(long first) {
      try {
        return new EntryFilter(
            first,
            to,
            interaction == null ? null : new InteractionId(interaction),
            agent == null ? null : new AgentId(agent));
      } catch (InvalidValue e) {
        throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
      }
    }
  }

  /** Decides every input anew and compares. */
  @Command(
      name = "verify",
      description =
          "Decides every input of a journal anew and compares with what was decided then.",
      mixinStandardHelpOptions = true,
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {
        "0:no difference",
        "1:a difference, which is shown",
        "2:the journal can't be read"
      })
  static final class Verify implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The directory that the server writes.")
    private Path directory;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      return read(
          directory,
          spec,
          journal -> {
            Verdict verdict =
                journal.firstSequence() == 1
                    ? JournalVerify.verify(journal, RoutingCore::new, this::tellProgress)
                    : verifyWhatIsKept(journal);
            tell(verdict);
            return verdict.same() ? SAME : DIFFERENT;
          });
    }

    /** A state to begin with; the same twice, since one decides and one replays. */
    private record Twins(CorePart deciding, CorePart replaying) {
      static Twins of(Snapshot snapshot) {
        Twins twins = new Twins(new CorePart(new RoutingCore()), new CorePart(new RoutingCore()));
        snapshot.restore(twins.deciding);
        snapshot.restore(twins.replaying);
        return twins;
      }
    }

    private Verdict verifyWhatIsKept(JournalReader journal) {
      SnapshotStore store = new SnapshotStore(directory, () -> 0);
      History history = new History(journal, store);
      for (long sequence : store.sequences().reversed()) {
        History.Start<Twins> start = history.startAtOrBefore(sequence, Twins::of);
        if (start != null) {
          spec.commandLine()
              .getOut()
              .println(
                  "the journal begins with entry "
                      + journal.firstSequence()
                      + "; what stands up to entry "
                      + start.sequence()
                      + " is not checked: a snapshot of it is taken as given");
          Twins twins = start.made();
          return JournalVerify.verify(
              journal,
              twins.deciding.machine(),
              twins.replaying.machine(),
              start.sequence(),
              this::tellProgress);
        }
      }
      throw new JournalUnusable(
          "the journal begins with entry "
              + journal.firstSequence()
              + ", and there is no good snapshot to begin with: nothing can be checked");
    }

    private void tellProgress(long sequence) {
      JournalCommand.tellProgress(spec, "verified", sequence);
    }

    private void tell(Verdict verdict) {
      PrintWriter out = spec.commandLine().getOut();
      Difference difference = verdict.difference();
      if (difference == null) {
        out.println(
            "no difference in "
                + verdict.entries()
                + " entries, state "
                + hex(verdict.replayedHash()));
        return;
      }
      out.println("the first difference is at entry " + difference.sequence());
      if (difference.command() != null) {
        out.println("  command: " + difference.command());
      }
      out.println("  journal: " + difference.expected());
      out.println("  now:     " + difference.actual());
      out.println(
          verdict.entries() + " entries read, state of the journal " + hex(verdict.replayedHash()));
    }
  }

  /** Opens, works, closes; a journal that can't be read is told in its one sentence. */
  static int read(Path directory, CommandSpec spec, ToIntFunction<JournalReader> work) {
    PrintWriter out = spec.commandLine().getOut();
    try (JournalReader journal = JournalDirectory.read(directory)) {
      return work.applyAsInt(journal);
    } catch (JournalFault e) {
      spec.commandLine().getErr().println("strowger: " + e.getMessage());
      return UNREADABLE;
    } finally {
      out.flush();
      spec.commandLine().getErr().flush();
    }
  }

  /** A line now and then, so that a long journal is seen to go on. */
  static void tellProgress(CommandSpec spec, String what, long sequence) {
    if (sequence % ENTRIES_PER_PROGRESS_LINE == 0) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(what + " " + sequence + " entries ...");
      err.flush();
    }
  }

  private static String hex(long hash) {
    return HexFormat.of().toHexDigits(hash);
  }
}
