package org.strowger.bench;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.Command;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.server.publish.Publisher;
import org.strowger.server.ring.CommandGate;
import org.strowger.server.ring.Origin;

/**
 * Agents who accept at once and end at once, and for each customer who is gone another who arrives:
 * the answer to each entry is the next command. Belongs to the publishing thread.
 */
final class TirelessAgents implements Publisher {
  private static final GatewayId GATEWAY = new GatewayId("switch");

  private final int queues;
  private final SplittableRandom random = new SplittableRandom(1);
  private final AtomicLong commands = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private @Nullable CommandGate gate;
  private long customers;

  /** Customers arrive in so many queues, which are named by number. */
  TirelessAgents(int queues) {
    this.queues = queues;
  }

  /** Before the ring starts. */
  void workAt(CommandGate entrance) {
    gate = entrance;
  }

  /** Commands decided, durable as configured, and told, so far; any thread. */
  long commands() {
    return commands.get();
  }

  /** Of these, commands that were rejected; any thread. */
  long rejected() {
    return rejected.get();
  }

  /** Puts a command into the ring, as soon as there is room. */
  void submit(Command command) {
    CommandGate entrance = gate;
    if (entrance == null) {
      throw new IllegalStateException("agents without a ring");
    }
    entrance.insist(command, Origin.NOBODY);
  }

  @Override
  public void onEntry(JournalEntry entry) {
    commands.setRelease(commands.getPlain() + 1);
    if (entry.reply() instanceof Reply.Rejected) {
      rejected.setRelease(rejected.getPlain() + 1);
    }
    for (Event event : entry.events()) {
      if (event instanceof OfferMade made) {
        submit(new AcceptOffer(made.agent(), made.offer()));
      } else if (event instanceof OfferAccepted accepted) {
        submit(new EndInteraction(accepted.agent(), accepted.interaction()));
      } else if (event instanceof InteractionEnded) {
        arrive();
      }
    }
  }

  private void arrive() {
    submit(
        new Arrive(
            new InteractionKey(GATEWAY, "tireless" + ++customers),
            Channel.PHONE,
            new QueueId("queue" + random.nextInt(queues)),
            Requirements.NONE,
            0,
            Attributes.NONE));
  }
}
