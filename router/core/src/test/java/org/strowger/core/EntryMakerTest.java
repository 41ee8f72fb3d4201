package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.Event;
import org.strowger.core.explain.Explainer;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.Overlooked;
import org.strowger.core.model.SkillId;

/** What every host keeps alike. */
class EntryMakerTest {
  private static final long START_MS = 1_000;

  private final RoutingCore core = new RoutingCore();
  private final EntryMaker entries = new EntryMaker(core, 41, START_MS);

  @Test
  void entriesGoOnFromTheNewestOneWithoutAGap() {
    assertEquals(42, decide(skill("english")).sequence());
    assertEquals(43, decide(skill("english")).sequence(), "a command without events is an entry");
    assertEquals(43, entries.sequence());
  }

  @Test
  void timeThatPassesWithoutEffectIsNoEntry() {
    assertNull(entries.decide(new AdvanceTime()));
    assertEquals(41, entries.sequence());
    assertEquals(42, decide(skill("english")).sequence());
  }

  @Test
  void timeThatMeetsADeadlineIsAnEntry() {
    decide(new StartHost(CoreLimits.DEFAULT));
    decide(new ConnectGateway(new GatewayId("phone"), 1));
    decide(new StartHost(CoreLimits.DEFAULT));
    assertTrue(entries.moveTo(core.nextDeadlineMs()));
    JournalEntry entry = decide(new AdvanceTime());
    assertEquals(45, entry.sequence());
    assertEquals(1, entry.events().size(), "the gateway's grace is over");
  }

  @Test
  void aClockThatStepsBackIsNotFollowed() {
    assertTrue(entries.moveTo(START_MS + 5));
    assertFalse(entries.moveTo(START_MS + 4));
    assertTrue(entries.moveTo(START_MS + 5), "standing still is no step back");
    assertEquals(START_MS + 5, decide(skill("english")).timeMs());
  }

  @Test
  void anEntryHoldsItsOwnEventsAlone() {
    JournalEntry first = decide(skill("english"));
    decide(skill("german"));
    assertEquals(List.of(new SkillDefined(new SkillId("english"))), first.events());
  }

  @Test
  void aMachineThatRepliesTwiceIsBroken() {
    EntryMaker broken = new EntryMaker(new Replying(2), 0, START_MS);
    assertThrows(IllegalStateException.class, () -> broken.decide(skill("english")));
  }

  @Test
  void aMachineThatDoesNotReplyIsBroken() {
    EntryMaker broken = new EntryMaker(new Replying(0), 0, START_MS);
    assertThrows(IllegalStateException.class, () -> broken.decide(skill("english")));
  }

  private JournalEntry decide(Command command) {
    JournalEntry entry = entries.decide(command);
    assertNotNull(entry, () -> command + " is no entry");
    return Objects.requireNonNull(entry);
  }

  private static Command skill(String name) {
    return new DefineSkill(new SkillId(name));
  }

  /** Replies as often as it was told to, which is wrong unless it is once. */
  private record Replying(int times) implements StateMachine {
    @Override
    public void apply(Command command, long sequence, long timeMs, Output output) {
      for (int i = 0; i < times; i++) {
        output.reply(Reply.ACCEPTED);
      }
    }

    @Override
    public void replay(Event event, long sequence, long timeMs) {}

    @Override
    public long nextDeadlineMs() {
      return NO_DEADLINE;
    }

    @Override
    public void writeRows(Consumer<Event> rows) {}

    @Override
    public long stateHash() {
      return 0;
    }

    @Override
    public List<Overlooked> overlooked(int most) {
      return List.of();
    }

    @Override
    public Explainer explainer() {
      throw new UnsupportedOperationException("it has no state");
    }

    @Override
    public void check() {}
  }
}
