package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.TakenBy;
import org.strowger.core.event.Event;
import org.strowger.core.model.AdministratorId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.Target;
import org.strowger.core.model.Target.Outside;
import org.strowger.core.model.Target.ToAgent;
import org.strowger.core.model.Target.ToLeader;
import org.strowger.core.model.Target.ToQueue;
import org.strowger.core.model.Target.ToSupervisor;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.proto.v1.JournalEvent;

class JournalCodecTest {
  static Stream<Command> commands() {
    return Samples.commands().stream();
  }

  static Stream<Event> events() {
    return Samples.events().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shouldKeepEveryCommand(Command command) {
    assertKept(new JournalEntry(1, 1_000, command, List.of(), Reply.ACCEPTED));
  }

  @ParameterizedTest
  @MethodSource("events")
  void shouldKeepEveryEvent(Event event) {
    assertKept(new JournalEntry(1, 1_000, new AdvanceTime(), List.of(event), Reply.ACCEPTED));
  }

  static Stream<Target> targets() {
    return Stream.of(
        new ToQueue(new QueueId("returns")),
        new ToAgent(new AgentId("bo")),
        new ToLeader(),
        new ToSupervisor(),
        new Outside("+1 555 0100"));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void shouldKeepEveryTarget(Target target) {
    Command transfer =
        new TransferInteraction(new AgentId("ana"), new InteractionId(7), target, "too hard");

    assertKept(new JournalEntry(1, 1_000, transfer, List.of(), Reply.ACCEPTED));
  }

  @ParameterizedTest
  @EnumSource
  void shouldKeepEveryRejection(Reason reason) {
    assertKept(
        new JournalEntry(
            7,
            0,
            new AdvanceTime(),
            List.of(),
            new Reply.Rejected(reason, "agent_id ana is not known")));
  }

  @Test
  void shouldKeepWhoWonTheRaceForAnOffer() {
    assertKept(
        new JournalEntry(
            7,
            0,
            new AdvanceTime(),
            List.of(),
            new Reply.Rejected(
                Reason.OFFER_TAKEN, "bo was faster", new TakenBy(new AgentId("bo"), 6))));
  }

  @Test
  void shouldKeepTheInteractionOfAReplyAndTheOrderOfEvents() {
    assertKept(
        new JournalEntry(
            Long.MAX_VALUE,
            1_767_225_600_000L,
            new AdvanceTime(),
            Samples.events(),
            new Reply.Accepted(new InteractionId(1L << 60))));
  }

  @Test
  void shouldKeepWhoDefined() {
    assertKept(
        new JournalEntry(
            1,
            1,
            new DefineSkill(new SkillId("german")),
            List.of(),
            Reply.ACCEPTED,
            new AdministratorId("eva")));
  }

  @Test
  void shouldKeepTextOutsideAscii() {
    assertKept(
        new JournalEntry(
            1,
            1,
            new DeclineOffer(new AgentId("ana"), new OfferId(1), "später: 世界 \uD83D\uDE00"),
            List.of(),
            Reply.ACCEPTED));
  }

  @Test
  void shouldHaveAMessageForEveryRecordAndARecordForEveryMessage() {
    assertEquals(
        JournalCommand.getDescriptor().getOneofs().getFirst().getFieldCount(),
        Samples.commands().stream().map(Object::getClass).distinct().count());
    assertEquals(
        JournalEvent.getDescriptor().getOneofs().getFirst().getFieldCount(),
        Samples.events().stream().map(Object::getClass).distinct().count());
  }

  @Test
  void shouldEncodeAnEntryTheSameWhateverWasEncodedBefore() {
    EntryEncoder encoder = new EntryEncoder();
    List<Command> commands = Samples.commands();
    List<Event> events = Samples.events();
    for (int i = 0; i < 2 * events.size(); i++) {
      Command command = commands.get(i % commands.size());
      List<Event> some = events.subList(0, i % events.size());
      Reply reply =
          i % 2 == 0
              ? new Reply.Rejected(Reason.AGENT_UNKNOWN, "agent_id ana is not known")
              : new Reply.Accepted(new InteractionId(i));
      JournalEntry entry = new JournalEntry(i + 1, i, command, some, reply);

      assertEquals(JournalCodec.encode(entry), encoder.encode(entry));
    }
  }

  @Test
  void shouldRefuseAnEntryWithoutACommand() {
    InvalidValue refused =
        assertThrows(
            InvalidValue.class,
            () -> JournalCodec.decode(org.strowger.proto.v1.JournalEntry.getDefaultInstance()));

    assertEquals("command", refused.field());
  }

  @Test
  void shouldRefuseAnEventOfAKindItDoesNotKnow() {
    var entry =
        JournalCodec.encode(new JournalEntry(1, 1, new AdvanceTime(), List.of(), Reply.ACCEPTED))
            .toBuilder()
            .addEvents(JournalEvent.getDefaultInstance())
            .build();

    InvalidValue refused = assertThrows(InvalidValue.class, () -> JournalCodec.decode(entry));

    assertTrue(String.valueOf(refused.getMessage()).startsWith("event "), refused.getMessage());
  }

  private static void assertKept(JournalEntry entry) {
    assertEquals(entry, JournalCodec.decode(JournalCodec.encode(entry)));
  }
}
