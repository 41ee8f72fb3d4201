package org.strowger.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.strowger.core.RoutingCore;
import org.strowger.proto.v1.SnapshotSection;
import org.strowger.server.RouterParts;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalFault;
import org.strowger.server.snapshot.Snapshot;
import org.strowger.server.snapshot.SnapshotMaker;
import org.strowger.server.snapshot.SnapshotStore;
import org.strowger.server.snapshot.SnapshotUnusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code strowger journal snapshot}: makes one by hand, or tells which there are. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "snapshot",
    description = {
      "Makes a snapshot of the state at the end of a journal and reads it back.",
      "The server must not be running, except for --list; it makes snapshots by itself."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:there is a snapshot of the newest entry; with --list, all are whole",
      "1:with --list, one is damaged",
      "2:the journal can't be read, or the snapshot written"
    })
final class JournalSnapshotCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The directory that the server writes.")
  private Path directory;

  @Option(names = "--list", description = "Tells which there are, and changes nothing.")
  private boolean list;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    SnapshotStore store = new SnapshotStore(directory, new SecureRandom()::nextLong);
    try {
      return list ? list(store) : make(store);
    } catch (JournalFault | SnapshotUnusable | IOException e) {
      spec.commandLine().getErr().println("strowger: " + e.getMessage());
      return JournalCommand.UNREADABLE;
    } finally {
      out().flush();
      spec.commandLine().getErr().flush();
    }
  }

  private int make(SnapshotStore store) throws IOException {
    Durability level = JournalDirectory.levelOf(directory);
    try (Journal journal = JournalDirectory.write(directory, level)) {
      if (journal.lastSequence() == 0) {
        out().println("the journal has no entry yet: there is nothing to be written down");
        return JournalCommand.SAME;
      }
      SnapshotMaker maker =
          new SnapshotMaker(
              journal, store, () -> RouterParts.toWrite(RoutingCore::new), 0, () -> 1);
      maker.make(journal.lastSequence(), () -> false);
    }
    return list(store);
  }

  private int list(SnapshotStore store) {
    int result = JournalCommand.SAME;
    for (long sequence : store.sequences()) {
      try (Snapshot snapshot = store.open(sequence)) {
        out().println(line(snapshot));
      } catch (SnapshotUnusable damaged) {
        out().println(damaged.getMessage());
        result = JournalCommand.DIFFERENT;
      }
    }
    return result;
  }

  private static String line(Snapshot snapshot) {
    StringBuilder line = new StringBuilder();
    line.append("after entry ").append(snapshot.sequence());
    line.append(" (").append(Instant.ofEpochMilli(snapshot.timeMs())).append("): ");
    line.append(snapshot.bytes()).append(" bytes;");
    for (SnapshotSection section : snapshot.sections()) {
      line.append(' ').append(section.getName()).append(' ').append(section.getRows());
    }
    return line.append(" rows").toString();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
