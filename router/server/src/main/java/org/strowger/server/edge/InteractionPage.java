package org.strowger.server.edge;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;
import org.strowger.proto.v1.ListInteractionsRequest;
import org.strowger.proto.v1.ListInteractionsResponse;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.BoardMessages;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.board.Place;
import org.strowger.server.wire.WireEnums;

/**
 * One page of interactions, asked for on the event loop and read on the publishing thread. The
 * token is the last place that was looked at, so pages stay right while interactions come and go. A
 * filter that matches little may give a short page, or an empty one, that has a next.
 */
record InteractionPage(@Nullable QueueId queue, @Nullable Phase phase, int size, Place after) {
  private static final Place START = new Place(Long.MIN_VALUE, new InteractionId(1));

  static InteractionPage toQuery(ListInteractionsRequest request) {
    return new InteractionPage(
        request.getQueueId().isEmpty() ? null : new QueueId(request.getQueueId()),
        request.getPhase() == org.strowger.proto.v1.Phase.PHASE_UNSPECIFIED
            ? null
            : WireEnums.fromWire(request.getPhase()),
        size(request.getPageSize()),
        place(request.getPageToken()));
  }

  private static int size(int asked) {
    if (asked < 0 || asked > EdgeLimits.PAGE) {
      throw new InvalidValue(
          "page_size", "is " + asked + ": it must be from 1 to " + EdgeLimits.PAGE + ", or 0");
    }
    return asked == 0 ? EdgeLimits.PAGE_DEFAULT : asked;
  }

  private static Place place(String token) {
    if (token.isEmpty()) {
      return START;
    }
    int dot = token.indexOf('.');
    try {
      return new Place(
          Long.parseLong(token, 0, Math.max(dot, 0), 10),
          new InteractionId(Long.parseLong(token, dot + 1, token.length(), 10)));
    } catch (IllegalArgumentException _) {
      throw new InvalidValue(
          "page_token", "is not one of ours: send the next_page_token of the page before, or none");
    }
  }

  ListInteractionsResponse read(LiveBoard board) {
    ListInteractionsResponse.Builder page =
        ListInteractionsResponse.newBuilder().setSequence(board.sequence());
    int seen = 0;
    Place last = after;
    for (BoardInteraction interaction : board.interactionsAfter(after)) {
      if (page.getInteractionsCount() == size || seen == EdgeLimits.PAGE_SCAN) {
        return page.setNextPageToken(last.dueMs() + "." + last.interaction()).build();
      }
      seen++;
      last = new Place(interaction.dueMs(), interaction.id());
      if (matches(interaction)) {
        page.addInteractions(BoardMessages.toMessage(interaction));
      }
    }
    return page.build();
  }

  private boolean matches(BoardInteraction interaction) {
    return (queue == null || interaction.queue().equals(queue))
        && (phase == null || interaction.phase() == phase);
  }
}
