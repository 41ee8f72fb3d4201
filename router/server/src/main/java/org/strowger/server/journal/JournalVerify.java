package org.strowger.server.journal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.StateMachine;
import org.strowger.core.command.Command;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;

/**
 * Checks a journal against the logic: one fresh machine decides every input anew and must come to
 * the recorded events and reply, another applies the recorded events, and both must be in the same
 * state at the end and now and then between. So yesterday's traffic is a regression test. For one
 * run on one thread.
 */
public final class JournalVerify {
  /** How often the two states are compared; walking them is the costly part. */
  private static final long ENTRIES_PER_COMPARISON = 100_000;

  private final StateMachine deciding;
  private final StateMachine replaying;
  private final LongConsumer progress;
  private final long entriesPerComparison;
  private long entries;
  private @Nullable Difference difference;

  private JournalVerify(
      StateMachine deciding,
      StateMachine replaying,
      LongConsumer progress,
      long entriesPerComparison) {
    this.deciding = deciding;
    this.replaying = replaying;
    this.progress = progress;
    this.entriesPerComparison = entriesPerComparison;
  }

  /**
   * {@code machines} gives empty machines; {@code progress} is told the sequence of every entry.
   */
  public static Verdict verify(
      JournalReader journal, Supplier<StateMachine> machines, LongConsumer progress) {
    return verify(journal, machines, progress, ENTRIES_PER_COMPARISON);
  }

  /**
   * The same of what stands behind entry {@code afterSequence}, after which both machines stand:
   * for a journal whose beginning was deleted.
   */
  public static Verdict verify(
      JournalReader journal,
      StateMachine deciding,
      StateMachine replaying,
      long afterSequence,
      LongConsumer progress) {
    JournalVerify verify = new JournalVerify(deciding, replaying, progress, ENTRIES_PER_COMPARISON);
    return verify.verify(journal, afterSequence);
  }

  static Verdict verify(
      JournalReader journal,
      Supplier<StateMachine> machines,
      LongConsumer progress,
      long entriesPerComparison) {
    JournalVerify verify =
        new JournalVerify(machines.get(), machines.get(), progress, entriesPerComparison);
    return verify.verify(journal, 0);
  }

  private Verdict verify(JournalReader journal, long afterSequence) {
    journal.read(afterSequence + 1, this::check);
    compareStates();
    return new Verdict(entries, difference, deciding.stateHash(), replaying.stateHash());
  }

  /**
   * After the first difference the deciding machine is somewhere else, so that nothing more can be
   * learned from it.
   */
  private void check(JournalEntry entry) {
    entries++;
    for (Event event : entry.events()) {
      replaying.replay(event, entry.sequence(), entry.timeMs());
    }
    if (difference == null) {
      difference = decideAnew(entry);
    }
    if (entries % entriesPerComparison == 0) {
      compareStates();
    }
    progress.accept(entry.sequence());
  }

  private @Nullable Difference decideAnew(JournalEntry entry) {
    Decision decision = new Decision();
    try {
      deciding.apply(entry.command(), entry.sequence(), entry.timeMs(), decision);
    } catch (RuntimeException e) {
      return new Difference(
          entry.sequence(),
          entry.command(),
          outcome(entry.events(), entry.reply()),
          "an invariant broken: " + e);
    }
    if (decision.events.equals(entry.events()) && Objects.equals(decision.reply, entry.reply())) {
      return null;
    }
    return new Difference(
        entry.sequence(),
        entry.command(),
        outcome(entry.events(), entry.reply()),
        outcome(decision.events, decision.reply));
  }

  private void compareStates() {
    long decided = deciding.stateHash();
    long replayed = replaying.stateHash();
    if (difference == null && decided != replayed) {
      difference = new Difference(entries, null, "state " + hex(replayed), "state " + hex(decided));
    }
  }

  private static String outcome(List<Event> events, @Nullable Reply reply) {
    return events + " " + reply;
  }

  private static String hex(long hash) {
    return HexFormat.of().toHexDigits(hash);
  }

  /** What a machine puts out for one command. */
  private static final class Decision implements Output {
    private final List<Event> events = new ArrayList<>();
    private @Nullable Reply reply;

    @Override
    public void event(Event event) {
      events.add(event);
    }

    @Override
    public void reply(Reply reply) {
      this.reply = reply;
    }
  }

  /**
   * The result.
   *
   * @param entries entries read
   * @param difference the first, or null if there is none
   * @param decidedHash the state after deciding every input anew
   * @param replayedHash the state after applying every recorded event
   */
  public record Verdict(
      long entries, @Nullable Difference difference, long decidedHash, long replayedHash) {
    public boolean same() {
      return difference == null;
    }
  }

  /**
   * Where the logic and the journal part.
   *
   * @param sequence the entry
   * @param command its command; null where the states differ though every decision was the same
   * @param expected what the journal has
   * @param actual what was decided now
   */
  public record Difference(
      long sequence, @Nullable Command command, String expected, String actual) {}
}
