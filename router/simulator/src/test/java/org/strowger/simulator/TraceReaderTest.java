package org.strowger.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.model.Channel;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;

class TraceReaderTest {
  private static final String CALLS = "t_s,type,priority,service_s,patience_s\n";
  private static final String AGENTS = "agent,on_s,off_s,skills\n";

  @TempDir private Path folder = Path.of("");

  private TraceReader.Trace read(String calls, String agents) throws IOException, BadInput {
    return new TraceReader(TraceRules.DEFAULT)
        .read(
            Files.writeString(folder.resolve("calls.csv"), calls),
            Files.writeString(folder.resolve("agents.csv"), agents));
  }

  private List<String> problems(String calls, String agents) {
    BadInput bad = assertThrows(BadInput.class, () -> read(calls, agents));
    return bad.getMessage().lines().map(line -> line.replace(folder + "/", "")).toList();
  }

  static Path sample(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(TraceReaderTest.class.getResource(name)).toURI());
  }

  @Test
  void shouldPutCallsIntoTheRoutersWords() throws Exception {
    TraceReader.Trace trace =
        read(CALLS + "10,PS,0,60,30\n11.5,NW,2,0.25,1e0\n".replace("1e0", "1"), AGENTS);

    Call ordinary =
        new Call(10_000, new QueueId("PS"), Channel.PHONE, Requirements.NONE, 0, 60_000, 0, 30_000);
    Call vip =
        new Call(11_500, new QueueId("NW"), Channel.PHONE, Requirements.NONE, 1, 250, 0, 1_000);
    assertEquals(List.of(ordinary, vip), trace.calls().calls());
  }

  @Test
  void shouldPutLevelsIntoTheRoutersProficiencies() throws Exception {
    TraceReader.Trace trace = read(CALLS, AGENTS + "A1,0,10,PS:1 NW:2 NE:3 TT:99\n");

    RosterAgent agent = trace.roster().agents().getFirst();
    List<Integer> levels =
        List.of("PS", "NW", "NE", "TT").stream()
            .map(skill -> agent.definition().proficiencies().levelOf(new SkillId(skill)))
            .toList();
    assertEquals(List.of(10, 5, 3, 1), levels);
  }

  @Test
  void shouldJoinDutiesThatTouchOrOverlap() throws Exception {
    TraceReader.Trace trace =
        read(
            CALLS,
            AGENTS + "A1,50,60,PS:1\nA1,0,10,PS:1\nA1,10,20,PS:1\nA1,15,30,PS:1\nA1,55,58,PS:1\n");

    assertEquals(
        List.of(new Duty(0, 30_000), new Duty(50_000, 60_000)),
        trace.roster().agents().getFirst().duties());
  }

  @Test
  void shouldTakeColumnsInAnyOrderQuotedAndWithWindowsLineEnds() throws Exception {
    String calls =
        "\uFEFF\"type\",note,PATIENCE_S,service_s,priority,t_s,channel\r\n"
            + "PS,\"hello, \"\"you\"\"\",30,60,1,10,Chat\r\n\r\n";
    TraceReader.Trace trace = read(calls, AGENTS);

    assertEquals(
        List.of(
            new Call(
                10_000, new QueueId("PS"), Channel.CHAT, Requirements.NONE, 0, 60_000, 0, 30_000)),
        trace.calls().calls());
  }

  @Test
  void shouldTellAllProblemsOfBothFilesAtOnce() {
    String calls =
        CALLS
            + "10,PS,0,60,30\n"
            + "-1,PS,0,sixty,30\n"
            + "10,,0,60,30\n"
            + "10,PS,12,60,1e9\n"
            + "10,PS,0,60\n"
            + "9999999999,PS,0,60,5\n";
    String agents =
        AGENTS
            + "A1,10,10,PS:1\nA2,0,10,PS\nA3,0,10,\nA 4,0,10,PS:0\nA5,0,10,PS:1 PS:2\nA6,0,9,PS:1\nA6,9,10,NW:1\n";

    assertEquals(
        List.of(
            "calls.csv, line 3, column t_s: '-1' is not a number of seconds: write it like 90 or 90.5",
            "calls.csv, line 3, column service_s: 'sixty' is not a number of seconds: write it like 90 or 90.5",
            "calls.csv, line 4, column type: '': queue_id is empty: give 1 to 128 characters",
            "calls.csv, line 5, column priority: '12' is not a whole number from 0 to 11: correct it",
            "calls.csv, line 5, column patience_s: '1e9' is not a number of seconds: write it like 90 or 90.5",
            "calls.csv, line 6: has 4 fields where the header has 5: give each column one value",
            "calls.csv, line 7, column t_s: '9999999999' is too large: at most 316224000 seconds are taken",
            "agents.csv, line 2, column off_s: is not after on_s: end the duty later than it begins",
            "agents.csv, line 3, column skills: 'PS' is not a skill with a level from 1 to 99: write it like NW:1",
            "agents.csv, line 4, column skills: is empty: write skills like NW:1 PS:2",
            "agents.csv, line 5, column agent: 'A 4': agent_id has a character that is not allowed at position 2:"
                + " use letters, digits and . _ - @ : +",
            "agents.csv, line 5, column skills: 'PS:0' is not a skill with a level from 1 to 99: write it like NW:1",
            "agents.csv, line 6, column skills: 'PS:1 PS:2': proficiencies name the skill PS twice: give each skill"
                + " once",
            "agents.csv, line 8, column skills: are not those of the same agent in line 7: give an agent the same"
                + " skills in every duty, or use another agent id"),
        problems(calls, agents));
  }

  @Test
  void shouldNameTheChannelsWhereOneIsUnknown() {
    assertEquals(
        List.of(
            "calls.csv, line 2, column channel: 'fax' is not a channel: use one of phone, email, chat, video, social"),
        problems("t_s,type,priority,service_s,patience_s,channel\n1,PS,0,1,1,fax\n", AGENTS));
  }

  @Test
  void shouldTellTheFirstTwentyProblemsAndCountTheRest() {
    List<String> told = problems(CALLS + "x,PS,0,60,30\n".repeat(1_000), AGENTS);

    assertEquals(21, told.size());
    assertEquals("... and 980 more", told.getLast());
  }

  @Test
  void shouldNameMissingColumns() {
    assertEquals(
        List.of(
            "calls.csv, line 1: the header lacks priority, patience_s: it must name"
                + " t_s,type,priority,service_s,patience_s",
            "agents.csv is empty: give it a header line agent,on_s,off_s,skills"),
        problems("t_s,type,service_s\n", ""));
  }

  @Test
  void shouldShowLongValuesInPart() {
    List<String> told = problems(CALLS + "9".repeat(1_000_000) + ",PS,0,60,30\n", AGENTS);

    assertEquals(
        "calls.csv, line 2, column t_s: '"
            + "9".repeat(40)
            + "...' is not a number of seconds: write it like 90 or 90.5",
        told.getFirst());
  }

  @Test
  void shouldSayThatAFileIsNotThereOrNotText() throws IOException {
    Path binary =
        Files.write(folder.resolve("binary"), new byte[] {'t', (byte) 0xff, (byte) 0xfe, '\n'});
    BadInput bad =
        assertThrows(
            BadInput.class,
            () -> new TraceReader(TraceRules.DEFAULT).read(folder.resolve("nowhere"), binary));

    assertEquals(
        List.of(
            folder.resolve("nowhere") + " does not exist: correct the path",
            binary + " is not UTF-8 text: save it as comma-separated UTF-8"),
        bad.getMessage().lines().toList());
    assertEquals(2, bad.count());
  }

  @Test
  void shouldSayThatAFolderIsNotAFile() {
    BadInput bad =
        assertThrows(
            BadInput.class, () -> new TraceReader(TraceRules.DEFAULT).read(folder, folder));

    assertEquals(2, bad.count());
  }

  @Test
  void shouldChooseOneDay() throws Exception {
    TraceReader.Trace trace =
        read(
            CALLS + "86399,PS,0,60,30\n86400,PS,0,60,30\n172799,PS,0,60,30\n172800,PS,0,60,30\n",
            AGENTS + "A1,80000,90000,PS:1\nA1,172000,200000,PS:1\nA2,0,86400,PS:1\n");

    assertEquals(
        List.of(86_400_000L, 172_799_000L),
        trace.calls().day(2).calls().stream().map(Call::tMs).toList());
    Roster day = trace.roster().day(2);
    assertEquals(1, day.agents().size());
    assertEquals(
        List.of(new Duty(86_400_000, 90_000_000), new Duty(172_000_000, 172_800_000)),
        day.agents().getFirst().duties());
    assertEquals(3, trace.calls().lastDay());
  }

  @Test
  void shouldMultiplyHandlingByTheServiceFactor() throws Exception {
    TraceReader.Trace trace = read(CALLS + "0,PS,0,101,30\n", AGENTS);

    assertEquals(126_250, trace.calls().withServiceFactor(1.25).calls().getFirst().handlingMs());
  }

  @Test
  void shouldEncodeTextAsUtf8() throws IOException {
    byte[] latin = (AGENTS + "J\u00fcrgen,0,10,PS:1\n").getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin.csv"), latin);
    BadInput bad =
        assertThrows(BadInput.class, () -> new TraceReader(TraceRules.DEFAULT).read(file, file));

    assertEquals(
        file + " is not UTF-8 text: save it as comma-separated UTF-8",
        bad.getMessage().lines().toList().getLast());
  }
}
