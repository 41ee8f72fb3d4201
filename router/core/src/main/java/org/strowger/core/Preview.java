package org.strowger.core;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.command.SupervisorCommand.AssignInteraction;
import org.strowger.core.event.Event;
import org.strowger.core.explain.Obstacle;

/**
 * What a supervisor's command would lead to, had it been given at one moment: decided by the same
 * core, in a copy of the tables that is thrown away. So it is right by construction, and it is no
 * promise: whatever happens before the command is really given may change what comes of it.
 *
 * @param command what was previewed
 * @param sequence the newest entry that had been decided by then
 * @param timeMs the moment, epoch ms
 * @param overruled the rules that an assignment would set aside, the first that holds first; empty
 *     for other commands
 * @param events what would be decided at once, in order; without those deadlines that would have
 *     struck in this moment whatever the supervisor did
 * @param reply a rejection gives the reason that the command itself would be given
 */
public record Preview(
    SupervisorCommand command,
    long sequence,
    long timeMs,
    List<Obstacle> overruled,
    List<Event> events,
    Reply reply) {

  /**
   * Previews {@code command}. Takes as long as restoring a snapshot; on any thread.
   *
   * @param rows what {@link StateMachine#writeRows} has written
   * @param sequence the newest entry that is in them
   * @param timeMs the present time of the live core, epoch ms
   */
  public static Preview of(
      SupervisorCommand command, List<Event> rows, long sequence, long timeMs) {
    RoutingCore copy = new RoutingCore();
    rows.forEach(row -> copy.replay(row, sequence, timeMs));
    copy.apply(new AdvanceTime(), sequence, timeMs, new Outcome());
    List<Obstacle> overruled =
        command instanceof AssignInteraction assign
            ? copy.overruledBy(assign.interaction(), assign.agent())
            : List.of();
    Outcome outcome = new Outcome();
    copy.apply(command, sequence + 1, timeMs, outcome);
    return new Preview(command, sequence, timeMs, overruled, outcome.events, outcome.reply);
  }

  /** The lists are not to be changed by anybody. */
  public Preview {
    overruled = List.copyOf(overruled);
    events = List.copyOf(events);
  }

  private static final class Outcome implements Output {
    private final List<Event> events = new ArrayList<>();
    private Reply reply = Reply.ACCEPTED;

    @Override
    public void event(Event event) {
      events.add(event);
    }

    @Override
    public void reply(Reply given) {
      reply = given;
    }
  }
}
