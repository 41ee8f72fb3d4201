package org.strowger.server.board;

import com.google.protobuf.MessageLite;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.HostEvent.HostStarted;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.WaitEstimate;
import org.strowger.proto.v1.BoardRow;
import org.strowger.server.publish.Publisher;

/**
 * The present as supervisors see it, folded from durable events and from nothing else. It belongs
 * to the publishing thread; before that thread starts, recovery restores it from a snapshot, if
 * there is one, and folds the journal from there on into it.
 *
 * <p>It has rows of its own in a snapshot: the core's say what is, but not since when an activity
 * holds, or how many were answered today.
 *
 * <p>An interaction that leaves the tables stays findable until the next entry, so that publishers
 * can still say whose it was. Ended keys are remembered like in the core, oldest forgotten first.
 */
public final class LiveBoard implements Publisher {
  private final BoardTables tables = new BoardTables();
  private final AgentFold agentFold = new AgentFold(tables);
  private final InteractionFold interactionFold = new InteractionFold(tables);
  private final OfferFold offerFold = new OfferFold(tables);
  private final DefinitionFold definitionFold = new DefinitionFold(tables);
  private final BoardRows rows = new BoardRows(tables, definitionFold);
  private long sequence;

  /** The sequence up to which everything is shown. */
  public long sequence() {
    return sequence;
  }

  /** The router's time now, as far as the publishing thread was told, epoch ms. */
  public long timeMs() {
    return tables.timeMs();
  }

  public Definitions definitions() {
    return tables.definitions;
  }

  /** By id. */
  public Collection<BoardQueue> queues() {
    return tables.queues.values();
  }

  /** The queue of that id; every interaction's queue is there. */
  public BoardQueue queue(QueueId id) {
    return tables.queue(id);
  }

  public @Nullable BoardQueue findQueue(QueueId id) {
    return tables.queues.get(id);
  }

  /** By id; everyone who is defined. */
  public Collection<BoardAgent> agents() {
    return tables.agents.values();
  }

  public @Nullable BoardAgent agent(AgentId id) {
    return tables.agent(id);
  }

  /** Whether the agent, or a queue whose requirements the agent meets, accepts by itself. */
  public boolean autoAccepts(BoardAgent agent) {
    if (agent.definition().autoAccept()) {
      return true;
    }
    for (BoardQueue queue : queues()) {
      if (queue.definition().offers().autoAccept()
          && agent.meets(queue.definition().requirements())) {
        return true;
      }
    }
    return false;
  }

  /** One that is in the tables, or has left them with the newest entry. */
  public @Nullable BoardInteraction interaction(InteractionId id) {
    return tables.interactions.get(id);
  }

  /** One that is in the tables. */
  public @Nullable BoardInteraction interaction(InteractionKey key) {
    return tables.byKey.get(key);
  }

  /** How the interaction of this key ended, while that is remembered; also of one in wrap-up. */
  public @Nullable EndedInteraction ended(InteractionKey key) {
    return tables.ended.get(key);
  }

  /** All that are in the tables, oldest due first, from the place after {@code from} on. */
  public Collection<BoardInteraction> interactionsAfter(Place from) {
    return tables.byPlace.tailMap(from, false).values();
  }

  /** How many of its queue are due before it; 0 if it does not wait. */
  public int ahead(BoardInteraction interaction) {
    return interaction.phase() == Phase.WAITING && !interaction.gone()
        ? tables.queueOf(interaction).ahead(interaction.place())
        : 0;
  }

  /** The estimated wait with so many ahead, as its queue was last told to move. */
  public WaitEstimate estimate(BoardInteraction interaction, int ahead) {
    return tables.queueOf(interaction).estimate(ahead);
  }

  /** When the first pending offer of this interaction expires, epoch ms; 0 if it has none. */
  public long offerDeadlineMs(BoardInteraction interaction) {
    AgentId agent = interaction.agent();
    BoardAgent asked = agent == null ? null : agent(agent);
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

  /** Interactions waiting, over all queues. */
  public int waiting() {
    return queues().stream().mapToInt(BoardQueue::waiting).sum();
  }

  /** Agents signed in, whatever their activity. */
  public int agentsSignedIn() {
    int count = 0;
    for (BoardAgent agent : agents()) {
      count += agent.signedIn() ? 1 : 0;
    }
    return count;
  }

  /**
   * Hands over which agents changed since the last call; queues are few and always looked at anew.
   */
  Set<BoardAgent> takeChangedAgents() {
    return tables.takeChangedAgents();
  }

  /** Everything it shows, as rows of a snapshot. */
  public void writeRows(Consumer<MessageLite> to) {
    rows.write(to);
  }

  /** Rows follow, into a new board, that were written after this entry; its time in epoch ms. */
  public void beginRows(long rowsSequence, long rowsTimeMs) {
    sequence = rowsSequence;
    tables.passTo(rowsTimeMs);
  }

  public void restore(BoardRow row) {
    rows.restore(row);
  }

  @Override
  public void onEntry(JournalEntry entry) {
    follow(entry);
  }

  /** Takes in the next entry. */
  public void follow(Decided entry) {
    tables.forgetDeparted();
    sequence = entry.sequence();
    tables.passTo(entry.timeMs());
    for (Event event : entry.events()) {
      fold(event);
    }
  }

  @Override
  public void onBatchEnd(long nowMs) {
    tables.passTo(nowMs);
  }

  private void fold(Event event) {
    switch (event) {
      case AgentEvent agent -> agentFold.fold(agent);
      case InteractionEvent interaction -> interactionFold.fold(interaction);
      case OfferEvent offer -> offerFold.fold(offer);
      case ConfigurationEvent defined -> definitionFold.fold(defined);
      case HostStarted started -> tables.endedMax(started.limits().endedKeys());
      case GatewayEvent _, SupervisorEvent _ -> {}
      case RowEvent row -> throw new IllegalStateException("a row in a journal entry: " + row);
    }
  }
}
