package org.strowger.bench.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SetDisposition;
import org.strowger.core.command.AgentCommand.SetNextActivity;
import org.strowger.core.command.Command;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
import org.strowger.core.command.Reply;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;

/**
 * Plays a day of a call centre against a core and writes down the commands that customers and
 * agents send, so that the same can be applied again to a fresh core, as fast as it goes. Nobody
 * sends what would be refused.
 *
 * <p>Customers come in a Poisson stream that keeps nine agents in ten busy, talk for three minutes
 * on average and give up after two; in one of so many each of the lesser things happens.
 */
final class CentreDay {
  private static final long START_MS = 1_000_000_000_000L;
  private static final long TALK_MEAN_MS = 180_000;
  private static final long PATIENCE_MEAN_MS = 120_000;
  private static final long BREAK_MEAN_MS = 300_000;

  /** What an agent is taken up by a customer, all in all: talk, wrap-up, being offered. */
  private static final long HANDLING_MEAN_MS = TALK_MEAN_MS + 12_000;

  /** Agents are busy for so many parts of a thousand of their time. */
  private static final int OCCUPANCY_PERMILLE = 900;

  /** The day is under way after that. */
  private static final long RAMP_MS = 600_000;

  /** Somebody means to send a command then, if it still makes sense. */
  private record Plan(long timeMs, long number, Step step) {}

  private sealed interface Step {
    record Customer() implements Step {}

    record Answer(InteractionId interaction, AgentId agent, OfferId offer) implements Step {}

    record GiveUp(InteractionId interaction) implements Step {}

    record Talk(InteractionId interaction, AgentId agent, Command command) implements Step {}

    record Paperwork(InteractionId interaction, AgentId agent) implements Step {}

    record Return(AgentId agent) implements Step {}
  }

  private enum Phase {
    UNANSWERED,
    ACTIVE,
    WRAP_UP
  }

  private final RoutingCore core = new RoutingCore();
  private final SplittableRandom random;
  private final PriorityQueue<Plan> plans =
      new PriorityQueue<>(Comparator.comparingLong(Plan::timeMs).thenComparingLong(Plan::number));
  private final Map<InteractionId, Phase> phases = new LinkedHashMap<>();
  private final Map<InteractionId, InteractionKey> keys = new LinkedHashMap<>();
  private final Map<InteractionId, OfferId> offers = new LinkedHashMap<>();
  private final List<TimedCommand> sent = new ArrayList<>();
  private final int agents;
  private long planned;
  private long customers;
  private long timeMs = START_MS;

  private CentreDay(int agents, long seed) {
    this.agents = agents;
    this.random = new SplittableRandom(seed);
  }

  /** What was sent: first until the day was under way, then so many more. */
  record Recording(List<TimedCommand> before, List<TimedCommand> day) {}

  static Recording record(int agents, int commands, long seed) {
    CentreDay day = new CentreDay(agents, seed);
    CentreDefinition.commands(agents, day.random).forEach(day::send);
    day.plan(0, new Step.Customer());
    while (day.timeMs < START_MS + RAMP_MS) {
      day.next();
    }
    int begun = day.sent.size();
    while (day.sent.size() < begun + commands) {
      day.next();
    }
    return new Recording(
        List.copyOf(day.sent.subList(0, begun)),
        List.copyOf(day.sent.subList(begun, begun + commands)));
  }

  private void next() {
    Plan plan = plans.remove();
    timeMs = plan.timeMs;
    switch (plan.step) {
      case Step.Customer _ -> arrive();
      case Step.Answer answer -> answer(answer);
      case Step.GiveUp(var interaction) -> {
        if (phases.get(interaction) == Phase.UNANSWERED) {
          send(new Abandon(keyOf(interaction)));
        }
      }
      case Step.Talk(var interaction, _, var command) -> {
        if (phases.get(interaction) == Phase.ACTIVE) {
          send(command);
        }
      }
      case Step.Paperwork(var interaction, var agent) -> {
        if (phases.get(interaction) == Phase.WRAP_UP) {
          send(new CompleteWrapUp(agent, interaction));
        }
      }
      case Step.Return(var agent) -> send(new SetActivity(agent, Activity.AVAILABLE));
    }
  }

  private void arrive() {
    int queue = random.nextInt(CentreDefinition.QUEUES);
    Requirements own =
        oneIn(5)
            ? new Requirements(
                List.of(new Requirement(CentreDefinition.skillOf(queue), 5 + random.nextInt(3))))
            : Requirements.NONE;
    send(
        new Arrive(
            new InteractionKey(CentreDefinition.GATEWAY, "k" + ++customers),
            Channel.PHONE,
            CentreDefinition.queueId(queue),
            own,
            oneIn(10) ? 1 : 0,
            new Attributes(List.of(new Attribute("line", "main")))));
    long everyMicros = HANDLING_MEAN_MS * 1_000 * 1_000 / OCCUPANCY_PERMILLE / agents;
    plan(exponential(everyMicros) / 1_000, new Step.Customer());
  }

  private void answer(Step.Answer answer) {
    if (!answer.offer.equals(offers.get(answer.interaction))) {
      return;
    }
    if (oneIn(50)) {
      send(new DeclineOffer(answer.agent, answer.offer, "busy"));
    } else {
      send(new AcceptOffer(answer.agent, answer.offer));
    }
  }

  private void send(Command command) {
    sent.add(new TimedCommand(timeMs, command));
    List<Event> events = new ArrayList<>();
    core.apply(
        command,
        sent.size(),
        timeMs,
        new Output() {
          @Override
          public void event(Event event) {
            events.add(event);
          }

          @Override
          public void reply(Reply reply) {
            if (reply instanceof Reply.Rejected) {
              throw new IllegalStateException("refused: " + command + ": " + reply);
            }
          }
        });
    events.forEach(this::learn);
  }

  private void learn(Event event) {
    switch (event) {
      case InteractionArrived arrived -> {
        phases.put(arrived.interaction(), Phase.UNANSWERED);
        keys.put(arrived.interaction(), arrived.key());
        long patienceMs = Math.min(exponential(PATIENCE_MEAN_MS), CentreDefinition.WAIT_MAX_MS - 1);
        plan(patienceMs, new Step.GiveUp(arrived.interaction()));
      }
      case OfferMade made -> {
        offers.put(made.interaction(), made.offer());
        plan(
            1_000 + random.nextInt(3_000),
            new Step.Answer(made.interaction(), made.agent(), made.offer()));
      }
      case OfferAccepted accepted -> {
        phases.put(accepted.interaction(), Phase.ACTIVE);
        offers.remove(accepted.interaction());
        planTalk(accepted.interaction(), accepted.agent());
      }
      case InteractionEnded ended -> {
        offers.remove(ended.interaction());
        keys.remove(ended.interaction());
        AgentId agent = ended.agent();
        if (ended.wrapUpDeadlineMs() == 0 || agent == null) {
          phases.remove(ended.interaction());
        } else {
          phases.put(ended.interaction(), Phase.WRAP_UP);
          if (!oneIn(5)) { // else the deadline ends it
            long inMs = 2_000 + random.nextLong(CentreDefinition.WRAP_UP_MS - 3_000);
            plan(inMs, new Step.Paperwork(ended.interaction(), agent));
          }
        }
      }
      case WrapUpEnded ended -> phases.remove(ended.interaction());
      case ActivityChanged changed when changed.activity() == Activity.AWAY ->
          plan(exponential(BREAK_MEAN_MS), new Step.Return(changed.agent()));
      default -> {}
    }
  }

  private void planTalk(InteractionId interaction, AgentId agent) {
    long talkMs = 1_000 + exponential(TALK_MEAN_MS);
    if (oneIn(10)) {
      talk(talkMs / 4, interaction, agent, new HoldInteraction(agent, interaction));
      talk(talkMs / 2, interaction, agent, new RetrieveInteraction(agent, interaction));
    }
    if (oneIn(4)) {
      Attributes attributes = new Attributes(List.of(new Attribute("line", "known")));
      talk(talkMs / 3, interaction, agent, new UpdateInteraction(keyOf(interaction), attributes));
    }
    if (oneIn(3)) {
      talk(
          talkMs - 1,
          interaction,
          agent,
          new SetDisposition(agent, interaction, CentreDefinition.SOLVED));
    }
    if (oneIn(30)) {
      talk(talkMs - 1, interaction, agent, new SetNextActivity(agent, Activity.AWAY, null));
    }
    Command end =
        oneIn(3) ? new EndByCustomer(keyOf(interaction)) : new EndInteraction(agent, interaction);
    talk(talkMs, interaction, agent, end);
  }

  private void talk(long inMs, InteractionId interaction, AgentId agent, Command command) {
    plan(inMs, new Step.Talk(interaction, agent, command));
  }

  private InteractionKey keyOf(InteractionId interaction) {
    return Objects.requireNonNull(keys.get(interaction), "no key is known");
  }

  private void plan(long inMs, Step step) {
    plans.add(new Plan(timeMs + inMs, planned++, step));
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private long exponential(long mean) {
    return Math.round(-Math.log(1 - random.nextDouble()) * mean);
  }
}
