package org.strowger.bench.wire;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.strowger.proto.v1.AcceptOffer;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;

/** Agents' streams to {@link EchoHost}, each with so many frames under way. */
final class EchoLoad extends Load {
  private static final int WINDOW = 16;

  private final Wire wire;
  private final int perFrame;
  private final List<Stream> streams = new ArrayList<>();
  private volatile boolean again;
  private int next;

  /** {@code perFrame} is how many messages share a frame. */
  EchoLoad(int port, int streams, int perFrame) {
    this.perFrame = perFrame;
    wire = new Wire(port);
    for (int i = 0; i < streams; i++) {
      this.streams.add(new Stream());
    }
  }

  private final class Stream implements StreamObserver<WorkResponse> {
    private final StreamObserver<WorkRequest> out =
        AgentServiceGrpc.newStub(wire.channel()).work(this);

    /** The number is what comes back with it. */
    void send(long number) {
      count(1);
      out.onNext(request(number));
    }

    private void sendFrame() {
      WorkRequest.Builder frame = WorkRequest.newBuilder();
      for (int i = 0; i < perFrame; i++) {
        frame.addRequests(request(i + 1L));
      }
      count(perFrame);
      out.onNext(frame.build());
    }

    private static WorkRequest request(long number) {
      return WorkRequest.newBuilder()
          .setRequestNumber(number)
          .setAcceptOffer(AcceptOffer.newBuilder().setOfferId(number))
          .build();
    }

    @Override
    public void onNext(WorkResponse response) {
      if (response.getResponsesCount() > 0) {
        count(response.getResponsesCount());
        if (again) {
          sendFrame();
        }
        return;
      }
      count(1);
      if (again) {
        send(response.getSequence());
      } else {
        arrived(response.getSequence());
      }
    }

    @Override
    public void onError(Throwable gone) {
      // Closed by whoever measures.
    }

    @Override
    public void onCompleted() {}
  }

  @Override
  void saturate() {
    again = true;
    wire.execute(() -> {
      for (Stream stream : streams) {
        for (int i = 0; i < WINDOW; i++) {
          if (perFrame == 1) {
            stream.send(i + 1L);
          } else {
            stream.sendFrame();
          }
        }
      }
    });
  }

  @Override
  void pause() {
    again = false;
  }

  @Override
  void send(long intendedNanos) {
    streams.get(next++ % streams.size()).send(intendedNanos);
  }

  @Override
  public void close() {
    wire.close();
  }
}
