package org.strowger.gateway.chat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A page with one socket, which shows what it was sent. */
class ChatPage implements WebSocket.Listener {
  static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long WAIT_MS = 20_000;

  private final List<JsonObject> unread = new ArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private @Nullable WebSocket socket;

  static ChatPage open(int port, String path) {
    return new ChatPage().connect(port, path, "http://127.0.0.1:" + port);
  }

  final ChatPage connect(int port, String path, String origin) {
    socket =
        HTTP.newWebSocketBuilder()
            .header("Origin", origin)
            .buildAsync(URI.create("ws://127.0.0.1:" + port + path), this)
            .join();
    return this;
  }

  /** Single quotes stand for double ones. */
  final void send(String json) {
    sendRaw(json.replace('\'', '"'));
  }

  final void sendRaw(String text) {
    WebSocket open = Objects.requireNonNull(socket);
    open.sendText(text, true).exceptionally(_ -> open).join();
  }

  final WebSocket socket() {
    return Objects.requireNonNull(socket);
  }

  /** Breaks the connection as a lost network would. */
  final void cut() {
    socket().abort();
  }

  /** Takes the next frame of this type; those before it stay for others to take. */
  final JsonObject next(String type) {
    return next("a frame " + type, frame -> frame.get("t").getAsString().equals(type));
  }

  final JsonObject next(String what, Predicate<JsonObject> wanted) {
    long endNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MS);
    synchronized (unread) {
      while (true) {
        for (JsonObject frame : unread) {
          if (wanted.test(frame)) {
            unread.remove(frame);
            return frame;
          }
        }
        long leftMs = TimeUnit.NANOSECONDS.toMillis(endNanos - System.nanoTime());
        if (leftMs <= 0) {
          throw new AssertionError(what + " did not come; there are " + unread);
        }
        try {
          unread.wait(leftMs);
        } catch (InterruptedException interrupted) {
          throw new AssertionError(interrupted);
        }
      }
    }
  }

  /** Everything that was not taken. */
  final List<JsonObject> rest() {
    synchronized (unread) {
      return List.copyOf(unread);
    }
  }

  final boolean isClosed() {
    return closed.isDone();
  }

  /** Waits until the gateway has closed the socket, and tells its code. */
  final int closeCode() {
    try {
      return closed.get(WAIT_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException | InterruptedException e) {
      throw new AssertionError("the socket was not closed; there are " + rest(), e);
    }
  }

  /** Told on a thread of the client's. */
  void onFrame(JsonObject frame) {
    synchronized (unread) {
      unread.add(frame);
      unread.notifyAll();
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      JsonObject frame = JsonParser.parseString(partial.toString()).getAsJsonObject();
      partial.setLength(0);
      if (!frame.get("t").getAsString().equals("beat")) {
        onFrame(frame);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
    closed.complete(statusCode);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(-1);
  }
}
