package org.strowger.bench.wire;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Function;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.GatewayServiceGrpc;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.InteractionSummary;
import org.strowger.proto.v1.OfferMade;
import org.strowger.proto.v1.Queued;
import org.strowger.proto.v1.RouteRequest;
import org.strowger.proto.v1.RouteResponse;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;

/**
 * What gRPC does when nothing is to be done: answers each message of the router's own streams with
 * one of those that the router would send, on as many threads as the router has. Messages are read
 * and built as the router has to.
 */
final class EchoHost {
  private EchoHost() {}

  /**
   * Takes no arguments.
   *
   * @throws IOException if there is no free port
   */
  public static void main(String[] args) throws IOException {
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    Server server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .channelType(NioServerSocketChannel.class)
            .bossEventLoopGroup(loops)
            .workerEventLoopGroup(loops)
            .directExecutor()
            .addService(new Gateways())
            .addService(new Agents())
            .build()
            .start();
    try {
      ChildJvm.serve(server.getPort());
    } finally {
      server.shutdownNow();
      loops.shutdownGracefully().syncUninterruptibly();
    }
  }

  private static final class Gateways extends GatewayServiceGrpc.GatewayServiceImplBase {
    @Override
    public StreamObserver<RouteRequest> route(StreamObserver<RouteResponse> out) {
      return new Echo<>(out, Gateways::answer);
    }

    private static RouteResponse answer(RouteRequest request) {
      RouteResponse.Builder response = RouteResponse.newBuilder();
      request
          .getCommandsList()
          .forEach(command -> {
            response.setAckedNumber(command.getNumber());
            response.addUpdates(
                GatewayUpdate.newBuilder()
                    .setSequence(command.getNumber())
                    .setTimeMs(1_800_000_000_000L)
                    .setKey(command.getArrive().getKey())
                    .setQueued(
                        Queued.newBuilder()
                            .setInteractionId(command.getNumber())
                            .setQueueId(command.getArrive().getQueueId())));
          });
      return response.build();
    }
  }

  private static final class Agents extends AgentServiceGrpc.AgentServiceImplBase {
    @Override
    public StreamObserver<WorkRequest> work(StreamObserver<WorkResponse> out) {
      return new Echo<>(out, Agents::answer);
    }

    private static WorkResponse answer(WorkRequest message) {
      if (message.getRequestsCount() == 0) {
        return answerOne(message);
      }
      WorkResponse.Builder several = WorkResponse.newBuilder();
      message.getRequestsList().forEach(one -> several.addResponses(answerOne(one)));
      return several.build();
    }

    private static WorkResponse answerOne(WorkRequest request) {
      return WorkResponse.newBuilder()
          .setSequence(request.getRequestNumber())
          .setTimeMs(1_800_000_000_000L)
          .setOfferMade(
              OfferMade.newBuilder()
                  .setOfferId(request.getAcceptOffer().getOfferId())
                  .setDeadlineMs(1_800_000_020_000L)
                  .setInteraction(
                      InteractionSummary.newBuilder()
                          .setInteractionId(request.getAcceptOffer().getOfferId())
                          .setGatewayId("gateway-1")
                          .setKey("k1000000")
                          .setChannel(Channel.CHANNEL_PHONE)
                          .setQueueId("sales")
                          .setArrivedMs(1_800_000_000_000L)))
          .build();
    }
  }

  private record Echo<I, O>(StreamObserver<O> out, Function<I, O> answer)
      implements StreamObserver<I> {
    @Override
    public void onNext(I message) {
      out.onNext(answer.apply(message));
    }

    @Override
    public void onError(Throwable gone) {
      // Whoever measures has gone.
    }

    @Override
    public void onCompleted() {
      out.onCompleted();
    }
  }
}
