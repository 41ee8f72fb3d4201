package org.strowger.server.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.BoardQueue;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.board.Place;

/**
 * Customers are told how many are before them: every so often, and only where it has changed. Not
 * kept to resume from, since only the newest is of use; a gateway that is back is told all of its
 * places in the next round, and one that is slow is passed over. Belongs to the publishing thread.
 */
final class Positions {
  private final LiveBoard board;
  private final long intervalMs;
  private final Set<GatewayId> back = new HashSet<>();
  private Map<InteractionId, Integer> told = new HashMap<>();
  private long roundMs = Long.MIN_VALUE;

  Positions(LiveBoard board, long intervalMs) {
    this.board = board;
    this.intervalMs = intervalMs;
  }

  /** Its place was told with other news. */
  void told(InteractionId interaction, int ahead) {
    told.put(interaction, ahead);
  }

  /** What this gateway was told before its stream broke may have been lost. */
  void isBack(GatewayId gateway) {
    back.add(gateway);
  }

  /**
   * Tells what has changed, if it is time.
   *
   * @param listens whether a gateway can be told now
   * @param teller told the interaction and how many are ahead
   */
  void tellChanges(
      long timeMs, Predicate<GatewayId> listens, BiConsumer<BoardInteraction, Integer> teller) {
    if (timeMs < roundMs + intervalMs && roundMs != Long.MIN_VALUE) {
      return;
    }
    roundMs = timeMs;
    Map<InteractionId, Integer> nowTold = new HashMap<>();
    for (BoardQueue queue : board.queues()) {
      queue.forEachWaiting((place, ahead) -> tell(place, ahead, listens, teller, nowTold));
    }
    told = nowTold;
    back.removeIf(listens);
  }

  private void tell(
      Place place,
      int ahead,
      Predicate<GatewayId> listens,
      BiConsumer<BoardInteraction, Integer> teller,
      Map<InteractionId, Integer> nowTold) {
    BoardInteraction interaction = board.interaction(place.interaction());
    if (interaction == null) {
      throw new IllegalStateException("in a line, not on the board: " + place);
    }
    GatewayId gateway = interaction.key().gateway();
    Integer before = told.get(interaction.id());
    if (!listens.test(gateway)) {
      if (before != null) {
        nowTold.put(interaction.id(), before);
      }
      return;
    }
    if (before == null || before != ahead || back.contains(gateway)) {
      teller.accept(interaction, ahead);
    }
    nowTold.put(interaction.id(), ahead);
  }
}
