package org.strowger.core;

import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;

/** Where a command's effects go: its events in order, then exactly one reply. */
public interface Output {
  void event(Event event);

  void reply(Reply reply);
}
