package org.strowger.figures.asterisk;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.figures.Departure;
import org.strowger.figures.Duty;
import org.strowger.figures.Entrance;
import org.strowger.figures.Ledger;
import org.strowger.figures.Life;
import org.strowger.figures.OfferEnd;
import org.strowger.figures.SegmentEnd;
import org.strowger.figures.SegmentStart;

/**
 * Writes what happens the way Asterisk's {@code app_queue} writes its {@code queue_log}, a line per
 * event with {@code |} between the fields: epoch second, call, queue, agent, event, up to five
 * parameters. So tools that make reports of such a log work on ours.
 *
 * <p>Times are in whole seconds, each cut off as Asterisk does; a span is the difference of two
 * such times, except that how long a phone rang in vain is in ms. A call's name is the second of
 * its arrival, a dot, and our id. Positions count from 1, in the order in which calls are due. What
 * is in no line, such as direct calls, is not in the log.
 *
 * @see <a href="https://docs.asterisk.org/Operation/Logging/Queue-Logs/">Queue Logs</a>
 */
public final class QueueLog implements Ledger {
  private static final String NOBODY = "NONE";
  private static final String PAUSED = "PAUSED";

  /** One who waits: whom the line goes by. */
  private record Place(long dueMs, InteractionId id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byDue = Long.compare(dueMs, other.dueMs);
      return byDue != 0 ? byDue : id.compareTo(other.id);
    }
  }

  /** What is remembered of a call between its lines in the log. */
  private static final class Caller {
    private int enteredAt;
    private long heldS;
    private long connectedS;
  }

  private final Consumer<String> lines;
  private final SortedMap<QueueId, QueueDefinition> queues = new TreeMap<>();
  private final SortedMap<AgentId, Duty> members = new TreeMap<>();
  private final Map<QueueId, Map<InteractionId, Life>> waiting = new HashMap<>();
  private final Map<InteractionId, Caller> callers = new HashMap<>();

  /**
   * @param lines is handed every line, without its end
   */
  public QueueLog(Consumer<String> lines) {
    this.lines = lines;
  }

  // ---- members

  @Override
  public void queueDefined(QueueDefinition queue, long timeMs) {
    boolean isNew = queues.put(queue.id(), queue) == null;
    if (isNew) {
      for (Duty duty : members.values()) {
        join(duty, queue, timeMs);
      }
    }
  }

  @Override
  public void activityChanged(
      Duty duty, Activity before, @Nullable ActivityReasonId reason, long timeMs) {
    Activity now = duty.activity();
    if (before == Activity.OFFLINE) {
      members.put(duty.agent(), duty);
      queues.values().forEach(queue -> join(duty, queue, timeMs));
    } else if (now == Activity.OFFLINE) {
      members.remove(duty.agent());
      tellEachQueue(duty, "REMOVEMEMBER", "", timeMs);
    } else if (before != now) {
      String why = reason == null ? "" : reason.value();
      tellEachQueue(duty, now == Activity.AVAILABLE ? "UNPAUSE" : "PAUSE", why, timeMs);
    }
  }

  private void join(Duty duty, QueueDefinition queue, long timeMs) {
    if (serves(duty, queue)) {
      String paused = duty.activity() == Activity.AVAILABLE ? "" : PAUSED;
      write(timeMs, NOBODY, queue.id(), duty.agent(), "ADDMEMBER", paused);
    }
  }

  private void tellEachQueue(Duty duty, String event, String parameter, long timeMs) {
    for (QueueDefinition queue : queues.values()) {
      if (serves(duty, queue)) {
        write(timeMs, NOBODY, queue.id(), duty.agent(), event, parameter);
      }
    }
  }

  /** Whether the agent meets what the queue itself asks for. */
  private static boolean serves(Duty duty, QueueDefinition queue) {
    var teams = queue.requirements().teams();
    return duty.definition().proficiencies().meet(queue.requirements())
        && (teams.isEmpty() || duty.definition().teams().stream().anyMatch(teams::contains));
  }

  // ---- calls

  @Override
  public void lineEntered(Life life, Entrance how, long timeMs) {
    waiting.computeIfAbsent(life.queue(), _ -> new HashMap<>()).put(life.id(), life);
    Caller caller = new Caller();
    caller.enteredAt = position(life);
    callers.put(life.id(), caller);
    write(timeMs, life, null, "ENTERQUEUE", "", life.key().key(), caller.enteredAt);
  }

  @Override
  public void lineLeft(Life life, Departure how, @Nullable AgentId by, long timeMs) {
    switch (how) {
      case ANSWERED -> caller(life).heldS = seconds(timeMs) - seconds(life.queuedMs());
      case ABANDONED -> leave(life, "ABANDON", timeMs);
      case MOVED, WAITED_TOO_LONG, QUEUE_CLOSED -> leave(life, "EXITWITHTIMEOUT", timeMs);
      case QUEUE_EMPTY -> leave(life, "EXITEMPTY", timeMs);
      case REMOVED -> leave(life, "WITHDRAW", timeMs);
    }
    waiting.getOrDefault(life.queue(), Map.of()).remove(life.id());
  }

  /** Leaves the line unanswered. */
  private void leave(Life life, String event, long timeMs) {
    long waitS = seconds(timeMs) - seconds(life.queuedMs());
    write(timeMs, life, null, event, position(life), caller(life).enteredAt, waitS);
    callers.remove(life.id());
  }

  @Override
  public void offerOver(Life life, AgentId to, OfferEnd how, long madeMs, long timeMs) {
    Caller caller = callers.get(life.id());
    switch (how) {
      case ACCEPTED -> {
        if (caller != null) {
          caller.connectedS = seconds(madeMs);
        }
      }
      case MISSED, DECLINED -> write(timeMs, life, to, "RINGNOANSWER", timeMs - madeMs);
      case RESCINDED -> write(timeMs, life, to, "RINGCANCELED", timeMs - madeMs);
    }
  }

  @Override
  public void segmentBegan(Life life, long timeMs) {
    Caller caller = callers.get(life.id());
    if (caller == null) {
      return; // it was in no line: a direct call, or a consultation
    }
    long nowS = seconds(timeMs);
    long rangS = life.start() == SegmentStart.ACCEPTED ? nowS - caller.connectedS : 0;
    caller.connectedS = nowS;
    write(timeMs, life, life.agent(), "CONNECT", caller.heldS, callName(life), rangS);
  }

  @Override
  public void talkOver(Life life, SegmentEnd how, long timeMs) {
    Caller caller = callers.remove(life.id());
    if (caller == null) {
      return;
    }
    long talkS = seconds(timeMs) - caller.connectedS;
    if (how == SegmentEnd.TRANSFERRED) {
      // Extension and context are Asterisk's own; where it went, the next ENTERQUEUE says.
      write(
          timeMs,
          life,
          life.agent(),
          "BLINDTRANSFER",
          "",
          "",
          caller.heldS,
          talkS,
          caller.enteredAt);
      return;
    }
    String event =
        switch (how) {
          case CUSTOMER_ENDED -> "COMPLETECALLER";
          case AGENT_ENDED, REMOVED, RETURNED, TRANSFERRED, CHANNEL_CHANGED -> "COMPLETEAGENT";
        };
    write(timeMs, life, life.agent(), event, caller.heldS, talkS, caller.enteredAt);
  }

  private Caller caller(Life life) {
    Caller caller = callers.get(life.id());
    if (caller == null) {
      throw new IllegalStateException("interaction " + life.id() + " never entered a line");
    }
    return caller;
  }

  /** From 1: how many of its line are due before it, and itself. */
  private int position(Life life) {
    Place own = new Place(life.dueMs(), life.id());
    int position = 1;
    for (Life other : waiting.getOrDefault(life.queue(), Map.of()).values()) {
      position += new Place(other.dueMs(), other.id()).compareTo(own) < 0 ? 1 : 0;
    }
    return position;
  }

  // ---- lines

  private void write(
      long timeMs, Life life, @Nullable AgentId agent, String event, Object... parameters) {
    write(timeMs, callName(life), life.queue(), agent, event, parameters);
  }

  private void write(
      long timeMs,
      String call,
      QueueId queue,
      @Nullable AgentId agent,
      String event,
      Object... parameters) {
    // No name has the separator in it: identifiers are made of letters, digits and . _ - @ : +
    StringBuilder line = new StringBuilder();
    line.append(seconds(timeMs)).append('|').append(call).append('|').append(queue);
    line.append('|').append(agent == null ? NOBODY : agent.value()).append('|').append(event);
    for (Object parameter : parameters) {
      line.append('|').append(parameter);
    }
    lines.accept(line.toString());
  }

  private static String callName(Life life) {
    return seconds(life.arrivedMs()) + "." + life.id().value();
  }

  private static long seconds(long timeMs) {
    return Math.floorDiv(timeMs, 1_000L);
  }
}
