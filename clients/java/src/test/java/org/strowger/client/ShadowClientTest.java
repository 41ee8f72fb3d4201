package org.strowger.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.GetShadowRequest;
import org.strowger.proto.v1.GetShadowResponse;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.ShadowServiceGrpc;
import org.strowger.proto.v1.StartShadowRequest;
import org.strowger.proto.v1.StartShadowResponse;
import org.strowger.proto.v1.StopShadowRequest;
import org.strowger.proto.v1.StopShadowResponse;
import org.strowger.proto.v1.SwitchBackRequest;
import org.strowger.proto.v1.SwitchBackResponse;
import org.strowger.proto.v1.SwitchToShadowRequest;
import org.strowger.proto.v1.SwitchToShadowResponse;

/** What an administrator asks of a shadow. */
final class ShadowClientTest {
  private static final Queue SALES = Queue.newBuilder().setQueueId("sales").build();

  private final FakeShadowService service = new FakeShadowService();
  private final FakeRouter router = new FakeRouter(service);
  private final ShadowClient shadow = ShadowClient.of(router.channel);

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldStartCompareSwitchAndStop() {
    assertEquals(7, settled(shadow.start(List.of(SALES))));
    assertEquals(List.of(SALES), service.candidates);
    assertEquals(3, settled(shadow.comparison()).getDecisions());
    assertEquals(8, settled(shadow.switchTo()).getSequence());
    assertEquals(9, settled(shadow.switchBack()));
    settled(shadow.stop());
  }

  @Test
  void shouldSayWhatTheRouterRefuses() {
    CompletionException refused =
        assertThrows(CompletionException.class, () -> settled(shadow.start(List.of())));
    StatusRuntimeException why = assertInstanceOf(StatusRuntimeException.class, refused.getCause());
    assertEquals("queues is empty", why.getStatus().getDescription());
  }

  private <T> T settled(CompletableFuture<T> future) {
    router.scheduler.runReady();
    assertTrue(future.isDone());
    return future.join();
  }

  /** Answers with fixed numbers and remembers the candidate. */
  private static final class FakeShadowService extends ShadowServiceGrpc.ShadowServiceImplBase {
    private final List<Queue> candidates = new ArrayList<>();

    @Override
    public void startShadow(StartShadowRequest request, StreamObserver<StartShadowResponse> call) {
      if (request.getQueuesCount() == 0) {
        call.onError(
            Status.INVALID_ARGUMENT.withDescription("queues is empty").asRuntimeException());
        return;
      }
      candidates.addAll(request.getQueuesList());
      answer(StartShadowResponse.newBuilder().setSinceSequence(7).build(), call);
    }

    @Override
    public void getShadow(GetShadowRequest request, StreamObserver<GetShadowResponse> call) {
      answer(GetShadowResponse.newBuilder().setDecisions(3).build(), call);
    }

    @Override
    public void stopShadow(StopShadowRequest request, StreamObserver<StopShadowResponse> call) {
      answer(StopShadowResponse.getDefaultInstance(), call);
    }

    @Override
    public void switchToShadow(
        SwitchToShadowRequest request, StreamObserver<SwitchToShadowResponse> call) {
      answer(SwitchToShadowResponse.newBuilder().setSequence(8).build(), call);
    }

    @Override
    public void switchBack(SwitchBackRequest request, StreamObserver<SwitchBackResponse> call) {
      answer(SwitchBackResponse.newBuilder().setSequence(9).build(), call);
    }

    private static <T> void answer(T message, StreamObserver<T> call) {
      call.onNext(message);
      call.onCompleted();
    }
  }
}
