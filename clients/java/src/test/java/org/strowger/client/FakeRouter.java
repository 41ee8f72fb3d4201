package org.strowger.client;

import io.grpc.BindableService;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import org.strowger.client.resume.Backoff;

/** A router inside the test, with a channel to it whose threads and time the test drives. */
final class FakeRouter implements AutoCloseable {
  final FakeScheduler scheduler = new FakeScheduler();
  final StrowgerChannel channel;

  private final Server server;

  FakeRouter(BindableService service) {
    String name = InProcessServerBuilder.generateName();
    try {
      server =
          InProcessServerBuilder.forName(name).directExecutor().addService(service).build().start();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    ManagedChannel grpc = InProcessChannelBuilder.forName(name).directExecutor().build();
    channel =
        new StrowgerChannel(
            grpc, scheduler, scheduler, null, new Backoff(500, 10_000), new SplittableRandom(1));
  }

  @Override
  public void close() {
    channel.close();
    server.shutdownNow();
  }
}
