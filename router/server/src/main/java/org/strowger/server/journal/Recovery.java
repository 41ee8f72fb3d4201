package org.strowger.server.journal;

import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.Decided;
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
  private final Consumer<? super Decided> follower;
  private long entries;
  private long lastSequence;
  private long lastTimeMs;

  private Recovery(StateMachine machine, Consumer<? super Decided> follower) {
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
   * The same, with a follower that sees each entry too, in order, on a thread of its own: for views
   * that are made of events and do not look at the machine. Both have everything when this returns.
   */
  public static Recovered replay(
      JournalReader journal, StateMachine machine, Consumer<? super Decided> follower) {
    return replay(journal, 0, 0, machine, follower);
  }

  /**
   * The same from the middle on: machine and follower stand after entry {@code afterSequence}.
   *
   * @param afterTimeMs the time of that entry, epoch ms
   */
  public static Recovered replay(
      JournalReader journal,
      long afterSequence,
      long afterTimeMs,
      StateMachine machine,
      Consumer<? super Decided> follower) {
    long startNanos = System.nanoTime();
    Recovery recovery = new Recovery(machine, follower);
    recovery.lastSequence = afterSequence;
    recovery.lastTimeMs = afterTimeMs;
    recovery.read(journal);
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

  /** Reads here; machine and follower each go at their own pace. */
  private void read(JournalReader journal) {
    try (Lane core = new Lane("strowger-recovery-core", this::replay);
        Lane views = new Lane("strowger-recovery-views", follower)) {
      journal.readDecided(
          lastSequence + 1,
          entry -> {
            core.accept(entry);
            views.accept(entry);
          });
      core.finish();
      views.finish();
    }
  }

  private void replay(Decided entry) {
    for (Event event : entry.events()) {
      machine.replay(event, entry.sequence(), entry.timeMs());
    }
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
