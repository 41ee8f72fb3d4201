package org.strowger.simulator;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.strowger.core.EntryMaker;
import org.strowger.core.JournalEntry;
import org.strowger.core.StateMachine;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.Command;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.SessionId;

/**
 * Hosts a core in virtual time: no clock, no network, no thread. Time jumps to whatever comes next,
 * be it something that people do or a deadline of the core, and stands still while commands answer
 * one another. Used by one thread.
 *
 * <p>The core is the one that the server runs; what it does not decide is not decided. A rejection
 * that people cannot bring about by being late, as nobody is late here, is a fault of the
 * simulation and thrown.
 */
public final class VirtualHost {
  private final StateMachine core;
  private final Scenario scenario;
  private final Consumer<JournalEntry> entries;
  private final People people;
  private final Queue<Command> asked = new ArrayDeque<>();
  private final Map<InteractionId, Integer> numbers = new HashMap<>();
  private final EntryMaker entryMaker;
  private long timeMs;
  private long nextSession = 1;

  /**
   * @param core fresh from its constructor
   * @param entries is handed every entry as it is made, such as a list that keeps them
   */
  public VirtualHost(StateMachine core, Scenario scenario, Consumer<JournalEntry> entries) {
    this.core = core;
    this.scenario = scenario;
    this.entries = entries;
    this.entryMaker = new EntryMaker(core, 0, scenario.startMs());
    this.people = new People(scenario, new Door());
  }

  /** Everybody in the play, for their outcomes. */
  public People people() {
    return people;
  }

  /**
   * Plays the scenario to its end, when nobody does anything more and the core waits for nothing,
   * or when the scenario breaks off.
   *
   * @param customersGone is told how many customers have gone, as that changes
   */
  public void run(IntConsumer customersGone) {
    open();
    people.begin();
    long endMs = people.endMs();
    for (long nextMs = nextMs(); nextMs < endMs; nextMs = nextMs()) {
      timeMs = nextMs;
      int goneBefore = people.customersGone();
      if (core.nextDeadlineMs() <= nextMs) {
        // Before anybody acts: a command would find the core's own deadlines met first anyway, and
        // what those bring about must have been answered by then.
        advanceTime();
      } else {
        people.act();
        decideAll();
      }
      if (people.customersGone() != goneBefore) {
        customersGone.accept(people.customersGone());
      }
    }
  }

  private void advanceTime() {
    asked.add(new AdvanceTime());
    decideAll();
    if (core.nextDeadlineMs() <= timeMs) {
      throw new IllegalStateException("the core did nothing at its deadline " + timeMs);
    }
  }

  private void open() {
    timeMs = scenario.startMs();
    asked.add(new StartHost(CoreLimits.DEFAULT));
    asked.addAll(scenario.definitions());
    for (Channel channel : scenario.channels()) {
      asked.add(new ConnectGateway(Scenario.gateway(channel), 1));
    }
    decideAll();
  }

  /** Both say {@link Long#MAX_VALUE} for never. */
  private long nextMs() {
    return Math.min(people.nextActionMs(), core.nextDeadlineMs());
  }

  /** Decides what is asked, and what people ask in answer to it, until nobody asks any more. */
  private void decideAll() {
    for (Command command = asked.poll(); command != null; command = asked.poll()) {
      decide(command);
    }
  }

  private void decide(Command command) {
    entryMaker.moveTo(timeMs);
    JournalEntry entry = entryMaker.decide(command);
    if (entry == null) {
      return;
    }
    entries.accept(entry);
    if (entry.reply() instanceof Reply.Rejected rejected) {
      rejected(command, rejected);
    }
    entry.events().forEach(this::tell);
    if (command instanceof AcceptOffer accept) {
      people.acceptAnswered(accept.agent(), timeMs);
    }
  }

  /**
   * Whether somebody who took time to think may have been too late with this, or the router itself
   * too quick, where it accepts for agents or asks several at once.
   */
  private boolean late(Command command, Reply.Rejected rejected) {
    boolean overtaken =
        rejected.reason() == Reason.OFFER_NOT_PENDING || rejected.reason() == Reason.OFFER_TAKEN;
    return (overtaken || scenario.answering().thinkMaxMs() > 0)
        && (command instanceof AcceptOffer || command instanceof DeclineOffer);
  }

  private void rejected(Command command, Reply.Rejected rejected) {
    if (command instanceof Arrive arrive) {
      people.refused(number(arrive.key()), timeMs);
    } else if (!late(command, rejected)) {
      throw new IllegalStateException(command + " at " + timeMs + " was rejected: " + rejected);
    }
  }

  private void tell(Event event) {
    switch (event) {
      case InteractionEvent one -> tellOfInteraction(one);
      case OfferEvent one -> tellOfOffer(one);
      case AgentEvent one -> tellOfAgent(one);
      case GatewayEvent _, SupervisorEvent _, ConfigurationEvent _, HostEvent _, RowEvent _ -> {
        // Nobody in the play is concerned.
      }
    }
  }

  private void tellOfInteraction(InteractionEvent event) {
    int number =
        event instanceof InteractionArrived arrived
            ? number(arrived.key())
            : numberOf(event.interaction());
    switch (event) {
      case InteractionArrived arrived -> {
        numbers.put(arrived.interaction(), number);
        people.queued(number, timeMs);
      }
      case InteractionRequeued requeued -> {
        people.assignmentEnded(requeued.agent(), requeued.interaction(), 0, timeMs);
        people.requeued(number, timeMs);
      }
      case InteractionEnded ended -> tellOfEnd(ended, number);
      case WrapUpEnded ended -> {
        numbers.remove(ended.interaction());
        people.wrapUpEnded(ended.agent(), ended.interaction(), timeMs);
      }
      case InteractionEvent.InteractionUpdated _,
          InteractionEvent.InteractionReprioritised _,
          InteractionEvent.InteractionMoved _,
          InteractionEvent.PlanStepRelaxed _,
          InteractionEvent.PreferenceEnded _,
          InteractionEvent.ThresholdLifted _,
          InteractionEvent.DeclineForgotten _,
          InteractionEvent.CallbackOffered _,
          InteractionEvent.InteractionHeld _,
          InteractionEvent.InteractionRetrieved _,
          InteractionEvent.MuteChanged _,
          InteractionEvent.HelpChanged _,
          InteractionEvent.WrapUpExtended _ -> {
        // Changes nothing for those in the play.
      }
      case InteractionEvent.DirectStarted _,
          InteractionEvent.InteractionEntered _,
          InteractionEvent.InteractionPulled _,
          InteractionEvent.ConversationTouched _,
          InteractionEvent.ReplyAwaited _,
          InteractionEvent.ConversationIdled _,
          InteractionEvent.ConversationWoken _,
          InteractionEvent.ConversationParked _,
          InteractionEvent.ConversationRequeued _,
          InteractionEvent.InteractionAssigned _,
          InteractionEvent.AgentBarred _,
          InteractionEvent.DispositionSet _,
          InteractionEvent.ConsultationJoined _,
          InteractionEvent.CustomerHandedOver _,
          InteractionEvent.SentOutside _,
          InteractionEvent.CallbackRequested _,
          InteractionEvent.CallbackDialled _,
          InteractionEvent.CallbackAnswered _,
          InteractionEvent.CallbackAttemptFailed _,
          InteractionEvent.CallbackResumed _,
          InteractionEvent.PlaceKept _ ->
          throw new IllegalStateException("nobody in the play asks for this: " + event);
    }
  }

  private void tellOfEnd(InteractionEnded ended, int number) {
    people.ended(number, timeMs);
    AgentId agent = ended.agent();
    if (agent != null) {
      people.assignmentEnded(agent, ended.interaction(), ended.wrapUpDeadlineMs(), timeMs);
    }
    if (ended.wrapUpDeadlineMs() == 0) {
      numbers.remove(ended.interaction());
    }
  }

  private void tellOfOffer(OfferEvent event) {
    switch (event) {
      case OfferMade made -> people.offered(made.agent(), made.offer(), timeMs);
      case OfferAccepted accepted -> {
        int number = numberOf(accepted.interaction());
        people.assigned(number, timeMs);
        people.assignmentStarted(accepted.agent(), accepted.interaction(), number, timeMs);
      }
      case OfferEvent.OfferDeclined _, OfferEvent.OfferExpired _, OfferEvent.OfferRescinded _ -> {
        // The customer waits on; the agent takes what comes next.
      }
    }
  }

  private void tellOfAgent(AgentEvent event) {
    switch (event) {
      case AgentSignedIn in -> people.signedIn(in.agent(), timeMs);
      case AgentSignedOut out -> people.signedOut(out.agent(), timeMs);
      case ActivityChanged changed ->
          people.activityChanged(changed.agent(), changed.activity(), changed.cause(), timeMs);
      case AgentEvent.AgentResumed _,
          AgentEvent.AgentConnectionLost _,
          AgentEvent.AgentLost _,
          AgentEvent.NextActivitySet _,
          AgentEvent.AssignmentWindowEnded _,
          AgentEvent.ShiftCountsReset _,
          AgentEvent.CoolDownStarted _,
          AgentEvent.CoolDownEnded _ -> {
        // The core sees to it by itself.
      }
    }
  }

  private int numberOf(InteractionId interaction) {
    Integer number = numbers.get(interaction);
    if (number == null) {
      throw new IllegalStateException(
          "interaction " + interaction + " is told of, but is not in the play");
    }
    return number;
  }

  private static InteractionKey key(int number, Call call) {
    return new InteractionKey(Scenario.gateway(call.channel()), Integer.toString(number));
  }

  /** The number of the customer whom a play has given {@code key}. */
  public static int number(InteractionKey key) {
    return Integer.parseInt(key.key());
  }

  /** Turns what people do into commands, which are decided one after the other. */
  private final class Door implements RouterDoor {
    @Override
    public void arrive(int number, Call call) {
      asked.add(
          new Arrive(
              key(number, call),
              call.channel(),
              call.queue(),
              call.requirements(),
              call.priority(),
              Attributes.NONE,
              call.terms()));
    }

    @Override
    public void abandon(int number, Call call) {
      asked.add(new Abandon(key(number, call)));
    }

    @Override
    public void signIn(AgentId agent) {
      asked.add(new SignIn(agent, new SessionId(nextSession++), Activity.AVAILABLE));
    }

    @Override
    public void setActivity(AgentId agent, Activity activity) {
      asked.add(new SetActivity(agent, activity));
    }

    @Override
    public void signOut(AgentId agent) {
      asked.add(new SignOut(agent));
    }

    @Override
    public void acceptOffer(AgentId agent, OfferId offer) {
      asked.add(new AcceptOffer(agent, offer));
    }

    @Override
    public void declineOffer(AgentId agent, OfferId offer, String note) {
      asked.add(new DeclineOffer(agent, offer, note));
    }

    @Override
    public void endInteraction(AgentId agent, InteractionId interaction) {
      asked.add(new EndInteraction(agent, interaction));
    }

    @Override
    public void completeWrapUp(AgentId agent, InteractionId interaction) {
      asked.add(new CompleteWrapUp(agent, interaction));
    }
  }
}
