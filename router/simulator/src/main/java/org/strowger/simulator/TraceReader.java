package org.strowger.simulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;

/**
 * Reads a call log and a roster from comma-separated files.
 *
 * <ul>
 *   <li>Calls: {@code t_s,type,priority,service_s,patience_s} and, if wanted, {@code channel}.
 *       Times are seconds, with decimals if need be; {@code t_s} counts from the first midnight.
 *   <li>Agents: {@code agent,on_s,off_s,skills}, one line for each duty; {@code skills} is a list
 *       such as {@code NW:1 PS:2}, level 1 the best. An agent has the same skills in every duty.
 * </ul>
 *
 * Whatever is wrong with both files is told at once.
 */
public final class TraceReader {
  private static final List<String> CALL_COLUMNS =
      List.of("t_s", "type", "priority", "service_s", "patience_s");
  private static final List<String> AGENT_COLUMNS = List.of("agent", "on_s", "off_s", "skills");
  private static final Pattern SKILL = Pattern.compile("([^:]+):([0-9]{1,2})");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final TraceRules rules;

  public TraceReader(TraceRules rules) {
    this.rules = rules;
  }

  /** What the two files hold. */
  public record Trace(CallLog calls, Roster roster) {}

  public Trace read(Path callFile, Path agentFile) throws BadInput {
    Problems problems = new Problems();
    CallLog calls = readCalls(callFile, problems);
    Roster roster = readRoster(agentFile, problems);
    problems.throwIfAny();
    return new Trace(calls, roster);
  }

  private CallLog readCalls(Path file, Problems problems) {
    List<Call> calls = new ArrayList<>();
    new CsvFile(file, problems)
        .read(
            CALL_COLUMNS,
            row -> {
              Call call = call(row);
              if (call != null) {
                calls.add(call);
              }
            });
    return new CallLog(calls);
  }

  private @Nullable Call call(CsvRow row) {
    long tMs = row.milliseconds("t_s");
    QueueId queue = row.value("type", QueueId::new);
    int priority = TraceRules.priority(row.whole("priority", TraceRules.TRACE_PRIORITY_MAX));
    long handlingMs = row.milliseconds("service_s");
    long patienceMs = row.milliseconds("patience_s");
    Channel channel = channel(row);
    if (!row.good() || queue == null || channel == null) {
      return null;
    }
    return new Call(
        tMs, queue, channel, Requirements.NONE, priority, handlingMs, rules.wrapUpMs(), patienceMs);
  }

  private static @Nullable Channel channel(CsvRow row) {
    String text = row.text("channel");
    if (text.isEmpty()) {
      return Channel.PHONE;
    }
    for (Channel channel : Channel.values()) {
      if (channel.name().equalsIgnoreCase(text)) {
        return channel;
      }
    }
    row.problem("channel", CsvRow.shown(text) + " is not a channel: use one of " + channelNames());
    return null;
  }

  private static String channelNames() {
    return String.join(
        ", ",
        Arrays.stream(Channel.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList());
  }

  private Roster readRoster(Path file, Problems problems) {
    Map<AgentId, Entry> entries = new TreeMap<>();
    new CsvFile(file, problems).read(AGENT_COLUMNS, row -> addDuty(entries, row));
    return new Roster(
        entries.entrySet().stream().map(one -> one.getValue().toAgent(one.getKey())).toList());
  }

  private static void addDuty(Map<AgentId, Entry> entries, CsvRow row) {
    AgentId agent = row.value("agent", AgentId::new);
    long onMs = row.milliseconds("on_s");
    long offMs = row.milliseconds("off_s");
    if (row.good() && offMs <= onMs) {
      row.problem("off_s", "is not after on_s: end the duty later than it begins");
    }
    Proficiencies proficiencies = proficiencies(row);
    if (!row.good() || agent == null || proficiencies == null) {
      return;
    }
    Entry entry =
        entries.computeIfAbsent(
            agent, _ -> new Entry(row.line(), proficiencies, new ArrayList<>()));
    if (entry.proficiencies.equals(proficiencies)) {
      entry.duties.add(new Duty(onMs, offMs));
    } else {
      row.problem(
          "skills",
          "are not those of the same agent in line "
              + entry.line
              + ": give an agent the same skills in every duty,"
              + " or use another agent id");
    }
  }

  private static @Nullable Proficiencies proficiencies(CsvRow row) {
    String text = row.text("skills");
    if (text.isEmpty()) {
      row.problem("skills", "is empty: write skills like NW:1 PS:2");
      return null;
    }
    List<Proficiency> all = new ArrayList<>();
    for (String part : BLANKS.splitAsStream(text).toList()) {
      Proficiency one = proficiency(row, part);
      if (one != null) {
        all.add(one);
      }
    }
    return row.made("skills", text, _ -> new Proficiencies(all));
  }

  private static @Nullable Proficiency proficiency(CsvRow row, String part) {
    var matched = SKILL.matcher(part);
    int level = matched.matches() ? Integer.parseInt(matched.group(2)) : 0;
    if (level == 0) {
      row.problem(
          "skills",
          CsvRow.shown(part)
              + " is not a skill with a level from 1 to "
              + TraceRules.TRACE_LEVEL_MAX
              + ": write it like NW:1");
      return null;
    }
    SkillId skill = row.made("skills", matched.group(1), SkillId::new);
    return skill == null ? null : new Proficiency(skill, TraceRules.proficiency(level));
  }

  /** One agent's lines so far; {@code line} is the first. */
  private record Entry(int line, Proficiencies proficiencies, List<Duty> duties) {
    RosterAgent toAgent(AgentId agent) {
      return new RosterAgent(
          new AgentDefinition(agent, proficiencies, TraceRules.ONE_AT_A_TIME), duties);
    }
  }
}
