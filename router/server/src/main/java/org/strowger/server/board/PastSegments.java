package org.strowger.server.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Links;
import org.strowger.proto.v1.PastSegment;

/**
 * What has ended lately, for the agents of customers who come back: each with the one that was
 * before it on its customer's way. The oldest is forgotten first, and what was before it can't be
 * found any more. Belongs to the publishing thread.
 */
final class PastSegments {
  /** So many are remembered. */
  static final int KEPT_MAX = 50_000;

  /** So many of one customer are told; the oldest are left out. */
  static final int TOLD_MAX = 20;

  /**
   * One that is over.
   *
   * @param before the one before it; null = none is known
   */
  record Ended(PastSegment segment, @Nullable InteractionId before) {}

  private final Map<InteractionId, Ended> ended = new LinkedHashMap<>();

  /** It is over for its customer, who came to it by these links. */
  void remember(InteractionId interaction, PastSegment segment, Links links) {
    put(interaction, new Ended(segment, before(links)));
  }

  void put(InteractionId interaction, Ended how) {
    ended.put(interaction, how);
    if (ended.size() > KEPT_MAX) {
      ended.remove(ended.keySet().iterator().next());
    }
  }

  /** Its agent files it, in wrap-up. */
  void file(InteractionId interaction, DispositionId disposition) {
    ended.computeIfPresent(
        interaction,
        (_, how) ->
            new Ended(
                how.segment().toBuilder().setDispositionId(disposition.value()).build(),
                how.before()));
  }

  /** What a customer had who came by these links, the oldest first; empty if that is not known. */
  List<PastSegment> before(InteractionId interaction, Links links) {
    List<PastSegment> found = new ArrayList<>();
    InteractionId later = interaction;
    InteractionId one = before(links);
    // A gateway may name anything; only what came earlier can have been before.
    while (one != null && one.compareTo(later) < 0 && found.size() < TOLD_MAX) {
      Ended how = ended.get(one);
      if (how == null) {
        break;
      }
      found.add(how.segment());
      later = one;
      one = how.before();
    }
    Collections.reverse(found);
    return List.copyOf(found);
  }

  /** The oldest first. */
  void each(BiConsumer<InteractionId, Ended> visitor) {
    ended.forEach(visitor);
  }

  /** Nothing is before a consultation: its customer is an agent. */
  private static @Nullable InteractionId before(Links links) {
    return switch (links.origin()) {
      case CUSTOMER, DIRECT -> links.related();
      case TRANSFER, CHANNEL_CHANGE -> links.previous();
      case CONSULTATION -> null;
    };
  }
}
