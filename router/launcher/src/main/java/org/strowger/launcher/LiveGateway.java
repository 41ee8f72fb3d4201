package org.strowger.launcher;

import io.grpc.ManagedChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.model.Channel;
import org.strowger.gateway.kit.Arrival;
import org.strowger.gateway.kit.CommandKind;
import org.strowger.gateway.kit.RouterLink;
import org.strowger.gateway.kit.RouterLinkListener;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.Rejected;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireRequirements;
import org.strowger.simulator.Call;
import org.strowger.simulator.Scenario;

/**
 * The gateway of one channel in a live play: brings its customers to the router, whose keys are
 * their numbers, and tells the people what becomes of them. Lives on the play's thread.
 */
final class LiveGateway implements RouterLinkListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LiveGateway.class);

  private final LivePlay play;
  private final RouterLink link;
  private final CompletableFuture<Void> connected = new CompletableFuture<>();
  private long toldMs;

  LiveGateway(Channel channel, ManagedChannel network, LivePlay play) {
    this.play = play;
    this.link =
        RouterLink.builder(network, Scenario.gateway(channel).value())
            .thread(play.thread())
            .listener(this)
            .build();
  }

  /** Completes when the router has welcomed the gateway. */
  CompletableFuture<Void> connect() {
    link.start();
    return connected;
  }

  void arrive(int number, Call call) {
    link.arrive(
        new Arrival(
            Integer.toString(number),
            WireEnums.toWire(call.channel()),
            call.queue().value(),
            WireRequirements.allToWire(call.requirements()),
            call.priority(),
            Map.of(),
            WireRequirements.furtherToWire(call.requirements()),
            List.of(),
            0,
            List.of(),
            0,
            0,
            "",
            0,
            false));
  }

  void abandon(int number) {
    link.abandon(Integer.toString(number));
  }

  @Override
  public void close() {
    link.close();
  }

  @Override
  public void onTime(long timeMs) {
    toldMs = timeMs;
  }

  @Override
  public void onConnected() {
    connected.complete(null);
  }

  @Override
  public void onQueued(String key, long interactionId, String queueId, int ahead) {
    play.hear(people -> people.queued(number(key), toldMs));
  }

  @Override
  public void onAssigned(String key, String agentId) {
    play.hear(people -> people.assigned(number(key), toldMs));
  }

  @Override
  public void onRequeued(String key, String agentId) {
    play.hear(people -> people.requeued(number(key), toldMs));
  }

  @Override
  public void onEnded(String key, EndReason reason, String agentId) {
    play.hear(people -> people.ended(number(key), toldMs));
  }

  @Override
  public void onRejected(String key, CommandKind command, Rejected rejected) {
    if (command == CommandKind.ARRIVE) {
      log.warn("customer {} was refused: {}", key, rejected.getDetail());
      play.hear(people -> people.refused(number(key), toldMs));
    }
  }

  @Override
  public void onRefused(Rejected rejected) {
    IllegalStateException fault =
        new IllegalStateException("a gateway was refused: " + rejected.getDetail());
    connected.completeExceptionally(fault);
    play.fail(fault);
  }

  private static int number(String key) {
    return Integer.parseInt(key);
  }
}
