package org.strowger.core.decide;

import org.jspecify.annotations.Nullable;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.OfferId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.AgentGroup;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.MatchIndex;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/**
 * Pairs waiting interactions with agents until no pair is left. The order is total: of all
 * interactions that some ready agent meets, the one that is due first (then the lower id) goes
 * first; of all ready agents who meet it, the least loaded (then the longest idle, then the lower
 * id) gets it.
 *
 * <p>Runs after every command and every deadline, so before each run no pair was left, and a new
 * pair must involve a line or a group on the index's agenda. Only those are looked at.
 */
public final class Matcher {
  private final RoutingState state;

  public Matcher(RoutingState state) {
    this.state = state;
  }

  public void match(Emitter out) {
    MatchIndex index = state.index();
    WaitingLine line = nextLine(index);
    while (line != null) {
      offer(line, out);
      line = nextLine(index);
    }
    index.clearAgenda();
  }

  /** The line whose head is due first among those that have both a head and a ready agent. */
  private static @Nullable WaitingLine nextLine(MatchIndex index) {
    WaitingLine next = null;
    for (WaitingLine line : index.agendaLines()) {
      next = earlier(next, line);
    }
    for (AgentGroup group : index.agendaGroups()) {
      for (WaitingLine line : group.lines()) {
        next = earlier(next, line);
      }
    }
    return next;
  }

  private static @Nullable WaitingLine earlier(@Nullable WaitingLine best, WaitingLine line) {
    Interaction head = line.head();
    if (head == null || line == best) {
      return best;
    }
    Interaction bestHead = best == null ? null : best.head();
    if (bestHead != null && Interaction.DUE_ORDER.compare(bestHead, head) < 0) {
      return best;
    }
    return line.bestAgent() == null ? best : line;
  }

  private void offer(WaitingLine line, Emitter out) {
    Interaction interaction = line.head();
    Agent agent = line.bestAgent();
    if (interaction == null || agent == null) {
      throw new IllegalStateException("no pair in the line " + line.signature());
    }
    long deadlineMs = out.timeMs() + interaction.queue().definition().offerTimeoutMs();
    out.emit(
        new OfferMade(new OfferId(state.nextOffer()), interaction.id(), agent.id(), deadlineMs));
  }
}
