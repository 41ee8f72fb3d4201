package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.key;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.NoteReply;
import org.strowger.core.command.AgentCommand.ParkInteraction;
import org.strowger.core.command.ConfigurationCommand.DefineCalendar;
import org.strowger.core.command.GatewayCommand.TouchInteraction;
import org.strowger.core.event.InteractionEvent.ConversationRequeued;
import org.strowger.core.event.InteractionEvent.ConversationWoken;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.ReplyAwaited;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Interval;
import org.strowger.core.model.Reason;
import org.strowger.core.model.ReplyPolicy;
import org.strowger.core.model.WakePolicy;

/** Letters and messages: answered in opening hours, resting while the customer is to write. */
class AsynchronousTest {
  private static final long HOUR = 3_600 * SECOND;
  private static final AgentId ANA = new AgentId("ana");
  private static final InteractionId FIRST = new InteractionId(1);

  private final CallCentre centre =
      new CallCentre()
          .profile("mail", 1, new ChannelLimit(Channel.EMAIL, 1), new ChannelLimit(Channel.CHAT, 1))
          .agentWithProfile("ana", "mail")
          .agentWithProfile("bea", "mail");

  @Test
  void shouldCountTargetAndRepliesInOpeningHours() {
    opensFor(2 * HOUR, 14 * HOUR, 8 * HOUR);
    long arrivedMs = centre.timeMs();
    centre.arrives("m1", Channel.EMAIL, "mail", 0);
    assertEquals(
        arrivedMs + 4 * HOUR + 14 * HOUR,
        centre.last(InteractionArrived.class).dueMs(),
        "two hours today, two tomorrow");
    centre.passes(HOUR).signsIn("ana").accepts("ana").does(new NoteReply(ANA, FIRST));
    centre.passes(HOUR / 2).does(new TouchInteraction(key("m1")));
    assertEquals(centre.timeMs() + HOUR + 14 * HOUR, centre.last(ReplyAwaited.class).deadlineMs());
    centre.passes(14 * HOUR).passes(HOUR);
    assertEquals(Cause.REPLY_OVERDUE, centre.last(InteractionRequeued.class).cause());
  }

  @Test
  void shouldFollowOpeningHoursThatAreDefinedAnew() {
    opensFor(2 * HOUR, 14 * HOUR, 8 * HOUR);
    centre.has(queue("quick").target(8 * HOUR));
    centre.arrives("m1", Channel.EMAIL, "mail", 0).arrives("m2", Channel.EMAIL, "quick", 0);
    long nowMs = centre.timeMs();
    centre.does(
        new DefineCalendar(
            new Calendar(
                new CalendarId("office"), List.of(new Interval(nowMs, nowMs + 24 * HOUR)))));
    centre.signsIn("ana").offers("m1", "ana");
  }

  private void opensFor(long openMs, long closedMs, long againMs) {
    long nowMs = centre.timeMs();
    CalendarId id = new CalendarId("office");
    centre.does(
        new DefineCalendar(
            new Calendar(
                id,
                List.of(
                    new Interval(nowMs, nowMs + openMs),
                    new Interval(
                        nowMs + openMs + closedMs, nowMs + openMs + closedMs + againMs)))));
    centre.has(
        queue("mail")
            .target(4 * HOUR)
            .entry(new EntryPolicy(0, 0, id, false, List.of(), List.of(), List.of()))
            .replies(new ReplyPolicy(3 * HOUR, HOUR, true, 0)));
  }

  @Test
  void shouldLetItRestUntilTheCustomerWrites() {
    centre.has(queue("mail")).signsIn("ana").arrives("m1", Channel.EMAIL, "mail", 0);
    centre.accepts("ana").does(new ParkInteraction(ANA, FIRST, centre.timeMs() + HOUR));
    centre.arrives("m2", Channel.EMAIL, "mail", 0).offers("m2", "ana").declines("ana");
    centre.hangsUp("m2").passes(60 * SECOND).does(new TouchInteraction(key("m1")));
    assertEquals(FIRST, centre.last(ConversationWoken.class).interaction());
  }

  @Test
  void shouldGoOnAtTheTimeThatTheAgentNamed() {
    centre.has(queue("mail").wake(WakePolicy.ANYBODY)).signsIn("ana");
    centre.arrives("m1", Channel.EMAIL, "mail", 0).accepts("ana");
    centre.does(new ParkInteraction(ANA, FIRST, centre.timeMs() + HOUR)).passes(HOUR);
    assertEquals(FIRST, centre.last(ConversationRequeued.class).interaction());
  }

  @Test
  void shouldParkOnlyWrittenWorkAndNotForEver() {
    centre.has(queue("mail")).agent("cem").signsIn("cem").calls("c1", "mail").accepts("cem");
    AgentId cem = new AgentId("cem");
    centre.refuses(new ParkInteraction(cem, FIRST, centre.timeMs() + HOUR), Reason.CHANNEL_NOT_FIT);
    centre.signsIn("ana").arrives("m1", Channel.EMAIL, "mail", 0).accepts("ana");
    InteractionId letter = new InteractionId(2);
    centre.refuses(new ParkInteraction(ANA, letter, centre.timeMs()), Reason.TIME_OUT_OF_RANGE);
    centre.refuses(
        new ParkInteraction(ANA, letter, centre.timeMs() + 800 * HOUR), Reason.TIME_OUT_OF_RANGE);
  }

  @Test
  void shouldEndWhatHasSleptForTooLong() {
    centre.profile("idle", 1, new ChannelLimit(Channel.CHAT, 1, 1, List.of(), 0, 60 * SECOND));
    centre.has(queue("mail").replies(new ReplyPolicy(0, 0, false, HOUR)));
    centre.agentWithProfile("dot", "idle").signsIn("dot");
    centre.arrives("m1", Channel.CHAT, "mail", 0).accepts("dot").passes(60 * SECOND).passes(HOUR);
    assertEquals(EndReason.SLEPT_TOO_LONG, centre.last(InteractionEnded.class).reason());
  }
}
