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

/**
 * Customers are told how many are before them and how long it may take: every so often, and only
 * where it has changed. Not kept to resume from, since only the newest is of use; a gateway that is
 * back is told all of its places in the next round, and one that is slow is passed over. Belongs to
 * the publishing thread.
 */
final class Positions {
  private final LiveBoard board;
  private final long intervalMs;
  private final Set<GatewayId> back = new HashSet<>();
  private Map<InteractionId, Position> told = new HashMap<>();
  private long roundMs = Long.MIN_VALUE;

  Positions(LiveBoard board, long intervalMs) {
    this.board = board;
    this.intervalMs = intervalMs;
  }

  /** Where it stands now; at the head of its line if it does not wait. */
  Position of(BoardInteraction interaction) {
    int ahead = board.ahead(interaction);
    return new Position(ahead, board.estimate(interaction, ahead));
  }

  /** Its position was told with other news. */
  void told(BoardInteraction interaction, Position position) {
    told.put(interaction.id(), position);
  }

  /** What this gateway was told before its stream broke may have been lost. */
  void isBack(GatewayId gateway) {
    back.add(gateway);
  }

  /**
   * Tells what has changed, if it is time.
   *
   * @param listens whether a gateway can be told now
   * @param teller told the interaction and where it stands
   */
  void tellChanges(
      long timeMs, Predicate<GatewayId> listens, BiConsumer<BoardInteraction, Position> teller) {
    if (timeMs < roundMs + intervalMs && roundMs != Long.MIN_VALUE) {
      return;
    }
    roundMs = timeMs;
    Map<InteractionId, Position> nowTold = new HashMap<>();
    for (BoardQueue queue : board.queues()) {
      queue.forEachWaiting((place, ahead) ->
          tell(
              place.interaction(),
              new Position(ahead, queue.estimate(ahead)),
              listens,
              teller,
              nowTold));
    }
    told = nowTold;
    back.removeIf(listens);
  }

  private void tell(
      InteractionId id,
      Position now,
      Predicate<GatewayId> listens,
      BiConsumer<BoardInteraction, Position> teller,
      Map<InteractionId, Position> nowTold) {
    BoardInteraction interaction = board.interaction(id);
    if (interaction == null) {
      throw new IllegalStateException("in a line, not on the board: " + id);
    }
    GatewayId gateway = interaction.key().gateway();
    Position before = told.get(id);
    boolean differs = before == null || back.contains(gateway) || now.differsFrom(before);
    if (differs && listens.test(gateway)) {
      teller.accept(interaction, now);
      nowTold.put(id, now);
    } else if (before != null) {
      // What the customer knows, not what is so: else many small steps would never be told.
      nowTold.put(id, before);
    }
  }
}
