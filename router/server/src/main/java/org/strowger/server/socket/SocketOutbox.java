package org.strowger.server.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.strowger.server.config.ServerConfig;

/**
 * What is still to be sent over one socket. Any thread puts frames in; the socket's event loop
 * writes them, as long as the transport takes more, and flushes once for all that were there. What
 * waits is bounded in frames and in bytes; beyond, the socket is given up rather than buffered
 * without end.
 */
final class SocketOutbox {
  private static final int KIB = 1 << 10;

  /** Streams are held back when a quarter is used up: the rest is for answers. */
  private static final int STREAMS_SHARE = 4;

  /** What the outbox wants done; called on the event loop. */
  interface Owner {
    /** The frame as it is sent; null = nothing is. */
    @Nullable String toText(ServerFrame frame);

    /** There is room again, after there was none. */
    void onRoom();

    /** The other side does not read what it is sent. */
    void onTooSlow();
  }

  private final Channel channel;
  private final Owner owner;
  private final int framesMax;
  private final long bytesMax;
  private final Queue<ServerFrame> unsent = new ConcurrentLinkedQueue<>();
  private final AtomicInteger frames = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicBoolean drainAsked = new AtomicBoolean();
  private final AtomicBoolean heldBack = new AtomicBoolean();
  private final AtomicBoolean over = new AtomicBoolean();

  SocketOutbox(Channel channel, ServerConfig.Sockets config, Owner owner) {
    this.channel = channel;
    this.owner = owner;
    this.framesMax = config.unsentFrames();
    this.bytesMax = (long) config.unsentKib() * KIB;
  }

  /** To be sent after all that was put in before; dropped where the socket is over. Any thread. */
  void put(ServerFrame frame) {
    if (over.get()) {
      return;
    }
    int framesNow = frames.incrementAndGet();
    long bytesNow = bytes.addAndGet(frame.bytes());
    // A single frame is always taken: a whole board may be larger than all that may wait.
    if (framesNow > 1 && (framesNow > framesMax || bytesNow > bytesMax)) {
      giveUp();
      return;
    }
    unsent.add(frame);
    askToDrain();
  }

  /** The other side does not read: what waits is dropped, and the owner told. Any thread. */
  void giveUp() {
    if (over.compareAndSet(false, true)) {
      channel
          .eventLoop()
          .execute(() -> {
            unsent.clear();
            owner.onTooSlow();
          });
    }
  }

  /** Nothing more is sent. */
  void close() {
    over.set(true);
    unsent.clear();
  }

  /**
   * Whether streams may put more in. Where not, {@link Owner#onRoom} comes when they may. Any
   * thread.
   */
  boolean hasRoom() {
    if (isRoomy()) {
      return true;
    }
    heldBack.set(true);
    // What was written in between has not seen the mark.
    return isRoomy();
  }

  private boolean isRoomy() {
    return !over.get()
        && frames.get() < framesMax / STREAMS_SHARE
        && bytes.get() < bytesMax / STREAMS_SHARE;
  }

  private void askToDrain() {
    if (drainAsked.compareAndSet(false, true)) {
      channel
          .eventLoop()
          .execute(() -> {
            drainAsked.set(false);
            drain();
          });
    }
  }

  /** On the event loop: writes as much as the transport takes. */
  void drain() {
    boolean wrote = false;
    while (channel.isWritable()) {
      ServerFrame next = unsent.poll();
      if (next == null) {
        break;
      }
      frames.decrementAndGet();
      bytes.addAndGet(-next.bytes());
      String text = owner.toText(next);
      if (text != null) {
        write(text);
        wrote = true;
      }
    }
    if (wrote) {
      channel.flush();
    }
    if (heldBack.get() && isRoomy() && heldBack.compareAndSet(true, false)) {
      owner.onRoom();
    }
  }

  private void write(String text) {
    ByteBuf utf8 = ByteBufUtil.writeUtf8(channel.alloc(), text);
    var _ = channel.write(new TextWebSocketFrame(utf8), channel.voidPromise());
  }
}
