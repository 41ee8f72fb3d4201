package org.strowger.server.edge;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.LongConsumer;
import org.strowger.core.JournalEntry;
import org.strowger.core.ShadowQueues;
import org.strowger.core.command.ConfigurationCommand.DefineQueues;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.Event;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.GetShadowRequest;
import org.strowger.proto.v1.GetShadowResponse;
import org.strowger.proto.v1.ShadowServiceGrpc.ShadowServiceImplBase;
import org.strowger.proto.v1.StartShadowRequest;
import org.strowger.proto.v1.StartShadowResponse;
import org.strowger.proto.v1.StopShadowRequest;
import org.strowger.proto.v1.StopShadowResponse;
import org.strowger.proto.v1.SwitchBackRequest;
import org.strowger.proto.v1.SwitchBackResponse;
import org.strowger.proto.v1.SwitchToShadowRequest;
import org.strowger.proto.v1.SwitchToShadowResponse;
import org.strowger.server.ring.CommandGate;
import org.strowger.server.ring.Cut;
import org.strowger.server.shadow.ShadowDesk;

/**
 * What administrators do with a shadow. Called on the event loop; everything rides through the ring
 * to the publishing thread, which has the desk. A switch is a command like any other: what was
 * decided before its entry was decided by the one configuration, what comes after by the other.
 */
public final class ShadowEdge extends ShadowServiceImplBase {
  private static final Status NONE =
      Status.NOT_FOUND.withDescription("no shadow was started in this router: start one first");
  private static final Status BUSY =
      Status.RESOURCE_EXHAUSTED.withDescription("the shadow is catching up: ask again in a while");

  private final CommandGate gate;
  private final ShadowDesk desk;

  /** On the publishing thread alone: from the wish to switch until its entry is published. */
  private boolean switching;

  public ShadowEdge(CommandGate gate, ShadowDesk desk) {
    this.gate = gate;
    this.desk = desk;
  }

  @Override
  public void startShadow(
      StartShadowRequest request, StreamObserver<StartShadowResponse> responses) {
    Unary<StartShadowResponse> call = new Unary<>(responses);
    ShadowQueues candidate;
    try {
      candidate = ShadowMapper.toCandidate(request);
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
      return;
    }
    Beginning cut =
        new Beginning(since -> {
          call.answer(StartShadowResponse.newBuilder().setSinceSequence(since).build());
        });
    call.goOnBy(
        gate,
        () -> {
          try {
            desk.propose(candidate);
            gate.insistOn(cut);
          } catch (InvalidValue wrong) {
            call.invalid(wrong);
          }
        });
  }

  /** A comparison begins where this is in the ring; whoever wants to know is told. */
  private final class Beginning implements Cut {
    private final LongConsumer begun;
    private long sequence;
    private long timeMs;
    private List<Event> rows = List.of();

    Beginning(LongConsumer begun) {
      this.begun = begun;
    }

    @Override
    public void take(long atSequence, long decidedMs, long atTimeMs, List<Event> written) {
      sequence = atSequence;
      timeMs = decidedMs;
      rows = written;
    }

    @Override
    public void answer() {
      desk.compareFrom(sequence, timeMs, rows);
      begun.accept(sequence);
    }
  }

  @Override
  public void getShadow(GetShadowRequest request, StreamObserver<GetShadowResponse> responses) {
    Unary<GetShadowResponse> call = new Unary<>(responses);
    asks(
        call,
        () -> {
          boolean switched = desk.isSwitched();
          if (!desk.ask(report -> call.answer(ShadowMapper.toMessage(report, switched)))) {
            call.fail(BUSY);
          }
        });
  }

  @Override
  public void stopShadow(StopShadowRequest request, StreamObserver<StopShadowResponse> responses) {
    Unary<StopShadowResponse> call = new Unary<>(responses);
    asks(
        call,
        () -> {
          desk.stop();
          call.answer(StopShadowResponse.getDefaultInstance());
        });
  }

  @Override
  public void switchToShadow(
      SwitchToShadowRequest request, StreamObserver<SwitchToShadowResponse> responses) {
    Unary<SwitchToShadowResponse> call = new Unary<>(responses);
    asks(
        call,
        () -> {
          if (desk.isSwitched()) {
            call.fail(
                Status.FAILED_PRECONDITION.withDescription(
                    "the candidate is live already: switch back, or start another"));
          } else {
            ShadowDesk.Switch wanted = desk.nextSwitch();
            switches(
                call,
                wanted,
                sequence ->
                    call.answer(
                        SwitchToShadowResponse.newBuilder()
                            .setSequence(sequence)
                            .addAllFormer(ShadowMapper.toMessages(wanted.now()))
                            .build()));
          }
        });
  }

  @Override
  public void switchBack(SwitchBackRequest request, StreamObserver<SwitchBackResponse> responses) {
    Unary<SwitchBackResponse> call = new Unary<>(responses);
    asks(
        call,
        () -> {
          if (desk.isSwitched()) {
            switches(
                call,
                desk.nextSwitch(),
                sequence ->
                    call.answer(SwitchBackResponse.newBuilder().setSequence(sequence).build()));
          } else {
            call.fail(
                Status.FAILED_PRECONDITION.withDescription(
                    "the candidate is not live: there is nothing to switch back from"));
          }
        });
  }

  /** Lets the publishing thread do what needs a shadow. */
  private void asks(Unary<?> call, Runnable act) {
    call.goOnBy(
        gate,
        () -> {
          if (desk.isThere()) {
            act.run();
          } else {
            call.fail(NONE);
          }
        });
  }

  private void switches(Unary<?> call, ShadowDesk.Switch wanted, LongConsumer done) {
    if (switching) {
      call.fail(Status.FAILED_PRECONDITION.withDescription("a switch is under way: ask again"));
    } else if (gate.submit(
        new DefineQueues(wanted.next()), entry -> switched(call, wanted, entry, done))) {
      switching = true;
    } else {
      call.overloaded();
    }
  }

  /** Answered once the comparison has begun anew, so that who asks next hears of the new one. */
  private void switched(
      Unary<?> call, ShadowDesk.Switch wanted, JournalEntry entry, LongConsumer done) {
    switching = false;
    if (entry.reply() instanceof Rejected rejected) {
      call.fail(Status.FAILED_PRECONDITION.withDescription(rejected.detail()));
    } else {
      desk.switched(wanted);
      gate.insistOn(new Beginning(_ -> done.accept(entry.sequence())));
    }
  }
}
