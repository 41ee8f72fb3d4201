package org.strowger.gateway.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.Abandon;
import org.strowger.proto.v1.Arrive;
import org.strowger.proto.v1.End;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.Update;

/**
 * One customer who is there: what the gateway was told of them, and the commands about them that
 * the router has not acknowledged. These are a handful at most: attributes that were not sent yet
 * are replaced by newer ones, and nobody leaves twice. Belongs to the link's thread.
 */
final class Customer {
  /** What the gateway was told last. */
  enum Told {
    NOTHING,
    WAITING,
    OFFERED,
    ASSIGNED
  }

  /** One command about this customer. Orders are given in the order in which the gateway asked. */
  static final class Command {
    final Customer customer;
    final CommandKind kind;
    final long order;
    GatewayCommand message;
    boolean sent;

    Command(Customer customer, CommandKind kind, long order, GatewayCommand message) {
      this.customer = customer;
      this.kind = kind;
      this.order = order;
      this.message = message;
    }
  }

  final String key;

  /** Unacknowledged, in order; only the first may be under way. */
  final Deque<Command> commands = new ArrayDeque<>();

  Told told = Told.NOTHING;

  /** Who has or is offered the customer, as told last. */
  String agentId = "";

  /** As told last; 0 and empty = not told yet. */
  long interactionId;

  String queueId = "";

  /** Whether the link no longer keeps this customer; commands under way then mean nothing. */
  boolean gone;

  /** With the newest attributes, in case the router has to be told again. */
  private Arrive arrive;

  Customer(Arrive arrive) {
    this.key = arrive.getKey();
    this.arrive = arrive;
  }

  Command arrive(long order) {
    return new Command(
        this, CommandKind.ARRIVE, order, GatewayCommand.newBuilder().setArrive(arrive).build());
  }

  /** The command to send; null if the attributes went into one that waits already. */
  @Nullable Command update(Update update, long order) {
    arrive =
        arrive.toBuilder().clearAttributes().addAllAttributes(update.getAttributesList()).build();
    GatewayCommand message = GatewayCommand.newBuilder().setUpdate(update).build();
    Command last = commands.peekLast();
    if (last != null && last.kind == CommandKind.UPDATE && !last.sent) {
      last.message = message;
      return null;
    }
    return new Command(this, CommandKind.UPDATE, order, message);
  }

  Command abandon(long order) {
    return new Command(
        this,
        CommandKind.ABANDON,
        order,
        GatewayCommand.newBuilder().setAbandon(Abandon.newBuilder().setKey(key)).build());
  }

  Command end(long order) {
    return new Command(
        this,
        CommandKind.END,
        order,
        GatewayCommand.newBuilder().setEnd(End.newBuilder().setKey(key)).build());
  }

  boolean awaits(CommandKind kind) {
    return commands.stream().anyMatch(command -> command.kind == kind);
  }
}
