package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent.GatewayConnected;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;
import org.strowger.server.journal.ChronicleJournal;
import picocli.CommandLine;

class JournalCommandTest {
  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() {
    RoutingCore core = new RoutingCore();
    try (ChronicleJournal journal = ChronicleJournal.open(directory)) {
      append(core, journal, new StartHost(CoreLimits.DEFAULT));
      append(core, journal, new DefineSkill(new SkillId("german")));
      append(core, journal, new ConnectGateway(new GatewayId("phone-1"), 1));
    }
  }

  @Test
  void shouldPrintALinePerEntry() {
    assertEquals(0, run("print", directory.toString()));

    List<String> lines = out.toString().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(1).startsWith("2 1970-01-01T00:00:00.002Z DefineSkill["), lines.get(1));
  }

  @Test
  void shouldPrintARangeAsJson() {
    assertEquals(0, run("print", "--from", "2", "--to", "2", "--json", directory.toString()));

    assertEquals(1, out.toString().lines().count());
    assertTrue(
        out.toString().contains("\"defineSkill\":{\"skill\":{\"skillId\":\"german\"}}"),
        out.toString());
  }

  @Test
  void shouldFindNoDifferenceInAnHonestJournal() {
    assertEquals(0, run("verify", directory.toString()));

    assertTrue(out.toString().startsWith("no difference in 3 entries, state "), out.toString());
  }

  @Test
  void shouldShowTheFirstDifference() {
    try (ChronicleJournal journal = ChronicleJournal.open(directory)) {
      GatewayId phone = new GatewayId("phone-2");
      Event invented = new GatewayConnected(phone, 7);
      journal.append(new JournalEntry(4, 4, new AdvanceTime(), List.of(invented), Reply.ACCEPTED));
    }

    assertEquals(1, run("verify", directory.toString()));
    assertTrue(out.toString().startsWith("the first difference is at entry 4"), out.toString());
    assertTrue(out.toString().contains("phone-2"), out.toString());
  }

  @Test
  void anInteractionOfThePastIsExplainedAndItsWaitCharged() {
    try (ChronicleJournal journal = ChronicleJournal.open(directory)) {
      RoutingCore core = new RoutingCore();
      journal.read(
          1, entry -> entry.events().forEach(event -> core.replay(event, entry.sequence(), 3)));
      append(core, journal, new DefineQueue(german()));
      append(core, journal, arrival());
      append(core, journal, new Abandon(new InteractionKey(new GatewayId("phone-1"), "k")));
    }

    assertEquals(
        0, run("explain", directory.toString(), "--interaction", "1", "--at", "5"), err.toString());
    assertEquals(
        List.of(
            "seq=5 1970-01-01T00:00:00.005Z interaction 1 of queue q waits, first in its line:"
                + " nobody who is defined could serve it"),
        out.toString().lines().toList());
    assertEquals(0, run("wait-causes", directory.toString()));
    assertTrue(out.toString().contains("SKILL_MISSING"), out.toString());
    assertEquals(1, run("explain", directory.toString(), "--interaction", "1", "--at", "6"));
    assertTrue(err.toString().contains("interaction 1 was not there at sequence 6"));
    assertEquals(1, run("explain", directory.toString(), "--agent", "ana", "--at", "7"));
    assertTrue(err.toString().contains("the newest sequence is 6"));
  }

  private static QueueDefinition german() {
    return new QueueDefinition(
        new QueueId("q"),
        new Requirements(List.of(new Requirement(new SkillId("german"), 1))),
        20_000,
        30_000,
        20_000,
        0,
        10_000,
        100,
        null);
  }

  private static Arrive arrival() {
    return new Arrive(
        new InteractionKey(new GatewayId("phone-1"), "k"),
        Channel.PHONE,
        new QueueId("q"),
        Requirements.NONE,
        0,
        Attributes.NONE);
  }

  @Test
  void shouldRefuseADirectoryWithoutAJournal() {
    assertEquals(2, run("verify", directory.resolve("elsewhere").toString()));
    assertEquals(2, run("print", directory.resolve("elsewhere").toString()));

    assertTrue(err.toString().contains("there is no journal in "), err.toString());
  }

  @Test
  void shouldRefuseACommandLineThatIsWrong() {
    assertEquals(2, run());
    assertEquals(2, run("verify"));
    assertEquals(2, run("print", "--from", "first", directory.toString()));
    assertEquals(2, run("print", "--agent", "no such name", directory.toString()));
    assertEquals(2, run("print", "--interaction", "0", directory.toString()));
  }

  private int run(String... arguments) {
    return new CommandLine(new JournalCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private static void append(RoutingCore core, ChronicleJournal journal, Command command) {
    long sequence = journal.lastSequence() + 1;
    List<Event> events = new ArrayList<>();
    List<Reply> replies = new ArrayList<>();
    core.apply(
        command,
        sequence,
        sequence,
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
    journal.append(new JournalEntry(sequence, sequence, command, events, replies.getFirst()));
  }
}
