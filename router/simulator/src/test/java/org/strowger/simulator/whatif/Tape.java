package org.strowger.simulator.whatif;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
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
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.Scenario;

/**
 * The tests' language for recordings: commands at seconds since the first midnight, decided by the
 * real core and kept as a journal would keep them. Queue {@code sales} asks for nothing and grants
 * 30 s of wrap-up; {@code ana} and {@code ben} do one thing at a time.
 */
final class Tape {
  static final AgentId ANA = new AgentId("ana");
  static final AgentId BEN = new AgentId("ben");
  static final GatewayId PHONE = new GatewayId("phone-1");

  private static final CapacityProfileId PROFILE = new CapacityProfileId("single");
  static final QueueId SALES = new QueueId("sales");

  private final RoutingCore core = new RoutingCore();
  private final List<JournalEntry> entries = new ArrayList<>();
  private long lastInteraction;
  private long lastOffer;

  Tape() {
    at(0, new StartHost(CoreLimits.DEFAULT));
    at(
        0,
        new DefineCapacityProfile(
            new CapacityProfile(PROFILE, List.of(new ChannelLimit(Channel.PHONE, 1)), 1)));
    at(0, new DefineQueue(sales(10)));
    at(0, new DefineAgent(new AgentDefinition(ANA, Proficiencies.NONE, PROFILE)));
    at(0, new DefineAgent(new AgentDefinition(BEN, Proficiencies.NONE, PROFILE)));
    at(0, new ConnectGateway(PHONE, 1));
  }

  static QueueDefinition sales(int waitingMax) {
    return new QueueDefinition(
        SALES, Requirements.NONE, 20_000, 0, 60_000, 30_000, 1_000, waitingMax, null);
  }

  Tape at(long seconds, Command command) {
    List<Event> events = new ArrayList<>();
    List<Reply> replies = new ArrayList<>();
    long sequence = entries.size() + 1L;
    long timeMs = Scenario.MIDNIGHT_MS + seconds * 1_000;
    core.apply(
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
    entries.add(new JournalEntry(sequence, timeMs, command, events, replies.getFirst()));
    events.forEach(this::remember);
    if (replies.getFirst() instanceof Reply.Accepted(var interaction) && interaction != null) {
      lastInteraction = interaction.value();
    }
    return this;
  }

  private void remember(Event event) {
    if (event instanceof OfferMade made) {
      lastOffer = made.offer().value();
    }
  }

  Tape arrives(long seconds, String key) {
    return at(
        seconds, new Arrive(key(key), Channel.PHONE, SALES, Requirements.NONE, 0, Attributes.NONE));
  }

  Tape hangsUp(long seconds, String key) {
    return at(seconds, new Abandon(key(key)));
  }

  static InteractionKey key(String key) {
    return new InteractionKey(PHONE, key);
  }

  /** The offer that was made last. */
  OfferId offer() {
    return new OfferId(lastOffer);
  }

  /** The interaction that came last. */
  InteractionId interaction() {
    return new InteractionId(lastInteraction);
  }

  long lastSequence() {
    return entries.size();
  }

  Recording recording() throws BadInput {
    return recording(1, Long.MAX_VALUE);
  }

  Recording recording(long from, long to) throws BadInput {
    Recorder recorder = new Recorder(from, to);
    entries.forEach(recorder);
    return recorder.recording();
  }
}
