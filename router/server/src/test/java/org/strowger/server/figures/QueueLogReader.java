package org.strowger.server.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A report over a queue_log as other people's tools make it: it knows the format and nothing of us.
 * Reads one line after the other.
 */
final class QueueLogReader {
  /** The figures of one queue, in seconds. */
  record QueueReport(
      long offered,
      long answered,
      long answeredInTarget,
      long abandoned,
      long abandonedInTarget,
      long answeredWaitS,
      long abandonedWaitS,
      long talkS) {
    static final QueueReport NONE = new QueueReport(0, 0, 0, 0, 0, 0, 0, 0);

    QueueReport plus(QueueReport other) {
      return new QueueReport(
          offered + other.offered,
          answered + other.answered,
          answeredInTarget + other.answeredInTarget,
          abandoned + other.abandoned,
          abandonedInTarget + other.abandonedInTarget,
          answeredWaitS + other.answeredWaitS,
          abandonedWaitS + other.abandonedWaitS,
          talkS + other.talkS);
    }
  }

  /** The figures of one agent; talk in seconds. */
  record AgentReport(long connected, long completed, long talkS, long unanswered) {
    static final AgentReport NONE = new AgentReport(0, 0, 0, 0);

    AgentReport plus(AgentReport other) {
      return new AgentReport(
          connected + other.connected,
          completed + other.completed,
          talkS + other.talkS,
          unanswered + other.unanswered);
    }
  }

  private final Map<String, Long> targetsS;
  private final SortedMap<String, QueueReport> queues = new TreeMap<>();
  private final SortedMap<String, AgentReport> agents = new TreeMap<>();
  private final Map<String, Integer> open = new HashMap<>();

  /**
   * @param targetsS the wait that counts as good in each queue, s
   */
  QueueLogReader(Map<String, Long> targetsS) {
    this.targetsS = targetsS;
  }

  void read(String line) {
    String[] field = line.split("\\|", -1);
    String call = field[1] + "@" + field[2];
    String queue = field[2];
    String agent = field[3];
    switch (field[4]) {
      case "ENTERQUEUE" -> open.merge(call, 1, Integer::sum);
      case "CONNECT" -> {
        long waitS = number(field[5]);
        add(queue, new QueueReport(1, 1, within(queue, waitS), 0, 0, waitS, 0, 0));
        add(agent, new AgentReport(1, 0, 0, 0));
        close(call, line);
      }
      case "ABANDON" -> {
        long waitS = number(field[7]);
        add(queue, new QueueReport(1, 0, 0, 1, within(queue, waitS), 0, waitS, 0));
        close(call, line);
      }
      case "EXITWITHTIMEOUT", "EXITEMPTY", "WITHDRAW" -> close(call, line);
      case "COMPLETEAGENT", "COMPLETECALLER" -> {
        add(queue, new QueueReport(0, 0, 0, 0, 0, 0, 0, number(field[6])));
        add(agent, new AgentReport(0, 1, number(field[6]), 0));
      }
      case "BLINDTRANSFER" -> {
        add(queue, new QueueReport(0, 0, 0, 0, 0, 0, 0, number(field[8])));
        add(agent, new AgentReport(0, 1, number(field[8]), 0));
      }
      case "RINGNOANSWER" -> add(agent, new AgentReport(0, 0, 0, 1));
      case "RINGCANCELED", "ADDMEMBER", "REMOVEMEMBER", "PAUSE", "UNPAUSE" -> {}
      default -> throw new AssertionError("no event of a queue_log: " + line);
    }
  }

  private long within(String queue, long waitS) {
    return waitS <= targetsS.getOrDefault(queue, 0L) ? 1 : 0;
  }

  private void add(String queue, QueueReport more) {
    queues.merge(queue, more, QueueReport::plus);
  }

  private void add(String agent, AgentReport more) {
    agents.merge(agent, more, AgentReport::plus);
  }

  private void close(String call, String line) {
    if (open.merge(call, -1, Integer::sum) < 0) {
      throw new AssertionError("left a queue that it never entered: " + line);
    }
  }

  private static long number(String text) {
    return Long.parseLong(text);
  }

  SortedMap<String, QueueReport> queues() {
    return queues;
  }

  SortedMap<String, AgentReport> agents() {
    return agents;
  }

  /** Those who entered a queue and have not left it. */
  long waiting() {
    return open.values().stream().mapToLong(Integer::longValue).sum();
  }
}
