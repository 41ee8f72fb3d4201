package org.strowger.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.simulator.CallOutcome.Disposition;

class ReplayReportTest {
  private static CallOutcome outcome(
      String type, Channel channel, Disposition disposition, long waitMs) {
    Call call = new Call(0, new QueueId(type), channel, Requirements.NONE, 0, 1_000, 0, 1_000);
    return new CallOutcome(call, 20_000, disposition, waitMs);
  }

  @Test
  void shouldTellWhatBecameOfTheSample() throws Exception {
    TraceReader.Trace trace =
        new TraceReader(TraceRules.DEFAULT)
            .read(TraceReaderTest.sample("calls.csv"), TraceReaderTest.sample("agents.csv"));
    VirtualHost host =
        new VirtualHost(
            new RoutingCore(), TraceRules.DEFAULT.scenario(trace.calls(), trace.roster()), _ -> {});
    host.run(_ -> {});

    // Ana answers at 28800 and is free at 28920. Due first is the VIP of 28840 (head start 90 s,
    // waits 80 s), then 28830
    // (from 28980, waits 150 s), then 28900 (from 29040, waits 140 s). 28850 and the OTHER, whose
    // one specialist comes too
    // late, hang up after 20 s and 10 s. The next day's call ends 40 s after Ana's duty.
    assertEquals(
        """
        type        offered  answered  abandoned  abandoned %  in 20 s %  ASA s  mean wait s  p99 wait s
        BASIC             6         5          1         16.7       33.3   74.0         65.0       150.0
        OTHER             1         0          1        100.0        0.0    0.0         10.0        10.0
        total             7         5          2         28.6       28.6   74.0         57.1       150.0
        priority 0        6         4          2         33.3       33.3   72.5         53.3       150.0
        priority 1        1         1          0          0.0        0.0   80.0         80.0        80.0

        agent  handled  signed in h  busy h  occupancy %
        ana          5          1.0     0.1         10.4
        ben          0          0.0     0.0          0.0
        total        5          1.0     0.1         10.4

        in 20 s: answered within that wait / (answered + abandoned), SL-C.
        ASA: mean wait of those answered.
        mean wait, p99 wait: of all, those who hung up until they did; p99 is exact (nearest rank).
        occupancy: busy / signed in; busy is time with anything in hand, from accept to the end of paperwork.
        """,
        ReplayReport.of(host.people()).toText());
  }

  @Test
  void shouldShowChannelsAndWhatIsUnfinishedOrRefused() {
    ReplayReport report =
        ReplayReport.of(
            List.of(
                outcome("A", Channel.PHONE, Disposition.ANSWERED, 20_000),
                outcome("A", Channel.CHAT, Disposition.WAITING, 0),
                outcome("A", Channel.CHAT, Disposition.REFUSED, 0),
                outcome("A", Channel.CHAT, Disposition.EXPECTED, 0)),
            List.of());

    assertEquals(
        """
        type           offered  answered  abandoned  abandoned %  in 20 s %  ASA s  mean wait s  p99 wait s  waiting  refused
        A                    2         1          0          0.0      100.0   20.0         20.0        20.0        1        1
        total                2         1          0          0.0      100.0   20.0         20.0        20.0        1        1
        channel chat         1         0          0          0.0        0.0    0.0          0.0         0.0        1        1
        channel phone        1         1          0          0.0      100.0   20.0         20.0        20.0        0        0
        """,
        report.toText().substring(0, report.toText().indexOf("\nagent")));
  }

  @Test
  void shouldTellTheSameToPrograms() {
    ReplayReport report =
        ReplayReport.of(
            List.of(
                outcome("A", Channel.PHONE, Disposition.ANSWERED, 20_000),
                outcome("A", Channel.PHONE, Disposition.ANSWERED, 20_001),
                outcome("A", Channel.PHONE, Disposition.ABANDONED, 500)),
            List.of(new AgentOutcome(new AgentId("ana"), 2, 1_000, 4_000)));
    String figures =
        "\"offered\": 3, \"answered\": 2, \"abandoned\": 1, \"waiting\": 0, \"refused\": 0, \"answered_in_target\": 1,"
            + " \"service_level\": 0.333333, \"abandoned_share\": 0.333333, \"mean_answered_wait_ms\": 20000.5,"
            + " \"mean_wait_ms\": 13500.3, \"p99_wait_ms\": 20001}";

    assertEquals(
        """
        {
          "service_level": "SL-C: answered in target / (answered + abandoned)",
          "targets_ms": [20000],
          "types": [
            {"name": "A", FIGURES
          ],
          "channels": [
            {"name": "phone", FIGURES
          ],
          "priorities": [
            {"name": "0", FIGURES
          ],
          "total": {"name": "total", FIGURES,
          "agents": [
            {"name": "ana", "handled": 2, "signed_in_ms": 4000, "busy_ms": 1000, "occupancy": 0.250000}
          ],
          "agents_total": {"name": "total", "handled": 2, "signed_in_ms": 4000, "busy_ms": 1000, "occupancy": 0.250000}
        }
        """
            .replace("FIGURES", figures),
        report.toJson());
  }

  @Test
  void shouldTakeTheSmallestWaitThatNinetyNineOfAHundredDoNotExceed() {
    List<CallOutcome> outcomes = new ArrayList<>();
    for (int waitMs = 1; waitMs <= 200; waitMs++) {
      outcomes.add(outcome("A", Channel.PHONE, Disposition.ANSWERED, waitMs));
    }

    assertEquals(198, ReplayReport.of(outcomes, List.of()).total().p99WaitMs());
  }

  @Test
  void shouldReportNothingOfNothing() {
    CallGroup total = ReplayReport.of(List.of(), List.of()).total();

    assertEquals(new CallGroup("total", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), total);
    assertEquals(0.0, total.serviceLevel());
  }
}
