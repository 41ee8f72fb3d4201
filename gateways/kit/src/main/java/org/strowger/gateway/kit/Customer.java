package org.strowger.gateway.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.Abandon;
import org.strowger.proto.v1.Arrive;
import org.strowger.proto.v1.ArriveDirect;
import org.strowger.proto.v1.End;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.Touch;
import org.strowger.proto.v1.Update;

/**
 * One customer who is there: what the gateway was told of them, and the commands about them that
 * the router has not acknowledged. These are a handful at most: attributes that were not sent yet
 * are replaced by newer ones, and so is a mute that was not reported yet; a touch that was not sent
 * yet stands for those after it, and nobody leaves twice. Belongs to the link's thread.
 */
final class Customer {
  /** What the gateway was told last. */
  enum Told {
    NOTHING,
    WAITING,
    OFFERED,
    ASSIGNED,
    PARKED
  }

  /** One command about this customer. Orders are given in the order in which the gateway asked. */
  static final class Command {
    final Customer customer;
    final CommandKind kind;
    final long order;
    GatewayCommand message;
    boolean sent;

    Command(Customer customer, CommandKind kind, long order, GatewayCommand.Builder message) {
      this.customer = customer;
      this.kind = kind;
      this.order = order;
      this.message = message.build();
    }
  }

  final String key;

  /** Whether the customer came to an agent without being routed. */
  final boolean direct;

  /** Whether it is an agent who asks a colleague: the router knows of it first. */
  final boolean consultation;

  /** Unacknowledged, in order; only the first may be under way. */
  final Deque<Command> commands = new ArrayDeque<>();

  Told told = Told.NOTHING;

  /** Who has the customer, or had the conversation that sleeps, as told last; else empty. */
  String agentId = "";

  /** To whom the customer is offered, as told last: some while told so, else nobody. */
  final Set<String> offeredTo = new LinkedHashSet<>();

  /**
   * Offers not told yet, by agent, with their deadlines: the customer has entered the line, and the
   * answer that says where is under way.
   */
  final Map<String, Long> offersBeforePlace = new LinkedHashMap<>();

  /** As told last; 0 and empty = not told yet. */
  long interactionId;

  String queueId = "";

  /** Until when the customer is parked, as told last; 0 = not, or until somebody writes. */
  long parkedUntilMs;

  /** Whether the customer is to be called back, as told last. */
  boolean callbackWanted;

  /** Until when an attempt to call the customer may take, as told last; 0 = none is under way. */
  long dialDeadlineMs;

  /** Whether the link no longer keeps this customer; commands under way then mean nothing. */
  boolean gone;

  /** As the router has taken it, updates too, in case it has to be told again. */
  private GatewayCommand arrival;

  Customer(Arrive arrive) {
    this.key = arrive.getKey();
    this.direct = false;
    this.consultation = false;
    this.arrival = GatewayCommand.newBuilder().setArrive(arrive).build();
  }

  Customer(ArriveDirect arrive) {
    this.key = arrive.getKey();
    this.direct = true;
    this.consultation = false;
    this.arrival = GatewayCommand.newBuilder().setArriveDirect(arrive).build();
  }

  /** A consultation of this key, which never arrives by itself. */
  Customer(String consultationKey) {
    this.key = consultationKey;
    this.direct = false;
    this.consultation = true;
    this.arrival = GatewayCommand.getDefaultInstance();
  }

  /** Whether the customer may have entered a line, and the answer to the arrival will say which. */
  boolean awaitsPlace() {
    return told == Told.PARKED && interactionId == 0;
  }

  Command arrive(long order) {
    return new Command(this, arrivalKind(), order, arrival.toBuilder());
  }

  /** The command to send; null if what it says went into one that waits already. */
  @Nullable Command update(Update update, long order) {
    Command last = commands.peekLast();
    if (last != null && last.kind == CommandKind.UPDATE && !last.sent) {
      Update.Builder newest = update.toBuilder();
      if (!update.hasRequirements() && last.message.getUpdate().hasRequirements()) {
        newest.setRequirements(last.message.getUpdate().getRequirements());
      }
      last.message = GatewayCommand.newBuilder().setUpdate(newest).build();
      return null;
    }
    return new Command(
        this, CommandKind.UPDATE, order, GatewayCommand.newBuilder().setUpdate(update));
  }

  /** The router has taken a command; an update that it refused must not spoil the next arrival. */
  void taken(Command command) {
    if (command.kind == CommandKind.UPDATE && !consultation) {
      arrival = with(command.message.getUpdate());
    }
  }

  /** One of the commands about calling back. */
  Command callback(CommandKind kind, long order) {
    GatewayCommand.Builder message = GatewayCommand.newBuilder();
    switch (kind) {
      case REQUEST_CALLBACK -> message.getRequestCallbackBuilder().setKey(key);
      case ANSWER_CALLBACK -> message.getAnswerCallbackBuilder().setKey(key);
      case FAIL_CALLBACK -> message.getFailCallbackBuilder().setKey(key);
      case ARRIVE, ARRIVE_DIRECT, UPDATE, TOUCH, REPORT_MUTE, ABANDON, END ->
          throw new IllegalArgumentException(kind + " is not about calling back");
    }
    return new Command(this, kind, order, message);
  }

  /** The command to send; null if what it says went into one that waits already. */
  @Nullable Command reportMute(boolean muted, long order) {
    GatewayCommand.Builder message = GatewayCommand.newBuilder();
    message.getReportMuteBuilder().setKey(key).setMuted(muted);
    for (Command waiting : commands) {
      if (waiting.kind == CommandKind.REPORT_MUTE && !waiting.sent) {
        waiting.message = message.build();
        return null;
      }
    }
    return new Command(this, CommandKind.REPORT_MUTE, order, message);
  }

  /** The command to send; null if one waits already, which will be newer than this touch. */
  @Nullable Command touch(long order) {
    if (commands.stream().anyMatch(command -> command.kind == CommandKind.TOUCH && !command.sent)) {
      return null;
    }
    return new Command(
        this,
        CommandKind.TOUCH,
        order,
        GatewayCommand.newBuilder().setTouch(Touch.newBuilder().setKey(key)));
  }

  Command abandon(long order) {
    return new Command(
        this,
        CommandKind.ABANDON,
        order,
        GatewayCommand.newBuilder().setAbandon(Abandon.newBuilder().setKey(key)));
  }

  Command end(long order) {
    return new Command(
        this,
        CommandKind.END,
        order,
        GatewayCommand.newBuilder().setEnd(End.newBuilder().setKey(key)));
  }

  boolean awaits(CommandKind kind) {
    return commands.stream().anyMatch(command -> command.kind == kind);
  }

  boolean awaitsArrival() {
    return awaits(arrivalKind());
  }

  /** Whether the customer is leaving, so that nothing else matters any more. */
  boolean awaitsLeave() {
    return awaits(CommandKind.ABANDON) || awaits(CommandKind.END);
  }

  private CommandKind arrivalKind() {
    return direct ? CommandKind.ARRIVE_DIRECT : CommandKind.ARRIVE;
  }

  private GatewayCommand with(Update update) {
    GatewayCommand.Builder changed = arrival.toBuilder();
    if (direct) {
      changed
          .getArriveDirectBuilder()
          .clearAttributes()
          .addAllAttributes(update.getAttributesList());
      return changed.build();
    }
    Arrive.Builder arrive =
        changed.getArriveBuilder().clearAttributes().addAllAttributes(update.getAttributesList());
    if (update.hasRequirements()) {
      arrive
          .clearRequirements()
          .addAllRequirements(update.getRequirements().getRequirementsList())
          .setFurtherRequirements(update.getRequirements().getFurtherRequirements());
    }
    return changed.build();
  }
}
