package org.strowger.client;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.AgentSnapshot;
import org.strowger.proto.v1.OfferMade;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;

/** A thousand agents in one process, over the network, on the threads of one channel. */
final class ManyAgentsTest {
  private static final int AGENTS = 1_000;

  @Test
  void shouldServeAThousandAgentsOnAHandfulOfThreads() throws IOException {
    Server server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(new OneOfferEach())
            .build()
            .start();
    Set<String> accepted = ConcurrentHashMap.newKeySet();
    List<AgentClient> agents = new ArrayList<>();
    try (StrowgerChannel channel = StrowgerChannel.open("localhost:" + server.getPort())) {
      List<CompletableFuture<Void>> started = new ArrayList<>();
      for (int i = 0; i < AGENTS; i++) {
        AgentClient agent =
            AgentClient.builder(channel, "agent" + i)
                .listener(
                    new AgentListener() {
                      @Override
                      public void onOffer(Offer offer) {
                        var unused =
                            offer.accept().thenRun(() -> accepted.add(offer.agent().agentId()));
                      }
                    })
                .build();
        agents.add(agent);
        started.add(agent.start());
      }
      CompletableFuture.allOf(started.toArray(CompletableFuture<?>[]::new)).join();
      await().atMost(Duration.ofSeconds(40)).until(() -> accepted.size() == AGENTS);

      long threads =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().startsWith("strowger-client"))
              .count();
      assertTrue(threads <= Runtime.getRuntime().availableProcessors() + 1, "threads: " + threads);
      agents.forEach(AgentClient::close);
    } finally {
      server.shutdownNow();
    }
    assertEquals(AGENTS, accepted.size());
  }

  /** Makes each agent one offer after sign-in, and accepts whatever is asked. */
  private static final class OneOfferEach extends AgentServiceGrpc.AgentServiceImplBase {
    @Override
    public StreamObserver<WorkRequest> work(StreamObserver<WorkResponse> responses) {
      return new StreamObserver<>() {
        private long sequence;

        @Override
        public void onNext(WorkRequest request) {
          send(
              WorkResponse.newBuilder()
                  .setReply(WorkReply.newBuilder().setRequestNumber(request.getRequestNumber())));
          if (request.hasSignIn()) {
            send(WorkResponse.newBuilder().setSnapshot(AgentSnapshot.getDefaultInstance()));
            send(WorkResponse.newBuilder().setOfferMade(OfferMade.newBuilder().setOfferId(1)));
          }
        }

        @Override
        public void onError(Throwable cause) {}

        @Override
        public void onCompleted() {
          responses.onCompleted();
        }

        private void send(WorkResponse.Builder response) {
          sequence++;
          responses.onNext(response.setSequence(sequence).build());
        }
      };
    }
  }
}
