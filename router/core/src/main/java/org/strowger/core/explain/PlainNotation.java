package org.strowger.core.explain;

import org.strowger.core.model.InteractionId;

/** As data has it: ids as numbers, spans in ms, moments in epoch ms. */
final class PlainNotation implements Notation {
  @Override
  public String interaction(InteractionId id) {
    return id.toString();
  }

  @Override
  public String span(long ms) {
    return ms + " ms";
  }

  @Override
  public String moment(long timeMs) {
    return Long.toString(timeMs);
  }
}
