package org.strowger.server.journal;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.StateMachine;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SkillId;

/** A little call centre that fills a journal the way a host does: decide, then append. */
public final class Traffic {
  static final AgentId ANA = new AgentId("ana");
  static final GatewayId PHONE = new GatewayId("phone-1");

  private static final QueueId BILLING = new QueueId("billing");
  private static final SkillId GERMAN = new SkillId("german");
  private static final CapacityProfileId ONE_CALL = new CapacityProfileId("one-call");

  private final StateMachine machine;
  private final Journal journal;
  private long timeMs = Entries.FIRST_MS;

  Traffic(StateMachine machine, Journal journal) {
    this.machine = machine;
    this.journal = journal;
  }

  /**
   * Definitions, an agent who takes calls, callers who get through, one who hangs up, one command
   * that is rejected.
   */
  public static Traffic day(StateMachine machine, Journal journal, int calls) {
    Traffic traffic = new Traffic(machine, journal);
    traffic.open();
    for (int call = 1; call <= calls; call++) {
      traffic.call(call);
    }
    traffic.send(new AcceptOffer(ANA, new OfferId(999_999_999)));
    return traffic;
  }

  private void open() {
    send(new StartHost(CoreLimits.DEFAULT));
    send(new DefineSkill(GERMAN));
    send(
        new DefineCapacityProfile(
            new CapacityProfile(ONE_CALL, List.of(new ChannelLimit(Channel.PHONE, 1)), 1)));
    send(
        new DefineQueue(
            new QueueDefinition(
                BILLING, Requirements.NONE, 20_000, 5_000, 15_000, 0, 30_000, 100, null)));
    send(
        new DefineAgent(
            new AgentDefinition(
                ANA, new Proficiencies(List.of(new Proficiency(GERMAN, 5))), ONE_CALL)));
    send(new ConnectGateway(PHONE, 1));
    send(new SignIn(ANA, new SessionId(1), Activity.AVAILABLE));
  }

  /** Two arrive; the first is served, the second gives up. */
  private void call(int call) {
    send(arrive("call-" + call));
    send(arrive("impatient-" + call));
    send(new AcceptOffer(ANA, new OfferId(call)));
    send(new Abandon(new InteractionKey(PHONE, "impatient-" + call)));
    send(new EndInteraction(ANA, new InteractionId(2L * call - 1)));
    send(new AdvanceTime());
  }

  private static Arrive arrive(String key) {
    return new Arrive(
        new InteractionKey(PHONE, key),
        Channel.PHONE,
        BILLING,
        new Requirements(List.of(new Requirement(GERMAN, 3))),
        1,
        new Attributes(List.of(new Attribute("segment", "gold"))));
  }

  void send(Command command) {
    timeMs += 1_000;
    long sequence = journal.lastSequence() + 1;
    List<Event> events = new ArrayList<>();
    List<Reply> replies = new ArrayList<>();
    machine.apply(
        command,
        sequence,
        timeMs,
        new Output() {
          @Override
          public void event(Event event) {
            events.add(event);
          }

          @Override
          public void reply(Reply reply) {
            replies.add(reply);
          }
        });
    journal.append(new JournalEntry(sequence, timeMs, command, events, replies.getFirst()));
    journal.sync();
  }

  long timeMs() {
    return timeMs;
  }
}
