package org.strowger.server.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.HostCommand;
import org.strowger.core.command.Reply;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.model.AgentId;
import org.strowger.proto.v1.ActorKind;
import org.strowger.proto.v1.EventCause;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.journal.EntryFilter;
import org.strowger.server.journal.JournalCodec;
import org.strowger.server.journal.Samples;

/**
 * What is found by the names of fields, against the core's own records, of which every kind is
 * tried.
 */
class EventFieldsTest {
  @Test
  void everyKindIsNamedAsItsRecord() {
    Set<String> kinds = new TreeSet<>();
    for (Event event : Samples.events()) {
      String kind = EventFields.of(encode(event)).kind();
      assertEquals(snakeCase(event.getClass().getSimpleName()), kind);
      if (!(event instanceof RowEvent)) {
        kinds.add(kind);
      }
    }
    assertEquals(new TreeSet<>(EventFields.kinds()), kinds);
  }

  @Test
  void everyAgentIsFoundThatTheJournalsFilterFinds() {
    for (Event event : Samples.events()) {
      if (event instanceof RowEvent) {
        continue; // No entry has one.
      }
      String agent = EventFields.of(encode(event)).agent();
      if (!agent.isEmpty()) {
        assertTrue(names(event, agent), () -> agent + " in " + event);
      }
      assertEquals(agent.isEmpty(), namesNobody(event), () -> "an agent in " + event);
    }
  }

  @Test
  void everyEventSaysWhatItIsAbout() {
    for (Event event : Samples.events()) {
      String subject = EventFields.of(encode(event)).subject();
      switch (event) {
        case InteractionEvent it ->
            assertEquals("interaction/" + it.interaction().value(), subject);
        case OfferEvent it -> assertEquals("interaction/" + it.interaction().value(), subject);
        case AgentEvent it -> assertEquals("agent/" + it.agent().value(), subject);
        case GatewayEvent it -> assertTrue(subject.startsWith("gateway/"), () -> it + subject);
        default -> assertFalse(subject.startsWith("/"), subject);
      }
    }
  }

  @Test
  void everyCauseSaysWhoActed() {
    for (Command command : Samples.commands()) {
      EventCause cause = EventCauses.of(wire(command, List.of()).getCommand());
      assertEquals(snakeCase(command.getClass().getSimpleName()), cause.getCommand());
      ActorKind expected =
          switch (command) {
            case AgentCommand _ -> ActorKind.ACTOR_KIND_AGENT;
            case GatewayCommand _ -> ActorKind.ACTOR_KIND_GATEWAY;
            case SupervisorCommand _ -> ActorKind.ACTOR_KIND_SUPERVISOR;
            case ConfigurationCommand _ -> ActorKind.ACTOR_KIND_ADMINISTRATOR;
            case HostCommand _ -> ActorKind.ACTOR_KIND_HOST;
          };
      assertEquals(expected, cause.getActor(), () -> "of " + command);
      if (command instanceof AgentCommand it) {
        assertEquals(it.agent().value(), cause.getActorId());
      }
    }
  }

  private static boolean names(Event event, String agent) {
    return new EntryFilter(1, Long.MAX_VALUE, null, new AgentId(agent))
        .test(
            new JournalEntry(1, 1, new HostCommand.AdvanceTime(), List.of(event), Reply.ACCEPTED));
  }

  /** Every text in the event is tried as an agent. */
  private static boolean namesNobody(Event event) {
    String text = event.toString();
    return Pattern.compile("[a-z]+-\\d+")
        .matcher(text)
        .results()
        .noneMatch(found -> names(event, found.group()));
  }

  private static JournalEvent encode(Event event) {
    return wire(new HostCommand.AdvanceTime(), List.of(event)).getEvents(0);
  }

  private static org.strowger.proto.v1.JournalEntry wire(Command command, List<Event> events) {
    return JournalCodec.encode(new JournalEntry(1, 1, command, events, Reply.ACCEPTED));
  }

  private static String snakeCase(String name) {
    return name.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
