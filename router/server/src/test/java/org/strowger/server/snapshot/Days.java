package org.strowger.server.snapshot;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.Reply;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.model.SkillId;
import org.strowger.server.journal.Journal;

/** Entries over many days, each of which is to be seen in the state for ever. */
final class Days {
  private static final long FIRST_MS = 1_767_225_600_000L;
  private static final long DAY_MS = Duration.ofDays(1).toMillis();

  private final SplittableRandom random;
  private long timeMs = FIRST_MS;

  Days() {
    this(new SplittableRandom(1));
  }

  Days(SplittableRandom random) {
    this.random = random;
  }

  /** A day passes after every eighth or so. */
  JournalEntry next(long sequence) {
    timeMs += random.nextInt(8) == 0 ? DAY_MS : 1;
    SkillId skill = new SkillId("skill-" + sequence + "-" + random.nextInt(1_000));
    return new JournalEntry(
        sequence, timeMs, new DefineSkill(skill), List.of(new SkillDefined(skill)), Reply.ACCEPTED);
  }

  void append(Journal journal, int entries) {
    for (int i = 0; i < entries; i++) {
      journal.append(next(journal.lastSequence() + 1));
    }
    journal.sync();
  }
}
