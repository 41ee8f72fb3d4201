package org.strowger.launcher;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import org.strowger.client.AgentClient;
import org.strowger.client.AgentListener;
import org.strowger.client.Offer;
import org.strowger.client.StrowgerChannel;
import org.strowger.gateway.kit.Arrival;
import org.strowger.gateway.kit.RouterLink;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Channel;

/** The Java of README, so that it compiles and runs; {@link ReadmeTest} compares the two. */
final class ReadmeExample {
  private ReadmeExample() {}

  static void run(String router) {
    AgentListener takesEverything =
        new AgentListener() {
          @Override
          public void onOffer(Offer offer) {
            var _ = offer.accept();
          }
        };
    StrowgerChannel desk = StrowgerChannel.open(router);
    AgentClient.builder(desk, "ana")
        .activity(Activity.ACTIVITY_AVAILABLE)
        .listener(takesEverything)
        .start();

    ManagedChannel wire =
        Grpc.newChannelBuilder(router, InsecureChannelCredentials.create()).build();
    RouterLink gateway = RouterLink.builder(wire, "switch").build();
    gateway.start();
    gateway.arrive(Arrival.of("call-1", Channel.CHANNEL_PHONE, "billing").build());
  }
}
