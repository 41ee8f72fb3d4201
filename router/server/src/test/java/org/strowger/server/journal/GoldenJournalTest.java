package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.StateMachine;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.SupervisorEvent.SupervisorIntervened;
import org.strowger.core.model.WaitEstimate;
import org.strowger.core.model.WaitModel;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.journal.JournalVerify.Verdict;

/** Journals of every version that was released: each must be recovered from. */
class GoldenJournalTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void shouldRecoverWhatEveryVersionWrote(GoldenJournal golden) {
    golden.unpackInto(directory);
    LiveBoard board = new LiveBoard();
    try (ChronicleJournalReader journal = ChronicleJournalReader.open(directory)) {
      StateMachine machine = new RoutingCore();
      assertEquals(
          golden.entries(), Recovery.replay(journal, machine, board::follow).lastSequence());
      machine.check();
    }
    assertEquals(golden.entries(), board.sequence());
  }

  @ParameterizedTest
  @EnumSource
  void shouldGoOnWhereEveryVersionEnded(GoldenJournal golden) {
    golden.unpackInto(directory);
    try (ChronicleJournal journal = ChronicleJournal.open(directory)) {
      assertEquals(golden.entries(), journal.lastSequence());
    }
  }

  /** As long as nobody changes a decision on purpose; who does, says so as below for 0.1.0. */
  @Test
  void shouldStillDecideAsTheNewestVersionDid() {
    GoldenJournal.V0_2_0.unpackInto(directory);
    try (ChronicleJournalReader journal = ChronicleJournalReader.open(directory)) {
      Verdict verdict = JournalVerify.verify(journal, RoutingCore::new, _ -> {});
      assertNull(verdict.difference());
      assertEquals(GoldenJournal.V0_2_0.entries(), verdict.entries());
    }
  }

  /**
   * From each state that 0.1.0 was in, 0.2.0 decides the same, but for what was changed on purpose:
   *
   * <ul>
   *   <li>An arrival says how fast its line moves and whether anybody could ever take it, and a
   *       step of a plan where it leaves the place in line. Neither says anything about who gets
   *       what, so both are overlooked here.
   *   <li>Of two agents who are idle equally long, the one without an offer for longer comes first;
   *       it was the one with the lower id (entries 44 and 1,385).
   *   <li>The total of a capacity profile counts what is in hand on the channels that the profile
   *       names; it was whatever is in hand. That differs only where a profile is defined anew
   *       under the hands of an agent who has work on a channel that it no longer names (entries
   *       1,101 to 1,114: until the agent's video call is over, a chat was not offered).
   * </ul>
   */
  @Test
  void shouldDecideAsTheFirstVersionDidButForWhatWasChangedOnPurpose() {
    GoldenJournal.V0_1_0.unpackInto(directory);
    List<Long> decidedOtherwise = new ArrayList<>();
    StateMachine then = new RoutingCore();
    try (ChronicleJournalReader journal = ChronicleJournalReader.open(directory)) {
      journal.read(
          1,
          entry -> {
            if (!outcome(entry).equals(outcome(decidedNow(then, entry)))) {
              decidedOtherwise.add(entry.sequence());
            }
            for (Event event : entry.events()) {
              then.replay(event, entry.sequence(), entry.timeMs());
            }
          });
    }
    List<Long> onPurpose = new ArrayList<>(List.of(44L));
    LongStream.rangeClosed(1_101, 1_114).forEach(onPurpose::add);
    onPurpose.add(1_385L);
    assertEquals(onPurpose, decidedOtherwise);
  }

  /** The same command in the same state, decided anew. */
  private static JournalEntry decidedNow(StateMachine then, JournalEntry entry) {
    StateMachine now = new RoutingCore();
    if (entry.sequence() > 1) {
      then.writeRows(row -> now.replay(row, entry.sequence() - 1, entry.timeMs()));
    }
    List<Event> events = new ArrayList<>();
    List<Reply> replies = new ArrayList<>();
    now.apply(
        entry.command(),
        entry.sequence(),
        entry.timeMs(),
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
    return new JournalEntry(
        entry.sequence(), entry.timeMs(), entry.command(), events, replies.getFirst());
  }

  private static List<Object> outcome(JournalEntry entry) {
    List<Object> outcome = new ArrayList<>();
    for (Event event : entry.events()) {
      if (!(event instanceof SupervisorIntervened)) {
        outcome.add(withoutWhatIsNew(event));
      }
    }
    outcome.add(entry.reply());
    return outcome;
  }

  private static Event withoutWhatIsNew(Event event) {
    if (event instanceof InteractionArrived it) {
      return new InteractionArrived(
          it.interaction(),
          it.key(),
          it.channel(),
          it.queue(),
          it.requirements(),
          it.priority(),
          it.attributes(),
          it.dueMs(),
          it.terms(),
          it.preferenceDeadlineMs(),
          WaitModel.UNKNOWN,
          WaitEstimate.UNKNOWN,
          it.splitBy(),
          false,
          it.links());
    }
    if (event instanceof InteractionUpdated it) {
      return new InteractionUpdated(it.interaction(), it.attributes(), null);
    }
    return event instanceof PlanStepRelaxed it
        ? new PlanStepRelaxed(it.interaction(), it.steps(), PlanStepRelaxed.DUE_AS_BEFORE)
        : event;
  }
}
