package org.strowger.bench.wire;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.TimeUnit;

/** One connection with one thread, on which everything that comes back is handled. */
final class Wire implements AutoCloseable {
  private static final long ENDING_SECONDS_MAX = 10;
  private static final int WINDOW_BYTES = 4 << 20;

  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final ManagedChannel channel;

  Wire(int port) {
    channel =
        NettyChannelBuilder.forAddress("127.0.0.1", port)
            .usePlaintext()
            .eventLoopGroup(loop)
            .channelType(NioSocketChannel.class)
            .directExecutor()
            .flowControlWindow(WINDOW_BYTES)
            .build();
  }

  ManagedChannel channel() {
    return channel;
  }

  /** The one thread, for what else is to share it. */
  EventLoopGroup loop() {
    return loop;
  }

  /** On the one thread. */
  void execute(Runnable act) {
    loop.execute(act);
  }

  @Override
  public void close() {
    try {
      channel.shutdownNow().awaitTermination(ENDING_SECONDS_MAX, TimeUnit.SECONDS);
      loop.shutdownGracefully(0, ENDING_SECONDS_MAX, TimeUnit.SECONDS).await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
