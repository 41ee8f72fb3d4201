package org.strowger.server.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.CallbackRecord;
import org.strowger.core.model.Channel;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.JourneyRecord;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Origin;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.proto.v1.BoardRow;
import org.strowger.proto.v1.PastSegment;
import org.strowger.server.journal.RecordCodec;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireRequirements;
import org.strowger.server.wire.WireValues;

/** One interaction on the board. */
public final class BoardInteraction {
  /** The day of what no queue has counted. */
  static final long NEVER = Long.MIN_VALUE;

  private final InteractionId id;
  private final Channel channel;
  private final long arrivedMs;
  private final long creditedSinceMs;
  private final boolean unservable;

  /** Consultations about it that are not over. */
  private final SortedSet<InteractionId> consultations = new TreeSet<>();

  /** To whom it is offered now. */
  private final SortedMap<OfferId, AgentId> offers = new TreeMap<>();

  private InteractionKey key;
  private Requirements requirements;
  private JourneyRecord journey;
  private @Nullable AgentId consultedBy;
  private QueueId queue;
  private int priority;
  private Attributes attributes;
  private long sinceMs;
  private long queuedMs;
  private long dueMs;
  private int planSteps;
  private long preferenceDeadlineMs;
  private int failures;
  private Phase phase = Phase.WAITING;
  private @Nullable AgentId agent;
  private boolean held;
  private boolean counted = true;
  private long acceptedMs;
  private boolean answered;
  private long parkedUntilMs;
  private long wrapUpDeadlineMs;
  private boolean gone;
  private long countedOnDay = NEVER;

  /** What the customer had before, the oldest first. */
  private List<PastSegment> past = List.of();

  BoardInteraction(InteractionArrived arrived, long timeMs) {
    id = arrived.interaction();
    key = arrived.key();
    channel = arrived.channel();
    requirements = arrived.requirements();
    arrivedMs = timeMs;
    creditedSinceMs = arrived.terms().waitingSinceMs();
    unservable = arrived.unservable();
    queue = arrived.queue();
    priority = arrived.priority();
    attributes = arrived.attributes();
    sinceMs = creditedSinceMs == 0 ? timeMs : creditedSinceMs;
    queuedMs = timeMs;
    dueMs = arrived.dueMs();
    preferenceDeadlineMs = arrived.preferenceDeadlineMs();
    journey = JourneyRecord.begun(arrived.links());
    if (arrived.terms().enterMs() > timeMs) {
      phase = Phase.PARKED;
      parkedUntilMs = arrived.terms().enterMs();
    }
  }

  /** One that was with its agent from the start. It counts as answered, since nobody was asked. */
  BoardInteraction(DirectStarted started, long dueMs, long timeMs) {
    id = started.interaction();
    key = started.key();
    channel = started.channel();
    requirements = started.requirements();
    journey = JourneyRecord.begun(started.links());
    arrivedMs = timeMs;
    creditedSinceMs = 0;
    unservable = false;
    queue = started.queue();
    priority = started.priority();
    attributes = started.attributes();
    sinceMs = timeMs;
    queuedMs = timeMs;
    this.dueMs = dueMs;
    counted = started.counted();
    phase = Phase.ACTIVE;
    agent = started.agent();
    acceptedMs = timeMs;
    answered = true;
  }

  /** As it was when {@link #toRow} was called; its offers come with the agents they are made to. */
  BoardInteraction(BoardRow.Interaction row) {
    id = new InteractionId(row.getInteractionId());
    key = new InteractionKey(new GatewayId(row.getGatewayId()), row.getKey());
    channel = WireEnums.fromWire(row.getChannel());
    arrivedMs = row.getArrivedMs();
    creditedSinceMs = row.getCreditedSinceMs();
    unservable = row.getUnservable();
    requirements =
        WireRequirements.fromWire(row.getRequirementsList(), row.getFurtherRequirements());
    journey = RecordCodec.decode(row.getJourney());
    consultedBy = WireValues.agentFromWire(row.getConsultedBy());
    row.getConsultationsList().forEach(one -> consultations.add(new InteractionId(one)));
    queue = new QueueId(row.getQueueId());
    priority = row.getPriority();
    attributes = WireValues.attributesFromWire(row.getAttributesList());
    sinceMs = row.getSinceMs();
    queuedMs = row.getQueuedMs();
    dueMs = row.getDueMs();
    planSteps = row.getPlanSteps();
    preferenceDeadlineMs = row.getPreferenceDeadlineMs();
    failures = row.getFailures();
    phase = WireEnums.fromWire(row.getPhase());
    agent = WireValues.agentFromWire(row.getAgentId());
    held = row.getHeld();
    counted = row.getCounted();
    acceptedMs = row.getAcceptedMs();
    answered = row.getAnswered();
    parkedUntilMs = row.getParkedUntilMs();
    wrapUpDeadlineMs = row.getWrapUpDeadlineMs();
    countedOnDay = row.hasCountedOnDay() ? row.getCountedOnDay() : NEVER;
    past = List.copyOf(row.getPastList());
  }

  /** Everything but its offers. */
  BoardRow.Interaction.Builder toRow() {
    BoardRow.Interaction.Builder row =
        BoardRow.Interaction.newBuilder()
            .setInteractionId(id.value())
            .setGatewayId(key.gateway().value())
            .setKey(key.key())
            .setChannel(WireEnums.toWire(channel))
            .setArrivedMs(arrivedMs)
            .setCreditedSinceMs(creditedSinceMs)
            .setUnservable(unservable)
            .addAllRequirements(WireRequirements.allToWire(requirements))
            .setFurtherRequirements(WireRequirements.furtherToWire(requirements))
            .setJourney(RecordCodec.encode(journey))
            .setConsultedBy(WireValues.toWire(consultedBy))
            .setQueueId(queue.value())
            .setPriority(priority)
            .addAllAttributes(WireValues.toWire(attributes))
            .setSinceMs(sinceMs)
            .setQueuedMs(queuedMs)
            .setDueMs(dueMs)
            .setPlanSteps(planSteps)
            .setPreferenceDeadlineMs(preferenceDeadlineMs)
            .setFailures(failures)
            .setPhase(WireEnums.toWire(phase))
            .setAgentId(WireValues.toWire(agent))
            .setHeld(held)
            .setCounted(counted)
            .setAcceptedMs(acceptedMs)
            .setAnswered(answered)
            .setParkedUntilMs(parkedUntilMs)
            .setWrapUpDeadlineMs(wrapUpDeadlineMs)
            .addAllPast(past);
    consultations.forEach(one -> row.addConsultations(one.value()));
    if (countedOnDay != NEVER) {
      row.setCountedOnDay(countedOnDay);
    }
    return row;
  }

  public InteractionId id() {
    return id;
  }

  public InteractionKey key() {
    return key;
  }

  public Channel channel() {
    return channel;
  }

  public Requirements requirements() {
    return requirements;
  }

  public long arrivedMs() {
    return arrivedMs;
  }

  /** Since when its wait counts, epoch ms: its arrival, its credit of age, or its last waking. */
  public long sinceMs() {
    return sinceMs;
  }

  /** When it came into its present queue, epoch ms. */
  public long queuedMs() {
    return queuedMs;
  }

  /** Whether nobody could ever take it, as far as was known when it arrived. */
  public boolean unservable() {
    return unservable;
  }

  public QueueId queue() {
    return queue;
  }

  public int priority() {
    return priority;
  }

  public Attributes attributes() {
    return attributes;
  }

  public long dueMs() {
    return dueMs;
  }

  public int planSteps() {
    return planSteps;
  }

  /** Until when it waits for preferred agents alone, epoch ms; 0 = not. */
  public long preferenceDeadlineMs() {
    return preferenceDeadlineMs;
  }

  /** Offers declined or missed since it came into its queue, or since its plan was widened. */
  public int failures() {
    return failures;
  }

  public Phase phase() {
    return phase;
  }

  /**
   * Who has it or is being offered it, the first of several; of one that sleeps, who had it; null
   * while it waits.
   */
  public @Nullable AgentId agent() {
    return offers.isEmpty() || phase != Phase.OFFERED ? agent : offers.get(offers.firstKey());
  }

  public boolean held() {
    return held;
  }

  /** When the agent who has it accepted; 0 before. */
  public long acceptedMs() {
    return acceptedMs;
  }

  /** When it enters its line if it is scheduled, epoch ms; else 0. */
  public long parkedUntilMs() {
    return parkedUntilMs;
  }

  /** Its part in its customer's journey. */
  public JourneyRecord journey() {
    return journey;
  }

  /** What the customer had before, the oldest first, at most the newest 20. */
  public List<PastSegment> past() {
    return past;
  }

  /** Of a consultation: the agent who asks; else null. */
  public @Nullable AgentId consultedBy() {
    return consultedBy;
  }

  /** Consultations about it that are not over, by id. */
  public Collection<InteractionId> consultations() {
    return consultations;
  }

  /** 0 unless in wrap-up. */
  public long wrapUpDeadlineMs() {
    return wrapUpDeadlineMs;
  }

  /**
   * Whether it has left the tables. It is still found until the next entry, so that its end can be
   * told.
   */
  public boolean gone() {
    return gone;
  }

  /** Whether it takes capacity of the agent who has it. */
  boolean takesCapacity() {
    return counted && phase != Phase.PARKED;
  }

  Place place() {
    return new Place(dueMs, id);
  }

  /** The day on which its queue counted it as arrived; none while it is scheduled, or direct. */
  long countedOnDay() {
    return countedOnDay;
  }

  void countOnDay(long day) {
    countedOnDay = day;
  }

  void update(Attributes now, @Nullable Requirements asked) {
    attributes = now;
    requirements = asked == null ? requirements : asked;
  }

  void journey(JourneyRecord now) {
    journey = now;
  }

  /** An agent asks a colleague by it, so that nobody counts how it is answered. */
  void consultedBy(AgentId asker) {
    consultedBy = asker;
    answered = true;
  }

  void consult(InteractionId consultation) {
    consultations.add(consultation);
  }

  void endConsultation(InteractionId consultation) {
    consultations.remove(consultation);
  }

  /** The customer was in {@code from} before, which has just ended for that reason. */
  void comesAfter(BoardInteraction from, EndReason reason, long timeMs) {
    List<PastSegment> all = new ArrayList<>(from.past);
    all.add(from.ended(reason, timeMs));
    past = List.copyOf(all.subList(Math.max(0, all.size() - PastSegments.TOLD_MAX), all.size()));
  }

  /** The customer, who had these before, has come back. */
  void comesBack(List<PastSegment> before) {
    past = before;
  }

  /** What is told of it once it has ended for that reason. */
  PastSegment ended(EndReason reason, long timeMs) {
    return PastSegment.newBuilder()
        .setInteractionId(id.value())
        .setChannel(WireEnums.toWire(channel))
        .setQueueId(queue.value())
        .setArrivedMs(arrivedMs)
        .setAcceptedMs(acceptedMs)
        .setEndedMs(timeMs)
        .setReason(WireEnums.toWire(reason))
        .setAgentId(WireValues.toWire(agent))
        .setDispositionId(WireValues.toWire(journey.disposition()))
        .build();
  }

  /** The customer of {@code from} is here from now on, and {@code from} has this one's key. */
  void takeOver(BoardInteraction from, long nowDueMs, long timeMs) {
    comesAfter(from, EndReason.TRANSFERRED, timeMs);
    dueMs = nowDueMs;
    sinceMs = from.sinceMs;
    InteractionKey customer = from.key;
    from.key = key;
    key = customer;
    String note = journey.links().note();
    journey = journey.linked(from.journey.links().next(from.id, Origin.TRANSFER, note));
    consultedBy = null;
  }

  void reprioritise(int now, long nowDueMs) {
    priority = now;
    dueMs = nowDueMs;
  }

  void move(QueueId to, long nowDueMs, long timeMs) {
    if (!to.equals(queue)) {
      enterQueue(timeMs);
    }
    queue = to;
    dueMs = nowDueMs;
  }

  /** What was scheduled waits from now on. */
  void enter(long nowDueMs, long preferenceMs, long timeMs) {
    enterQueue(timeMs);
    sinceMs = creditedSinceMs == 0 ? timeMs : creditedSinceMs;
    dueMs = nowDueMs;
    preferenceDeadlineMs = preferenceMs;
    parkedUntilMs = 0;
    phase = Phase.WAITING;
  }

  private void enterQueue(long timeMs) {
    queuedMs = timeMs;
    relax(0, dueMs);
  }

  void relax(int steps, long nowDueMs) {
    planSteps = steps;
    failures = 0;
    dueMs = nowDueMs;
  }

  void endPreference() {
    preferenceDeadlineMs = 0;
  }

  void countFailure() {
    failures++;
  }

  void hold(boolean now) {
    held = now;
  }

  void offer(OfferId offer, AgentId to) {
    phase = Phase.OFFERED;
    offers.put(offer, to);
  }

  /** Returns whether no other offer is pending. */
  boolean offerOver(OfferId offer) {
    offers.remove(offer);
    return offers.isEmpty();
  }

  /** Returns whether this is the first time that an agent has it. */
  boolean accept(AgentId by, long timeMs) {
    phase = Phase.ACTIVE;
    agent = by;
    acceptedMs = timeMs;
    preferenceDeadlineMs = 0;
    boolean first = !answered;
    answered = true;
    return first;
  }

  /** Whether it takes capacity of the agent whom a supervisor gives it to. */
  void counted(boolean now) {
    counted = now;
  }

  void backToLine() {
    phase = Phase.WAITING;
    nobody();
  }

  /** It waits to be called again. */
  void backToBeCalled(int attempts, long againMs) {
    phase = Phase.PARKED;
    nobody();
    journey = journey.resting(againMs, 0).calledBack(new CallbackRecord(true, attempts, 0));
  }

  private void nobody() {
    journey = journey.resting(0, 0).silent();
    agent = null;
    held = false;
    counted = true;
    acceptedMs = 0;
  }

  /** It rests until one of these times, epoch ms, 0 = not until then; its agent may go on. */
  void rest(long wakeMs, long sleepEndsMs) {
    phase = Phase.PARKED;
    held = false;
    journey = journey.resting(wakeMs, sleepEndsMs).silent();
  }

  void wake() {
    phase = Phase.ACTIVE;
    journey = journey.resting(0, 0);
  }

  /** It slept and waits in line as of now, for anybody. */
  void wakeInLine(long nowDueMs, long preferenceMs, long timeMs) {
    enterQueue(timeMs);
    sinceMs = timeMs;
    dueMs = nowDueMs;
    preferenceDeadlineMs = preferenceMs;
    backToLine();
  }

  void wrapUp(long deadlineMs) {
    journey = journey.silent();
    phase = Phase.WRAP_UP;
    held = false;
    wrapUpDeadlineMs = deadlineMs;
  }

  void leave() {
    gone = true;
  }
}
