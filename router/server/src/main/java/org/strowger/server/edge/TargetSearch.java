package org.strowger.server.edge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.Hindrance;
import org.strowger.proto.v1.ListTargetsRequest;
import org.strowger.proto.v1.ListTargetsResponse;
import org.strowger.proto.v1.TransferTarget;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.board.TransferTargets;
import org.strowger.server.wire.WireEnums;

/**
 * Whom a customer may be handed on to: asked for on the event loop, read on the publishing thread.
 */
record TargetSearch(Channel channel, String text, int size, boolean agentsOnly) {
  private static final int TEXT_MAX = 64;

  /** Whoever could take the customer now, first; the ids break ties. */
  private static final Comparator<TransferTarget> ORDER =
      Comparator.comparing(
              (TransferTarget one) -> one.getHindrance() != Hindrance.HINDRANCE_UNSPECIFIED)
          .thenComparing(TransferTarget::hasAgentId)
          .thenComparing(one -> one.hasAgentId() ? one.getAgentId() : one.getQueueId());

  static TargetSearch of(ListTargetsRequest request) {
    if (request.getText().length() > TEXT_MAX) {
      throw new InvalidValue("text", "is longer than " + TEXT_MAX + " characters: shorten it");
    }
    int size = request.getPageSize();
    if (size < 0 || size > EdgeLimits.PAGE) {
      throw new InvalidValue(
          "page_size", "is " + size + ": it must be from 1 to " + EdgeLimits.PAGE + ", or 0");
    }
    return new TargetSearch(
        WireEnums.fromWire(request.getChannel()),
        request.getText().toLowerCase(Locale.ROOT),
        size == 0 ? EdgeLimits.PAGE_DEFAULT : size,
        request.getAgentsOnly());
  }

  ListTargetsResponse read(LiveBoard board) {
    List<TransferTarget> found = new ArrayList<>();
    TransferTargets targets = new TransferTargets(board, channel);
    Predicate<String> wanted = id -> id.toLowerCase(Locale.ROOT).contains(text);
    if (!agentsOnly) {
      targets.forEachQueue(wanted, found::add);
    }
    targets.forEachAgent(wanted, found::add);
    found.sort(ORDER);
    return ListTargetsResponse.newBuilder()
        .addAllTargets(found.subList(0, Math.min(size, found.size())))
        .setMore(found.size() > size)
        .build();
  }
}
