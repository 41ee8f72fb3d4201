package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.model.SkillId;
import org.strowger.server.RouterParts;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.snapshot.SnapshotMaker;
import org.strowger.server.snapshot.SnapshotStore;
import picocli.CommandLine;

/** Snapshots by hand, and what can be learned from a journal whose beginning was deleted. */
class JournalSnapshotCommandTest {
  private static final long FIRST_MS = 1_767_225_600_000L;
  private static final long DAY_MS = Duration.ofDays(1).toMillis();
  private static final int DAYS = 5;
  private static final int ENTRIES_A_DAY = 3;

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();

  @Test
  void oneMadeByHandIsListed() throws IOException {
    fill(0);

    assertEquals(0, run("journal", "snapshot", directory.toString()));
    assertTrue(out.toString().contains("after entry 15 (2026-01-05T"), out::toString);

    assertEquals(0, run("journal", "snapshot", "--list", directory.toString()));
  }

  @Test
  void aShortenedJournalIsVerifiedAndPrintedFromWhereItBegins() throws IOException {
    fill(1);

    assertEquals(0, run("journal", "verify", directory.toString()));
    String verified = out.toString();
    assertTrue(verified.contains("the journal begins with entry 7"), verified);
    assertTrue(verified.contains("is not checked: a snapshot of it is taken as given"), verified);
    assertTrue(verified.contains("no difference in 6 entries"), verified);

    assertEquals(0, run("journal", "print", directory.toString()));
    assertTrue(out.toString().contains("\n7 2026-01-03T"), out::toString);
  }

  private int run(String... words) {
    CommandLine strowger = Strowger.commandLine();
    strowger.setOut(new PrintWriter(out, true));
    return strowger.execute(words);
  }

  /** Days of definitions, with a snapshot at the end of each. */
  private void fill(int keepDays) throws IOException {
    RoutingCore core = new RoutingCore();
    try (Journal journal = JournalDirectory.write(directory, Durability.DISK)) {
      SnapshotMaker maker =
          new SnapshotMaker(
              journal,
              new SnapshotStore(directory, new SplittableRandom(1)::nextLong),
              () -> RouterParts.toWrite(RoutingCore::new),
              keepDays,
              () -> Long.MAX_VALUE);
      for (int day = 0; day < DAYS; day++) {
        for (int i = 0; i < ENTRIES_A_DAY; i++) {
          journal.append(decided(core, journal.lastSequence() + 1, FIRST_MS + day * DAY_MS + i));
        }
        journal.sync();
        maker.make(journal.lastSequence(), () -> false);
      }
    }
  }

  private static JournalEntry decided(RoutingCore core, long sequence, long timeMs) {
    Command command = new DefineSkill(new SkillId("skill-" + sequence));
    List<Event> events = new ArrayList<>();
    List<Reply> replies = new ArrayList<>();
    core.apply(
        command,
        sequence,
        timeMs,
        new Output() {
          @Override
          public void event(Event event) {
            events.add(event);
          }

          @Override
          public void reply(Reply reply) {
            replies.add(reply);
          }
        });
    return new JournalEntry(sequence, timeMs, command, events, replies.getFirst());
  }
}
