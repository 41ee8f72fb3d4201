package org.strowger.core.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Check;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.Limits;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;

/** What a gateway asks for, in the name of its customers. */
public sealed interface GatewayCommand extends Command {
  GatewayId gateway();

  /**
   * A gateway is there. The epoch numbers its instances: the same epoch resumes, a higher one takes
   * over and fences the older instance, a lower one is refused.
   */
  record ConnectGateway(GatewayId gateway, long epoch) implements GatewayCommand {}

  /** The connection of this instance is gone. Says nothing about a newer instance. */
  record LoseGatewayConnection(GatewayId gateway, long epoch) implements GatewayCommand {}

  /** A customer wants to be served. The same key again gets the first answer again. */
  record Arrive(
      InteractionKey key,
      Channel channel,
      QueueId queue,
      Requirements requirements,
      int priority,
      Attributes attributes,
      ArrivalTerms terms)
      implements GatewayCommand {
    public Arrive {
      Requirements.checkOwn(requirements);
      Check.priority(priority);
    }

    /** An arrival that says nothing special. */
    public Arrive(
        InteractionKey key,
        Channel channel,
        QueueId queue,
        Requirements requirements,
        int priority,
        Attributes attributes) {
      this(key, channel, queue, requirements, priority, attributes, ArrivalTerms.NONE);
    }

    @Override
    public GatewayId gateway() {
      return key.gateway();
    }
  }

  /**
   * A customer is with an agent already, without having been routed: a call to the agent's own
   * number, or one the agent made. The same key again gets the first answer again.
   */
  record ArriveDirect(
      InteractionKey key, Channel channel, QueueId queue, AgentId agent, Attributes attributes)
      implements GatewayCommand {
    @Override
    public GatewayId gateway() {
      return key.gateway();
    }
  }

  /** The customer wrote in a conversation, so it is not idle; wakes one that sleeps. */
  record TouchInteraction(InteractionKey key) implements GatewayCommand {
    @Override
    public GatewayId gateway() {
      return key.gateway();
    }
  }

  /**
   * Replaces the routing attributes of an interaction and, unless null, what it asks for beside its
   * queue; in effect at once, also while it waits.
   */
  record UpdateInteraction(
      InteractionKey key, Attributes attributes, @Nullable Requirements requirements)
      implements GatewayCommand {
    public UpdateInteraction {
      if (requirements != null) {
        Requirements.checkOwn(requirements);
      }
    }

    public UpdateInteraction(InteractionKey key, Attributes attributes) {
      this(key, attributes, null);
    }

    @Override
    public GatewayId gateway() {
      return key.gateway();
    }
  }

  /**
   * The customer hangs up and wants to be called back: the interaction keeps its place and age, and
   * is offered as before. Whoever accepts it has the customer called.
   */
  record RequestCallback(InteractionKey key) implements GatewayCommand {
    @Override
    public GatewayId gateway() {
      return key.gateway();
    }
  }

  /** The customer who was called back has answered. */
  record AnswerCallback(InteractionKey key) implements GatewayCommand {
    @Override
    public GatewayId gateway() {
      return key.gateway();
    }
  }

  /** The customer who was called back did not answer. */
  record FailCallback(InteractionKey key) implements GatewayCommand {
    @Override
    public GatewayId gateway() {
      return key.gateway();
    }
  }

  /** Whether the microphone of the agent who has the customer is muted. */
  record ReportMute(InteractionKey key, boolean muted) implements GatewayCommand {
    @Override
    public GatewayId gateway() {
      return key.gateway();
    }
  }

  /** The customer has gone, whatever the interaction's phase. Sent twice it does no harm. */
  record Abandon(InteractionKey key) implements GatewayCommand {
    @Override
    public GatewayId gateway() {
      return key.gateway();
    }
  }

  /**
   * The conversation is over from the customer's side. Refused while nobody has accepted: that is
   * {@link Abandon}.
   */
  record EndByCustomer(InteractionKey key) implements GatewayCommand {
    @Override
    public GatewayId gateway() {
      return key.gateway();
    }
  }

  /** Everything the gateway has: what the core has of it beyond these keys is ended as missing. */
  record ReconcileGateway(GatewayId gateway, List<String> keys) implements GatewayCommand {
    public ReconcileGateway {
      if (keys.size() > Limits.RECONCILED_KEYS) {
        throw new InvalidValue(
            "keys",
            "has " + keys.size() + " items: at most " + Limits.RECONCILED_KEYS + " are taken");
      }
      keys = List.copyOf(keys);
    }
  }
}
