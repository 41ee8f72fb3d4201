package org.strowger.cluster;

import org.strowger.core.JournalEntry;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;

/** One queue, and callers who wait in it. */
final class Phones {
  private static final GatewayId GATEWAY = new GatewayId("phones");
  private static final QueueId QUEUE = new QueueId("sales");

  private Phones() {}

  static Command queue() {
    return new DefineQueue(
        new QueueDefinition(
            QUEUE, Requirements.NONE, 20_000, 60_000, 15_000, 30_000, 5_000, 1_000, null));
  }

  static Command connect() {
    return new ConnectGateway(GATEWAY, 1);
  }

  static Command lose() {
    return new LoseGatewayConnection(GATEWAY, 1);
  }

  static Command arrive(int number) {
    return new Arrive(key(number), Channel.PHONE, QUEUE, Requirements.NONE, 0, Attributes.NONE);
  }

  static Command hangUp(int number) {
    return new Abandon(key(number));
  }

  private static InteractionKey key(int number) {
    return new InteractionKey(GATEWAY, "call-" + number);
  }

  /** How often callers have arrived in that entry. */
  static long arrivals(JournalEntry entry) {
    return entry.events().stream().filter(InteractionArrived.class::isInstance).count();
  }
}
