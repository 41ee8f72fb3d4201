package org.strowger.simulator.centre;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Output;
import org.strowger.core.StateMachine;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.Command;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.simulator.Scenario;

/**
 * One run of a centre through a router in virtual time: who gets whom when is decided by the router
 * alone. Used by one thread.
 *
 * <p>People live in continuous time, ms since the start with all their fractions, and the router is
 * told whole milliseconds. So nothing is rounded but what the router itself measures, and two
 * things that fall into one millisecond still happen in their order.
 *
 * <p>The centre begins with as many customers as it has on average, up to one per agent, then runs
 * warm; only those who come after that count. It goes on after the end until all who count are
 * settled, as long again at most, so that long waits are not cut off.
 */
final class Play implements Output {
  /** Enough for what runs; what has ended need not be remembered, since no key comes again. */
  private static final CoreLimits LIMITS =
      new CoreLimits(
          CoreLimits.DEFAULT.skills(),
          CoreLimits.DEFAULT.queues(),
          CoreLimits.DEFAULT.plans(),
          CoreLimits.DEFAULT.capacityProfiles(),
          CoreLimits.DEFAULT.agents(),
          CoreLimits.DEFAULT.gateways(),
          CoreLimits.DEFAULT.interactions(),
          1,
          CoreLimits.DEFAULT.teams(),
          CoreLimits.DEFAULT.calendars(),
          CoreLimits.DEFAULT.activityReasons(),
          1,
          CoreLimits.DEFAULT.dispositions(),
          CoreLimits.DEFAULT.projects(),
          CoreLimits.DEFAULT.keptPlaces(),
          CoreLimits.DEFAULT.agentGraceMs(),
          CoreLimits.DEFAULT.gatewayGraceMs(),
          CoreLimits.DEFAULT.agentLostMs());

  private final Centre centre;
  private final StateMachine core;
  private final RunTally tally;
  private final double beginMs;
  private final double endMs;
  private final List<Source> sources = new ArrayList<>();
  private final List<Desk> desks = new ArrayList<>();
  private final Map<AgentId, Desk> desksById = new HashMap<>();
  private final Diary diary = new Diary();
  private final Foyer foyer = new Foyer();
  private double nowMs;
  private long sequence;
  private long customers;
  private int kindArriving;
  private double handlingDraw;
  private @Nullable Reply reply;

  /** Where the customers of one class come from, and where to. */
  private record Source(
      int kind, CustomerClass who, Stream stream, QueueId queue, GatewayId gateway) {}

  /** An agent and what is in hand. */
  private static final class Desk {
    private final int number;
    private final AgentId agent;
    private final int pool;
    private final List<Law> handling;
    private @Nullable InteractionId inHand;

    Desk(int number, AgentId agent, int pool, List<Law> handling) {
      this.number = number;
      this.agent = agent;
      this.pool = pool;
      this.handling = handling;
    }
  }

  /**
   * @param core fresh from its constructor
   * @param random the luck of this run
   */
  Play(Centre centre, StateMachine core, SplittableRandom random, double warmUpMs, double spanMs) {
    this.centre = centre;
    this.core = core;
    this.beginMs = warmUpMs;
    this.endMs = warmUpMs + spanMs;
    this.tally = new RunTally(centre, beginMs, endMs);
    for (CustomerClass one : centre.classes()) {
      sources.add(
          new Source(
              sources.size(),
              one,
              new Stream(one.arrivals(), random.split()),
              Definitions.queue(one),
              Scenario.gateway(one.channel())));
    }
    for (int pool = 0; pool < centre.pools().size(); pool++) {
      furnish(pool);
    }
  }

  private void furnish(int number) {
    Pool pool = centre.pools().get(number);
    List<Law> handling = new ArrayList<>();
    for (CustomerClass one : centre.classes()) {
      Pool.Skill skill = pool.skills().get(one.name());
      handling.add(skill == null ? new Law.Never() : skill.handling());
    }
    for (int agent = 0; agent < pool.agents(); agent++) {
      Desk desk = new Desk(desks.size(), Definitions.agentId(pool, agent), number, handling);
      desks.add(desk);
      desksById.put(desk.agent, desk);
    }
  }

  /** Plays it from beginning to end. */
  RunTally run() {
    open();
    if (beginMs > 0) {
      fill();
    }
    double giveUpMs = endMs + (endMs - beginMs);
    while (true) {
      Source coming = nextSource();
      double comingMs = coming.stream.nextMs();
      double nextMs = Math.min(comingMs, diary.nextMs());
      double deadlineMs = core.nextDeadlineMs() - (double) Scenario.MIDNIGHT_MS;
      if (Math.min(nextMs, deadlineMs) >= (tally.isSettled() ? endMs : giveUpMs)) {
        break;
      }
      if (deadlineMs <= nextMs) {
        nowMs = Math.max(nowMs, deadlineMs);
        decide(new AdvanceTime());
      } else if (comingMs == nextMs) {
        nowMs = nextMs;
        arrive(coming, coming.stream.size());
        coming.stream.advance();
      } else {
        nowMs = nextMs;
        act(diary.take());
      }
    }
    foyer.forEach(one -> tally.unserved(one, nowMs));
    return tally;
  }

  private void open() {
    decide(new StartHost(LIMITS));
    Definitions.of(centre).forEach(this::configure);
    for (Channel channel : Definitions.channels(centre)) {
      configure(new ConnectGateway(Scenario.gateway(channel), 1));
    }
    for (Desk desk : desks) {
      configure(new SignIn(desk.agent, new SessionId(desk.number + 1L), Activity.AVAILABLE));
    }
  }

  private void configure(Command command) {
    mustBeAccepted(command, decide(command));
  }

  /** As many customers as there are on average, so that it does not start from empty. */
  private void fill() {
    double room = desks.size();
    for (Source source : sources) {
      double load = Math.min(room, load(source.who));
      room -= load;
      arrive(source, Math.round(load));
    }
  }

  /** The mean number of conversations of a class, led by those who are fastest at it. */
  private double load(CustomerClass who) {
    double fastestMs = Double.POSITIVE_INFINITY;
    for (Pool pool : centre.pools()) {
      Pool.Skill skill = pool.skills().get(who.name());
      fastestMs = skill == null ? fastestMs : Math.min(fastestMs, skill.handling().meanMs());
    }
    return Double.isInfinite(fastestMs)
        ? 0
        : Stream.perHour(who.arrivals(), 0) * fastestMs / 3_600_000;
  }

  private Source nextSource() {
    Source next = sources.getFirst();
    for (int kind = 1; kind < sources.size(); kind++) {
      Source other = sources.get(kind);
      next = other.stream.nextMs() < next.stream.nextMs() ? other : next;
    }
    return next;
  }

  private void arrive(Source source, long count) {
    for (long one = 0; one < count; one++) {
      arrive(source);
    }
  }

  private void arrive(Source source) {
    CustomerClass who = source.who;
    kindArriving = source.kind;
    handlingDraw = source.stream.luck();
    double patienceMs = who.patience().lengthMs(source.stream.luck());
    InteractionKey key = new InteractionKey(source.gateway, Long.toString(customers++));
    tally.offered(source.kind, nowMs);
    Reply answer =
        decide(
            new Arrive(
                key,
                who.channel(),
                source.queue,
                Requirements.NONE,
                who.priority(),
                Attributes.NONE));
    switch (answer) {
      case Reply.Accepted(InteractionId interaction) -> {
        if (interaction != null
            && patienceMs != Double.POSITIVE_INFINITY
            && foyer.find(interaction.value()) != null) {
          diary.add(nowMs + patienceMs, interaction.value());
        }
      }
      case Reply.Rejected rejected -> {
        if (rejected.reason() != Reason.QUEUE_FULL && rejected.reason() != Reason.QUEUE_EMPTY) {
          throw new IllegalStateException("an arrival was rejected: " + rejected);
        }
        tally.blocked(source.kind, nowMs);
      }
    }
  }

  /** A note is the number of the one whose patience ends, or, below 0, of the desk that is done. */
  private void act(long note) {
    if (note < 0) {
      Desk desk = desks.get((int) ~note);
      InteractionId done = desk.inHand;
      if (done == null) {
        throw new IllegalStateException("agent " + desk.agent + " has nothing to end");
      }
      desk.inHand = null;
      Command command = new EndInteraction(desk.agent, done);
      mustBeAccepted(command, decide(command));
    } else {
      Customer customer = foyer.find(note);
      if (customer != null) {
        foyer.leave(customer.interaction());
        tally.left(customer, nowMs);
        Command command = new Abandon(customer.key());
        mustBeAccepted(command, decide(command));
      }
    }
  }

  private static void mustBeAccepted(Command command, Reply answer) {
    if (answer instanceof Reply.Rejected rejected) {
      throw new IllegalStateException(command + " was rejected: " + rejected);
    }
  }

  private Reply decide(Command command) {
    reply = null;
    core.apply(command, ++sequence, Scenario.MIDNIGHT_MS + (long) nowMs, this);
    if (reply == null) {
      throw new IllegalStateException("a command without reply: " + command);
    }
    return reply;
  }

  @Override
  public void event(Event event) {
    if (event instanceof InteractionArrived arrived) {
      foyer.enter(
          new Customer(arrived.interaction(), arrived.key(), kindArriving, nowMs, handlingDraw));
    } else if (event instanceof OfferAccepted accepted) {
      answer(accepted);
    } else if (event instanceof InteractionEnded ended && ended.agent() == null) {
      // Sent away by a rule of the routing; those who hung up are no longer here.
      Customer sent = foyer.find(ended.interaction().value());
      if (sent != null) {
        tally.left(foyer.leave(ended.interaction()), nowMs);
      }
    }
  }

  private void answer(OfferAccepted accepted) {
    Desk desk = desksById.get(accepted.agent());
    if (desk == null) {
      throw new IllegalStateException("agent " + accepted.agent() + " is not in the play");
    }
    Customer customer = foyer.leave(accepted.interaction());
    desk.inHand = accepted.interaction();
    tally.answered(customer, nowMs, desk.pool);
    double handlingMs = desk.handling.get(customer.kind()).lengthMs(customer.handlingDraw());
    tally.busy(desk.number, nowMs, handlingMs);
    diary.add(nowMs + handlingMs, ~(long) desk.number);
  }

  @Override
  public void reply(Reply newReply) {
    reply = newReply;
  }
}
