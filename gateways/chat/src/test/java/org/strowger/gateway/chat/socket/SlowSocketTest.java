package org.strowger.gateway.chat.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A socket whose other side reads slowly, or not at all. */
class SlowSocketTest {
  /** Keeps what is written as a network does whose other side reads nothing. */
  private static final class FullNetwork extends ChannelOutboundHandlerAdapter {
    private record Write(Object message, ChannelPromise promise) {}

    final List<Write> kept = new ArrayList<>();

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      kept.add(new Write(message, promise));
    }

    long texts() {
      return kept.stream().filter(write -> write.message() instanceof TextWebSocketFrame).count();
    }

    void take(int frames) {
      for (int i = 0; i < frames; i++) {
        kept.removeFirst().promise().setSuccess();
      }
    }
  }

  private final FullNetwork network = new FullNetwork();
  private final EmbeddedChannel channel = new EmbeddedChannel(network);
  private final ClientSocket socket =
      new ClientSocket(
          channel,
          Door.CUSTOMER,
          SocketLimits.DEFAULT,
          new SocketMetrics(new PrometheusRegistry()));

  @Test
  void whatMayBeLostIsDroppedFirst() {
    for (int i = 0; i < 128; i++) {
      socket.sendIfRoom("typing");
    }
    socket.sendIfRoom("typing");
    assertEquals(128, network.texts());
    socket.send("a line");
    assertEquals(129, network.texts());
    network.take(2);
    socket.sendIfRoom("typing");
    assertEquals(128, network.texts());
  }

  @Test
  void whoTakesNothingIsClosedSoAsToResume() {
    for (int i = 0; i < 256; i++) {
      socket.send("a line");
    }
    assertEquals(256, network.texts());
    socket.send("one too many");
    socket.send("nothing follows");
    assertEquals(256, network.texts());
    CloseWebSocketFrame close = (CloseWebSocketFrame) network.kept.getLast().message();
    assertEquals(4408, close.statusCode());
  }

  @Test
  void fewLargeFramesAreTooMuchAsWell() {
    for (int i = 0; i < 4; i++) {
      socket.send("x".repeat(64 << 10));
    }
    assertTrue(network.kept.getLast().message() instanceof TextWebSocketFrame);
    socket.send("one too many");
    assertTrue(network.kept.getLast().message() instanceof CloseWebSocketFrame);
  }

  @Test
  void aPageIsFollowedByTheNextOnlyOnceItHasLeft() {
    List<String> told = new ArrayList<>();
    socket.send("a line");
    socket.whenFlushed(() -> told.add("flushed"));
    network.take(1);
    assertTrue(told.isEmpty());
    network.take(1);
    assertFalse(told.isEmpty());
  }
}
