package org.strowger.core.explain;

import org.strowger.core.model.InteractionId;

/** How words tell what has no name of its own. */
public interface Notation {
  /** What the interaction is called. */
  String interaction(InteractionId id);

  /** So many ms. */
  String span(long ms);

  /** A moment, of epoch ms. */
  String moment(long timeMs);
}
