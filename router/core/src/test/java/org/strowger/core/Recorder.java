package org.strowger.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Command;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;

/** Keeps what one command led to. */
final class Recorder implements Output {
  private final List<Event> events = new ArrayList<>();
  private @Nullable Reply reply;

  /** Applies {@code command} and returns what it led to. */
  static Recorder of(StateMachine core, Command command, long sequence, long timeMs) {
    Recorder recorder = new Recorder();
    core.apply(command, sequence, timeMs, recorder);
    return recorder;
  }

  List<Event> events() {
    return events;
  }

  Reply reply() {
    return Objects.requireNonNull(reply, "no reply");
  }

  @Override
  public void event(Event event) {
    if (reply != null) {
      throw new IllegalStateException("an event after the reply: " + event);
    }
    events.add(event);
  }

  @Override
  public void reply(Reply newReply) {
    if (reply != null) {
      throw new IllegalStateException("a second reply: " + newReply);
    }
    reply = newReply;
  }
}
