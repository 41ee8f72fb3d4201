package org.strowger.core;

import org.jspecify.annotations.Nullable;
import org.strowger.core.event.Event;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.explain.AgentExplanation;
import org.strowger.core.explain.Explainer;
import org.strowger.core.explain.InteractionExplanation;
import org.strowger.core.explain.Page;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Evolver;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/**
 * Explains one interaction, or one agent, as of one past entry. Follows the journal from its
 * beginning, or from the rows of a snapshot, to there in tables of its own, and stops where that
 * entry decided about its subject:
 *
 * <ol>
 *   <li>where it offered the interaction (or offered the agent something), before the offer;
 *   <li>else where it offered another one to an agent who could have got this, before that offer;
 *   <li>else as the entry left everything.
 * </ol>
 *
 * <p>Whoever was offered before that entry has its decision explained beside, at the entry that
 * made it. Belongs to one thread; for one answer.
 */
public final class Hindsight {
  private final RoutingState state = new RoutingState();
  private final Evolver evolver = new Evolver(state);
  private final Explainer explainer = new Explainer(state);
  private final @Nullable InteractionId interaction;
  private final @Nullable AgentId agent;
  private final long atSequence;
  private final Page page;
  private long sequence;
  private long timeMs;
  private boolean older;
  private long decisionSequence;
  private @Nullable InteractionExplanation decision;
  private @Nullable InteractionExplanation interactionThen;
  private @Nullable AgentExplanation agentThen;

  private Hindsight(
      @Nullable InteractionId interaction, @Nullable AgentId agent, long atSequence, Page page) {
    this.interaction = interaction;
    this.agent = agent;
    this.atSequence = atSequence;
    this.page = page;
  }

  /** Why this interaction was or was not offered, and to whom, by the entry {@code atSequence}. */
  public static Hindsight of(InteractionId interaction, long atSequence, Page page) {
    return new Hindsight(interaction, null, atSequence, page);
  }

  /** Why this agent was not offered what waited, by the entry {@code atSequence}. */
  public static Hindsight of(AgentId agent, long atSequence, Page page) {
    return new Hindsight(null, agent, atSequence, page);
  }

  /** Whether the entry asked for has been reached, so that what follows can't add anything. */
  public boolean isReached() {
    return sequence >= atSequence;
  }

  /** The entry asked for. */
  public long atSequence() {
    return atSequence;
  }

  /**
   * Rows follow, which were written after the entry with this sequence and time, epoch ms, before
   * the one asked for; then the entries after it. For one that has followed nothing yet.
   */
  public void begin(long rowsSequence, long rowsTimeMs) {
    sequence = rowsSequence;
    timeMs = rowsTimeMs;
  }

  /** Puts a row of the core back. */
  public void restore(Event row) {
    evolver.evolve(row, sequence, timeMs);
    state.index().clearAgenda();
    if (row instanceof InteractionRow there && there.interaction().equals(interaction)) {
      older = true;
    }
  }

  /**
   * Whether entries from before the rows could add nothing: the interaction came after them, or its
   * last decision did.
   */
  public boolean isWhole() {
    return !older || decision != null;
  }

  /** To be given every entry from the first on; those after the one asked for change nothing. */
  public void follow(JournalEntry entry) {
    if (isReached()) {
      return;
    }
    sequence = entry.sequence();
    boolean last = isReached();
    OfferMade before = null;
    for (Event event : entry.events()) {
      OfferMade made = event instanceof OfferMade one ? one : null;
      if (made != null && (before == null || !made.interaction().equals(before.interaction()))) {
        lookAt(made, entry, last);
      }
      if (made != null && last) {
        lookFromAgent(made, entry);
      }
      evolver.evolve(event, entry.sequence(), entry.timeMs());
      before = made;
    }
    state.index().clearAgenda();
    if (last) {
      conclude(entry);
    }
  }

  /** Before the offer is made. */
  private void lookAt(OfferMade made, JournalEntry entry, boolean last) {
    InteractionId subject = interaction;
    if (subject == null) {
      return;
    }
    if (made.interaction().equals(subject)) {
      decision = explainer.explain(subject, page, entry.timeMs());
      decisionSequence = entry.sequence();
      if (last) {
        interactionThen = decision;
      }
    } else if (last && interactionThen == null && couldGo(subject, made.agent())) {
      interactionThen = explainer.explain(subject, page, entry.timeMs());
    }
  }

  private boolean couldGo(InteractionId subject, AgentId taken) {
    Interaction waiting = state.interaction(subject);
    WaitingLine line = waiting == null ? null : waiting.line();
    Agent ready = state.agent(taken);
    return line != null && line.isOffered() && ready != null && line.canBeOfferedTo(ready);
  }

  private void lookFromAgent(OfferMade made, JournalEntry entry) {
    AgentId subject = agent;
    if (subject != null && agentThen == null && made.agent().equals(subject)) {
      agentThen = explainer.explain(subject, page, entry.timeMs());
    }
  }

  private void conclude(JournalEntry entry) {
    if (interaction != null && interactionThen == null) {
      interactionThen = explainer.explain(interaction, page, entry.timeMs());
    }
    if (agent != null && agentThen == null) {
      agentThen = explainer.explain(agent, page, entry.timeMs());
    }
  }

  /** The newest entry followed. */
  public long sequence() {
    return sequence;
  }

  /** Null if the entry was not reached, or the interaction was not there then. */
  public @Nullable InteractionExplanation interactionThen() {
    return interactionThen;
  }

  /** Why it had been offered to whom it had been, the last time up to then; null = never. */
  public @Nullable InteractionExplanation decision() {
    return decision;
  }

  /** The entry that made {@link #decision}; 0 = none. */
  public long decisionSequence() {
    return decisionSequence;
  }

  /** Null if the entry was not reached, or the agent was not defined then. */
  public @Nullable AgentExplanation agentThen() {
    return agentThen;
  }
}
