package org.strowger.server.edge;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ArriveDirect;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.Reply;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.GatewayCommand.CommandCase;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.RouteRequest;
import org.strowger.proto.v1.RouteResponse;
import org.strowger.server.publish.Line;
import org.strowger.server.publish.Outlet;
import org.strowger.server.ring.Origin;

/**
 * One connection of one gateway. Commands come in on the event loop, are translated and submitted;
 * updates go out from the publishing thread through the outlet, those of one batch in one frame,
 * each frame with how far commands are acknowledged.
 */
final class GatewayStream implements StreamObserver<RouteRequest>, Line<GatewayUpdate> {
  private static final String COMMANDS_PER_SECOND = "admission.gateway-commands-per-second";

  private final GatewayEdge edge;
  private final ResponseStream<RouteResponse> responses;
  private final Outlet<GatewayUpdate> outlet;
  private final Credit credit;
  private final Rate rate;
  private final AtomicBoolean gone = new AtomicBoolean();
  private final AtomicBoolean flushAsked = new AtomicBoolean();

  /** Set by the event loop when a hello is submitted, taken back if it is rejected. */
  private volatile @Nullable GatewayId gateway;

  private volatile boolean superseded;

  /** The number of the newest command that was submitted or refused; written by the event loop. */
  private volatile long lastNumber;

  /** All commands up to this number are answered, though the answers may wait to be written. */
  private final AtomicLong acked = new AtomicLong();

  /**
   * What the other side has been told of that, which forgets those commands: so it is told once
   * their answers are written. Written under the lock of the responses.
   */
  private volatile long ackedTold;

  /** Answers wait to be written; set before what they answer counts as acknowledged. */
  private volatile boolean unwritten;

  /** The newest sequence told here, which a refusal at the edge repeats. */
  private volatile long toldSequence;

  GatewayStream(GatewayEdge edge, ResponseStream<RouteResponse> responses) {
    this.edge = edge;
    this.responses = responses;
    this.outlet = new Outlet<>(this, edge.outlets, edge.unsentMax);
    this.credit =
        new Credit(edge.admission.gatewayCommands(), responses::isReady, responses::requestOne);
    this.rate = new Rate(edge.admission.gatewayCommandsPerSecond(), edge.clock.timeMs());
  }

  @Override
  public void onNext(RouteRequest frame) {
    if (gone.get() || superseded) {
      return;
    }
    if (frame.getCommandsCount() > EdgeLimits.COMMANDS_PER_FRAME) {
      breakOff(
          "commands has "
              + frame.getCommandsCount()
              + " items: at most "
              + EdgeLimits.COMMANDS_PER_FRAME
              + " are taken in one frame");
      return;
    }
    for (org.strowger.proto.v1.GatewayCommand command : frame.getCommandsList()) {
      long expected = lastNumber + 1;
      if (command.getNumber() != expected) {
        breakOff(
            "number is "
                + Long.toUnsignedString(command.getNumber())
                + " where "
                + expected
                + " was expected: number the commands of one stream 1, 2, 3 … without gaps");
        return;
      }
      take(command);
      lastNumber = expected;
    }
    credit.handled();
  }

  private void take(org.strowger.proto.v1.GatewayCommand command) {
    try {
      if (rate.take(edge.clock.timeMs())) {
        receive(command);
      } else {
        edge.metrics.refused(COMMANDS_PER_SECOND);
        refuse(
            command,
            Rejections.tooFast(edge.admission.gatewayCommandsPerSecond(), COMMANDS_PER_SECOND));
      }
    } catch (InvalidValue wrong) {
      refuse(command, Rejections.of(wrong));
    }
  }

  private void receive(org.strowger.proto.v1.GatewayCommand command) {
    GatewayId introduced = gateway;
    CommandCase asked = command.getCommandCase();
    if (asked == CommandCase.COMMAND_NOT_SET) {
      refuse(command, Rejections.missing("command"));
    } else if (asked == CommandCase.HELLO) {
      hello(command, introduced);
    } else if (introduced == null) {
      refuse(command, Rejections.notIntroduced("the first command of a stream must be a hello"));
    } else {
      GatewayCommand translated = GatewayMapper.toCommand(command, introduced, edge.lots);
      int weight = translated instanceof ReconcileGateway ? credit.max() : 1;
      Origin origin = entry -> answer(command, translated, entry, weight);
      credit.take(weight);
      if (!edge.gate.submit(translated, origin)) {
        credit.giveBack(weight);
        refuse(command, Rejections.refused(edge.gate, translated));
      }
    }
  }

  private void hello(org.strowger.proto.v1.GatewayCommand command, @Nullable GatewayId introduced) {
    if (introduced != null) {
      refuse(
          command,
          Rejections.invalid(
              "hello",
              "hello was sent already on this stream, by "
                  + introduced
                  + ": open another stream for another gateway or instance"));
      return;
    }
    ConnectGateway connect = GatewayMapper.toCommand(command.getHello());
    gateway = connect.gateway();
    credit.take(1);
    if (!edge.connect(this, connect, entry -> answer(command, connect, entry, 1))) {
      gateway = null;
      credit.giveBack(1);
      refuse(command, Rejections.OVERLOADED);
    }
  }

  /** On the publishing thread: what was decided, then how far commands are acknowledged. */
  private void answer(
      org.strowger.proto.v1.GatewayCommand command,
      GatewayCommand translated,
      JournalEntry entry,
      int weight) {
    switch (entry.reply()) {
      case Reply.Accepted(var interaction) -> accepted(command, translated, entry, interaction);
      case Reply.Rejected rejected -> {
        if (translated instanceof ConnectGateway connect) {
          gateway = null;
          edge.refused(this, connect.gateway());
        }
        outlet.tell(
            GatewayMapper.toMessage(
                entry.sequence(), entry.timeMs(), command.getNumber(), Rejections.of(rejected)));
      }
    }
    unwritten = true;
    long last = lastNumber;
    boolean allAnswered = credit.giveBack(weight) == 0;
    acked.accumulateAndGet(command.getNumber(), Math::max);
    if (allAnswered) {
      acked.accumulateAndGet(last, Math::max);
    }
    outlet.touch();
  }

  private void accepted(
      org.strowger.proto.v1.GatewayCommand command,
      GatewayCommand translated,
      JournalEntry entry,
      @Nullable InteractionId interaction) {
    switch (translated) {
      case ConnectGateway connect ->
          edge.publisher.attach(
              entry,
              connect.gateway(),
              connect.epoch(),
              outlet,
              command.getHello().getResumeAfterSequence());
      case Arrive arrive -> {
        if (interaction != null) {
          edge.publisher.answerArrival(entry, arrive.key(), interaction, outlet);
        }
      }
      case ArriveDirect direct -> {
        if (interaction != null) {
          edge.publisher.answerArrival(entry, direct.key(), interaction, outlet);
        }
      }
      case ReconcileGateway reconcile ->
          edge.publisher.answerReconciliation(entry, reconcile, outlet);
      case GatewayCommand.TouchInteraction _,
          GatewayCommand.UpdateInteraction _,
          GatewayCommand.RequestCallback _,
          GatewayCommand.AnswerCallback _,
          GatewayCommand.FailCallback _,
          GatewayCommand.ReportMute _,
          GatewayCommand.Abandon _,
          GatewayCommand.EndByCustomer _,
          GatewayCommand.LoseGatewayConnection _ -> {}
    }
  }

  /** On the event loop, at once. It counts as answered if nothing before it is still under way. */
  private void refuse(org.strowger.proto.v1.GatewayCommand command, Rejected rejected) {
    long number = command.getNumber();
    boolean _ =
        responses.write(() -> {
          if (credit.underWay() == 0) {
            acked.accumulateAndGet(number, Math::max);
          }
          long answered = acked.get();
          ackedTold = unwritten ? ackedTold : answered;
          return RouteResponse.newBuilder()
              .setAckedNumber(ackedTold)
              .addUpdates(
                  GatewayMapper.toMessage(toldSequence, edge.clock.timeMs(), number, rejected))
              .build();
        });
  }

  /** The stream can't go on: the caller has lost count, or does not know the contract. */
  private void breakOff(String problem) {
    lost();
    responses.end(Status.INVALID_ARGUMENT.withDescription(problem));
  }

  @Override
  public void onError(Throwable broken) {
    lost();
  }

  @Override
  public void onCompleted() {
    lost();
    responses.end(Status.OK);
  }

  /** Whatever ended the stream; tells the core once, unless a newer stream has taken over. */
  void lost() {
    GatewayId introduced = gateway;
    if (!gone.compareAndSet(false, true)) {
      return;
    }
    if (introduced != null) {
      edge.lost(this, introduced);
    }
    edge.gate.insistOn(outlet::abandon);
  }

  /** Another stream of this gateway has said hello: what still comes in here counts no more. */
  void superseded() {
    superseded = true;
  }

  /** On the event loop: what waits is the publishing thread's, so it is asked to write on. */
  void onReady() {
    credit.ready();
    if (flushAsked.compareAndSet(false, true)) {
      edge.gate.insistOn(() -> {
        flushAsked.set(false);
        outlet.flush();
      });
    }
  }

  @Override
  public boolean isReady() {
    return responses.isReady();
  }

  @Override
  public boolean write(Queue<GatewayUpdate> unsent) {
    return (!unsent.isEmpty() || acked.get() > ackedTold) && responses.write(() -> frameOf(unsent));
  }

  private RouteResponse frameOf(Queue<GatewayUpdate> unsent) {
    RouteResponse.Builder frame = RouteResponse.newBuilder();
    while (!unsent.isEmpty() && frame.getUpdatesCount() < EdgeLimits.UPDATES_PER_FRAME) {
      GatewayUpdate update = unsent.remove();
      toldSequence = Math.max(toldSequence, update.getSequence());
      frame.addUpdates(update);
    }
    if (unsent.isEmpty()) {
      ackedTold = acked.get();
      unwritten = false;
    }
    return frame.setAckedNumber(ackedTold).build();
  }

  @Override
  public void end(Status status) {
    lost();
    responses.end(status);
  }

  @Override
  public void tooSlow(String unread) {
    edge.metrics.streamClosedSlow("gateway");
    lost();
    responses.end(
        Status.RESOURCE_EXHAUSTED.withDescription(
            unread + ": read faster, then say hello again and resume"));
  }
}
