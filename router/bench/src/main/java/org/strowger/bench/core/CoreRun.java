package org.strowger.bench.core;

import java.util.List;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;

/** Applies a recorded day to a fresh core. Belongs to one thread. */
final class CoreRun {
  /** Looks at what it is handed, so that nothing of it can be left out, and keeps none of it. */
  static final class Witness implements Output {
    private long events;
    private long rejected;

    @Override
    public void event(Event event) {
      events += event == null ? 0 : 1;
    }

    @Override
    public void reply(Reply reply) {
      rejected += reply instanceof Reply.Rejected ? 1 : 0;
    }

    long events() {
      return events;
    }

    long rejected() {
      return rejected;
    }
  }

  private final RoutingCore core = new RoutingCore();
  private final Witness witness = new Witness();
  private long sequence;

  /** A core with the day under way. */
  CoreRun(CentreDay.Recording recording) {
    applyAll(recording.before());
  }

  void applyAll(List<TimedCommand> commands) {
    for (TimedCommand one : commands) {
      apply(one);
    }
  }

  void apply(TimedCommand one) {
    core.apply(one.command(), ++sequence, one.timeMs(), witness);
  }

  Witness witness() {
    return witness;
  }

  /** Checks every invariant of the core; slow. */
  void check() {
    core.check();
  }
}
