package org.strowger.server.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.core.model.QueueDefinition;
import org.strowger.figures.By;
import org.strowger.figures.Count;
import org.strowger.figures.Counting;
import org.strowger.figures.FiguresFold;
import org.strowger.figures.FiguresRow;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.JournalFold;
import org.strowger.figures.Ledger;
import org.strowger.figures.Life;
import org.strowger.figures.Period;
import org.strowger.figures.Segment;
import org.strowger.figures.SegmentStart;
import org.strowger.figures.Sheet;
import org.strowger.figures.asterisk.QueueLog;
import org.strowger.server.RandomCentre;
import org.strowger.server.figures.QueueLogReader.AgentReport;
import org.strowger.server.figures.QueueLogReader.QueueReport;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.SyntheticDay;
import org.strowger.simulator.TraceReader;
import org.strowger.simulator.TraceRules;
import org.strowger.simulator.VirtualHost;
import org.strowger.simulator.routing.Routings;

/**
 * What others' tools make of the queue_log that we write is what we count ourselves.
 *
 * <p>{@code -Dqueue-log.calls=FILE -Dqueue-log.agents=FILE} compares a log of real calls, too.
 */
class QueueLogTest {
  private static final FiguresTerms BY_STAY =
      new FiguresTerms(
          Counting.STAY,
          FiguresTerms.TARGET_OF_QUEUE,
          FiguresTerms.SHORT_ABANDON_MS,
          Period.WHOLE,
          1,
          Long.MIN_VALUE,
          Long.MAX_VALUE);

  /** A queue_log knows only what was in a line, and handling by time of clock. */
  private static final class Direct implements Ledger {
    private final SortedMap<String, Long> begun = new TreeMap<>();
    private final SortedMap<String, Long> talkMs = new TreeMap<>();
    private final SortedMap<String, Long> handled = new TreeMap<>();

    private static boolean isInNoLine(SegmentStart start) {
      return start == SegmentStart.DIRECT || start == SegmentStart.CONSULTED;
    }

    @Override
    public void segmentBegan(Life life, long timeMs) {
      if (!isInNoLine(life.start())) {
        begun.merge("a:" + life.agent(), 1L, Long::sum);
      }
    }

    @Override
    public void segmentOver(Life life, Segment segment, long timeMs) {
      boolean direct = isInNoLine(segment.start());
      long spanMs = segment.talkMs() + segment.holdMs() + segment.asleepMs();
      for (String name : List.of("q:" + life.queue(), "a:" + segment.agent())) {
        talkMs.merge(name, direct ? 0 : spanMs, Long::sum);
        handled.merge(name, direct ? 0L : 1L, Long::sum);
      }
    }
  }

  private final Direct direct = new Direct();
  private final FiguresFold figures = new FiguresFold(List.of(BY_STAY), List.of(direct));
  private final Map<String, Long> targetsS = new HashMap<>();
  private final QueueLogReader reader = new QueueLogReader(targetsS);

  /** Knows each queue's target before the line is read that it is held against. */
  private final Ledger targets =
      new Ledger() {
        @Override
        public void queueDefined(QueueDefinition queue, long timeMs) {
          targetsS.put(queue.id().value(), Math.floorDiv(queue.serviceTargetMs(), 1_000L));
        }
      };

  private final JournalFold log = new JournalFold(List.of(targets, new QueueLog(this::readLine)));
  private long lines;
  private long timeMs;

  private void readLine(String line) {
    lines++;
    reader.read(line);
  }

  /** The log has whole seconds; with these our own count comes to the same. */
  private void read(JournalEntry entry) {
    timeMs = entry.timeMs() - Math.floorMod(entry.timeMs(), 1_000L);
    log.accept(entry);
    figures.accept(
        new JournalEntry(entry.sequence(), timeMs, entry.command(), entry.events(), entry.reply()));
  }

  @Test
  void aReportOfARandomHistoryIsOurs() {
    RandomCentre centre = new RandomCentre(Long.getLong("figures.seed", 21), this::read);
    centre.open();
    for (int i = 0; i < 20_000; i++) {
      centre.step();
    }
    compare();
  }

  @Test
  void aReportOfADayIsOurs() {
    compare(SyntheticDay.of(7, SyntheticDay.AGENTS));
    assertTrue(lines > 10_000, "a day has many lines: " + lines);
  }

  @Test
  void aReportOfRealCallsIsOurs() throws BadInput {
    String calls = System.getProperty("queue-log.calls");
    String agents = System.getProperty("queue-log.agents");
    assumeTrue(calls != null && agents != null, "no real calls were given");
    TraceRules rules = TraceRules.DEFAULT;
    TraceReader.Trace trace = new TraceReader(rules).read(Path.of(calls), Path.of(agents));
    Scenario scenario = rules.scenario(trace.calls(), trace.roster());
    // As strowger replay plays them.
    compare(scenario.withDefinitions(Routings.of("virtual-deadline").over(scenario.definitions())));
    System.out.println(lines + " lines of queue_log");
    reader.queues().forEach((queue, report) -> System.out.println(queue + " " + report));
  }

  private void compare(Scenario scenario) {
    new VirtualHost(new RoutingCore(), scenario, this::read).run(_ -> {});
    compare();
  }

  private void compare() {
    assertEquals(queueFigures(), reader.queues());
    assertEquals(agentFigures(), reader.agents());
    assertEquals(rows(By.ALL).getFirst().waiting(), reader.waiting());
  }

  private SortedMap<String, QueueReport> queueFigures() {
    SortedMap<String, QueueReport> all = new TreeMap<>();
    for (FiguresRow row : rows(By.QUEUE)) {
      Sheet sheet = row.sheet();
      QueueReport report =
          new QueueReport(
              sheet.offered(),
              sheet.get(Count.ANSWERED),
              sheet.get(Count.ANSWERED_IN_TARGET),
              sheet.get(Count.ABANDONED),
              sheet.get(Count.ABANDONED_IN_TARGET),
              sheet.get(Count.ANSWERED_WAIT_MS) / 1_000,
              sheet.get(Count.ABANDONED_WAIT_MS) / 1_000,
              direct.talkMs.getOrDefault("q:" + row.id(), 0L) / 1_000);
      if (!report.equals(QueueReport.NONE)) {
        all.put(row.id(), report);
      }
    }
    return all;
  }

  private SortedMap<String, AgentReport> agentFigures() {
    SortedMap<String, AgentReport> all = new TreeMap<>();
    for (FiguresRow row : rows(By.AGENT)) {
      Sheet sheet = row.sheet();
      AgentReport report =
          new AgentReport(
              direct.begun.getOrDefault("a:" + row.id(), 0L),
              direct.handled.getOrDefault("a:" + row.id(), 0L),
              direct.talkMs.getOrDefault("a:" + row.id(), 0L) / 1_000,
              sheet.get(Count.DECLINED) + sheet.get(Count.MISSED));
      if (!report.equals(AgentReport.NONE)) {
        all.put(row.id(), report);
      }
    }
    return all;
  }

  private List<FiguresRow> rows(By by) {
    return figures.rows(Period.WHOLE, by, Long.MIN_VALUE, Long.MAX_VALUE, timeMs);
  }
}
