package org.strowger.gateway.kit;

import io.grpc.BindableService;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;

/** A router inside the test, and links to it whose thread and time the test drives. */
final class FakeRouter implements AutoCloseable {
  final FakeScheduler scheduler = new FakeScheduler();

  private final Server server;
  private final ManagedChannel channel;

  FakeRouter(BindableService service) {
    String name = InProcessServerBuilder.generateName();
    try {
      server =
          InProcessServerBuilder.forName(name).directExecutor().addService(service).build().start();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    channel = InProcessChannelBuilder.forName(name).directExecutor().build();
  }

  RouterLink.Builder link(RouterLinkListener listener) {
    RouterLink.Builder builder =
        RouterLink.builder(channel, "phones").epoch(7).listener(listener).thread(scheduler);
    builder.random = new SplittableRandom(1);
    return builder;
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
  }
}
