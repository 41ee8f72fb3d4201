package org.strowger.server.publish;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.strowger.core.JournalEntry;
import org.strowger.proto.v1.Intervention;
import org.strowger.proto.v1.WatchInterventionsResponse;

/**
 * Tells supervisors who watch what each of them does, in the rounds of {@link WatchRounds}. Runs on
 * the publishing thread.
 */
public final class InterventionPublisher implements Publisher {
  /** So many are kept for those who come, or can't keep up; the journal has them all. */
  static final int KEPT_MAX = 100;

  /** One supervisor, and the sequence up to which everything was told. */
  private final class Viewer implements WatchRounds.Watcher {
    private final ServerCallStreamObserver<WatchInterventionsResponse> call;
    private long told;

    Viewer(ServerCallStreamObserver<WatchInterventionsResponse> call) {
      this.call = call;
    }

    @Override
    public ServerCallStreamObserver<?> call() {
      return call;
    }

    @Override
    public boolean hasNews() {
      return !newest.isEmpty() && newest.getFirst().getSequence() > told;
    }

    @Override
    public void tell() {
      List<Intervention> news = new ArrayList<>();
      for (Intervention one : newest) {
        if (one.getSequence() > told) {
          news.add(one);
        }
      }
      told = newest.isEmpty() ? told : newest.getFirst().getSequence();
      call.onNext(WatchInterventionsResponse.newBuilder().addAllInterventions(news).build());
    }
  }

  private final Deque<Intervention> newest = new ArrayDeque<>();
  private final WatchRounds rounds;

  public InterventionPublisher(long intervalMs) {
    this(intervalMs, System::nanoTime);
  }

  /** The same, with wall time from {@code nanoTime}, which is like {@link System#nanoTime}. */
  public InterventionPublisher(long intervalMs, LongSupplier nanoTime) {
    this.rounds = new WatchRounds(intervalMs, nanoTime);
  }

  /**
   * From now on this call is sent what supervisors do: the newest at once, then each that comes.
   */
  public void watch(ServerCallStreamObserver<WatchInterventionsResponse> call) {
    Viewer viewer = new Viewer(call);
    viewer.tell();
    rounds.add(viewer);
  }

  @Override
  public void onEntry(JournalEntry entry) {
    Intervention one = InterventionMessages.of(entry);
    if (one != null) {
      newest.addFirst(one);
      if (newest.size() > KEPT_MAX) {
        newest.removeLast();
      }
    }
  }

  @Override
  public void onBatchEnd(long timeMs) {
    rounds.round(() -> {});
  }

  /** Ends every stream. */
  public void endAll(Status status) {
    rounds.endAll(status);
  }

  @Override
  public void close(Throwable why) {
    endAll(
        Status.UNAVAILABLE
            .withDescription("interventions can't be told any more: the router must be restarted")
            .withCause(why));
  }
}
