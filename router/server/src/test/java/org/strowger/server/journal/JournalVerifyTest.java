package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.core.StateMachine;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.model.AgentId;
import org.strowger.server.journal.JournalVerify.Difference;
import org.strowger.server.journal.JournalVerify.Verdict;

class JournalVerifyTest {
  private final MemoryJournal journal = new MemoryJournal();
  private final RoutingCore core = new RoutingCore();

  @BeforeEach
  void fill() {
    Traffic.day(core, journal, 10);
  }

  @Test
  void shouldFindNoDifferenceUnderTheSameLogic() {
    Verdict verdict = verify(RoutingCore::new);

    assertTrue(verdict.same(), () -> String.valueOf(verdict.difference()));
    assertEquals(journal.lastSequence(), verdict.entries());
    assertEquals(core.stateHash(), verdict.decidedHash());
    assertEquals(core.stateHash(), verdict.replayedHash());
  }

  @Test
  void shouldNameTheFirstEntryThatOtherLogicDecidesOtherwise() {
    Verdict verdict =
        verify(() -> new DriftingMachine(command -> command instanceof EndInteraction));

    Difference first = Objects.requireNonNull(verdict.difference());
    assertEquals(7 + 5, first.sequence());
    assertTrue(first.expected().contains("InteractionEnded"), first.expected());
    assertTrue(first.actual().contains("LIMIT_REACHED"), first.actual());
    assertEquals(journal.lastSequence(), verdict.entries());
    assertEquals(core.stateHash(), verdict.replayedHash());
    assertNotEquals(core.stateHash(), verdict.decidedHash());
  }

  @Test
  void shouldReportABrokenInvariantAsADifference() {
    Supplier<StateMachine> breaking =
        () ->
            new DriftingMachine(command -> {
              if (command instanceof Arrive) {
                throw new IllegalStateException("deliberate");
              }
              return false;
            });

    Difference first = Objects.requireNonNull(verify(breaking).difference());

    assertEquals(8, first.sequence());
    assertTrue(
        first
            .actual()
            .contains("an invariant broken: java.lang.IllegalStateException: deliberate"));
  }

  @Test
  void shouldTellItsProgress() {
    List<Long> told = new ArrayList<>();

    JournalVerify.verify(journal, RoutingCore::new, told::add, 7);

    assertEquals(journal.lastSequence(), told.size());
    assertEquals(journal.lastSequence(), told.getLast());
  }

  @Test
  void shouldPrintOneReadableLinePerEntry() {
    List<String> lines = print(EntryFilter.ALL, JournalPrinter.Form.TEXT);

    assertEquals(journal.lastSequence(), lines.size());
    String arrival = lines.get(7);
    assertTrue(arrival.startsWith("8 2026-01-01T00:00:08.000Z Arrive["), arrival);
    assertTrue(arrival.contains("-> InteractionArrived["), arrival);
    assertTrue(arrival.endsWith("accepted as interaction 1"), arrival);
    assertTrue(lines.getLast().contains("-> rejected OFFER_UNKNOWN: "), lines.getLast());
  }

  @Test
  void shouldPrintOnlyWhatIsAskedFor() {
    assertEquals(3, print(new EntryFilter(8, 10, null, null), JournalPrinter.Form.TEXT).size());
    assertEquals(
        3,
        print(
                new EntryFilter(
                    1, Long.MAX_VALUE, new org.strowger.core.model.InteractionId(1), null),
                JournalPrinter.Form.TEXT)
            .size());
    assertEquals(
        List.of(),
        print(
            new EntryFilter(1, Long.MAX_VALUE, null, new AgentId("nobody")),
            JournalPrinter.Form.TEXT));
    assertTrue(
        print(new EntryFilter(1, Long.MAX_VALUE, null, Traffic.ANA), JournalPrinter.Form.TEXT)
            .stream()
            .allMatch(line -> line.contains("agent=ana") || line.contains("id=ana")));
  }

  @Test
  void shouldPrintJson() {
    String line = print(new EntryFilter(8, 8, null, null), JournalPrinter.Form.JSON).getFirst();

    assertTrue(
        line.startsWith(
            "{\"sequence\":\"8\",\"timeMs\":\"1767225608000\",\"command\":{\"arrive\":"),
        line);
    assertNull(line.lines().skip(1).findFirst().orElse(null));
  }

  private Verdict verify(Supplier<StateMachine> machines) {
    return JournalVerify.verify(journal, machines, _ -> {}, 10);
  }

  private List<String> print(EntryFilter filter, JournalPrinter.Form form) {
    List<String> lines = new ArrayList<>();
    JournalPrinter.print(journal, filter, form, lines::add);
    return lines;
  }
}
