package org.strowger.simulator.starvation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.StateMachine;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.Event;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Channel;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.simulator.Scenario;

/**
 * Drives the real core with random interactions in random call centres and lets a {@link Watcher}
 * count broken promises. Agents decline, miss offers and take breaks; customers lose patience; at
 * times there is more work than can be done.
 */
public final class StarvationProof {
  /** How many interactions each made-up centre sees before the next is made up. */
  private static final int A_CENTRE = 50_000;

  private static final GatewayId PHONE = new GatewayId("phone");

  /**
   * What was seen.
   *
   * @param centres how many made-up call centres
   * @param overtaken how often a later one overtook by more than the largest head start and penalty
   * @param neglected how often somebody waited after an entry though an agent was free for them
   * @param nearestShare the longest overtake seen, by what was allowed, at most over all centres
   */
  public record Verdict(
      long interactions,
      int centres,
      long entries,
      long overtaken,
      long neglected,
      double nearestShare) {
    public boolean holds() {
      return overtaken == 0 && neglected == 0;
    }

    /** One paragraph for people. */
    public String toText() {
      return String.format(
          Locale.ROOT,
          "%,d interactions in %,d random call centres, %,d entries:%n"
              + "  %,d overtaken by more than the largest head start + penalty (longest seen: %.1f %% of it)%n"
              + "  %,d waiting while an agent was free for them%n",
          interactions,
          centres,
          entries,
          overtaken,
          100 * nearestShare,
          neglected);
    }
  }

  private StarvationProof() {}

  /**
   * Plays at least so many interactions.
   *
   * @param progress is told how many interactions have come
   */
  public static Verdict run(long interactions, long seed, LongConsumer progress) {
    long seen = 0;
    long entries = 0;
    long overtaken = 0;
    long neglected = 0;
    double nearest = 0;
    int centres = 0;
    while (seen < interactions) {
      Play play = new Play(seed + centres++, Math.min(A_CENTRE, interactions - seen));
      play.run();
      Watcher watcher = play.watcher;
      seen += watcher.interactions();
      entries += play.sequence;
      overtaken += watcher.overtaken();
      neglected += watcher.neglected();
      if (watcher.overtakeMaxMs() > 0) {
        nearest = Math.max(nearest, (double) watcher.longestOvertakeMs() / watcher.overtakeMaxMs());
      }
      progress.accept(seen);
    }
    return new Verdict(seen, centres, entries, overtaken, neglected, nearest);
  }

  /** What is to be done, and when. */
  private record Action(long timeMs, long number, Command command) {}

  /** One made-up centre from its first customer to its last. */
  private static final class Play implements Output {
    final RandomCentre centre;
    final Watcher watcher;
    long sequence;

    private final StateMachine core = new RoutingCore();
    private final SplittableRandom random;
    private final long arrivals;
    private final PriorityQueue<Action> agenda =
        new PriorityQueue<>(
            Comparator.comparingLong(Action::timeMs).thenComparingLong(Action::number));
    private final double interarrivalMs;
    private final double handlingMs;
    private final double patienceMs;
    private final List<Event> told = new ArrayList<>();
    private long timeMs = Scenario.MIDNIGHT_MS;
    private long actions;
    private long arrived;

    Play(long seed, long arrivals) {
      this.random = new SplittableRandom(seed * 31 + 7);
      this.arrivals = arrivals;
      this.centre = new RandomCentre(seed);
      this.watcher = new Watcher(centre);
      this.handlingMs = random.nextDouble(5_000, 300_000);
      this.patienceMs = random.nextDouble(30_000, 900_000);
      double load = random.nextDouble(0.5, 1.4);
      this.interarrivalMs = handlingMs / (load * centre.agents().size());
    }

    void run() {
      decide(new StartHost(CoreLimits.DEFAULT));
      for (ConfigurationCommand definition : centre.definitions()) {
        decide(definition);
      }
      decide(new ConnectGateway(PHONE, 1));
      long session = 1;
      for (AgentDefinition agent : centre.agents()) {
        decide(new SignIn(agent.id(), new SessionId(session++), Activity.AVAILABLE));
      }
      nextArrival();
      while (!agenda.isEmpty()) {
        long dueMs = core.nextDeadlineMs();
        if (dueMs <= agenda.element().timeMs()) {
          timeMs = Math.max(timeMs, dueMs);
          decide(new AdvanceTime());
        } else {
          act(agenda.remove());
        }
      }
    }

    private void act(Action action) {
      timeMs = action.timeMs();
      decide(action.command());
      if (action.command() instanceof Arrive) {
        nextArrival();
      }
    }

    private void nextArrival() {
      if (arrived < arrivals) {
        QueueDefinition queue = centre.queues().get(random.nextInt(centre.queues().size()));
        InteractionKey key = new InteractionKey(PHONE, Long.toString(arrived++));
        long atMs = timeMs + spanMs(interarrivalMs);
        add(
            atMs,
            new Arrive(
                key,
                Channel.PHONE,
                queue.id(),
                Requirements.NONE,
                random.nextInt(RandomCentre.PRIORITIES),
                Attributes.NONE));
        add(atMs + spanMs(patienceMs), new Abandon(key));
      }
    }

    private void decide(Command command) {
      told.clear();
      core.apply(command, ++sequence, timeMs, this);
      for (Event event : told) {
        watcher.see(event, timeMs);
      }
      watcher.entryOver();
      for (Event event : told) {
        react(event);
      }
    }

    private void react(Event event) {
      switch (event) {
        case OfferMade made -> answer(made);
        case OfferAccepted accepted ->
            add(
                timeMs + spanMs(handlingMs),
                new EndInteraction(accepted.agent(), accepted.interaction()));
        case ActivityChanged changed when changed.cause() == Cause.OFFER_EXPIRED ->
            add(timeMs + spanMs(60_000), new SetActivity(changed.agent(), Activity.AVAILABLE));
        default -> {
          // Nobody does anything because of it.
        }
      }
    }

    /** Most accept, after a moment; few decline; few do not see it. */
    private void answer(OfferMade made) {
      int die = random.nextInt(100);
      long atMs = timeMs + random.nextLong(0, 3_000);
      if (die < 5) {
        add(atMs, new DeclineOffer(made.agent(), made.offer(), ""));
      } else if (die < 98) {
        add(atMs, new AcceptOffer(made.agent(), made.offer()));
      }
    }

    private long spanMs(double meanMs) {
      return Math.round(-meanMs * Math.log1p(-random.nextDouble()));
    }

    private void add(long atMs, Command command) {
      agenda.add(new Action(atMs, actions++, command));
    }

    @Override
    public void event(Event event) {
      told.add(event);
    }

    @Override
    public void reply(Reply reply) {
      // Late answers and hang-ups after the end are refused, as they should be.
    }
  }
}
