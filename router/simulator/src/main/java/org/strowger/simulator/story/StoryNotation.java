package org.strowger.simulator.story;

import org.strowger.core.explain.Notation;
import org.strowger.core.model.InteractionId;

/** Names and times as the story has them. */
final class StoryNotation implements Notation {
  private final Names names;

  StoryNotation(Names names) {
    this.names = names;
  }

  @Override
  public String interaction(InteractionId id) {
    return names.name(id);
  }

  @Override
  public String span(long ms) {
    return StoryClock.tellSpan(ms);
  }

  @Override
  public String moment(long timeMs) {
    return StoryClock.tell(timeMs);
  }
}
