package org.strowger.gateway.kit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.RouteRequest;

/** Many threads of one gateway, over the network, on a link with a thread of its own. */
final class ManyThreadsTest {
  private static final int THREADS = 8;
  private static final int CUSTOMERS_EACH = 2_000;

  @Test
  void shouldBringAndEndEachCustomerOnce() throws IOException, InterruptedException {
    FakeGatewayService service = new OneAtATime();
    Server server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(service)
            .build()
            .start();
    ManagedChannel channel =
        Grpc.newChannelBuilder("localhost:" + server.getPort(), InsecureChannelCredentials.create())
            .build();
    Set<String> ended = ConcurrentHashMap.newKeySet();
    AtomicInteger queued = new AtomicInteger();
    RouterLinkListener listener =
        new RouterLinkListener() {
          @Override
          public void onQueued(String key, long interactionId, String queueId, int ahead) {
            queued.incrementAndGet();
          }

          @Override
          public void onEnded(String key, EndReason reason, String agentId) {
            ended.add(key);
          }
        };
    try (RouterLink link = RouterLink.builder(channel, "chats").listener(listener).build()) {
      link.start();
      List<Thread> threads = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        String prefix = "t" + thread + "-";
        threads.add(
            Thread.ofPlatform()
                .start(() -> {
                  for (int i = 0; i < CUSTOMERS_EACH; i++) {
                    String key = prefix + i;
                    link.arrive(Arrival.of(key, Channel.CHANNEL_CHAT, "sales").build());
                    link.abandon(key);
                  }
                }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      await()
          .atMost(Duration.ofSeconds(40))
          .until(() -> ended.size() == THREADS * CUSTOMERS_EACH && link.customers() == 0);
      assertEquals(THREADS * CUSTOMERS_EACH, queued.get());
    } finally {
      channel.shutdownNow();
      server.shutdownNow();
    }
  }

  /** The fake, made safe for a server's threads. */
  private static final class OneAtATime extends FakeGatewayService {
    @Override
    public synchronized StreamObserver<RouteRequest> route(
        StreamObserver<org.strowger.proto.v1.RouteResponse> responses) {
      StreamObserver<RouteRequest> requests = super.route(responses);
      return new StreamObserver<>() {
        @Override
        public void onNext(RouteRequest request) {
          synchronized (OneAtATime.this) {
            requests.onNext(request);
          }
        }

        @Override
        public void onError(Throwable cause) {
          synchronized (OneAtATime.this) {
            requests.onError(cause);
          }
        }

        @Override
        public void onCompleted() {
          synchronized (OneAtATime.this) {
            requests.onCompleted();
          }
        }
      };
    }
  }
}
