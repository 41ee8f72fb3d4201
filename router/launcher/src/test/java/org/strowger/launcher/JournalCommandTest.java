package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
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
  void aJournalIsConvertedToTheOtherLevelAndSaysTheSame() {
    String copy = directory.resolve("copy").toString();
    assertEquals(0, run("verify", directory.toString()));
    String verdict = out.toString();

    assertEquals(
        0,
        run("convert", directory.toString(), copy, "--durability", "disk"),
        () -> err.toString());
    assertTrue(out.toString().contains("3 entries are in " + copy), out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, run("verify", copy));
    assertEquals(verdict, out.toString());
    assertEquals(2, run("convert", directory.toString(), copy, "--durability", "disk"));
    assertTrue(err.toString().contains("there is a journal in " + copy), err.toString());
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
  void shouldCountAJournalAndNameEveryServiceLevel() {
    call();

    assertEquals(0, run("figures", directory.toString()));
    List<String> lines = out.toString().lines().toList();
    assertTrue(lines.get(0).startsWith("queue  offered  answered  abandoned"), lines.get(0));
    assertTrue(lines.get(1).startsWith("sales        1         0          1"), lines.get(1));
    for (String level : List.of("SL-A", "SL-B", "SL-C", "SL-D", "SL-E")) {
      assertTrue(lines.get(0).contains(level + " %"), lines.get(0));
      assertTrue(lines.stream().anyMatch(line -> line.startsWith(level + ": ")), level);
    }
  }

  @Test
  void shouldCountOnlyWhatCameAboutInARange() {
    call();

    assertEquals(
        0,
        run(
            "figures",
            "--from",
            "1970-01-01T00:00:00Z",
            "--to",
            "1970-01-01T00:00:00.006Z",
            "--json",
            directory.toString()));
    assertTrue(out.toString().contains("\"arrived\": 1"), out.toString());
    assertTrue(out.toString().contains("\"abandoned\": 0"), out.toString());
  }

  @Test
  void shouldWriteAJournalAsAQueueLog() throws IOException {
    call();
    Path log = directory.resolve("queue_log");

    assertEquals(0, run("queue-log", "--out", log.toString(), directory.toString()));
    assertEquals(
        List.of("0|0.1|sales|NONE|ENTERQUEUE||call-1|1", "0|0.1|sales|NONE|ABANDON|1|1|0"),
        Files.readAllLines(log));
    assertEquals(0, run("queue-log", directory.toString()));
    assertEquals(Files.readAllLines(log), out.toString().lines().toList());
  }

  @Test
  void shouldTellThatNobodyWasPassed() {
    call();

    assertEquals(0, run("overtaking", directory.toString()));
    assertTrue(out.toString().startsWith("queue, rule  passed"), out.toString());
    assertEquals(0, run("overtaking", "--interaction", "1", directory.toString()));
  }

  /** One call comes as entry 5 and leaves as entry 6; times are sequences. */
  private void call() {
    RoutingCore core = new RoutingCore();
    try (ChronicleJournal journal = ChronicleJournal.open(directory)) {
      journal.read(
          1,
          entry ->
              entry
                  .events()
                  .forEach(event -> core.replay(event, entry.sequence(), entry.timeMs())));
      QueueId sales = new QueueId("sales");
      InteractionKey key = new InteractionKey(new GatewayId("phone-1"), "call-1");
      append(
          core,
          journal,
          new DefineQueue(
              new QueueDefinition(sales, Requirements.NONE, 20_000, 0, 20_000, 0, 1, 10, null)));
      append(
          core,
          journal,
          new Arrive(key, Channel.PHONE, sales, Requirements.NONE, 0, Attributes.NONE));
      append(core, journal, new Abandon(key));
    }
  }

  @Test
  void shouldRefuseADirectoryWithoutAJournal() {
    for (String verb : List.of("verify", "print", "figures", "queue-log", "overtaking")) {
      assertEquals(2, run(verb, directory.resolve("elsewhere").toString()));
    }

    assertTrue(err.toString().contains("there is no journal in "), err.toString());
  }

  @Test
  void shouldRefuseACommandLineThatIsWrong() {
    assertEquals(2, run());
    assertEquals(2, run("verify"));
    assertEquals(2, run("print", "--from", "first", directory.toString()));
    assertEquals(2, run("print", "--agent", "no such name", directory.toString()));
    assertEquals(2, run("print", "--interaction", "0", directory.toString()));
    assertEquals(2, run("figures", "--from", "yesterday", directory.toString()));
    assertEquals(
        2, run("figures", "--from", "2026-03-02", "--to", "2026-03-01", directory.toString()));
    assertEquals(2, run("figures", "--per", "week", directory.toString()));
    assertEquals(2, run("figures", "--target", "-1", directory.toString()));
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
