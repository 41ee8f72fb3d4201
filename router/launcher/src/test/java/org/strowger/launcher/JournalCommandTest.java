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
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent.GatewayConnected;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.GatewayId;
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
  void everyEventIsPrintedAsACloudEvent() {
    assertEquals(
        0, run("print", "--cloudevents", "--source", "north", "--from", "2", directory.toString()));

    List<String> lines = out.toString().lines().toList();
    assertEquals(2, lines.size());
    assertTrue(
        lines
            .getFirst()
            .startsWith(
                "{\"specversion\":\"1.0\",\"id\":\"2/0\",\"source\":\"north\","
                    + "\"type\":\"org.strowger.skill.defined.v1\",\"subject\":\"skill/german\""),
        lines.getFirst());
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
