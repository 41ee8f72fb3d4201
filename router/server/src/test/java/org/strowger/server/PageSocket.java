package org.strowger.server;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A page's socket, over the JDK's own client: what a browser would send, as text. */
final class PageSocket implements WebSocket.Listener {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final long PATIENCE_S = Received.PATIENCE_S;

  /** How the router ended it. */
  record End(int code, String reason) {}

  private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
  private final List<JsonObject> passed = new ArrayList<>();
  private final CompletableFuture<End> end = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final boolean reads;
  private final WebSocket socket;
  private long lastId;

  private PageSocket(int port, boolean reads, String origin) {
    this.reads = reads;
    WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
    if (!origin.isEmpty()) {
      builder.header("Origin", origin);
    }
    this.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/socket"), this).join();
  }

  /** Connected, and not yet introduced. */
  static PageSocket connect(int port) {
    return new PageSocket(port, true, "");
  }

  /** The same from a page of that origin; throws a {@link CompletionException} if refused. */
  static PageSocket connect(int port, String origin) {
    return new PageSocket(port, true, origin);
  }

  /** Connected and introduced. */
  static PageSocket open(int port, String token) {
    PageSocket page = connect(port);
    page.hello(token);
    page.next("welcome");
    return page;
  }

  /** One that is introduced and then reads nothing more, until {@link #read}. */
  static PageSocket openWithoutReading(int port, String token) {
    PageSocket page = new PageSocket(port, false, "");
    page.hello(token);
    page.read();
    page.next("welcome");
    return page;
  }

  /** Reads one more part of what has come. */
  void read() {
    socket.request(1);
  }

  @Override
  public void onOpen(WebSocket opened) {
    if (reads) {
      opened.request(1);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      frames.add(JsonParser.parseString(text.toString()).getAsJsonObject());
      text.setLength(0);
    }
    if (reads) {
      from.request(1);
    }
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    end.complete(new End(code, reason));
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void onError(WebSocket from, Throwable broken) {
    end.completeExceptionally(broken);
  }

  void send(String frame) {
    socket.sendText(frame, true).join();
  }

  void sendBinary(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  /** As many frames, without waiting for the router. */
  void flood(String frame, int times) {
    CompletableFuture<WebSocket> sent = CompletableFuture.completedFuture(socket);
    for (int i = 0; i < times; i++) {
      sent = sent.thenCompose(open -> open.sendText(frame, true));
    }
    sent.exceptionally(_ -> socket).join();
  }

  void hello(String token) {
    send("{\"kind\":\"hello\",\"token\":\"" + token + "\"}");
  }

  /** Asks, and returns the number of the call. */
  long call(String method, String message) {
    return begin("call", method, message);
  }

  long watch(String method, String message) {
    return begin("watch", method, message);
  }

  private long begin(String kind, String method, String message) {
    long id = ++lastId;
    send(
        "{\"kind\":\"%s\",\"id\":%d,\"method\":\"%s\",\"message\":%s}"
            .formatted(kind, id, method, message));
    return id;
  }

  /** One more request on an open stream. */
  void more(long id, String message) {
    send("{\"kind\":\"send\",\"id\":%d,\"message\":%s}".formatted(id, message));
  }

  void stop(long id) {
    send("{\"kind\":\"stop\",\"id\":%d}".formatted(id));
  }

  /** The next frame of that kind; those before it are passed over. */
  JsonObject next(String kind) {
    return next(kind, frame -> frame.get("kind").getAsString().equals(kind));
  }

  JsonObject next(String kind, long id) {
    return next(
        kind + " of " + id,
        frame ->
            frame.get("kind").getAsString().equals(kind)
                && frame.has("id")
                && frame.get("id").getAsLong() == id);
  }

  JsonObject next(String what, Predicate<JsonObject> wanted) {
    long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    try {
      while (true) {
        JsonObject frame = frames.poll(untilNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (frame == null) {
          throw new AssertionError("no " + what + " came, of all that came: " + passed + how());
        }
        passed.add(frame);
        if (wanted.test(frame)) {
          return frame;
        }
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted while waiting for " + what, interrupted);
    }
  }

  private String how() {
    return end.isDone() ? "; it ended with " + end.join() : "";
  }

  /** The message of the next frame of that kind and call. */
  <M extends Message> M next(String kind, long id, M prototype) {
    return message(next(kind, id), prototype);
  }

  @SuppressWarnings("unchecked")
  static <M extends Message> M message(JsonObject frame, M prototype) {
    Message.Builder builder = prototype.newBuilderForType();
    try {
      JsonFormat.parser().merge(frame.get("message").toString(), builder);
    } catch (InvalidProtocolBufferException wrong) {
      throw new AssertionError("no such message: " + frame, wrong);
    }
    return (M) builder.build();
  }

  /** How the router ended it. */
  End end() {
    try {
      return end.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (Exception none) {
      throw new AssertionError("the router did not end it; it brought " + rest(), none);
    }
  }

  /** All that has come and was not taken. */
  List<JsonObject> rest() {
    List<JsonObject> rest = new ArrayList<>();
    frames.drainTo(rest);
    return rest;
  }

  /** Breaks the connection without a word, as a lost network does. */
  void cut() {
    socket.abort();
  }
}
