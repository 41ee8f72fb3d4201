package org.strowger.bench;

import io.grpc.Channel;
import java.util.List;
import org.strowger.proto.v1.AdminServiceGrpc;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.ChannelLimit;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.Definition;

/** What benchmarks over gRPC define of agents, who can take one call each; stateless. */
public final class SmallCentre {
  private static final String ONE_CALL = "one-call";
  private static final int DEFINED_AT_ONCE = 500;

  private SmallCentre() {}

  public static Definition oneCall() {
    return Definition.newBuilder()
        .setCapacityProfile(
            CapacityProfile.newBuilder()
                .setCapacityProfileId(ONE_CALL)
                .setTotal(1)
                .addLimits(
                    ChannelLimit.newBuilder()
                        .setChannel(org.strowger.proto.v1.Channel.CHANNEL_PHONE)
                        .setMax(1)))
        .build();
  }

  public static Definition agent(String id) {
    return Definition.newBuilder()
        .setAgent(Agent.newBuilder().setAgentId(id).setCapacityProfileId(ONE_CALL))
        .build();
  }

  /** Defines all of these, some at a time. */
  public static void define(Channel channel, List<Definition> all) {
    var admin = AdminServiceGrpc.newBlockingStub(channel);
    for (int from = 0; from < all.size(); from += DEFINED_AT_ONCE) {
      List<Definition> some = all.subList(from, Math.min(all.size(), from + DEFINED_AT_ONCE));
      var defined = admin.define(DefineRequest.newBuilder().addAllDefinitions(some).build());
      if (defined.getResultsList().stream().anyMatch(one -> one.hasRejected())) {
        throw new IllegalStateException("not defined: " + defined);
      }
    }
  }
}
