package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.StateMachine;
import org.strowger.core.command.Command;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.Event;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.explain.Explainer;

/**
 * The router that a story is played on, and proof that it keeps its promises: after every command
 * all invariants are checked, a twin that only replays the events must have the same state, and
 * what was rejected must have changed nothing. Used by one thread.
 */
final class Stage {
  /** What came of one command. */
  record Outcome(List<Event> events, Reply reply) {}

  private final Supplier<StateMachine> cores;
  private StateMachine core;
  private StateMachine twin;
  private long sequence;
  private final List<JournalEntry> journal = new ArrayList<>();

  Stage(Supplier<StateMachine> cores) {
    this.cores = cores;
    core = cores.get();
    twin = cores.get();
  }

  Outcome does(Command command, long timeMs) {
    long hashBefore = core.stateHash();
    sequence++;
    Recorder recorder = new Recorder();
    try {
      core.apply(command, sequence, timeMs, recorder);
      core.check();
    } catch (IllegalStateException broken) {
      throw new BrokenPromise("an invariant is broken: " + broken.getMessage());
    }
    for (Event event : recorder.events) {
      twin.replay(event, sequence, timeMs);
    }
    if (core.stateHash() != twin.stateHash()) {
      throw new BrokenPromise("the events, replayed, lead to another state");
    }
    Reply reply = recorder.reply();
    if (reply instanceof Rejected && core.stateHash() != hashBefore) {
      throw new BrokenPromise("a rejected command has changed something: " + reply);
    }
    Outcome outcome = new Outcome(List.copyOf(recorder.events), reply);
    journal.add(new JournalEntry(sequence, timeMs, command, outcome.events(), reply));
    return outcome;
  }

  /** Every command from the first on, with what came of it; also over restarts. */
  List<JournalEntry> journal() {
    return Collections.unmodifiableList(journal);
  }

  /** The last entry at {@code timeMs} or before. */
  long sequenceAt(long timeMs) {
    long found = 0;
    for (JournalEntry entry : journal) {
      found = entry.timeMs() <= timeMs ? entry.sequence() : found;
    }
    return found;
  }

  /** Why things are as they are. */
  Explainer explainer() {
    return core.explainer();
  }

  /** What a copy of the router would offer first, had this been otherwise; null = nothing. */
  @Nullable OfferMade nextOffer(List<Event> changes, long timeMs) {
    StateMachine copy = cores.get();
    rows().forEach(row -> copy.replay(row, sequence, timeMs));
    changes.forEach(change -> copy.replay(change, sequence, timeMs));
    Recorder recorder = new Recorder();
    copy.apply(new AdvanceTime(), sequence + 1, timeMs, recorder);
    for (Event event : recorder.events) {
      if (event instanceof OfferMade made) {
        return made;
      }
    }
    return null;
  }

  /**
   * The router dies at {@code timeMs} and another takes its place, which knows only what was
   * written: the events. Its own twin starts from a snapshot, so that both ways to recover are
   * proved.
   */
  void restart(long timeMs) {
    long hash = core.stateHash();
    core = twin;
    twin = cores.get();
    for (Event row : rows()) {
      twin.replay(row, sequence, timeMs);
    }
    if (core.stateHash() != hash || twin.stateHash() != hash) {
      throw new BrokenPromise("the state is not the same after the restart");
    }
  }

  /** The whole state. */
  List<Event> rows() {
    List<Event> rows = new ArrayList<>();
    core.writeRows(rows::add);
    return rows;
  }

  long nextDeadlineMs() {
    return core.nextDeadlineMs();
  }

  /** Keeps what came out of one command. */
  private static final class Recorder implements Output {
    private final List<Event> events = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();

    @Override
    public void event(Event event) {
      events.add(event);
    }

    @Override
    public void reply(Reply reply) {
      replies.add(reply);
    }

    Reply reply() {
      if (replies.size() != 1) {
        throw new BrokenPromise("a command got " + replies.size() + " replies instead of one");
      }
      return replies.getFirst();
    }
  }
}
