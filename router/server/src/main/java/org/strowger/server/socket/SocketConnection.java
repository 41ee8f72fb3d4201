package org.strowger.server.socket;

import io.grpc.Status;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.edge.Rate;
import org.strowger.token.Identity;
import org.strowger.token.TokenRefused;

/**
 * One socket of one page, from its upgrade on: who it is, whether it is still there, how it ends.
 * What it asks for is {@link SocketCalls}'. Everything here runs on the socket's event loop.
 */
final class SocketConnection extends SimpleChannelInboundHandler<WebSocketFrame>
    implements SocketOutbox.Owner {
  /** How long a page may take to read why it is closed. */
  private static final long FAREWELL_MS = 5_000;

  /**
   * How often a silent socket is asked before it is taken for lost. Asking is what counts, not the
   * clock: where the machine stood still, nobody could answer.
   */
  private static final int PINGS_MAX = 3;

  private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);

  private final SocketParts parts;
  private final ServerConfig.Sockets config;
  private final Channel channel;
  private final SocketOutbox outbox;
  private final SocketCalls calls;
  private final Rate frames;

  /** Frames that are refused for coming too fast, before the socket is closed for it. */
  private final Rate refusals;

  private @Nullable Identity identity;
  private @Nullable Future<?> heartbeat;
  private long heardNanos = System.nanoTime();
  private long pingedNanos = heardNanos;
  private int pings;
  private boolean wroteSinceBeat;
  private boolean closing;

  SocketConnection(SocketParts parts, Channel channel) {
    this.parts = parts;
    this.config = parts.config();
    this.channel = channel;
    this.outbox = new SocketOutbox(channel, config, this);
    this.calls = new SocketCalls(parts, outbox, channel.eventLoop());
    this.frames = new Rate(config.framesPerSecond(), parts.wallTime().getAsLong());
    this.refusals = new Rate(config.framesPerSecond(), parts.wallTime().getAsLong());
  }

  /** The upgrade is done: from now on time counts. */
  void begin() {
    var _ =
        channel.eventLoop().schedule(this::requireHello, config.helloMs(), TimeUnit.MILLISECONDS);
    heartbeat =
        channel
            .eventLoop()
            .scheduleAtFixedRate(
                this::beat, config.heartbeatMs(), config.heartbeatMs(), TimeUnit.MILLISECONDS);
  }

  private void requireHello() {
    if (identity == null) {
      close(CloseCode.TOKEN, "no hello came within " + config.helloMs() + " ms (sockets.hello-ms)");
    }
  }

  private void beat() {
    Identity who = identity;
    if (closing || who == null) {
      return;
    }
    if (who.isExpired(parts.wallTime().getAsLong())) {
      close(CloseCode.TOKEN, "the token is over: connect with another, and send it in time");
      return;
    }
    if (!isThere()) {
      close(CloseCode.SILENT, "nothing was heard for " + config.silenceMaxMs() + " ms");
      return;
    }
    if (!wroteSinceBeat) {
      outbox.put(new ServerFrame.Beat(parts.routerTime().getAsLong()));
    }
    wroteSinceBeat = false;
  }

  /** Asks a silent socket whether it is there; false = it was asked often enough. */
  private boolean isThere() {
    long nowNanos = System.nanoTime();
    long pauseNanos = TimeUnit.MILLISECONDS.toNanos(config.silenceMaxMs()) / (PINGS_MAX + 1);
    if (nowNanos - Math.max(heardNanos, pingedNanos) < pauseNanos) {
      return true;
    }
    if (pings == PINGS_MAX) {
      return false;
    }
    pings++;
    pingedNanos = nowNanos;
    var _ = channel.writeAndFlush(new PingWebSocketFrame());
    return true;
  }

  // ---- what comes in

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    heardNanos = System.nanoTime();
    pings = 0;
    if (frame instanceof CloseWebSocketFrame end) {
      farewell(end);
      return;
    }
    if (closing || frame instanceof PongWebSocketFrame) {
      return;
    }
    parts.metrics().frameIn();
    if (frame instanceof TextWebSocketFrame text) {
      receive(text);
    } else {
      close(CloseCode.NOT_TEXT, "frames must be text: send JSON");
    }
  }

  /** The page has closed, or has read why it is closed: whoever was second ends the connection. */
  private void farewell(CloseWebSocketFrame end) {
    if (closing) {
      cutOff();
      return;
    }
    closing = true;
    outbox.close();
    calls.close();
    channel.writeAndFlush(end.retain()).addListener(_ -> cutOff());
  }

  /** What was answered at once goes out with one flush for all that was read together. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    outbox.drain();
    context.fireChannelReadComplete();
  }

  private void receive(TextWebSocketFrame text) {
    long nowMs = parts.wallTime().getAsLong();
    if (!frames.take(nowMs)) {
      refuseTooFast(nowMs);
      return;
    }
    try {
      take(ClientFrame.parse(text.text()), nowMs);
    } catch (BadFrame wrong) {
      parts.metrics().refused("bad-frame");
      if (identity == null) {
        close(CloseCode.NO_HELLO, String.valueOf(wrong.getMessage()));
        return;
      }
      outbox.put(
          new ServerFrame.Refused(
              wrong.id(),
              Status.Code.INVALID_ARGUMENT,
              wrong.field(),
              String.valueOf(wrong.getMessage())));
    }
  }

  private void refuseTooFast(long nowMs) {
    parts.metrics().refused("sockets.frames-per-second");
    String what =
        "more than "
            + config.framesPerSecond()
            + " frames came within a second (sockets.frames-per-second)";
    if (identity == null || !refusals.take(nowMs)) {
      close(CloseCode.TOO_MUCH, what);
      return;
    }
    outbox.put(
        new ServerFrame.Refused(
            0,
            Status.Code.RESOURCE_EXHAUSTED,
            "",
            what + ": wait 100 ms, then twice as long each time, and send the same again"));
  }

  private void take(ClientFrame frame, long nowMs) throws BadFrame {
    Identity who = identity;
    if (frame.kind() == ClientFrame.Kind.HELLO) {
      hello(frame, nowMs);
    } else if (who == null) {
      close(CloseCode.NO_HELLO, "the first frame must be a hello with a token");
    } else if (who.isExpired(nowMs)) {
      close(CloseCode.TOKEN, "the token is over: connect with another, and send it in time");
    } else {
      calls.take(who, frame);
    }
  }

  private void hello(ClientFrame frame, long nowMs) {
    Identity said;
    try {
      said = parts.tokens().check(frame.token(), nowMs);
    } catch (TokenRefused no) {
      parts.metrics().refused("token");
      close(CloseCode.TOKEN, String.valueOf(no.getMessage()));
      return;
    }
    Identity before = identity;
    if (before == null) {
      identity = said;
      parts.metrics().opened(said.role());
      if (!parts.visitors().enter(said)) {
        close(
            CloseCode.TOO_MUCH,
            config.maxPerIdentity()
                + " sockets of "
                + said.subject()
                + " are open (sockets.max-per-identity): close one");
        return;
      }
    } else if (before.isSamePerson(said)) {
      identity = said;
    } else {
      close(CloseCode.OTHER_PERSON, "this socket is of " + before.subject() + ": open another");
      return;
    }
    outbox.put(
        new ServerFrame.Welcome(
            said,
            said.expiresMs() - nowMs,
            config.heartbeatMs(),
            config.silenceMaxMs(),
            parts.routerTime().getAsLong()));
  }

  // ---- what goes out

  @Override
  public @Nullable String toText(ServerFrame frame) {
    String text =
        switch (frame) {
          case ServerFrame.Welcome welcome -> FrameWriter.welcome(welcome);
          case ServerFrame.Beat beat -> FrameWriter.beat(beat);
          case ServerFrame.Refused refused -> FrameWriter.error(refused);
          case ServerFrame.Stopped stopped -> FrameWriter.stopped(stopped.id());
          case ServerFrame.Told told -> told(told);
          case ServerFrame.Ended ended -> ended(ended);
          case ServerFrame.Close close -> {
            close(close.code(), close.reason());
            yield null;
          }
        };
    if (text != null) {
      wroteSinceBeat = true;
      parts.metrics().frameOut();
    }
    return text;
  }

  private @Nullable String told(ServerFrame.Told told) {
    SocketCall<?> call = told.call();
    Identity who = identity;
    if (call.isCancelled() || who == null) {
      return null;
    }
    try {
      parts.access().checkRole(who, call.method());
      var message = call.sight().see(who, told.message());
      return call.method().isUnary()
          ? FrameWriter.reply(call.id(), message)
          : FrameWriter.news(call.id(), message);
    } catch (NotAllowed no) {
      parts.metrics().refused("not-allowed");
      calls.drop(call);
      return FrameWriter.error(
          new ServerFrame.Refused(
              call.id(),
              Status.Code.PERMISSION_DENIED,
              no.field(),
              String.valueOf(no.getMessage())));
    }
  }

  private @Nullable String ended(ServerFrame.Ended ended) {
    SocketCall<?> call = ended.call();
    if (call.isCancelled()) {
      return null;
    }
    calls.ended(call);
    if (!ended.status().isOk()) {
      return FrameWriter.error(call.id(), ended.status());
    }
    return call.method().isUnary() ? null : FrameWriter.stopped(call.id());
  }

  @Override
  public void onRoom() {
    calls.onRoom();
  }

  @Override
  public void onTooSlow() {
    close(
        CloseCode.TOO_SLOW,
        "what was sent was not read (sockets.unsent-frames): connect again and resume");
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    outbox.drain();
    context.fireChannelWritabilityChanged();
  }

  // ---- how it ends

  /**
   * The router is closing: ends the socket after everything that was said before, if that is read
   * in time, and tells {@code closed} when the connection is gone. Any thread.
   */
  void closeAfterAll(Runnable closed) {
    channel.closeFuture().addListener(_ -> closed.run());
    outbox.put(
        new ServerFrame.Close(
            CloseCode.GOING_AWAY, "the router is closing: connect again and resume"));
  }

  private void close(CloseCode code, String reason) {
    if (closing) {
      return;
    }
    closing = true;
    parts.metrics().closed(code);
    outbox.drain();
    outbox.close();
    calls.close();
    channel
        .writeAndFlush(new CloseWebSocketFrame(code.status(reason)))
        .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    // The page answers and closes. To close at once, with bytes of its unread, would reset the
    // connection, and the reason would be lost with it.
    var _ = channel.eventLoop().schedule(this::cutOff, FAREWELL_MS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    closing = true;
    if (heartbeat != null) {
      heartbeat.cancel(false);
    }
    outbox.close();
    calls.close();
    if (identity != null) {
      parts.metrics().gone(identity.role());
      parts.visitors().leave(identity);
    }
    context.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
    switch (broken) {
      case TooLongFrameException _ -> closeTooLarge();
      case CorruptedWebSocketFrameException wrong -> {
        if (wrong.closeStatus().code() == CloseCode.TOO_LARGE.code()) {
          closeTooLarge();
        } else {
          parts.metrics().refused("bad-frame");
          close(CloseCode.NOT_A_FRAME, String.valueOf(wrong.getMessage()));
        }
      }
      case IOException _ -> cutOff();
      default -> {
        log.warn("a socket has met a fault and is closed; the others go on", broken);
        close(CloseCode.FAULT, "a fault of the router's; its log says more: connect again");
      }
    }
  }

  private void closeTooLarge() {
    parts.metrics().refused("sockets.frame-max-kib");
    close(
        CloseCode.TOO_LARGE,
        "the frame is larger than " + config.frameMaxKib() + " KiB (sockets.frame-max-kib)");
  }

  /** Nothing waits for the end of a connection that nobody wants any more. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void cutOff() {
    channel.close();
  }
}
