package org.strowger.server.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentResumed;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.AgentEvent.CoolDownEnded;
import org.strowger.core.event.AgentEvent.CoolDownStarted;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.HostEvent.HostStarted;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionReprioritised;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.event.RowEvent;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.QueueId;
import org.strowger.server.publish.Publisher;

/**
 * The present as supervisors see it, folded from durable events and from nothing else. It belongs
 * to the publishing thread; before that thread starts, recovery folds the whole journal into it.
 *
 * <p>The whole journal, not the core's rows: rows say what is, but not when an agent accepted,
 * since when an activity holds, or how many were answered today. And so there is one way to make a
 * board, whether live or after a restart.
 *
 * <p>An interaction that leaves the tables stays findable until the next entry, so that publishers
 * can still say whose it was. Ended keys are remembered like in the core, oldest forgotten first.
 */
public final class LiveBoard implements Publisher {
  private static final long DAY_MS = 24L * 60 * 60 * 1_000;

  private final Definitions definitions = new Definitions();
  private final SortedMap<QueueId, BoardQueue> queues = new TreeMap<>();
  private final SortedMap<AgentId, BoardAgent> agents = new TreeMap<>();
  private final Map<InteractionId, BoardInteraction> interactions = new HashMap<>();
  private final Map<InteractionKey, BoardInteraction> byKey = new HashMap<>();
  private final NavigableMap<Place, BoardInteraction> byPlace = new TreeMap<>();
  private final Map<InteractionKey, EndedInteraction> ended = new LinkedHashMap<>();
  private final List<BoardInteraction> departed = new ArrayList<>();
  private final Set<BoardAgent> changedAgents = new LinkedHashSet<>();

  private int endedMax = CoreLimits.DEFAULT.endedKeys();
  private long sequence;
  private long timeMs;
  private long day;

  /** The sequence up to which everything is shown. */
  public long sequence() {
    return sequence;
  }

  /** The router's time now, as far as the publishing thread was told, epoch ms. */
  public long timeMs() {
    return timeMs;
  }

  public Definitions definitions() {
    return definitions;
  }

  /** By id. */
  public Collection<BoardQueue> queues() {
    return queues.values();
  }

  /** By id; everyone who is defined. */
  public Collection<BoardAgent> agents() {
    return agents.values();
  }

  public @Nullable BoardAgent agent(AgentId id) {
    return agents.get(id);
  }

  /** One that is in the tables, or has left them with the newest entry. */
  public @Nullable BoardInteraction interaction(InteractionId id) {
    return interactions.get(id);
  }

  /** One that is in the tables. */
  public @Nullable BoardInteraction interaction(InteractionKey key) {
    return byKey.get(key);
  }

  /** How the interaction of this key ended, while that is remembered; also of one in wrap-up. */
  public @Nullable EndedInteraction ended(InteractionKey key) {
    return ended.get(key);
  }

  /** All that are in the tables, oldest due first, from the place after {@code from} on. */
  public Collection<BoardInteraction> interactionsAfter(Place from) {
    return byPlace.tailMap(from, false).values();
  }

  /** How many of its queue are due before it; 0 if it does not wait. */
  public int ahead(BoardInteraction interaction) {
    return interaction.phase() == Phase.WAITING && !interaction.gone()
        ? queue(interaction.queue()).ahead(interaction.place())
        : 0;
  }

  /** When the pending offer of this interaction expires, epoch ms; 0 if it has none. */
  public long offerDeadlineMs(BoardInteraction interaction) {
    AgentId agent = interaction.agent();
    BoardAgent asked = agent == null ? null : agents.get(agent);
    if (asked == null) {
      return 0;
    }
    for (BoardAgent.PendingOffer offer : asked.offers()) {
      if (offer.interaction() == interaction) {
        return offer.deadlineMs();
      }
    }
    return 0;
  }

  /** When the one that waits longest in this queue arrived, epoch ms; 0 while nobody waits. */
  long oldestArrivedMs(BoardQueue queue) {
    return queue.waiting() == 0 ? 0 : known(queue.longestWaiting()).arrivedMs();
  }

  /** Interactions waiting, over all queues. */
  public int waiting() {
    return queues.values().stream().mapToInt(BoardQueue::waiting).sum();
  }

  /** Agents signed in, whatever their activity. */
  public int agentsSignedIn() {
    return count(BoardAgent::signedIn);
  }

  int agentsAvailable() {
    return count(agent -> agent.activity() == Activity.AVAILABLE);
  }

  private int count(Predicate<BoardAgent> which) {
    int count = 0;
    for (BoardAgent agent : agents.values()) {
      count += which.test(agent) ? 1 : 0;
    }
    return count;
  }

  /**
   * Hands over which agents changed since the last call; queues are few and always looked at anew.
   */
  Set<BoardAgent> takeChangedAgents() {
    Set<BoardAgent> taken = new LinkedHashSet<>(changedAgents);
    changedAgents.clear();
    return taken;
  }

  @Override
  public void onEntry(JournalEntry entry) {
    forgetDeparted();
    sequence = entry.sequence();
    passTo(entry.timeMs());
    for (Event event : entry.events()) {
      fold(event);
    }
  }

  @Override
  public void onBatchEnd(long nowMs) {
    passTo(nowMs);
  }

  /** What is counted by the day begins anew at 00:00 UTC of the router's time. */
  private void passTo(long nowMs) {
    timeMs = nowMs;
    long today = Math.floorDiv(nowMs, DAY_MS);
    if (today > day) {
      day = today;
      queues.values().forEach(BoardQueue::beginDay);
      agents.values().forEach(BoardAgent::beginDay);
      changedAgents.addAll(agents.values());
    }
  }

  private void fold(Event event) {
    switch (event) {
      case AgentEvent agent -> foldAgent(agent);
      case InteractionEvent interaction -> foldInteraction(interaction);
      case OfferEvent offer -> foldOffer(offer);
      case ConfigurationEvent defined -> foldDefinition(defined);
      case HostStarted started -> endedMax = started.limits().endedKeys();
      case GatewayEvent _ -> {}
      case RowEvent row -> throw new IllegalStateException("a row in a journal entry: " + row);
    }
  }

  private void foldAgent(AgentEvent event) {
    BoardAgent agent = changing(event.agent());
    switch (event) {
      case AgentSignedIn(_, _, Activity activity) -> {
        agent.activity(activity, timeMs);
        agent.presence(Presence.LIVE);
      }
      case AgentResumed _ -> agent.presence(Presence.LIVE);
      case AgentConnectionLost _ -> agent.presence(Presence.GRACE);
      case AgentSignedOut _ -> {
        agent.activity(Activity.OFFLINE, timeMs);
        agent.presence(Presence.ABSENT);
        agent.coolDown(false);
      }
      case ActivityChanged(_, Activity activity, _, _) -> agent.activity(activity, timeMs);
      case CoolDownStarted _ -> agent.coolDown(true);
      case CoolDownEnded _ -> agent.coolDown(false);
    }
  }

  private void foldInteraction(InteractionEvent event) {
    if (event instanceof InteractionArrived arrived) {
      arrive(arrived);
      return;
    }
    BoardInteraction interaction = known(event.interaction());
    switch (event) {
      case InteractionArrived _ -> throw new IllegalStateException("arrived twice: " + event);
      case InteractionUpdated updated -> interaction.update(updated.attributes());
      case InteractionReprioritised(_, int priority, long dueMs, _) ->
          replace(interaction, () -> interaction.reprioritise(priority, dueMs));
      case InteractionMoved moved -> move(interaction, moved);
      case PlanStepRelaxed relaxed -> interaction.relax(relaxed.steps());
      case InteractionHeld _ -> interaction.hold(true);
      case InteractionRetrieved _ -> interaction.hold(false);
      case InteractionRequeued requeued -> requeue(interaction, requeued);
      case InteractionEnded over -> end(interaction, over);
      case WrapUpEnded over -> {
        changing(over.agent()).letGo(interaction.id());
        leave(interaction);
      }
    }
  }

  private void arrive(InteractionArrived arrived) {
    BoardInteraction interaction = new BoardInteraction(arrived, timeMs);
    interactions.put(interaction.id(), interaction);
    byKey.put(interaction.key(), interaction);
    byPlace.put(interaction.place(), interaction);
    BoardQueue queue = queue(interaction.queue());
    queue.enterLine(interaction.place());
    queue.countArrival();
    interaction.countOnDay(day);
  }

  /** Changes what its place is made of, with every order that it stands in kept. */
  private void replace(BoardInteraction interaction, Runnable change) {
    boolean waits = interaction.phase() == Phase.WAITING;
    byPlace.remove(interaction.place());
    if (waits) {
      queue(interaction.queue()).leaveLine(interaction.place());
    }
    change.run();
    byPlace.put(interaction.place(), interaction);
    if (waits) {
      queue(interaction.queue()).enterLine(interaction.place());
    }
  }

  private void move(BoardInteraction interaction, InteractionMoved moved) {
    if (interaction.countedOnDay() == day) {
      queue(interaction.queue()).uncountArrival();
    }
    if (interaction.phase() == Phase.OFFERED) {
      queue(interaction.queue()).offered(-1);
      queue(moved.queue()).offered(1);
    }
    replace(interaction, () -> interaction.move(moved.queue(), moved.dueMs()));
    queue(moved.queue()).countArrival();
    interaction.countOnDay(day);
  }

  private void requeue(BoardInteraction interaction, InteractionRequeued requeued) {
    changing(requeued.agent()).letGo(interaction.id());
    queue(interaction.queue()).active(-1);
    interaction.backToLine();
    queue(interaction.queue()).enterLine(interaction.place());
  }

  private void end(BoardInteraction interaction, InteractionEnded over) {
    BoardQueue queue = queue(interaction.queue());
    switch (interaction.phase()) {
      case WAITING -> queue.leaveLine(interaction.place());
      case OFFERED -> queue.offered(-1);
      case ACTIVE -> queue.active(-1);
      case WRAP_UP -> throw new IllegalStateException("ended twice: " + over);
    }
    if (over.reason() == EndReason.ABANDONED) {
      queue.countAbandon();
    }
    remember(interaction, over);
    AgentId agent = over.agent();
    if (agent != null && over.wrapUpDeadlineMs() > 0) {
      interaction.wrapUp(over.wrapUpDeadlineMs());
      changing(agent);
    } else {
      if (agent != null) {
        changing(agent).letGo(interaction.id());
      }
      leave(interaction);
    }
  }

  private void remember(BoardInteraction interaction, InteractionEnded over) {
    ended.put(
        interaction.key(),
        new EndedInteraction(interaction.id(), interaction.queue(), over.reason(), over.agent()));
    if (ended.size() > endedMax) {
      ended.remove(ended.keySet().iterator().next());
    }
  }

  private void leave(BoardInteraction interaction) {
    interaction.leave();
    byPlace.remove(interaction.place());
    byKey.remove(interaction.key(), interaction);
    departed.add(interaction);
  }

  private void forgetDeparted() {
    for (BoardInteraction interaction : departed) {
      interactions.remove(interaction.id());
    }
    departed.clear();
  }

  private void foldOffer(OfferEvent event) {
    BoardInteraction interaction = known(event.interaction());
    BoardAgent agent = changing(event.agent());
    BoardQueue queue = queue(interaction.queue());
    switch (event) {
      case OfferMade made -> {
        queue.leaveLine(interaction.place());
        queue.offered(1);
        interaction.offer(made.agent());
        agent.offer(new BoardAgent.PendingOffer(made.offer(), interaction, made.deadlineMs()));
      }
      case OfferAccepted accepted -> {
        agent.offerOver(accepted.offer());
        agent.take(interaction);
        agent.countAccept();
        queue.offered(-1);
        queue.active(1);
        if (interaction.accept(timeMs)) {
          queue.countAnswer(timeMs - interaction.arrivedMs());
        }
      }
      case OfferDeclined declined -> {
        agent.countDecline();
        withdraw(declined, interaction, agent);
      }
      case OfferExpired expired -> {
        agent.countMiss();
        withdraw(expired, interaction, agent);
      }
      case OfferRescinded rescinded -> withdraw(rescinded, interaction, agent);
    }
  }

  private void withdraw(OfferEvent over, BoardInteraction interaction, BoardAgent agent) {
    agent.offerOver(over.offer());
    if (interaction.phase() == Phase.OFFERED && !interaction.gone()) {
      BoardQueue queue = queue(interaction.queue());
      queue.offered(-1);
      interaction.backToLine();
      queue.enterLine(interaction.place());
    }
  }

  private void foldDefinition(ConfigurationEvent event) {
    switch (event) {
      case SkillDefined defined -> definitions.define(defined.skill());
      case CapacityProfileDefined defined -> definitions.define(defined.profile());
      case PlanDefined defined -> definitions.define(defined.plan());
      case QueueDefined defined -> {
        BoardQueue known = queues.get(defined.queue().id());
        if (known == null) {
          queues.put(defined.queue().id(), new BoardQueue(defined.queue()));
        } else {
          known.define(defined.queue());
        }
      }
      case AgentDefined defined -> {
        BoardAgent agent =
            agents.computeIfAbsent(defined.agent().id(), _ -> new BoardAgent(defined.agent()));
        agent.define(defined.agent());
        changedAgents.add(agent);
      }
    }
  }

  private BoardAgent changing(AgentId id) {
    BoardAgent agent = agents.get(id);
    if (agent == null) {
      throw new IllegalStateException("agent " + id + " is not on the board");
    }
    changedAgents.add(agent);
    return agent;
  }

  /** The queue of that id; every interaction's queue is there. */
  public BoardQueue queue(QueueId id) {
    BoardQueue queue = queues.get(id);
    if (queue == null) {
      throw new IllegalStateException("queue " + id + " is not on the board");
    }
    return queue;
  }

  private BoardInteraction known(InteractionId id) {
    BoardInteraction interaction = interactions.get(id);
    if (interaction == null) {
      throw new IllegalStateException("interaction " + id + " is not on the board");
    }
    return interaction;
  }
}
