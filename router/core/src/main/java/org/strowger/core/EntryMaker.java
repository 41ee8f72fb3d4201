package org.strowger.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Command;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.model.AdministratorId;

/**
 * Lets a machine decide commands and makes an entry of each decision. The rules that every host
 * must keep alike, or the same commands would not give the same entries, stand here: sequences go
 * on from the newest entry without a gap, time never goes back, every command has exactly one
 * reply, and time that passes without effect is no entry, or an idle router would fill its disk.
 *
 * <p>Called by the one thread that the machine belongs to.
 */
public final class EntryMaker {
  private final StateMachine machine;
  private final Decision decision = new Decision();
  private long sequence;
  private long timeMs;

  /**
   * @param lastSequence that of the newest entry that {@code machine} has applied, 0 for none
   * @param earliestMs the first moment that may be told to the machine, epoch ms: the time of that
   *     entry, or later
   */
  public EntryMaker(StateMachine machine, long lastSequence, long earliestMs) {
    this.machine = machine;
    this.sequence = lastSequence;
    this.timeMs = earliestMs;
  }

  /**
   * It is {@code nowMs} now, epoch ms. A clock that stepped back is not followed: false = the time
   * stays what it was.
   */
  public boolean moveTo(long nowMs) {
    if (nowMs < timeMs) {
      return false;
    }
    timeMs = nowMs;
    return true;
  }

  /** The next entry, or null where only time has passed, without effect. */
  public @Nullable JournalEntry decide(Command command) {
    return decide(command, null);
  }

  /** The same of what an administrator asks for; null = it is none, or is not known which. */
  public @Nullable JournalEntry decide(Command command, @Nullable AdministratorId administrator) {
    decision.clear();
    machine.apply(command, sequence + 1, timeMs, decision);
    Reply reply = decision.replyTo(command);
    if (command instanceof AdvanceTime && decision.events.isEmpty()) {
      return null;
    }
    return new JournalEntry(++sequence, timeMs, command, decision.events, reply, administrator);
  }

  /** That of the newest entry, 0 while there is none. */
  public long sequence() {
    return sequence;
  }

  /** What the machine is told the time is, epoch ms. */
  public long timeMs() {
    return timeMs;
  }

  /** What the machine puts out for one command; used again for the next. */
  private static final class Decision implements Output {
    private final List<Event> events = new ArrayList<>();
    private @Nullable Reply reply;

    void clear() {
      events.clear();
      reply = null;
    }

    @Override
    public void event(Event event) {
      events.add(event);
    }

    @Override
    public void reply(Reply only) {
      if (reply != null) {
        throw new IllegalStateException("a second reply " + only + " after " + reply);
      }
      reply = only;
    }

    Reply replyTo(Command command) {
      if (reply == null) {
        throw new IllegalStateException("no reply to " + command);
      }
      return reply;
    }
  }
}
