package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.DeclineMemory;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.InteractionRecord;
import org.strowger.core.model.JourneyRecord;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Links;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Preference;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.WaitEstimate;

/** One interaction, from its arrival until its wrap-up is over. */
public final class Interaction {
  /** The order in which waiting ones are served: virtual deadline, then arrival. */
  public static final Comparator<Interaction> DUE_ORDER =
      (one, other) ->
          one.dueMs() != other.dueMs()
              ? Long.compare(one.dueMs(), other.dueMs())
              : one.id().compareTo(other.id());

  private final InteractionId id;
  private InteractionKey key;
  private final Channel channel;
  private Requirements requirements;
  private final long arrivedMs;

  // Most have no more than one offer and none of the others: they share one empty list or map.
  private List<Offer> offers = List.of();
  private List<DeclineMemory> declines = List.of();
  private SortedMap<InteractionId, Interaction> consultations = Collections.emptySortedMap();

  private QueueState queue;
  private int priority;
  private Attributes attributes;
  private ArrivalTerms terms;
  private long sinceMs;
  private long queuedMs;
  private long dueMs;
  private int planSteps;
  private long preferenceDeadlineMs;
  private boolean thresholdLifted;
  private int failures;
  private int moves;
  private Phase phase = Phase.WAITING;

  /** Null while nobody has it. */
  private @Nullable Work work;

  private boolean waited;
  private WaitEstimate told = WaitEstimate.UNKNOWN;
  private @Nullable WaitingLine line;
  private JourneyRecord journey;

  /** Its neighbours among those of its gateway; kept by {@link Gateway}. */
  @Nullable Interaction before;

  @Nullable Interaction after;

  Interaction(
      InteractionId id,
      InteractionKey key,
      Channel channel,
      Requirements requirements,
      long arrivedMs,
      QueueState queue,
      int priority,
      Attributes attributes,
      ArrivalTerms terms,
      Links links) {
    this.id = id;
    this.key = key;
    this.channel = channel;
    this.requirements = queue.need(requirements).own();
    this.arrivedMs = arrivedMs;
    this.queue = queue;
    this.priority = priority;
    this.attributes = attributes;
    this.terms = terms;
    this.journey = JourneyRecord.begun(links);
    this.sinceMs = arrivedMs;
    this.queuedMs = arrivedMs;
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

  /** What it asks for beside its queue's requirements. */
  public Requirements requirements() {
    return requirements;
  }

  /** Epoch ms. */
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

  public QueueState queue() {
    return queue;
  }

  /** 0 (ordinary) and up. */
  public int priority() {
    return priority;
  }

  public Attributes attributes() {
    return attributes;
  }

  /** What it said on arrival; the preference is replaced when it waits for an agent anew. */
  public ArrivalTerms terms() {
    return terms;
  }

  /** Its part in its customer's journey. */
  public JourneyRecord journey() {
    return journey;
  }

  /** Consultations about it that are not over, by id; some only while it is active. */
  public Collection<Interaction> consultations() {
    return consultations.values();
  }

  /** Its place in line: the virtual deadline, epoch ms. */
  public long dueMs() {
    return dueMs;
  }

  /** How many steps of its queue's plan have been taken. */
  public int planSteps() {
    return planSteps;
  }

  /** Until when it waits for preferred agents alone, epoch ms; 0 = not. */
  public long preferenceDeadlineMs() {
    return preferenceDeadlineMs;
  }

  /** Whether admission thresholds hold no longer. */
  public boolean thresholdLifted() {
    return thresholdLifted;
  }

  /** Who turned it down and is not asked again for now, oldest first. */
  public List<DeclineMemory> declines() {
    return declines;
  }

  /** Offers declined or missed since it came into its queue, or since its plan was widened. */
  public int failures() {
    return failures;
  }

  /** Whether a rule may still move it to another queue. */
  public boolean mayMove() {
    return moves < Limits.MOVES;
  }

  public Phase phase() {
    return phase;
  }

  /** Who has it, also while it sleeps; null while it waits or is offered. */
  public @Nullable Agent agent() {
    return work == null ? null : work.agent;
  }

  /** The pending offers as of now, in order of making; none but in phase OFFERED. */
  public List<Offer> offers() {
    return offers;
  }

  public boolean held() {
    return work != null && work.held;
  }

  /** Whether it takes capacity of its agent. */
  public boolean counted() {
    return work == null || work.counted;
  }

  /** The sequence at which its agent got it; 0 = nobody has it. */
  public long acceptedSequence() {
    return work == null ? 0 : work.acceptedSequence;
  }

  /** When its agent got it, epoch ms; 0 = nobody has it. */
  public long acceptedMs() {
    return work == null ? 0 : work.acceptedMs;
  }

  /** When it counts as idle, epoch ms; 0 = never. */
  public long idleDeadlineMs() {
    return work == null ? 0 : work.idleDeadlineMs;
  }

  /** Until when its customer waits for an answer, epoch ms; 0 = not. Until then it is not idle. */
  public long replyDeadlineMs() {
    return work == null ? 0 : work.replyDeadlineMs;
  }

  /** Epoch ms; 0 but in phase WRAP_UP. */
  public long wrapUpDeadlineMs() {
    return work == null ? 0 : work.wrapUpDeadlineMs;
  }

  /** By how much its wrap-up was extended, ms. */
  public long wrapUpExtendedMs() {
    return work == null ? 0 : work.wrapUpExtendedMs;
  }

  /** Nobody has accepted it yet, and it stands in line or is offered. */
  public boolean isUnanswered() {
    return phase == Phase.WAITING || phase == Phase.OFFERED;
  }

  /** Scheduled for later: it has not entered a line yet, or waits for the next call back. */
  public boolean isScheduled() {
    return phase == Phase.PARKED && agent() == null;
  }

  /**
   * Whether it waits for its gateway to be told of it: a consultation, or a customer to be called,
   * whom nobody has yet. A gateway that doesn't name it has not lost it.
   */
  public boolean isNotAtGateway() {
    return agent() == null && (journey.isConsultation() || journey.wantsCallback());
  }

  /** Whether {@code agent} is barred from it, by its wish or for having declined it of late. */
  public boolean bars(AgentId agent) {
    return terms.excludedAgents().contains(agent)
        || declines.stream().anyMatch(one -> one.agent().equals(agent));
  }

  /** The ways to be fit for it now: an agent must meet one of them. */
  public List<Alternative> asksFor() {
    return preferenceDeadlineMs != 0 && terms.preference().personal()
        ? Alternative.WHOEVER
        : asksAnybodyFor();
  }

  /** The same once it waits for nobody in person. */
  public List<Alternative> asksAnybodyFor() {
    return queue.alternatives(requirements, planSteps);
  }

  /** Its place in line by queue, age, priority and the plan steps taken, epoch ms. */
  public long dueByRules() {
    return queue.dueMs(sinceMs, priority, planSteps);
  }

  /**
   * Whether it waits as it came: for nobody in particular, and no rule has widened what it asks.
   */
  boolean isPlain() {
    return planSteps == 0
        && preferenceDeadlineMs == 0
        && declines.isEmpty()
        && terms.excludedAgents().isEmpty()
        && !thresholdLifted;
  }

  @Override
  public String toString() {
    return "interaction " + id;
  }

  /** Which line it belongs in while it waits. */
  public Signature signature() {
    return new Signature(
        queue.definition().id(),
        channel,
        asksFor(),
        preferenceDeadlineMs == 0 ? List.of() : terms.preference().agents(),
        excluded(),
        thresholdLifted);
  }

  private List<AgentId> excluded() {
    if (declines.isEmpty()) {
      return terms.excludedAgents();
    }
    TreeSet<AgentId> excluded = new TreeSet<>(terms.excludedAgents());
    for (DeclineMemory one : declines) {
      excluded.add(one.agent());
    }
    return List.copyOf(excluded);
  }

  /** The line it waits in; null while it does not. */
  public @Nullable WaitingLine line() {
    return line;
  }

  void line(@Nullable WaitingLine newLine) {
    line = newLine;
  }

  /** Whether it has been waiting in its queue since its arrival, not offered at once. */
  boolean waited() {
    return waited;
  }

  /** What it was told on arrival, while that may still prove right or wrong. */
  WaitEstimate told() {
    return told;
  }

  void tell(WaitEstimate estimate) {
    waited = true;
    told = estimate;
  }

  /** It waits no longer, or not as it was told. */
  void forgetTold() {
    waited = false;
    told = WaitEstimate.UNKNOWN;
  }

  void update(Attributes newAttributes, Requirements newRequirements) {
    attributes = newAttributes;
    requirements = newRequirements;
  }

  void key(InteractionKey newKey) {
    key = newKey;
  }

  void journey(JourneyRecord newJourney) {
    journey = newJourney;
  }

  void consult(Interaction consultation) {
    if (consultations.isEmpty()) {
      consultations = new TreeMap<>();
    }
    consultations.put(consultation.id(), consultation);
  }

  void endConsultation(Interaction consultation) {
    if (!consultations.isEmpty()) {
      consultations.remove(consultation.id());
    }
  }

  void place(QueueState newQueue, int newPriority, long newDueMs) {
    queue = newQueue;
    priority = newPriority;
    dueMs = newDueMs;
  }

  void due(long newDueMs) {
    dueMs = newDueMs;
  }

  /** Its wait counts from {@code newSinceMs}. */
  void since(long newSinceMs) {
    sinceMs = newSinceMs;
  }

  /** Begins anew in a queue: no step of the plan taken, nothing tried yet. */
  void enterQueue(long timeMs) {
    forgetTold();
    queuedMs = timeMs;
    planSteps = 0;
    failures = 0;
    thresholdLifted = false;
  }

  void movedByRule() {
    moves++;
  }

  void planSteps(int steps) {
    planSteps = steps;
    failures = 0;
  }

  void terms(ArrivalTerms newTerms) {
    terms = newTerms;
  }

  void prefer(Preference preference, long deadlineMs) {
    terms = terms.preferring(preference);
    preferenceDeadlineMs = deadlineMs;
  }

  void preferenceUntil(long deadlineMs) {
    preferenceDeadlineMs = deadlineMs;
  }

  void liftThreshold() {
    thresholdLifted = true;
  }

  /** An offer came to nothing; remembered until {@code untilMs}, or not at all if that is 0. */
  void failed(AgentId by, long untilMs) {
    failures++;
    if (untilMs != 0) {
      remember(by, untilMs);
    }
  }

  private void remember(AgentId by, long untilMs) {
    forget(by);
    boolean full = declines.size() == Limits.DECLINES_REMEMBERED;
    List<DeclineMemory> kept = full ? declines.subList(1, declines.size()) : declines;
    declines = and(kept, new DeclineMemory(by, untilMs));
  }

  private static <T> List<T> and(List<T> some, T more) {
    List<T> both = new ArrayList<>(some);
    both.add(more);
    return List.copyOf(both);
  }

  void forget(AgentId declined) {
    declines = declines.stream().filter(one -> !one.agent().equals(declined)).toList();
  }

  void held(boolean nowHeld) {
    work().held = nowHeld;
  }

  void counted(boolean nowCounted) {
    work().counted = nowCounted;
  }

  void waiting() {
    phase = Phase.WAITING;
    nobody();
  }

  /** Until one of these times, epoch ms; 0 = not until then. */
  void parked(@Nullable Agent owner, long wakeMs, long sleepEndsMs) {
    if (owner == null) {
      nobody();
    }
    journey = journey.resting(wakeMs, sleepEndsMs).silent();
    phase = Phase.PARKED;
    if (owner != null) {
      rest(owner);
    }
  }

  /** Restored before its offers are. */
  void offered() {
    phase = Phase.OFFERED;
  }

  void offered(Offer offer) {
    phase = Phase.OFFERED;
    offers = offers.isEmpty() ? List.of(offer) : and(offers, offer);
  }

  void closeOffer(Offer offer) {
    offers =
        offers.size() == 1
            ? List.of()
            : offers.stream().filter(one -> !one.id().equals(offer.id())).toList();
  }

  void active(Agent byAgent, long timeMs, long sequence) {
    phase = Phase.ACTIVE;
    Work begun = work();
    begun.agent = byAgent;
    begun.acceptedMs = timeMs;
    begun.acceptedSequence = sequence;
    preferenceDeadlineMs = 0;
  }

  /** Goes on with the agent who had it. */
  void woken(long newIdleDeadlineMs) {
    journey = journey.resting(0, 0);
    phase = Phase.ACTIVE;
    work().idleDeadlineMs = newIdleDeadlineMs;
  }

  void idleAt(long deadlineMs) {
    work().idleDeadlineMs = deadlineMs;
  }

  void replyBy(long deadlineMs) {
    work().replyDeadlineMs = deadlineMs;
  }

  void wrapUp(Agent byAgent, long deadlineMs) {
    journey = journey.silent();
    phase = Phase.WRAP_UP;
    rest(byAgent).wrapUpDeadlineMs = deadlineMs;
  }

  void extendWrapUp(long deadlineMs) {
    Work wrappedUp = work();
    wrappedUp.wrapUpExtendedMs += deadlineMs - wrappedUp.wrapUpDeadlineMs;
    wrappedUp.wrapUpDeadlineMs = deadlineMs;
  }

  /** An agent lost it for not answering; asked again only after {@code untilMs}, if not 0. */
  void lostBy(AgentId agentId, long untilMs) {
    if (untilMs != 0) {
      remember(agentId, untilMs);
    }
  }

  private void nobody() {
    journey = journey.resting(0, 0).silent();
    work = null;
  }

  private Work work() {
    Work known = work;
    if (known == null) {
      known = new Work();
      work = known;
    }
    return known;
  }

  /** The agent keeps it, and the customer is not there to be held or answered. */
  private Work rest(Agent with) {
    Work kept = work();
    kept.agent = with;
    kept.held = false;
    kept.idleDeadlineMs = 0;
    kept.replyDeadlineMs = 0;
    return kept;
  }

  InteractionRecord toRecord() {
    return new InteractionRecord(
        terms,
        sinceMs,
        queuedMs,
        preferenceDeadlineMs,
        thresholdLifted,
        declines,
        failures,
        moves,
        acceptedMs(),
        acceptedSequence(),
        counted(),
        idleDeadlineMs(),
        replyDeadlineMs(),
        wrapUpExtendedMs(),
        waited,
        told,
        journey);
  }

  void restore(InteractionRecord row) {
    sinceMs = row.sinceMs();
    queuedMs = row.queuedMs();
    preferenceDeadlineMs = row.preferenceDeadlineMs();
    thresholdLifted = row.thresholdLifted();
    declines = row.declines();
    failures = row.failures();
    moves = row.moves();
    if (row.acceptedMs() != 0 || row.acceptedSequence() != 0 || !row.counted()) {
      Work begun = work();
      begun.acceptedMs = row.acceptedMs();
      begun.acceptedSequence = row.acceptedSequence();
      begun.counted = row.counted();
      begun.idleDeadlineMs = row.idleDeadlineMs();
      begun.replyDeadlineMs = row.replyDeadlineMs();
      begun.wrapUpExtendedMs = row.wrapUpExtendedMs();
    }
    waited = row.waited();
    told = row.told();
    journey = row.journey();
  }
}
