package org.strowger.figures;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Origin;
import org.strowger.core.model.QueueId;
import org.strowger.figures.FoldRow.LifeRow;

/**
 * One interaction that has not left the tables: where its time goes now, and since when. Changed by
 * the fold alone; ledgers look at it while they are told something and keep no reference.
 */
public final class Life {
  private static final Stage[] STAGES = Stage.values();

  private final InteractionId id;
  private InteractionKey key;
  private final Channel channel;
  private boolean consultation;
  private final long arrivedMs;
  private final long creditedSinceMs;
  private final List<AgentId> preferred;
  private QueueId queue;
  private int priority;
  private int planSteps;
  private long dueMs;
  private long sinceMs;
  private long queuedMs;
  private long preferenceDeadlineMs;
  private int failures;
  private int offersPending;
  private boolean answered;
  private Stage stage;
  private long stageSinceMs;
  private @Nullable AgentId agent;
  private SegmentStart start = SegmentStart.ACCEPTED;
  private long startMs;
  private @Nullable SegmentEnd segmentEnd;

  /** What has passed of the present segment, ms. */
  private final long[] passed = new long[STAGES.length];

  Life(InteractionArrived arrived, long timeMs) {
    id = arrived.interaction();
    key = arrived.key();
    channel = arrived.channel();
    arrivedMs = timeMs;
    creditedSinceMs = arrived.terms().waitingSinceMs();
    preferred = arrived.terms().preference().agents();
    queue = arrived.queue();
    priority = arrived.priority();
    dueMs = arrived.dueMs();
    sinceMs = creditedSinceMs == 0 ? timeMs : creditedSinceMs;
    queuedMs = timeMs;
    preferenceDeadlineMs = arrived.preferenceDeadlineMs();
    consultation = arrived.links().origin() == Origin.CONSULTATION;
    boolean later = arrived.terms().enterMs() > timeMs;
    stage = later || consultation ? Stage.SCHEDULED : Stage.IN_LINE;
    stageSinceMs = timeMs;
  }

  Life(DirectStarted started, long timeMs) {
    id = started.interaction();
    key = started.key();
    channel = started.channel();
    arrivedMs = timeMs;
    creditedSinceMs = 0;
    preferred = List.of();
    queue = started.queue();
    priority = started.priority();
    dueMs = timeMs;
    sinceMs = timeMs;
    queuedMs = timeMs;
    answered = true;
    stage = Stage.TALK;
    stageSinceMs = timeMs;
    take(started.agent(), SegmentStart.DIRECT, timeMs);
  }

  Life(LifeRow row) {
    id = row.interaction();
    key = row.key();
    channel = row.channel();
    consultation = row.consultation();
    arrivedMs = row.arrivedMs();
    creditedSinceMs = row.creditedSinceMs();
    preferred = row.preferred();
    queue = row.queue();
    priority = row.priority();
    planSteps = row.planSteps();
    dueMs = row.dueMs();
    sinceMs = row.sinceMs();
    queuedMs = row.queuedMs();
    preferenceDeadlineMs = row.preferenceDeadlineMs();
    failures = row.failures();
    offersPending = row.offersPending();
    answered = row.answered();
    stage = row.stage();
    stageSinceMs = row.stageSinceMs();
    agent = row.agent();
    start = row.start();
    startMs = row.startMs();
    segmentEnd = row.segmentEnd();
    row.passedMs().forEach((which, ms) -> passed[place(which)] = ms);
  }

  LifeRow toRow() {
    return new LifeRow(
        id,
        key,
        channel,
        consultation,
        arrivedMs,
        creditedSinceMs,
        preferred,
        queue,
        priority,
        planSteps,
        dueMs,
        sinceMs,
        queuedMs,
        preferenceDeadlineMs,
        failures,
        offersPending,
        answered,
        stage,
        stageSinceMs,
        agent,
        start,
        startMs,
        segmentEnd,
        passedMs());
  }

  /** What is not zero, by stage. */
  private Map<Stage, Long> passedMs() {
    Map<Stage, Long> all = new EnumMap<>(Stage.class);
    for (Stage which : STAGES) {
      if (passedMs(which) != 0) {
        all.put(which, passedMs(which));
      }
    }
    return all;
  }

  /** Within one run; the order of stages is written down nowhere. */
  @SuppressWarnings("EnumOrdinal")
  private static int place(Stage stage) {
    return stage.ordinal();
  }

  public InteractionId id() {
    return id;
  }

  public InteractionKey key() {
    return key;
  }

  /**
   * Whether an agent asks a colleague by it: its time is the colleague's, but no customer waits.
   */
  public boolean isConsultation() {
    return consultation;
  }

  public Channel channel() {
    return channel;
  }

  /** The queue it is in, or was in when its agent got it. */
  public QueueId queue() {
    return queue;
  }

  public int priority() {
    return priority;
  }

  /** Steps of its queue's plan that have been taken. */
  public int planSteps() {
    return planSteps;
  }

  /** Its place in line: the smaller is served first, then the lower id. */
  public long dueMs() {
    return dueMs;
  }

  public long arrivedMs() {
    return arrivedMs;
  }

  /**
   * Since when the customer waits, over all queues, epoch ms: the arrival, or earlier by a credit
   * of age; of a conversation that woke in line, its waking.
   */
  public long sinceMs() {
    return sinceMs;
  }

  /** Since when it is in its present queue's line, epoch ms. */
  public long queuedMs() {
    return queuedMs;
  }

  /** Until when it waits for preferred agents alone, epoch ms; 0 = not. */
  public long preferenceDeadlineMs() {
    return preferenceDeadlineMs;
  }

  /** Whether its customer said on arrival to prefer that agent. */
  public boolean prefers(AgentId agent) {
    return preferred.contains(agent);
  }

  /** Offers that agents declined or missed, in its whole life. */
  public int failures() {
    return failures;
  }

  /** Offers pending now. */
  public int offersPending() {
    return offersPending;
  }

  /** Whether an agent has had it, now or before. */
  public boolean answered() {
    return answered;
  }

  public Stage stage() {
    return stage;
  }

  /** Since when it is in its stage, epoch ms. */
  public long stageSinceMs() {
    return stageSinceMs;
  }

  /** Who has it, or had it while it sleeps; null while it is nobody's. */
  public @Nullable AgentId agent() {
    return agent;
  }

  /** How its present agent got it. */
  public SegmentStart start() {
    return start;
  }

  /** Since when its present agent has it, epoch ms. */
  public long startMs() {
    return startMs;
  }

  /** What of the present segment has gone into {@code which}, ms, up to the last change. */
  public long passedMs(Stage which) {
    return passed[place(which)];
  }

  boolean inLine() {
    return stage == Stage.IN_LINE;
  }

  boolean worksFor(AgentId who) {
    return who.equals(agent)
        && (stage == Stage.TALK || stage == Stage.HOLD || stage == Stage.WRAP_UP);
  }

  // ---- changes

  void place(int newPriority, long newDueMs) {
    priority = newPriority;
    dueMs = newDueMs;
  }

  void relax(int steps, long newDueMs) {
    planSteps = steps;
    dueMs = newDueMs;
  }

  void endPreference() {
    preferenceDeadlineMs = 0;
  }

  void moveTo(QueueId to, long newDueMs, long timeMs) {
    if (!to.equals(queue)) {
      enterQueue(timeMs);
    }
    queue = to;
    dueMs = newDueMs;
  }

  private void enterQueue(long timeMs) {
    queuedMs = timeMs;
    planSteps = 0;
  }

  /** What was scheduled is in line from now on. */
  void enter(long newDueMs, long preferenceMs, long timeMs) {
    sinceMs = creditedSinceMs == 0 ? timeMs : creditedSinceMs;
    line(newDueMs, preferenceMs, timeMs);
  }

  /** Back from an agent to its old place. */
  void comeBack(long timeMs) {
    agent = null;
    queuedMs = timeMs;
    pass(Stage.IN_LINE, timeMs);
    Arrays.fill(passed, 0);
  }

  /** Nobody has it, and it is in no line: a consultation, or the next call back is to come. */
  void waitElsewhere(long timeMs) {
    agent = null;
    pass(Stage.SCHEDULED, timeMs);
    Arrays.fill(passed, 0);
  }

  /** Its agent has the customer of {@code from} from now on, under the customer's name and age. */
  void takeOver(Life from, long newDueMs) {
    InteractionKey own = key;
    key = from.key;
    from.key = own;
    consultation = false;
    sinceMs = from.sinceMs;
    dueMs = newDueMs;
  }

  /** It slept, and waits in line as of now. */
  void wakeInLine(long newDueMs, long preferenceMs, long timeMs) {
    agent = null;
    sinceMs = timeMs;
    line(newDueMs, preferenceMs, timeMs);
    Arrays.fill(passed, 0);
  }

  private void line(long newDueMs, long preferenceMs, long timeMs) {
    enterQueue(timeMs);
    dueMs = newDueMs;
    preferenceDeadlineMs = preferenceMs;
    pass(Stage.IN_LINE, timeMs);
  }

  void offered() {
    offersPending++;
  }

  void offerOver(boolean failed) {
    offersPending--;
    failures += failed ? 1 : 0;
  }

  /** The agent has it from now on. */
  void take(AgentId by, SegmentStart how, long timeMs) {
    pass(Stage.TALK, timeMs);
    Arrays.fill(passed, 0);
    agent = by;
    start = how;
    startMs = timeMs;
    segmentEnd = null;
    answered = true;
    preferenceDeadlineMs = 0;
  }

  /** Its time goes into something else from now on; what has passed is kept. */
  void pass(Stage to, long timeMs) {
    passed[place(stage)] += timeMs - stageSinceMs;
    stage = to;
    stageSinceMs = timeMs;
  }

  void over(SegmentEnd how) {
    segmentEnd = how;
  }

  /** The segment of its agent, which is over now. */
  Segment segment(long timeMs) {
    AgentId whose = agent;
    SegmentEnd how = segmentEnd;
    if (whose == null || how == null) {
      throw new IllegalStateException("interaction " + id + " is no agent's, or not over");
    }
    pass(stage, timeMs);
    return new Segment(
        whose,
        start,
        startMs,
        passedMs(Stage.TALK),
        passedMs(Stage.HOLD),
        passedMs(Stage.ASLEEP),
        passedMs(Stage.WRAP_UP),
        how);
  }
}
