package org.strowger.gateway.chat.socket;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One open WebSocket, as the conversations see it; used on any thread. What the other side has not
 * taken yet is bounded: beyond half of the bound what may be lost is dropped, beyond the bound the
 * socket is closed, so that the other side resumes from what it has.
 */
public final class ClientSocket {
  /** How long the other side may take to read why it is closed. */
  private static final long FAREWELL_MS = 5_000;

  private final Channel channel;
  private final Door door;
  private final SocketLimits limits;
  private final SocketMetrics metrics;
  private final AtomicInteger framesUnsent = new AtomicInteger();
  private final AtomicInteger bytesUnsent = new AtomicInteger();
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile boolean introduced;

  ClientSocket(Channel channel, Door door, SocketLimits limits, SocketMetrics metrics) {
    this.channel = channel;
    this.door = door;
    this.limits = limits;
    this.metrics = metrics;
  }

  /** By which path it came in. */
  public Door door() {
    return door;
  }

  /** A good hello has come: it is not closed for want of one any more. */
  public void introduce() {
    introduced = true;
  }

  boolean isIntroduced() {
    return introduced;
  }

  /** Sends what must not be lost, or closes the socket as too slow. */
  public void send(String frame) {
    if (closing.get()) {
      return;
    }
    if (framesUnsent.get() >= limits.framesUnsent() || bytesUnsent.get() >= limits.bytesUnsent()) {
      close(CloseCode.TOO_SLOW, "read faster, or come back and resume");
      return;
    }
    write(frame);
  }

  /** Sends what may be lost, such as that somebody types, if there is room for it. */
  public void sendIfRoom(String frame) {
    boolean crowded =
        framesUnsent.get() >= limits.framesUnsent() / 2
            || bytesUnsent.get() >= limits.bytesUnsent() / 2;
    if (crowded) {
      metrics.dropped();
    } else if (!closing.get()) {
      write(frame);
    }
  }

  /** Runs this once all that was sent before has left, on a thread of the network. */
  public void whenFlushed(Runnable then) {
    var _ =
        channel
            .writeAndFlush(Unpooled.EMPTY_BUFFER)
            .addListener(sent -> {
              if (sent.isSuccess()) {
                then.run();
              }
            });
  }

  /** Says why and closes; the second time nothing. */
  public void close(CloseCode code, String reason) {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    metrics.closed(code);
    var _ =
        channel
            .writeAndFlush(new CloseWebSocketFrame(code.number(), reason))
            .addListener(_ -> hangUp());
    var _ = channel.eventLoop().schedule(this::hangUp, FAREWELL_MS, TimeUnit.MILLISECONDS);
  }

  private void hangUp() {
    var _ = channel.close();
  }

  private void write(String text) {
    TextWebSocketFrame frame = new TextWebSocketFrame(text);
    int bytes = frame.content().readableBytes();
    framesUnsent.incrementAndGet();
    bytesUnsent.addAndGet(bytes);
    var _ =
        channel
            .writeAndFlush(frame)
            .addListener(_ -> {
              framesUnsent.decrementAndGet();
              bytesUnsent.addAndGet(-bytes);
            });
  }
}
