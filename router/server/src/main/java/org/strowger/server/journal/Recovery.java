package org.strowger.server.journal;

import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.JournalEntry;
import org.strowger.core.StateMachine;
import org.strowger.core.event.Event;

/**
 * Brings an empty machine to where the journal ends, by applying what was decided; nothing is
 * decided anew, so the logic may have changed since. Called once by the server's main thread,
 * before the ring starts.
 */
public final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final StateMachine machine;
  private final Consumer<JournalEntry> follower;
  private long entries;
  private long lastSequence;
  private long lastTimeMs;

  private Recovery(StateMachine machine, Consumer<JournalEntry> follower) {
    this.machine = machine;
    this.follower = follower;
  }

  /**
   * Throws {@link JournalDamaged} where the journal can't be trusted; the machine must not be used
   * then.
   */
  public static Recovered replay(JournalReader journal, StateMachine machine) {
    return replay(journal, machine, _ -> {});
  }

  /**
   * The same, with a follower that sees each entry after the machine did: for views that are made
   * of events too.
   */
  public static Recovered replay(
      JournalReader journal, StateMachine machine, Consumer<JournalEntry> follower) {
    long startNanos = System.nanoTime();
    Recovery recovery = new Recovery(machine, follower);
    journal.read(1, recovery::replay);
    Duration duration = Duration.ofNanos(System.nanoTime() - startNanos);
    Recovered recovered =
        new Recovered(
            recovery.entries,
            recovery.lastSequence,
            recovery.lastTimeMs,
            machine.stateHash(),
            duration);
    LOG.info(
        "recovered entries={} sequence={} stateHash={} durationMs={}",
        recovered.entries(),
        recovered.lastSequence(),
        HexFormat.of().toHexDigits(recovered.stateHash()),
        duration.toMillis());
    return recovered;
  }

  private void replay(JournalEntry entry) {
    for (Event event : entry.events()) {
      machine.replay(event, entry.sequence(), entry.timeMs());
    }
    follower.accept(entry);
    entries++;
    lastSequence = entry.sequence();
    lastTimeMs = entry.timeMs();
  }

  /**
   * Where the machine stands.
   *
   * @param entries entries applied
   * @param lastSequence the newest of them; 0 if there was none
   * @param lastTimeMs its time, epoch milliseconds, before which time must not go; 0 if there was
   *     none
   * @param stateHash the machine's hash there
   */
  public record Recovered(
      long entries, long lastSequence, long lastTimeMs, long stateHash, Duration duration) {}
}
